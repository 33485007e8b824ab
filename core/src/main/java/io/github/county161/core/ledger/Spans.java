package io.github.county161.core.ledger;

import io.github.county161.core.form.Relation;
import io.github.county161.core.term.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** Weeks, months and quarters that have elapsed in a period, by their last days. */
public final class Spans {

    private static final int MONTHS_A_QUARTER = 3;

    /** A week ends on its Sunday. */
    public static final Question WEEKS = elapsed("week", day -> day.getDayOfWeek() == DayOfWeek.SUNDAY);

    public static final Question MONTHS = elapsed("month", Spans::endsMonth);

    public static final Question QUARTERS =
            elapsed("quarter", day -> endsMonth(day) && day.getMonthValue() % MONTHS_A_QUARTER == 0);

    private Spans() {}

    private static Question elapsed(String name, Predicate<LocalDate> last) {
        return Question.from(Relation.literal(name, period -> lastDays(period, last)));
    }

    private static List<String> lastDays(Period period, Predicate<LocalDate> last) {
        return period.from()
                .datesUntil(period.to().plusDays(1))
                .filter(last)
                .map(LocalDate::toString)
                .toList();
    }

    private static boolean endsMonth(LocalDate day) {
        return day.plusDays(1).getDayOfMonth() == 1;
    }
}
