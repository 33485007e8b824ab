package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Fold;
import io.github.county161.core.ledger.Fold.Amender;
import io.github.county161.core.ledger.Told;
import io.github.county161.core.port.Store.Moment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * All that is known of a record when a row about it arrives: its own entries, and those of the records that change it.
 */
record Past(Form form, List<Told> own, List<Amender> amenders) {

    /** The pasts of these records, looked up in one go. */
    static Map<Long, Past> of(Form form, Collection<Long> records, Moment moment, Journal journal) {
        Map<Long, List<Told>> own = new HashMap<>();
        for (Told told : journal.open(moment, moment.entriesOf(records))) {
            own.computeIfAbsent(told.entry().record(), r -> new ArrayList<>()).add(told);
        }
        Map<Long, List<Amender>> amenders = journal.amenders(moment, form, records);
        Map<Long, Past> pasts = new HashMap<>();
        own.forEach((record, told) ->
                pasts.put(record, new Past(form, told, amenders.getOrDefault(record, List.of()))));
        return pasts;
    }

    /** The same as it was known at a position. */
    Past knownAt(long position) {
        return new Past(
                form,
                within(position, own),
                amenders.stream()
                        .map(a -> new Amender(a.target(), a.form(), within(position, a.entries())))
                        .toList());
    }

    private static List<Told> within(long position, List<Told> all) {
        return all.stream().filter(told -> told.entry().slip() <= position).toList();
    }

    /** The position at which a column was told last, by the record's own entries or an amender's; 0 if it never was. */
    long lastTold(Column<?> column) {
        long last = own.stream()
                .filter(told -> told.texts().containsKey(column.name()))
                .mapToLong(told -> told.entry().slip())
                .max()
                .orElse(0);
        long amended = amenders.stream()
                .flatMap(a -> a.entries().stream())
                .mapToLong(told -> told.entry().slip())
                .max()
                .orElse(0);
        return last > 0 ? last : amended;
    }

    /** Its own last entry: the version of the record. */
    Optional<Long> lastEntry() {
        return own.stream().map(told -> told.entry().no()).max(Long::compare);
    }

    /** What holds of the record on a day. */
    Map<String, String> on(String day) {
        return Fold.on(day, form, own, amenders);
    }

    /** What was the last word on the record after each entry but the last, oldest first. */
    List<Map<String, String>> earlier() {
        TreeSet<Long> entries = new TreeSet<>();
        own.forEach(told -> entries.add(told.entry().no()));
        amenders.forEach(
                a -> a.entries().forEach(told -> entries.add(told.entry().no())));
        entries.pollLast();
        return entries.stream()
                .map(no -> Fold.latest(
                        form,
                        upTo(no, own),
                        amenders.stream()
                                .map(a -> new Amender(a.target(), a.form(), upTo(no, a.entries())))
                                .toList()))
                .toList();
    }

    private static List<Told> upTo(long entry, List<Told> all) {
        return all.stream().filter(told -> told.entry().no() <= entry).toList();
    }
}
