package io.github.county161.guilty.adapters.excel;

/** A static that changes. */
final class SharedCounter {

    static int count;

    private SharedCounter() {}
}
