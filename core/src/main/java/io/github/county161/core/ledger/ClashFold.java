package io.github.county161.core.ledger;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Marks the spells that clash with one entered before: of one person and form, of forms that exclude each other, on one
 * seat, in one household that may have one alone. Works on all spells that share a person, seat or household with a
 * touched one.
 */
final class ClashFold {

    private final Chart chart;
    private final Workspace work;
    private final long position;
    private final Map<Long, Row> known = new TreeMap<>();

    ClashFold(Chart chart, Workspace work, long position) {
        this.chart = chart;
        this.work = work;
        this.position = position;
    }

    void fold(Set<Long> touched) {
        List<Row> seeds = new ArrayList<>();
        for (long record : touched) {
            seeds.addAll(work.rowsBefore(Spell.RELATION, record));
            seeds.addAll(work.worked(Spell.RELATION, record));
        }
        List<Row> affected = beside(seeds);
        affected.forEach(row -> known.put(row.whole(Relation.RECORD), row));
        beside(affected).forEach(row -> known.putIfAbsent(row.whole(Relation.RECORD), row));
        affected.forEach(this::mark);
    }

    /** All spells, after the slip, that share a person, a seat or a household with these. */
    private List<Row> beside(Collection<Row> rows) {
        Map<Long, Row> beside = new TreeMap<>();
        for (Field field : List.of(Relation.PERSON, Spell.SEAT, Relation.HOUSEHOLD)) {
            Set<Long> values = new TreeSet<>();
            for (Row row : rows) {
                if (!field.equals(Relation.HOUSEHOLD) || form(row).limits().onePerHousehold()) {
                    row.number(field).ifPresent(values::add);
                }
            }
            if (!values.isEmpty()) {
                work.merged(Spell.RELATION, field, values, Relation.RECORD)
                        .forEach(row -> beside.put(row.whole(Relation.RECORD), row));
            }
        }
        return List.copyOf(beside.values());
    }

    private Form form(Row spell) {
        return chart.need(spell.text(Spell.FORM).orElseThrow());
    }

    private void mark(Row row) {
        long record = row.whole(Relation.RECORD);
        Map<Field, Object> cells = new HashMap<>();
        for (Field field : Spell.RELATION.fields()) {
            Object cell = row.cell(field);
            if (cell != null && !field.equals(Spell.CLASH) && !field.equals(Spell.CLASH_KIND)) {
                cells.put(field, cell);
            }
        }
        known.values().stream()
                .filter(other -> other.whole(Relation.RECORD) < record && overlap(other, row))
                .sorted(Comparator.comparingLong(other -> other.whole(Relation.RECORD)))
                .flatMap(other -> kind(other, row).map(kind -> Map.entry(kind, other.whole(Relation.RECORD))).stream())
                .findFirst()
                .ifPresent(clash -> {
                    cells.put(Spell.CLASH_KIND, clash.getKey());
                    cells.put(Spell.CLASH, clash.getValue());
                });
        work.loadBefore(Spell.RELATION, Relation.RECORD, List.of(record));
        work.put(Spell.RELATION, record, List.of(Row.of(Spell.RELATION, cells, position)));
    }

    private Optional<String> kind(Row earlier, Row row) {
        boolean samePerson = same(earlier, row, Relation.PERSON);
        boolean sameForm = earlier.text(Spell.FORM).equals(row.text(Spell.FORM));
        if (samePerson && sameForm) {
            return Optional.of(Spell.SAME);
        }
        if (samePerson && (excludes(earlier, row) || excludes(row, earlier))) {
            return Optional.of(Spell.EXCLUDED);
        }
        if (sameForm && same(earlier, row, Spell.SEAT)) {
            return Optional.of(Spell.TAKEN);
        }
        return sameForm && form(row).limits().onePerHousehold() && same(earlier, row, Relation.HOUSEHOLD)
                ? Optional.of(Spell.HOUSEHOLD_HAS)
                : Optional.empty();
    }

    private static boolean same(Row a, Row b, Field field) {
        return a.number(field).isPresent() && a.number(field).equals(b.number(field));
    }

    private boolean excludes(Row one, Row other) {
        Optional<String> where = other.text(Spell.WORK_PLACE);
        return form(one).limits().excludes().contains(other.text(Spell.FORM).orElse(""))
                && where.map(Definitions.outsideCounty()::contains).orElse(true);
    }

    private static boolean overlap(Row a, Row b) {
        String startA = a.text(Spell.START).orElseThrow();
        String startB = b.text(Spell.START).orElseThrow();
        return startA.equals(startB)
                || startA.compareTo(b.text(Spell.END).orElse(Relation.ALWAYS_TO)) < 0
                        && startB.compareTo(a.text(Spell.END).orElse(Relation.ALWAYS_TO)) < 0;
    }
}
