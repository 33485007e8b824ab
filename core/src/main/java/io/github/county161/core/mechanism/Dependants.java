package io.github.county161.core.mechanism;

import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Fold;
import io.github.county161.core.ledger.Mention;
import io.github.county161.core.port.Store.Moment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what rests on a record. */
final class Dependants {

    private static final int NAMED = 5;

    private final Moment moment;
    private final Journal journal;

    Dependants(Moment moment, Journal journal) {
        this.moment = moment;
        this.journal = journal;
    }

    /** Standing records that name one of these, and are none of them. */
    Set<Long> of(Set<Long> records) {
        Set<Long> by = new TreeSet<>();
        moment.current(Mention.RELATION, Mention.TARGET, records).forEach(row -> by.add(row.whole(Relation.RECORD)));
        by.removeAll(records);
        Map<Long, List<Entry>> entries = new HashMap<>();
        moment.entriesOf(by)
                .forEach(e -> entries.computeIfAbsent(e.record(), r -> new ArrayList<>())
                        .add(e));
        entries.forEach((record, own) -> {
            if (Fold.isWithdrawn(journal.open(moment, own))) {
                by.remove(record);
            }
        });
        return by;
    }

    static String named(Collection<Long> records) {
        String first = records.stream().limit(NAMED).map(r -> "#" + r).collect(Collectors.joining("、"));
        return records.size() > NAMED ? first + " 等" + records.size() + "条" : first;
    }
}
