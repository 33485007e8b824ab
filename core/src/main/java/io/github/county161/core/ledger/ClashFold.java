package io.github.county161.core.ledger;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import java.util.ArrayList;
import java.util.Collection;
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

    private static final List<Field> SHARED = List.of(Relation.PERSON, Spell.SEAT, Relation.HOUSEHOLD);

    private final Workspace work;
    private final long position;
    private final Clashing clashing;
    /** Spells by whom, what seat and what household they are of: each is held against those alone that share one. */
    private final Map<Field, Map<Long, Map<Long, Row>>> known = new HashMap<>();

    ClashFold(Chart chart, Workspace work, long position) {
        this.work = work;
        this.position = position;
        this.clashing = new Clashing(chart);
    }

    void fold(Set<Long> touched) {
        List<Row> seeds = new ArrayList<>();
        for (long record : touched) {
            seeds.addAll(work.rowsBefore(Spell.RELATION, record));
            seeds.addAll(work.worked(Spell.RELATION, record));
        }
        List<Row> affected = beside(seeds);
        beside(affected).forEach(this::know);
        affected.forEach(this::know);
        work.loadBefore(
                Spell.RELATION,
                Relation.RECORD,
                affected.stream().map(row -> row.whole(Relation.RECORD)).toList());
        affected.forEach(this::mark);
    }

    private void know(Row row) {
        for (Field field : SHARED) {
            row.number(field)
                    .ifPresent(value -> known.computeIfAbsent(field, f -> new HashMap<>())
                            .computeIfAbsent(value, v -> new TreeMap<>())
                            .put(row.whole(Relation.RECORD), row));
        }
    }

    /** All spells, after the slip, that share a person, a seat or a household with these. */
    private List<Row> beside(Collection<Row> rows) {
        Map<Long, Row> beside = new TreeMap<>();
        for (Field field : SHARED) {
            Set<Long> values = new TreeSet<>();
            for (Row row : rows) {
                if (!field.equals(Relation.HOUSEHOLD) || clashing.isOnePerHousehold(row)) {
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

    private void mark(Row row) {
        long record = row.whole(Relation.RECORD);
        Map<Field, Object> cells = new HashMap<>();
        for (Field field : Spell.RELATION.fields()) {
            Object cell = row.cell(field);
            if (cell != null && !field.equals(Spell.CLASH) && !field.equals(Spell.CLASH_KIND)) {
                cells.put(field, cell);
            }
        }
        first(row).ifPresent(other -> {
            cells.put(Spell.CLASH_KIND, clashing.kind(other, row).orElseThrow());
            cells.put(Spell.CLASH, other.whole(Relation.RECORD));
        });
        work.put(Spell.RELATION, record, List.of(Row.of(Spell.RELATION, cells, position)));
    }

    /** The first entered of the earlier spells that it clashes with. */
    private Optional<Row> first(Row row) {
        Optional<Row> first = Optional.empty();
        for (Field field : SHARED) {
            Map<Long, Row> sharing = row.number(field)
                    .map(value -> known.getOrDefault(field, Map.of()).getOrDefault(value, Map.of()))
                    .orElse(Map.of());
            for (Row other : sharing.values()) {
                boolean later = first.map(f -> f.whole(Relation.RECORD) <= other.whole(Relation.RECORD))
                        .orElse(false);
                if (later || other.whole(Relation.RECORD) >= row.whole(Relation.RECORD)) {
                    break;
                }
                if (clashing.kind(other, row).isPresent()) {
                    first = Optional.of(other);
                }
            }
        }
        return first;
    }
}
