package io.github.county161.core.ledger;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A book: a declared view, from which the screen, the workbook, the printed sheet and the API are drawn alike. One of
 * the thirteen, or one beside them.
 *
 * @param name in requests
 * @param counted what its lines are, and how many
 * @param forms on whose sheets a roster stands and comes back; none of other books
 * @param ofLabourers how many of them are of labourers, in a roster
 * @param columns none in a roster, whose columns are its forms'
 * @param byPlace whether lines stand by town and village, with a sum for each; otherwise they are held and sorted
 * @param order fields by which lines stand, within a village where they stand by place
 * @param gaps what ought to have a line and has none, told by name below the lines
 * @param unit what a line tells of the unit that it concerns, where lines lie in no place: a division shows its own
 */
public record Book(
        String name,
        String title,
        Figure counted,
        Optional<Figure> ofLabourers,
        List<Form> forms,
        List<Column> columns,
        boolean byPlace,
        List<Field> order,
        List<Gap> gaps,
        Optional<Field> unit) {

    public Book {
        forms = List.copyOf(forms);
        columns = List.copyOf(columns);
        order = List.copyOf(order);
        gaps = List.copyOf(gaps);
    }

    /** What each column shows, in their order. */
    public List<Shown> shown() {
        return columns.stream().map(Column::shown).toList();
    }

    /**
     * A column of a book.
     *
     * @param band the heading above its heading; "" for none
     * @param width in half-width characters
     * @param summed whether its numbers are added up
     */
    public record Column(String band, String heading, int width, Shown shown, boolean summed) {

        public static Column of(String heading, int width, Shown shown) {
            return new Column("", heading, width, shown, false);
        }

        /** A column of a form under its own heading. */
        public static Column of(int width, Form form, String column) {
            Shown shown = Shown.of(form, column);
            return of(form.column(column).orElseThrow().heading(), width, shown);
        }

        public Column addedUp() {
            return new Column(band, heading, width, shown, true);
        }

        /** What its cells are; what is added up is a number. */
        public Sheet.Holding holds() {
            Sheet.Holding holds = shown.holds();
            return summed && holds == Sheet.Holding.TEXT ? Sheet.Holding.NUMBER : holds;
        }

        private Column under(String other) {
            return new Column(other, heading, width, shown, summed);
        }
    }

    /** What has no holder: a sentence's beginning, the rows, and how each is called. */
    public record Gap(String text, Question missing, Shown called) {}

    /** A ledger or list. */
    public static Book of(String name, String title, Figure.Kind kind, Question lines) {
        return of(name, title, kind, title, lines);
    }

    /** A ledger or list, and what its lines are in a sentence. */
    public static Book of(String name, String title, Figure.Kind kind, String definition, Question lines) {
        return bare(name, title, Figure.rows(name, title, "行", kind, definition, lines), Optional.empty());
    }

    /** A roster: a line for each row of a question. */
    public static Book roster(
            String name, String title, Figure.Kind kind, Question lines, Question ofLabourers, Form... forms) {
        return roster(
                Figure.rows(name, title, "行", kind, title, lines),
                Figure.rows(name, title, "行", kind, title, ofLabourers),
                forms);
    }

    /** A roster: what its lines are, and those of labourers. */
    public static Book roster(Figure counted, Figure ofLabourers, Form... forms) {
        return bare(counted.id(), counted.title(), counted, Optional.of(ofLabourers), forms);
    }

    private static Book bare(String name, String title, Figure counted, Optional<Figure> ofLabourers, Form... forms) {
        return new Book(
                name,
                title,
                counted,
                ofLabourers,
                List.of(forms),
                List.of(),
                false,
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** Lines by town and village, with sums. */
    public Book inPlaces(Field... then) {
        return new Book(name, title, counted, ofLabourers, forms, columns, true, Arrays.asList(then), gaps, unit);
    }

    /** Lines in the order of these fields. */
    public Book by(Field... fields) {
        return new Book(name, title, counted, ofLabourers, forms, columns, false, Arrays.asList(fields), gaps, unit);
    }

    /** Further columns. */
    public Book with(Column... more) {
        return band("", more);
    }

    /** Further columns under one heading. */
    public Book band(String band, Column... more) {
        List<Column> all = new ArrayList<>(columns);
        Arrays.stream(more).map(column -> column.under(band)).forEach(all::add);
        return new Book(name, title, counted, ofLabourers, forms, all, byPlace, order, gaps, unit);
    }

    public Book gap(String text, Question missing, Shown called) {
        List<Gap> all = new ArrayList<>(gaps);
        all.add(new Gap(text, missing, called));
        return new Book(name, title, counted, ofLabourers, forms, columns, byPlace, order, all, unit);
    }

    /** The same columns over other lines of the same relation. */
    public Book over(String otherTitle, Question lines) {
        Figure other = Figure.rows(name, otherTitle, counted.unit(), counted.kind(), otherTitle, lines);
        return new Book(name, otherTitle, other, ofLabourers, forms, columns, byPlace, order, List.of(), unit);
    }

    /** Lines lie in no place and concern a unit, which may be one or an office of one. */
    public Book concerning(Field told) {
        return new Book(name, title, counted, ofLabourers, forms, columns, byPlace, order, gaps, Optional.of(told));
    }

    /** The same of fewer lines. */
    public Book where(Condition... more) {
        return new Book(name, title, fewer(counted, more), ofLabourers, forms, columns, byPlace, order, gaps, unit);
    }

    /** What of a roster stands on the sheet of one of its forms. */
    public Book on(Form form) {
        return lines().relation().equals(Spell.RELATION)
                ? bare(
                        name,
                        title,
                        fewer(counted, Spell.on(form)),
                        ofLabourers.map(all -> fewer(all, Spell.on(form))),
                        form)
                : this;
    }

    private static Figure fewer(Figure all, Condition... more) {
        return Figure.rows(
                all.id(),
                all.title(),
                all.unit(),
                all.kind(),
                all.definition(),
                all.own().question().where(more));
    }

    /** What its lines are rows of. */
    public Question lines() {
        return counted.own().question();
    }

    /** Whether it is a roster, drawn in the columns of its forms. */
    public boolean isRoster() {
        return ofLabourers.isPresent();
    }
}
