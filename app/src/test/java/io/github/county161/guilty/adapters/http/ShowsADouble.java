package io.github.county161.guilty.adapters.http;

/** An adapter that shows a double. */
final class ShowsADouble {

    public double share() {
        return 0.5;
    }
}
