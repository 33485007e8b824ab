package io.github.county161.core.mechanism;

import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Body;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Mention;
import io.github.county161.core.ledger.Told;
import io.github.county161.core.ledger.register.Erasure;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.IdChange;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.ledger.register.PersonMerge;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Store.Writing;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Takes a person's identity texts out of the journal: of the person's record and those merged with it, of what names
 * them, and of the households headed under any number the person ever had. The erasure itself says which records it
 * covers, so that {@code verify} can tell what was erased from what was lost.
 */
final class Erasing {

    private static final List<String> IDS =
            List.of(Member.ID.name(), IdChange.NEW_ID.name(), IdChange.OLD_ID.name(), PersonMerge.GIVEN_ID.name());

    private final Moment moment;
    private final Journal journal;
    private final Crypto crypto;

    Erasing(Moment moment, Journal journal, Crypto crypto) {
        this.moment = moment;
        this.journal = journal;
        this.crypto = crypto;
    }

    /** What an erasure tells, with the records it covers. */
    Map<String, String> covering(Map<String, String> told) {
        Map<String, String> covering = new HashMap<>(told);
        Set<Long> records = records(Long.parseLong(told.getOrDefault(Erasure.WHO.name(), "0")));
        covering.put(Erasure.COVERS, records.stream().map(Object::toString).collect(Collectors.joining(",")));
        return covering;
    }

    private Set<Long> records(long person) {
        Set<Long> alike = alike(person);
        Set<Long> records = new TreeSet<>(alike);
        moment.current(Mention.RELATION, Mention.TARGET, alike).forEach(row -> records.add(row.whole(Relation.RECORD)));
        Set<String> keys = new HashSet<>();
        for (Told told : journal.open(moment, moment.entriesOf(records))) {
            boolean own = alike.contains(told.entry().record());
            boolean renames = told.entry().form().equals(IdChange.FORM.name());
            if (own || renames || told.entry().form().equals(PersonMerge.FORM.name())) {
                IDS.forEach(id -> Optional.ofNullable(told.texts().get(id))
                        .filter(text -> !text.isEmpty())
                        .ifPresent(text -> keys.add(crypto.keyedHash(text))));
            }
        }
        moment.current(Household.FORM.relation(), Relation.KEY, keys)
                .forEach(row -> records.add(row.whole(Relation.RECORD)));
        return records;
    }

    /** All numbers that merges join with this one. */
    private Set<Long> alike(long person) {
        Set<Long> alike = new TreeSet<>(Set.of(person));
        int before = 0;
        while (alike.size() > before) {
            before = alike.size();
            moment.current(PersonMerge.FORM.relation()).forEach(row -> {
                long kept = row.whole(PersonMerge.KEPT.field());
                long given = row.whole(PersonMerge.GIVEN.field());
                if (alike.contains(kept) || alike.contains(given)) {
                    alike.addAll(Set.of(kept, given));
                }
            });
        }
        return alike;
    }

    static void erase(Writing writing, List<Entry> entries) {
        writing.erase(
                writing.entriesOf(covered(entries)).stream().map(Entry::no).toList());
    }

    /** The records whose identity texts these erasures took out. */
    static Set<Long> covered(Collection<Entry> entries) {
        Set<Long> covered = new TreeSet<>();
        for (Entry entry : entries) {
            if (entry.form().equals(Erasure.FORM.name())) {
                String records = Body.read(entry.facts()).getOrDefault(Erasure.COVERS, "");
                if (!records.isEmpty()) {
                    List.of(records.split(",")).forEach(record -> covered.add(Long.valueOf(record)));
                }
            }
        }
        return covered;
    }
}
