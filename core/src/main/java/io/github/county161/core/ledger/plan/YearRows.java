package io.github.county161.core.ledger.plan;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that is recorded of the years at one moment: schemes, targets, shifts and acts. */
public record YearRows(List<Row> schemes, List<Row> targets, List<Row> shifts, List<Row> acts) {

    private static final Comparator<Row> IN_TIME = Comparator.comparing(
                    (Row act) -> act.get(YearAct.DAY).orElseThrow())
            .thenComparing(act -> act.whole(Relation.RECORD));

    public YearRows {
        schemes = List.copyOf(schemes);
        targets = List.copyOf(targets);
        shifts = List.copyOf(shifts);
        acts = acts.stream().sorted(IN_TIME).toList();
    }

    public List<Row> scheme(long year) {
        return schemes.stream()
                .filter(row -> isOf(row, Scheme.YEAR.field(), year))
                .toList();
    }

    /** In the order in which they were done. */
    public List<Row> acts(long year) {
        return acts.stream()
                .filter(row -> isOf(row, YearAct.YEAR.field(), year))
                .toList();
    }

    private static boolean isOf(Row row, Field field, long year) {
        return row.whole(field) == year;
    }

    /** When the year was opened. */
    public Optional<LocalDate> opened(long year) {
        return acts(year).stream().filter(act -> is(act, "opened")).findFirst().flatMap(act -> act.get(YearAct.DAY));
    }

    /** Whether the year was closed by the end of this day and not opened again. */
    public boolean isClosed(long year, LocalDate day) {
        boolean closed = false;
        for (Row act : acts(year)) {
            if (!act.get(YearAct.DAY).orElseThrow().isAfter(day)) {
                closed = is(act, "closed") || closed && !is(act, "reopened");
            }
        }
        return closed;
    }

    static boolean is(Row act, String code) {
        return act.get(YearAct.ACT).equals(Optional.of(YearAct.ACT_LIST.code(code)));
    }

    /** The years that were opened. */
    Set<Long> years() {
        return acts.stream()
                .filter(act -> is(act, "opened"))
                .map(act -> act.get(YearAct.YEAR).orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
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
