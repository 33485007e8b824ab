package io.github.county161.guilty.core.platform.shared;

import io.github.county161.guilty.core.platform.labor.InnocentLabor;

/** Shared by platforms, yet sees one. */
final class SharedSeesLabor {

    private final InnocentLabor seen = new InnocentLabor();

    String told() {
        return seen.toString();
    }
}
