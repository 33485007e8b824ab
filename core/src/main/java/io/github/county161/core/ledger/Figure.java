package io.github.county161.core.ledger;

import io.github.county161.core.form.Relation;
import io.github.county161.core.term.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A named question over the ledger. Its number and the rows behind it come of the one question; nobody types it.
 *
 * @param id as the county's catalogue numbers it
 * @param unit 人 · 人次 · 户 · 条 · 个 · 场 · 元/人
 * @param kind the days it speaks of
 * @param definition the 口径 in a sentence
 * @param parts what it is made of, the first being the figure itself; a mean has the sum and the count
 */
public record Figure(String id, String title, String unit, Kind kind, String definition, List<Part> parts) {

    /** When a figure speaks. */
    public enum Kind {
        /** At the report day. */
        AT_DAY,
        /** From the year's first day to the report day. */
        YEAR_TO_DATE,
        /** All up to the report day. */
        TO_DATE;

        public Period period(LocalDate reportDay) {
            return this == TO_DATE
                    ? new Period(LocalDate.parse(Relation.ALWAYS_FROM), reportDay)
                    : Period.yearToDate(reportDay);
        }
    }

    /**
     * A counted question with a name; "" is the figure itself, others stand beside it.
     *
     * @param per of a mean or ratio, what it is divided by
     * @param group by what code it is parted instead of standing as one number
     */
    public record Part(String name, Question question, Tally tally, Optional<Part> per, Optional<Path> group) {}

    public Figure {
        parts = List.copyOf(parts);
    }

    /** A figure that counts the different keys its question selects. */
    public static Figure distinct(
            String id, String title, String unit, Kind kind, String definition, Question question) {
        return of(id, title, unit, kind, definition, question, Tally.DISTINCT);
    }

    /** A figure that counts rows. */
    public static Figure rows(String id, String title, String unit, Kind kind, String definition, Question question) {
        return of(id, title, unit, kind, definition, question, Tally.ROWS);
    }

    private static Figure of(
            String id, String title, String unit, Kind kind, String definition, Question question, Tally tally) {
        Part part = new Part("", question, tally, Optional.empty(), Optional.empty());
        return new Figure(id, title, unit, kind, definition, List.of(part));
    }

    /** A sum over persons divided by their number: an exact pair, rounded in print alone. */
    public static Figure mean(
            String id,
            String title,
            String unit,
            Kind kind,
            String definition,
            Question question,
            Tally.Amount amount) {
        Part persons = new Part("", question, Tally.DISTINCT, Optional.empty(), Optional.empty());
        Part mean = new Part("", question, new Tally.Sum(amount), Optional.of(persons), Optional.empty());
        return new Figure(id, title, unit, kind, definition, List.of(mean));
    }

    public Figure beside(String name, Question question, Tally tally) {
        return with(new Part(name, question, tally, Optional.empty(), Optional.empty()));
    }

    /** Beside it, the same rows parted by a code. */
    public Figure besideBy(String name, Path group) {
        Part own = own();
        return with(new Part(name, own.question, own.tally, Optional.empty(), Optional.of(group)));
    }

    private Figure with(Part part) {
        List<Part> all = new ArrayList<>(parts);
        all.add(part);
        return new Figure(id, title, unit, kind, definition, all);
    }

    /** The figure itself. */
    public Part own() {
        return parts.get(0);
    }
}
