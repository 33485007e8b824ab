package io.github.county161.core.ledger;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.term.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Weeks, months and quarters by their last days: made here and kept nowhere. */
public final class Spans {

    /** How long a span is. */
    public enum Length {
        WEEK,
        MONTH,
        QUARTER
    }

    private static final int MONTHS_A_QUARTER = 3;
    private static final Field LENGTH = Field.text("length");
    private static final Field LAST_DAY = Field.text("last_day");
    private static final Relation RELATION =
            new Relation("span", List.of(LENGTH, LAST_DAY), List.of(LAST_DAY), List.of(), false, Optional.empty());

    private Spans() {}

    /** Those of this length that have elapsed: whose last day lies in the period. */
    public static Question elapsed(Length length) {
        return Question.from(RELATION).where(Path.of(LENGTH).is(length.name()));
    }

    public static boolean isAsked(Question question) {
        return question.branches().size() == 1 && question.relation().equals(RELATION);
    }

    /** @param question one of {@link #elapsed(Length)} */
    public static long elapsed(Question question, Period period) {
        for (Length length : Length.values()) {
            if (question.equals(elapsed(length))) {
                return count(length, period);
            }
        }
        throw new IllegalArgumentException("no length of spans is asked: " + question);
    }

    private static long count(Length length, Period period) {
        return period.from()
                .datesUntil(period.to().plusDays(1))
                .filter(day -> isLast(length, day))
                .count();
    }

    private static boolean isLast(Length length, LocalDate day) {
        boolean month = day.plusDays(1).getDayOfMonth() == 1;
        return switch (length) {
            case WEEK -> day.getDayOfWeek() == DayOfWeek.SUNDAY;
            case MONTH -> month;
            case QUARTER -> month && day.getMonthValue() % MONTHS_A_QUARTER == 0;
        };
    }
}
