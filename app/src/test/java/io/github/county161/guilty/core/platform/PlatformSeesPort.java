package io.github.county161.guilty.core.platform;

import io.github.county161.guilty.core.port.InnocentPort;

/** A platform that sees a port. */
final class PlatformSeesPort {

    private final InnocentPort seen = new InnocentPort();

    String told() {
        return seen.toString();
    }
}
