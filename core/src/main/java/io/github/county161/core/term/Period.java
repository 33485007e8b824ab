package io.github.county161.core.term;

import java.time.LocalDate;
import java.util.Optional;

/** Days from the first to the last, both included. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends on or after its first day: " + from + " " + to);
        }
    }

    /** From the first day of the year to the day. */
    public static Period yearToDate(LocalDate day) {
        return new Period(day.withDayOfYear(1), day);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether what lasts from a day to another, both included, or is open has a day in common with the period. */
    public boolean touches(LocalDate start, Optional<LocalDate> end) {
        return !start.isAfter(to) && end.map(last -> !last.isBefore(from)).orElse(true);
    }
}
