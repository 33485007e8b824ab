package io.github.county161.guilty.adapters.http;

import java.time.LocalDate;
import java.util.function.Supplier;

/** Hides the machine's day behind a reference. */
final class AsksTheDayByReference {

    Supplier<LocalDate> day() {
        return LocalDate::now;
    }
}
