package io.github.county161.guilty.adapters.http;

import io.github.county161.guilty.core.mechanism.InnocentMechanism;

/** An adapter that sees the mechanism. */
final class AdapterSeesMechanism {

    private final InnocentMechanism seen = new InnocentMechanism();

    String told() {
        return seen.toString();
    }
}
