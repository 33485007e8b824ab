package io.github.county161.guilty.core.port;

import io.github.county161.guilty.core.platform.shared.InnocentShared;

/** A port that sees a platform. */
final class PortSeesPlatform {

    private final InnocentShared seen = new InnocentShared();

    String told() {
        return seen.toString();
    }
}
