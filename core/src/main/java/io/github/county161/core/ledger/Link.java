package io.github.county161.core.ledger;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From a line of a view to the rows of a question that belong to it: those whose field {@code by} equals the line's
 * {@code from}. Followed for many lines at once.
 *
 * @param since only rows of the line's day, or not before it
 * @param newest the day by which the newest row comes first; empty for the order of record numbers
 * @param having only rows from which each of these leads to something
 * @param among only rows whose field is among the keys of a question
 */
public record Link(
        Field from,
        Question to,
        Field by,
        Optional<Since> since,
        Optional<Field> newest,
        List<Link> having,
        Optional<Among> among) {

    /** A day of the row reached that must not lie before a day of the line, or must be the same. */
    public record Since(Field day, Field start, boolean same) {}

    /** A field of the row reached that is among the keys a question selects. */
    public record Among(Field field, Question keys) {}

    public Link {
        having = List.copyOf(having);
    }

    public static Link of(Field from, Question to, Field by) {
        return new Link(from, to, by, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /** To the record of a form whose number the field holds. */
    public static Link record(Field from, Form form) {
        return of(from, Question.from(form.relation()), Relation.RECORD);
    }

    /** To the records of a form that name what the field holds the number of. */
    public static Link naming(Field from, Form form, Column<?> reference) {
        return of(from, Question.from(form.relation()), reference.field());
    }

    public Link where(Condition... conditions) {
        return new Link(from, to.where(conditions), by, since, newest, having, among);
    }

    public Link since(Field day, Field start) {
        return new Link(from, to, by, Optional.of(new Since(day, start, false)), newest, having, among);
    }

    /** Only rows whose day is that of the line. */
    public Link on(Field day, Field same) {
        return new Link(from, to, by, Optional.of(new Since(day, same, true)), newest, having, among);
    }

    public Link newestFirst(Field day) {
        return new Link(from, to, by, since, Optional.of(day), having, among);
    }

    public Link having(Link other) {
        List<Link> all = new ArrayList<>(having);
        all.add(other);
        return new Link(from, to, by, since, newest, all, among);
    }

    public Link among(Field field, Question keys) {
        return new Link(from, to, by, since, newest, having, Optional.of(new Among(field, keys)));
    }
}
