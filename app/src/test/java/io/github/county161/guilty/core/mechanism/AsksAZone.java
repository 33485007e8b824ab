package io.github.county161.guilty.core.mechanism;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Takes the machine's day in a zone of its own. */
final class AsksAZone {

    String day() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }
}
