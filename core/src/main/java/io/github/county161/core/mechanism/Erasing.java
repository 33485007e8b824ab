package io.github.county161.core.mechanism;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Body;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Mention;
import io.github.county161.core.ledger.register.Erasure;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Store.Writing;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Takes a person's identity texts out of the journal: of the person's record, what names it, and a household headed. */
final class Erasing {

    private Erasing() {}

    static void erase(Writing writing, List<Entry> entries) {
        Set<Long> records = new TreeSet<>();
        for (Entry entry : entries) {
            if (entry.form().equals(Erasure.FORM.name())) {
                String person = Body.read(entry.facts()).get(Erasure.WHO.name());
                if (person != null) {
                    collect(writing, Long.parseLong(person), records);
                }
            }
        }
        writing.erase(writing.entriesOf(records).stream().map(Entry::no).toList());
    }

    private static void collect(Writing writing, long person, Set<Long> records) {
        records.add(person);
        writing.current(Mention.RELATION, Mention.TARGET, List.of(person))
                .forEach(row -> records.add(row.whole(Relation.RECORD)));
        Field id = Member.ID.field("hash");
        for (Row member : writing.current(Member.FORM.relation(), Relation.RECORD, List.of(person))) {
            member.text(id)
                    .ifPresent(hash -> writing.current(Household.FORM.relation(), Relation.KEY, List.of(hash))
                            .forEach(row -> records.add(row.whole(Relation.RECORD))));
        }
    }
}
