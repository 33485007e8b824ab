package io.github.county161.core.term;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are worked: Monday to Friday, but for the holidays and the weekend days worked instead. A year of which no
 * table is known counts Monday to Friday.
 *
 * @param off days that are not worked
 * @param worked Saturdays and Sundays that are
 */
public record Workdays(Set<LocalDate> off, Set<LocalDate> worked) {

    /** Without any holiday. */
    public static final Workdays WEEKDAYS = new Workdays(Set.of(), Set.of());

    public Workdays {
        off = Set.copyOf(off);
        worked = Set.copyOf(worked);
    }

    /** The last year of which a holiday is known; 0 when none is. */
    public int lastYear() {
        return off.stream().mapToInt(LocalDate::getYear).max().orElse(0);
    }

    public boolean isWorked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return worked.contains(day) || !weekend && !off.contains(day);
    }

    /** The day that is so many working days after another. */
    public LocalDate after(LocalDate day, long days) {
        LocalDate at = day;
        for (long left = days; left > 0; ) {
            at = at.plusDays(1);
            left -= isWorked(at) ? 1 : 0;
        }
        return at;
    }

    /** The day that is so many working days before another. */
    public LocalDate before(LocalDate day, long days) {
        LocalDate at = day;
        for (long left = days; left > 0; ) {
            at = at.minusDays(1);
            left -= isWorked(at) ? 1 : 0;
        }
        return at;
    }
}
