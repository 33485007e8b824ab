package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Path.Hop;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What rows tell in a column of theirs, or of the records that they lead to; some thousand records at a time. */
final class Lookup {

    private static final int AT_ONCE = 1_000;

    private final Moment moment;
    private final Asking asking;

    Lookup(Moment moment, Asking asking) {
        this.moment = moment;
        this.asking = asking.everywhere();
    }

    /** By the rows' numbers; a row that tells nothing is left out. */
    Map<Long, Object> values(Collection<Row> rows, Path path) {
        Map<Long, Row> at = new HashMap<>();
        rows.forEach(row -> at.put(row.whole(Relation.RECORD), row));
        for (Hop hop : path.hops()) {
            Set<Object> wanted = new LinkedHashSet<>();
            at.values().forEach(row -> Optional.ofNullable(row.cell(hop.from())).ifPresent(wanted::add));
            Map<Object, Row> next = rowsBy(hop, new ArrayList<>(wanted));
            Map<Long, Row> there = new HashMap<>();
            at.forEach((record, row) -> {
                Optional.ofNullable(row.cell(hop.from()))
                        .flatMap(key -> Optional.ofNullable(next.get(key)))
                        .ifPresent(found -> there.put(record, found));
            });
            at.clear();
            at.putAll(there);
        }
        Map<Long, Object> values = new HashMap<>();
        at.forEach((record, row) -> {
            Optional.ofNullable(row.cell(path.field())).ifPresent(cell -> values.put(record, cell));
        });
        return values;
    }

    private Map<Object, Row> rowsBy(Hop hop, List<Object> wanted) {
        Map<Object, Row> rows = new HashMap<>();
        for (int i = 0; i < wanted.size(); i += AT_ONCE) {
            Question some = Question.from(hop.to())
                    .where(Path.of(hop.by()).oneOf(wanted.subList(i, Math.min(i + AT_ONCE, wanted.size()))));
            moment.rows(some, asking, Scope.ALL, 0, Integer.MAX_VALUE)
                    .forEach(row -> Optional.ofNullable(row.cell(hop.by())).ifPresent(key -> rows.put(key, row)));
        }
        return rows;
    }
}
