package io.github.county161.guilty.core.mechanism;

import io.github.county161.guilty.core.BesideTheContents;

/** A mechanism that sees the contents page. */
final class MechanismSeesContents {

    private final BesideTheContents seen = new BesideTheContents();

    String told() {
        return seen.toString();
    }
}
