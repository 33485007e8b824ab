package io.github.county161.core.mechanism;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Changes;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Evidence;
import io.github.county161.core.ledger.Projection;
import io.github.county161.core.ledger.Told;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Store.Writing;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lays the entries of one slip out in the tables, a part after the other, so that a slip of any length takes the memory
 * of a part. However it is divided the rows come out the same: what a part closes and a later one finds to hold is
 * opened again as if it had never been closed.
 */
final class Laying {

    /** So many entries at once: enough that look-ups go in bulk, few enough for a small heap. */
    static final int PART = 1_000;

    private final Chart chart;
    private final Crypto crypto;
    private final Journal journal;
    private final Writing writing;
    private final Moment before;
    private final long slip;
    private final Set<Relation> closing = new HashSet<>();

    Laying(Chart chart, Crypto crypto, Journal journal, Writing writing, long slip) {
        this.chart = chart;
        this.crypto = crypto;
        this.journal = journal;
        this.writing = writing;
        this.before = writing.before(slip);
        this.slip = slip;
    }

    /** @param part entries that are in the store already, the later ones of the slip maybe too */
    void lay(List<Told> part) {
        if (part.isEmpty()) {
            return;
        }
        Entry last = part.get(part.size() - 1).entry();
        Changes changes = Projection.of(chart, evidence(last.no()), crypto, slip, part);
        writing.apply(changes);
        changes.closed().stream().filter(row -> row.since() < slip).forEach(row -> closing.add(row.relation()));
    }

    private Evidence evidence(long upTo) {
        return new Evidence() {
            @Override
            public List<Told> entriesOf(Collection<Long> records) {
                List<Entry> known = writing.entriesOf(records).stream()
                        .filter(entry -> entry.no() <= upTo)
                        .toList();
                return journal.open(writing, known);
            }

            @Override
            public List<Row> current(Relation relation, Field field, Collection<?> values) {
                return writing.current(relation, field, values);
            }

            @Override
            public List<Row> current(Relation relation) {
                return writing.current(relation);
            }

            @Override
            public List<Row> closed(Relation relation, Field field, Collection<?> values) {
                return closing.contains(relation) && !values.isEmpty()
                        ? before.current(relation, field, values).stream()
                                .filter(row -> row.until() == slip)
                                .toList()
                        : List.of();
            }
        };
    }
}
