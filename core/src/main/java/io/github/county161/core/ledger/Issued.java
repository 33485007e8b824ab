package io.github.county161.core.ledger;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every number that records of a form were ever given: one that is taken back is given to no other. */
public final class Issued {

    public static final Field FORM = Field.text("form");
    public static final Field NUMBER = Field.text("number");
    /** 1 where the record bears it no longer: 作废. */
    public static final Field VOID = Field.integer("void");

    public static final Relation RELATION = new Relation(
            "issued",
            List.of(FORM, NUMBER, Relation.RECORD, Relation.PLACE, VOID),
            List.of(FORM, NUMBER, Relation.RECORD),
            List.of(Relation.RECORD),
            false,
            Optional.empty());

    private Issued() {}

    /** The column of a form whose number the program gives where none is told. */
    static Optional<Column<?>> column(Form form) {
        return form.key().stream().filter(Column::isIssued).findFirst();
    }

    /**
     * The numbers that the entries of a record told.
     *
     * @param ever its entries, taken back or not; of one record, and at least one
     * @param own its rows; none when it was withdrawn
     * @param before the numbers as they were: what was withdrawn lies where it lay
     */
    static List<Row> rows(
            Form form, Column<?> column, List<Told> ever, List<Row> own, List<Row> before, long position) {
        Set<String> borne =
                own.stream().flatMap(row -> row.text(column.field()).stream()).collect(Collectors.toSet());
        return ever.stream()
                .flatMap(told -> Stream.ofNullable(told.texts().get(column.name())))
                .distinct()
                .map(number -> {
                    Map<Field, Object> cells = new HashMap<>();
                    cells.put(FORM, form.name());
                    cells.put(NUMBER, number);
                    cells.put(Relation.RECORD, ever.get(0).entry().record());
                    boolean isBorne = borne.contains(number);
                    cells.put(VOID, isBorne ? 0L : 1L);
                    // What is borne no longer lies where it lay.
                    place(isBorne ? own : bearing(number, before)).ifPresent(code -> cells.put(Relation.PLACE, code));
                    return Row.of(RELATION, cells, position);
                })
                .toList();
    }

    private static Optional<String> place(List<Row> rows) {
        return rows.stream().flatMap(row -> row.text(Relation.PLACE).stream()).findFirst();
    }

    private static List<Row> bearing(String number, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.text(NUMBER).equals(Optional.of(number)))
                .toList();
    }
}
