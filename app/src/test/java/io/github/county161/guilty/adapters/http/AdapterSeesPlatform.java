package io.github.county161.guilty.adapters.http;

import io.github.county161.guilty.core.platform.labor.InnocentLabor;

/** An adapter that sees a platform. */
final class AdapterSeesPlatform {

    private final InnocentLabor seen = new InnocentLabor();

    String told() {
        return seen.toString();
    }
}
