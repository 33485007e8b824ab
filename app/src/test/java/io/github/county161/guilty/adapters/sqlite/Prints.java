package io.github.county161.guilty.adapters.sqlite;

/** Prints. */
final class Prints {

    void print() {
        System.out.println("1");
    }
}
