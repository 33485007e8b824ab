package io.github.county161.core.ledger;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Links what has come again to what had been done with (反弹): of the records that tell the same object, the one done
 * with last before this one happened. Works on all records that share an object with a touched one.
 */
final class AgainFold {

    private final Chart chart;
    private final Workspace work;
    private final long position;

    AgainFold(Chart chart, Workspace work, long position) {
        this.chart = chart;
        this.work = work;
        this.position = position;
    }

    void fold(Set<Long> touched) {
        for (Form form : chart.forms()) {
            form.flow().flatMap(Flow::again).ifPresent(again -> fold(form, again, touched));
        }
    }

    private void fold(Form form, Flow.Again again, Set<Long> touched) {
        Set<List<String>> objects = new HashSet<>();
        for (long record : touched) {
            work.rowsBefore(form.relation(), record)
                    .forEach(row -> object(again, row).ifPresent(objects::add));
            work.worked(form.relation(), record)
                    .forEach(row -> object(again, row).ifPresent(objects::add));
        }
        if (objects.isEmpty()) {
            return;
        }
        Set<String> first = new TreeSet<>();
        objects.forEach(object -> first.add(object.get(0)));
        Map<List<String>, List<Row>> same = new HashMap<>();
        for (Row row : work.merged(form.relation(), again.same().get(0).field(), first, Relation.RECORD)) {
            object(again, row)
                    .filter(objects::contains)
                    .ifPresent(object ->
                            same.computeIfAbsent(object, o -> new ArrayList<>()).add(row));
        }
        same.values().forEach(rows -> rows.forEach(row -> link(row, earlier(form, again, row, rows))));
    }

    /** What a row is about; none where it does not tell all of it. */
    private static Optional<List<String>> object(Flow.Again again, Row row) {
        List<String> object = new ArrayList<>();
        for (Column<?> column : again.same()) {
            row.text(column.field()).ifPresent(object::add);
        }
        return Optional.of(object).filter(o -> o.size() == again.same().size());
    }

    /** The one done with last before this one happened, and how many days before. */
    private static Map<Field, Long> earlier(Form form, Flow.Again again, Row row, Collection<Row> same) {
        LocalDate day =
                LocalDate.parse(row.text(form.happened().orElseThrow().field()).orElse(Relation.ALWAYS_FROM));
        return same.stream()
                .filter(other -> other.get(again.closed()).filter(day::isAfter).isPresent())
                .max(Comparator.comparing(
                                (Row other) -> other.get(again.closed()).orElse(day))
                        .thenComparing(other -> other.whole(Relation.RECORD)))
                .map(other -> Map.of(
                        Step.EARLIER,
                        other.whole(Relation.RECORD),
                        Step.AFTER,
                        ChronoUnit.DAYS.between(other.get(again.closed()).orElse(day), day)))
                .orElse(Map.of());
    }

    private void link(Row row, Map<Field, Long> earlier) {
        long record = row.whole(Relation.RECORD);
        List<Row> linked = new ArrayList<>(work.rows(Step.RELATION, Relation.RECORD, record));
        linked.sort(Comparator.comparing(step -> step.whole(Step.ENTRY)));
        if (!linked.isEmpty()) {
            Map<Field, Object> cells = new HashMap<>(earlier);
            for (Field field : Step.RELATION.fields()) {
                Object cell = linked.get(0).cell(field);
                if (cell != null && !field.equals(Step.EARLIER) && !field.equals(Step.AFTER)) {
                    cells.put(field, cell);
                }
            }
            linked.set(0, Row.of(Step.RELATION, cells, position));
            work.loadBefore(Step.RELATION, Relation.RECORD, List.of(record));
            work.put(Step.RELATION, record, linked);
        }
    }
}
