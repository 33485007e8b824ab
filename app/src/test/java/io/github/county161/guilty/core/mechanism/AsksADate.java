package io.github.county161.guilty.core.mechanism;

import java.util.Date;

/** Takes the time from the machine, the old way. */
final class AsksADate {

    String date() {
        return new Date().toString();
    }
}
