package io.github.county161.guilty.adapters.sqlite;

/** Prints a trace. */
final class PrintsATrace {

    void print(Exception failure) {
        failure.printStackTrace();
    }
}
