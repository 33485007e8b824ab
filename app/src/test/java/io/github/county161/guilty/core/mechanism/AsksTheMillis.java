package io.github.county161.guilty.core.mechanism;

/** Takes the time from the machine. */
final class AsksTheMillis {

    long millis() {
        return System.currentTimeMillis();
    }
}
