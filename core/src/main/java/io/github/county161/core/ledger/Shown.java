package io.github.county161.core.ledger;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Sheet.Holding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a column of a view tells of its line. A value that says what is wanted; how it is looked up, for many lines at
 * once, is the mechanism's matter.
 */
public sealed interface Shown {

    /** The number of the line, from 1. */
    Shown NUMBER = new Number();

    /** Nothing: to be filled in by hand, or by acts that are still to come. */
    Shown BLANK = new Blank();

    /** What a spreadsheet may take its texts for; of several ways to a text none is known. */
    default Holding holds() {
        if (this instanceof Of of) {
            return Holding.of(of.column.kind());
        } else if (this instanceof Raw raw && raw.list.isEmpty()) {
            return raw.field.type() == Field.Type.INTEGER ? Holding.NUMBER : Holding.DATE;
        } else if (this instanceof Through through) {
            return through.shown.holds();
        } else if (this instanceof Reckoned reckoned) {
            return reckoned.told;
        }
        return this instanceof Number || this instanceof Count ? Holding.NUMBER : Holding.TEXT;
    }

    record Number() implements Shown {}

    record Blank() implements Shown {}

    /** A column of the line's form as its kind is shown: labels, masks, places by name, free text opened. */
    record Of(Form form, Column<?> column) implements Shown {}

    /** A stored field as it stands; with a list, the code's label. */
    record Raw(Field field, String list) implements Shown {}

    /** A place by its names. */
    record Place(Field field, Part part) implements Shown {
        /** The town's name, the village's, or both. */
        public enum Part {
            TOWN,
            VILLAGE,
            WHOLE
        }
    }

    /** What each of the rows reached shows, with 、 between; the same said twice, once. */
    record Through(Link link, Shown shown) implements Shown {}

    /** How many rows are reached; nothing for none. */
    record Count(Link link) implements Shown {}

    /** The first of these that shows something. */
    record First(List<Shown> any) implements Shown {}

    /** These one behind another; what shows nothing leaves no gap. */
    record Joined(String between, List<Shown> all) implements Shown {}

    /** Worked out of the line and the asking. */
    record Worked(Works works) implements Shown {}

    /** Worked out of many lines at once, where lines alone do not tell it. */
    record Reckoned(Reckons reckons, Holding told) implements Shown {
        public Reckoned(Reckons reckons) {
            this(reckons, Holding.TEXT);
        }
    }

    /** 就业创业状态 on the report day of the person the field names. */
    record Status(Field person) implements Shown {}

    /** 是 or 否: whether the field is among the keys a question selects. */
    record Whether(Field field, Question keys) implements Shown {}

    /** Works a text out of one row. */
    @FunctionalInterface
    interface Works {
        String of(Row row, Asking asking);
    }

    /** Works out a text for each of the rows. */
    @FunctionalInterface
    interface Reckons {
        List<String> of(List<Row> rows, Reader reader);
    }

    /** What may be asked while lines are shown. */
    interface Reader {
        Asking asking();

        /** The rows of a question of the whole county. */
        List<Row> rows(Question question);

        /** Who sent a slip, as known on a day: name and unit where the account tells them. */
        String sender(long slip, String day);

        /** How far the year's targets are on the report day: texts by name, by item and unit with a blank between. */
        Map<String, Map<String, String>> targets();
    }

    /** A column by its name; a slip of the pen stops the start. */
    static Shown of(Form form, String column) {
        return new Of(
                form,
                form.column(column).orElseThrow(() -> new IllegalArgumentException(form + " has no column " + column)));
    }

    static Shown of(Form form, Column<?> column) {
        return new Of(form, column);
    }

    static Shown raw(Field field) {
        return new Raw(field, "");
    }

    static Shown code(Field field, CodeList list) {
        return new Raw(field, list.name());
    }

    static Shown town(Field place) {
        return new Place(place, Place.Part.TOWN);
    }

    static Shown village(Field place) {
        return new Place(place, Place.Part.VILLAGE);
    }

    static Shown place(Field place) {
        return new Place(place, Place.Part.WHOLE);
    }

    static Shown through(Link link, Shown shown) {
        return new Through(link, shown);
    }

    static Shown count(Link link) {
        return new Count(link);
    }

    static Shown first(Shown... any) {
        return new First(Arrays.asList(any));
    }

    static Shown joined(String between, Shown... all) {
        return new Joined(between, Arrays.asList(all));
    }

    static Shown worked(Works works) {
        return new Worked(works);
    }
}
