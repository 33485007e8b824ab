package io.github.county161.core.ledger;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Relation;
import io.github.county161.core.term.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A named question over the ledger. Its number and the rows behind it come of the one question; nobody types it.
 *
 * @param id as the county's catalogue numbers it
 * @param title a template over terms, as the definition is
 * @param kind the days it speaks of
 * @param definition the 口径 in a sentence
 * @param version of the definition: who changes what is asked raises it
 * @param parts what it is made of, the first being the figure itself; others stand beside it
 * @param ties how it stands to other figures, where a reader might add or divide them
 */
public record Figure(
        String id, String title, Kind kind, String definition, int version, List<Part> parts, List<Tie> ties) {

    /** How a figure stands to another: what it counts is a part of the other's, is none of it, or may be in both. */
    public record Tie(Sort sort, String other) {

        /** The three ways. */
        public enum Sort {
            PART_OF,
            APART_FROM,
            MAY_OVERLAP
        }
    }

    /** When a figure speaks. */
    public enum Kind {
        /** At the report day. */
        AT_DAY,
        /** From the year's first day to the report day. */
        YEAR_TO_DATE,
        /** From the year's first day to the end of the last month that is over. */
        MONTHS,
        /** All up to the report day. */
        TO_DATE,
        /** From the first day of the report day's month to the report day. */
        THIS_MONTH,
        /** From the Monday of the report day's week to the report day. */
        THIS_WEEK,
        /** From the first day of the report day's quarter to the report day. */
        THIS_QUARTER,
        /** The whole month before the report day's. */
        LAST_MONTH,
        /** The year to date, a year before. */
        YEAR_BEFORE,
        /** The half year up to the report day. */
        HALF_YEAR;

        private static final int MONTHS_HALF_A_YEAR = 6;
        private static final int MONTHS_A_QUARTER = 3;

        public Period period(LocalDate reportDay) {
            return switch (this) {
                case TO_DATE -> new Period(LocalDate.parse(Relation.ALWAYS_FROM), reportDay);
                case MONTHS -> months(reportDay);
                case THIS_MONTH -> new Period(reportDay.withDayOfMonth(1), reportDay);
                case THIS_WEEK ->
                    new Period(reportDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), reportDay);
                case THIS_QUARTER ->
                    new Period(
                            reportDay.withDayOfMonth(1).minusMonths((reportDay.getMonthValue() - 1) % MONTHS_A_QUARTER),
                            reportDay);
                case LAST_MONTH ->
                    new Period(
                            reportDay.withDayOfMonth(1).minusMonths(1),
                            reportDay.withDayOfMonth(1).minusDays(1));
                case HALF_YEAR -> new Period(reportDay.minusMonths(MONTHS_HALF_A_YEAR), reportDay);
                case YEAR_BEFORE -> Period.yearToDate(reportDay.minusYears(1));
                default -> Period.yearToDate(reportDay);
            };
        }

        private static Period months(LocalDate reportDay) {
            LocalDate last = reportDay.plusDays(1).withDayOfMonth(1).minusDays(1);
            return Period.yearToDate(last.getYear() < reportDay.getYear() ? reportDay : last);
        }
    }

    /**
     * A counted question with a name; "" is the figure itself.
     *
     * @param unit 人 · 人次 · 户 · 条 · 个 · 场 count; 元 is a sum in fen; 元/人 and % are divided in print alone
     * @param kind the days it speaks of, where they are not the figure's
     * @param per of a mean or share, what it is divided by
     * @param group the column by which it is parted instead of standing as one number
     */
    public record Part(
            String name,
            String unit,
            Optional<Kind> kind,
            Question question,
            Tally tally,
            Optional<Part> per,
            Optional<Column<?>> group) {

        public static Part of(String name, String unit, Question question, Tally tally) {
            return new Part(name, unit, Optional.empty(), question, tally, Optional.empty(), Optional.empty());
        }

        public static Part yuan(String name, Question question, Path amount) {
            return of(name, YUAN, question, new Tally.Sum(new Tally.Amount.Of(amount)));
        }

        /** So many of so many, in percent. */
        public static Part share(String name, Part some, Part all) {
            return new Part(
                    name, PERCENT, Optional.empty(), some.question, some.tally, Optional.of(all), Optional.empty());
        }

        public Count count() {
            return new Count(question, tally);
        }

        public Part over(Kind other) {
            return new Part(name, unit, Optional.of(other), question, tally, per, group);
        }

        public Part by(Column<?> code) {
            return new Part(name, unit, kind, question, tally, per, Optional.of(code));
        }
    }

    public static final String YUAN = "元";
    public static final String YUAN_A_PERSON = "元/人";
    public static final String PERCENT = "%";

    public Figure {
        parts = List.copyOf(parts);
        ties = List.copyOf(ties);
    }

    /** With its title and its definition, which are templates over terms, in these words. */
    public Figure said(UnaryOperator<String> words) {
        return new Figure(id, words.apply(title), kind, words.apply(definition), version, parts, ties);
    }

    /** The unit of the figure itself. */
    public String unit() {
        return own().unit();
    }

    /** A figure that is one part alone. */
    public static Figure of(String id, String title, Kind kind, String definition, Part part) {
        return new Figure(id, title, kind, definition, 1, List.of(part), List.of());
    }

    /** A figure that counts the different keys its question selects. */
    public static Figure distinct(
            String id, String title, String unit, Kind kind, String definition, Question question) {
        return of(id, title, kind, definition, Part.of("", unit, question, Tally.DISTINCT));
    }

    /** A figure that counts rows. */
    public static Figure rows(String id, String title, String unit, Kind kind, String definition, Question question) {
        return of(id, title, kind, definition, Part.of("", unit, question, Tally.ROWS));
    }

    /** A figure that is a sum of money. */
    public static Figure yuan(String id, String title, Kind kind, String definition, Question question, Path amount) {
        return of(id, title, kind, definition, Part.yuan("", question, amount));
    }

    /** A sum over persons divided by their number: an exact pair, rounded in print alone. */
    public static Figure mean(
            String id, String title, Kind kind, String definition, Question question, Tally.Amount amount) {
        Part persons = Part.of("", "人", question, Tally.DISTINCT);
        Part mean = new Part(
                "",
                YUAN_A_PERSON,
                Optional.empty(),
                question,
                new Tally.Sum(amount),
                Optional.of(persons),
                Optional.empty());
        return of(id, title, kind, definition, mean);
    }

    public Figure beside(String name, Question question, Tally tally) {
        return beside(Part.of(name, tally instanceof Tally.Rows ? "条" : unit(), question, tally));
    }

    /** Beside it, the same rows parted by a code. */
    public Figure besideBy(String name, Column<?> group) {
        Part own = own();
        return beside(Part.of(name, own.unit, own.question, own.tally).by(group));
    }

    public Figure beside(Part part) {
        List<Part> all = new ArrayList<>(parts);
        all.add(part);
        return new Figure(id, title, kind, definition, version, all, ties);
    }

    /** Something else is asked than under the same name before. */
    public Figure revised() {
        return new Figure(id, title, kind, definition, version + 1, parts, ties);
    }

    /** All it counts, this one counts too. */
    public Figure partOf(String other) {
        return tied(Tie.Sort.PART_OF, other);
    }

    /** They count nothing in common. */
    public Figure apartFrom(String... others) {
        return tied(Tie.Sort.APART_FROM, others);
    }

    /** The same may be counted in both: they are never added. */
    public Figure mayOverlap(String... others) {
        return tied(Tie.Sort.MAY_OVERLAP, others);
    }

    private Figure tied(Tie.Sort sort, String... others) {
        List<Tie> all = new ArrayList<>(ties);
        Arrays.stream(others).filter(other -> !other.equals(id)).forEach(other -> all.add(new Tie(sort, other)));
        return new Figure(id, title, kind, definition, version, parts, all);
    }

    /** Whether the numbers of places make the whole: rows and money do, who is counted once or divided need not. */
    public boolean adds() {
        return !(own().tally instanceof Tally.Distinct) && own().per.isEmpty();
    }

    /** The figure itself. */
    public Part own() {
        return parts.get(0);
    }
}
