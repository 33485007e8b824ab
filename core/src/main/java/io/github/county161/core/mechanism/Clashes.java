package io.github.county161.core.mechanism;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Clashing;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which of a slip's clashing spells are refused, found out for all of them at once as if the rows had come one by one:
 * a spell is refused if it clashes with one entered before that stands, and spared if all those are refused themselves.
 */
final class Clashes {

    private static final List<Field> SHARED = List.of(Relation.PERSON, Spell.SEAT, Relation.HOUSEHOLD);
    private static final int PAGE = 1_000;

    private final Moment moment;
    private final Clashing clashing;
    private final Asking asking;
    private final Set<Long> refused = new HashSet<>();
    private final Set<Long> spared = new HashSet<>();

    Clashes(Chart chart, Moment moment, Asking asking) {
        this.moment = moment;
        this.clashing = new Clashing(chart);
        this.asking = asking;
    }

    /**
     * The spells that clash only with what is refused.
     *
     * @param entered the records that the slip enters or changes: no other can be refused
     */
    Set<Long> spared(long slip, Set<Long> entered) {
        Question marked = Question.from(Spell.RELATION)
                .where(
                        Path.of(Relation.SINCE).is(slip),
                        Path.of(Spell.CLASH).isEmpty().not());
        List<Row> page = moment.rows(marked, asking, Scope.ALL, 0, PAGE);
        while (!page.isEmpty()) {
            settle(page, entered);
            long last = page.get(page.size() - 1).whole(Relation.RECORD);
            page = page.size() < PAGE ? List.of() : moment.rows(marked, asking, Scope.ALL, last, PAGE);
        }
        return spared;
    }

    /** Most clash with a spell that stands, and need no look at the others. */
    private void settle(List<Row> marked, Set<Long> entered) {
        Map<Long, Row> open = new TreeMap<>();
        for (Row row : marked) {
            if (entered.contains(row.whole(Relation.RECORD))) {
                open.put(row.whole(Relation.RECORD), row);
            } else {
                refused.add(row.whole(Spell.CLASH));
            }
        }
        Map<Field, Map<Long, List<Row>>> around = around(open.values().stream()
                .filter(row -> refused.contains(row.whole(Spell.CLASH)) || open.containsKey(row.whole(Spell.CLASH)))
                .toList());
        open.forEach((record, row) -> {
            boolean standing = !refused.contains(row.whole(Spell.CLASH))
                    || SHARED.stream()
                            .anyMatch(field -> row
                                    .number(field)
                                    .map(value ->
                                            around.getOrDefault(field, Map.of()).getOrDefault(value, List.of()))
                                    .orElse(List.of())
                                    .stream()
                                    .anyMatch(other -> stands(other, row)));
            (standing ? refused : spared).add(record);
        });
    }

    private boolean stands(Row other, Row row) {
        long record = other.whole(Relation.RECORD);
        return record < row.whole(Relation.RECORD)
                && !refused.contains(record)
                && clashing.kind(other, row).isPresent();
    }

    private Map<Field, Map<Long, List<Row>>> around(List<Row> rows) {
        Map<Field, Map<Long, List<Row>>> around = new HashMap<>();
        for (Field field : rows.isEmpty() ? List.<Field>of() : SHARED) {
            Set<Long> values = new TreeSet<>();
            rows.forEach(row -> row.number(field).ifPresent(values::add));
            moment.current(Spell.RELATION, field, values)
                    .forEach(row -> around.computeIfAbsent(field, f -> new HashMap<>())
                            .computeIfAbsent(row.whole(field), v -> new ArrayList<>())
                            .add(row));
        }
        return around;
    }
}
