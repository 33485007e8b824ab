package io.github.county161.core.ledger.plan;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What was done with the years, in the order in which it was done: the one reading of open and closed. */
public record YearActs(List<Row> rows) {

    private static final Comparator<Row> IN_TIME = Comparator.comparing(
                    (Row act) -> act.get(YearAct.DAY).orElseThrow())
            .thenComparing(act -> act.whole(Relation.RECORD));

    /** @param rows the current rows of {@link YearAct} */
    public YearActs {
        rows = rows.stream().sorted(IN_TIME).toList();
    }

    /** Of one year. */
    public List<Row> of(long year) {
        return rows.stream()
                .filter(row -> row.whole(YearAct.YEAR.field()) == year)
                .toList();
    }

    /** When the year was opened. */
    public Optional<LocalDate> opened(long year) {
        return of(year).stream().filter(act -> is(act, "opened")).findFirst().flatMap(act -> act.get(YearAct.DAY));
    }

    /** Whether the year is closed and was not opened again. */
    public boolean isClosed(long year) {
        return isClosed(year, LocalDate.MAX);
    }

    /** Whether the year was closed by the end of this day and not opened again. */
    public boolean isClosed(long year, LocalDate day) {
        boolean closed = false;
        for (Row act : of(year)) {
            if (!act.get(YearAct.DAY).orElseThrow().isAfter(day)) {
                closed = is(act, "closed") || closed && !is(act, "reopened");
            }
        }
        return closed;
    }

    /** The day on which the year was last closed or opened again. */
    public Optional<LocalDate> lastChange(long year) {
        return of(year).stream()
                .filter(act -> !is(act, "opened"))
                .reduce((earlier, later) -> later)
                .flatMap(act -> act.get(YearAct.DAY));
    }

    static boolean is(Row act, String code) {
        return act.get(YearAct.ACT).equals(Optional.of(YearAct.ACT_LIST.code(code)));
    }

    /** The years that were opened. */
    Set<Long> years() {
        return rows.stream()
                .filter(act -> is(act, "opened"))
                .map(act -> act.get(YearAct.YEAR).orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
