package io.github.county161.guilty.core.term;

/** A value that changes. */
final class ChangesItsMind {

    private int mind;

    void change() {
        mind++;
    }
}
