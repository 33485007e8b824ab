package io.github.county161.guilty.core.platform.labor;

import io.github.county161.guilty.core.platform.nearby.InnocentNearby;

/** A platform that sees another. */
final class LaborSeesNearby {

    private final InnocentNearby seen = new InnocentNearby();

    String told() {
        return seen.toString();
    }
}
