package io.github.county161.core.form;

import io.github.county161.core.term.Nullable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row of a relation; read by field or by column, an empty cell is an empty {@link Optional}. */
public final class Row {

    private final Relation relation;
    private final @Nullable Object[] cells;

    private Row(Relation relation, @Nullable Object[] cells) {
        this.relation = relation;
        this.cells = cells;
    }

    /** A row from its cells in the order of the relation's fields, each a String, a Long or nothing. */
    public static Row of(Relation relation, @Nullable Object[] cells) {
        if (cells.length != relation.fields().size()) {
            throw new IllegalArgumentException(
                    relation + " has " + relation.fields().size() + " fields");
        }
        return new Row(relation, cells.clone());
    }

    /** A row not yet placed in the journal: current from {@code since} on. */
    public static Row of(Relation relation, Map<Field, ?> values, long since) {
        Object[] cells = new Object[relation.fields().size()];
        values.forEach((field, value) -> cells[relation.indexOf(field)] = value);
        cells[relation.indexOf(Relation.SINCE)] = since;
        cells[relation.indexOf(Relation.UNTIL)] = Relation.OPEN;
        return new Row(relation, cells);
    }

    public Relation relation() {
        return relation;
    }

    public @Nullable Object cell(Field field) {
        return cells[relation.indexOf(field)];
    }

    /** Whether a row of a dated relation holds on this day, {@code yyyy-MM-dd}. */
    public boolean holdsOn(String day) {
        return text(Relation.FROM_DAY).orElse("").compareTo(day) <= 0
                && text(Relation.TO_DAY).orElse("").compareTo(day) >= 0;
    }

    public Optional<String> text(Field field) {
        return Optional.ofNullable((String) cell(field));
    }

    public Optional<Long> number(Field field) {
        return Optional.ofNullable((Long) cell(field));
    }

    /** The number that must be there. */
    public long whole(Field field) {
        return number(field).orElseThrow(() -> new IllegalStateException(relation + " without " + field.name()));
    }

    public <T> Optional<T> get(Column<T> column) {
        return Optional.ofNullable(cell(column.field())).map(column.kind()::fromStored);
    }

    public long since() {
        return whole(Relation.SINCE);
    }

    public long until() {
        return whole(Relation.UNTIL);
    }

    /** The same row, no longer current from that position on. */
    public Row closedAt(long position) {
        Object[] closed = cells.clone();
        closed[relation.indexOf(Relation.UNTIL)] = position;
        return new Row(relation, closed);
    }

    /** The cells in the order of the relation's fields. */
    public @Nullable Object[] cells() {
        return cells.clone();
    }

    /** The cells that say something of the world: all but since and until. */
    public List<@Nullable Object> content() {
        return Arrays.asList(cells).subList(0, cells.length - 2);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && row.relation.equals(relation) && Arrays.equals(row.cells, cells);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        return relation + Arrays.toString(cells);
    }
}
