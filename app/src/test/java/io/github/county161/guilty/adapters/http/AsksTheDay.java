package io.github.county161.guilty.adapters.http;

import java.time.LocalDate;

/** Takes the day from the machine. */
final class AsksTheDay {

    String day() {
        return LocalDate.now().toString();
    }
}
