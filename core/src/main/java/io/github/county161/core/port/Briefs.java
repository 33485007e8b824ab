package io.github.county161.core.port;

import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.term.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where 例会材料 are drafted for the weekly, monthly and quarterly meeting, and shown again as they were issued. */
public interface Briefs {

    /** How often a meeting is held. */
    enum Rhythm {
        WEEK("week", "weekly", Figure.Kind.THIS_WEEK),
        MONTH("month", "monthly", Figure.Kind.THIS_MONTH),
        QUARTER("quarter", "quarterly", Figure.Kind.THIS_QUARTER);

        private static final int MONTHS_A_QUARTER = 3;

        private final String word;
        private final String code;
        private final Figure.Kind kind;

        Rhythm(String word, String code, Figure.Kind kind) {
            this.word = word;
            this.code = code;
            this.kind = kind;
        }

        /** By its word or the code of its meetings. */
        public static Optional<Rhythm> of(String told) {
            return Arrays.stream(values())
                    .filter(r -> r.word.equals(told) || r.code.equals(told))
                    .findFirst();
        }

        /** In requests: week, month, quarter. */
        public String word() {
            return word;
        }

        /** As the list of meetings has it. */
        public String code() {
            return code;
        }

        /** From the first day of the week, month or quarter to the day. */
        public Period upTo(LocalDate day) {
            return kind.period(day);
        }

        /** The last day of the week, month or quarter of a day. */
        public LocalDate last(LocalDate day) {
            return switch (this) {
                case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
                case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
                case QUARTER ->
                    upTo(day).from().plusMonths(MONTHS_A_QUARTER - 1L).with(TemporalAdjusters.lastDayOfMonth());
            };
        }

        /** {@code 2019-W47}, {@code 2019-11}, {@code 2019-Q4}; a week is of the year of its Thursday. */
        public String period(LocalDate day) {
            return switch (this) {
                case WEEK ->
                    String.format(
                            "%d-W%02d", day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
                case MONTH -> String.format("%d-%02d", day.getYear(), day.getMonthValue());
                case QUARTER -> day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
            };
        }

        /** What the brief of a place is called: {@code weekly-2019-W47-610723}. */
        public String number(LocalDate day, String place) {
            return code + "-" + period(day) + "-" + place;
        }

        /** The same as people say it. */
        public String title(LocalDate day) {
            return switch (this) {
                case WEEK ->
                    day.get(IsoFields.WEEK_BASED_YEAR) + "年第" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + "周";
                case MONTH -> day.getYear() + "年" + day.getMonthValue() + "月";
                case QUARTER -> day.getYear() + "年第" + day.get(IsoFields.QUARTER_OF_YEAR) + "季度";
            };
        }
    }

    /** A moment: what was known at a position of how it stood on a day. */
    record Point(LocalDate day, long position) {}

    /**
     * Where the rows behind a number are asked: a figure by its name, of a place, at a moment; of a change, since when.
     *
     * @param figure empty for the targets of the year
     * @param place "" for the whole county
     */
    record Behind(String figure, String place, Point at, Optional<Point> since) {}

    /** A cell, and of a number what stands behind it. */
    record Cell(String text, Optional<Behind> behind) {}

    /** A table of a part. */
    record Table(String caption, List<String> heads, List<List<Cell>> rows) {
        public Table {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A name that makes a difference, what it added before and adds now, and why. */
    record Name(String key, String label, long was, long is, String cause) {}

    /**
     * What is another than last time, by name: the difference of one figure asked at two moments.
     *
     * @param names in the order of causes; their differences together are {@code is − was}
     */
    record Changed(String title, String unit, Cell was, Cell is, List<Name> names) {
        public Changed {
            names = List.copyOf(names);
        }
    }

    /**
     * A part of a brief.
     *
     * @param text may be put otherwise until it is issued; numbers stand in it as {@code {row·column}}
     * @param says the same with the numbers filled in
     */
    record Part(String code, String title, String text, String says, List<Table> tables, List<Changed> changes) {
        public Part {
            tables = List.copyOf(tables);
            changes = List.copyOf(changes);
        }
    }

    /** By whom and when it was issued, and the seal over all its numbers and names. */
    record Issued(long record, String by, LocalDate on, String seal) {}

    /**
     * A brief, a draft or issued.
     *
     * @param number what it is called by: {@code weekly-2019-W47-610723}
     * @param at what it says was known at this moment
     * @param since the moment it is compared with: that of the last one issued, else the day before the period
     * @param later what is known otherwise today than when it was issued, a sentence each, by whom
     */
    record Brief(
            String number,
            Rhythm rhythm,
            String period,
            String title,
            String place,
            String placeName,
            Point at,
            Point since,
            List<Part> parts,
            Optional<Issued> issued,
            List<String> later) {
        public Brief {
            parts = List.copyOf(parts);
            later = List.copyOf(later);
        }
    }

    /** The head of an issued brief. */
    record Head(String number, String title, String placeName, Point at, Issued issued) {}

    /** A draft of the week, month or quarter of the view's day, of its division or all the scope shows. */
    Optional<Brief> draft(Rhythm rhythm, Desk.View view, Scope scope);

    /** One that was issued, as it was, and what is known otherwise since; empty when there is none to see. */
    Optional<Brief> issued(String number, Scope scope);

    /** Those that were issued, the newest first. */
    List<Head> all(Scope scope);

    /** The same as sheets of a workbook, a part each. */
    List<Sheet> sheets(Brief brief);
}
