package io.github.county161.core.ledger.plan;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All that is recorded of the years at one moment: schemes, targets, shifts and acts. */
public record YearRows(List<Row> schemes, List<Row> targets, List<Row> shifts, YearActs acts) {

    public YearRows {
        schemes = List.copyOf(schemes);
        targets = List.copyOf(targets);
        shifts = List.copyOf(shifts);
    }

    public List<Row> scheme(long year) {
        return schemes.stream()
                .filter(row -> isOf(row, Scheme.YEAR.field(), year))
                .toList();
    }

    private static boolean isOf(Row row, Field field, long year) {
        return row.whole(field) == year;
    }

    /** Whether an item of the year is a share. */
    boolean isShare(long year, String item) {
        return scheme(year).stream()
                .anyMatch(row -> row.get(Scheme.ITEM).equals(Optional.of(item))
                        && row.get(Scheme.UNIT).equals(Optional.of("%")));
    }

    /** An item's targets and shifts of a year. */
    public Decomposition of(long year, String item, Function<String, Unit> unitOf) {
        return new Decomposition(
                targets.stream()
                        .filter(row -> isOf(row, Target.YEAR.field(), year)
                                && row.get(Target.ITEM).equals(Optional.of(item)))
                        .toList(),
                shifts(year, item),
                unitOf,
                isShare(year, item));
    }

    List<Row> shifts(long year, String item) {
        return shifts.stream()
                .filter(row -> isOf(row, Shift.YEAR.field(), year)
                        && row.get(Shift.ITEM).equals(Optional.of(item)))
                .toList();
    }
}
