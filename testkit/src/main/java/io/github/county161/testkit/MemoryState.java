package io.github.county161.testkit;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.BatchRow;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Identity;
import io.github.county161.core.ledger.Slip;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that is kept; copied before it is written to. */
final class MemoryState {
    final List<Slip> slips = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    final Map<Long, Identity> identities = new HashMap<>();
    final List<BatchRow> batchRows = new ArrayList<>();
    final Map<Relation, List<Row>> rows = new HashMap<>();

    MemoryState copy() {
        MemoryState copy = new MemoryState();
        copy.slips.addAll(slips);
        copy.entries.addAll(entries);
        copy.identities.putAll(identities);
        copy.batchRows.addAll(batchRows);
        rows.forEach((relation, list) -> copy.rows.put(relation, new ArrayList<>(list)));
        return copy;
    }

    void become(MemoryState other) {
        slips.clear();
        entries.clear();
        identities.clear();
        batchRows.clear();
        rows.clear();
        slips.addAll(other.slips);
        entries.addAll(other.entries);
        identities.putAll(other.identities);
        batchRows.addAll(other.batchRows);
        rows.putAll(other.rows);
    }

    List<Row> of(Relation relation) {
        return rows.getOrDefault(relation, List.of());
    }
}
