package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Kind.Part;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.BatchRow;
import io.github.county161.core.ledger.Body;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Fold.Amender;
import io.github.county161.core.ledger.Identity;
import io.github.county161.core.ledger.Mention;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.ledger.Told;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Store.Writing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How entries are sealed into the journal and opened again: bodies, ciphers, digests, the chain of slips. */
final class Journal {

    private final Chart chart;
    private final Crypto crypto;

    Journal(Chart chart, Crypto crypto) {
        this.chart = chart;
        this.crypto = crypto;
    }

    /** Lays a slip out in the tables. */
    Laying laying(Writing writing, long slip) {
        return new Laying(chart, crypto, this, writing, slip);
    }

    /** A line of a slip before it is sealed: what is told, by column; a record of 0 is one that it opens. */
    record Draft(Form form, String act, long record, String happenedOn, Map<String, String> told, String reason) {

        Draft telling(Map<String, String> more) {
            return new Draft(form, act, record, happenedOn, more, reason);
        }
    }

    /**
     * An entry and its identity part, if it has one.
     *
     * @param told the entry as it would be when opened again
     */
    record Sealed(Entry entry, List<Identity> identity, Told told) {}

    private static final String REASON = "reason";

    Sealed seal(long no, long slip, long line, Draft draft) {
        Map<String, String> facts = new HashMap<>();
        Map<String, String> identity = new HashMap<>();
        draft.told.forEach((name, text) -> {
            Column<?> column = draft.form.column(name).orElse(null);
            if (column != null && column.kind().part() == Part.IDENTITY) {
                identity.put(name, text);
                if (!text.isEmpty()) {
                    column.addLastingFacts(text, facts);
                }
            } else {
                facts.put(name, text);
            }
        });
        if (!draft.reason.isEmpty()) {
            identity.put("." + REASON, draft.reason);
        }
        String salt = crypto.salt();
        String body = Body.write(facts);
        String factsDigest = crypto.digest(salt, body);
        List<Identity> part = new ArrayList<>();
        String identityDigest = "";
        if (!identity.isEmpty()) {
            String own = crypto.salt();
            String plain = Body.write(identity);
            identityDigest = crypto.digest(own, plain);
            part.add(new Identity(no, own, crypto.encipher(plain, context(no))));
        }
        long record = draft.record == 0 ? no : draft.record;
        Entry open = new Entry(
                no,
                slip,
                line,
                record,
                draft.form.name(),
                draft.act,
                draft.happenedOn,
                salt,
                body,
                factsDigest,
                identityDigest,
                "");
        Entry entry = withDigest(open);
        Map<String, String> all = new HashMap<>(facts);
        all.putAll(identity);
        return new Sealed(entry, part, new Told(entry, all));
    }

    private static String context(long entry) {
        return "entry " + entry;
    }

    private Entry withDigest(Entry e) {
        return new Entry(
                e.no(),
                e.slip(),
                e.line(),
                e.record(),
                e.form(),
                e.act(),
                e.happenedOn(),
                e.salt(),
                e.facts(),
                e.factsDigest(),
                e.identityDigest(),
                entryDigest(e));
    }

    String entryDigest(Entry e) {
        return crypto.digest(
                Long.toString(e.no()),
                Long.toString(e.slip()),
                Long.toString(e.line()),
                Long.toString(e.record()),
                e.form(),
                e.act(),
                e.happenedOn(),
                e.factsDigest(),
                e.identityDigest());
    }

    String rowsDigest(List<BatchRow> rows) {
        return crypto.digest(rows.stream()
                .map(r -> r.line() + "|" + r.sheetRow() + "|" + r.outcome() + "|" + r.record() + "|" + r.doubts()));
    }

    /** @param entries their digests */
    Slip seal(Slip s, List<String> entries) {
        return new Slip(
                s.no(),
                s.id(),
                s.recordedAt(),
                s.actor(),
                s.source(),
                s.requestHash(),
                s.rowsDigest(),
                s.previous(),
                slipDigest(s, entries));
    }

    /** @param entries their digests */
    String slipDigest(Slip s, List<String> entries) {
        Stream<String> own = Stream.of(
                Long.toString(s.no()),
                s.id(),
                s.recordedAt(),
                s.actor(),
                s.source(),
                s.requestHash(),
                s.rowsDigest(),
                s.previous());
        return crypto.digest(Stream.concat(own, entries.stream()));
    }

    /** The clear identity texts of an entry. */
    Map<String, String> open(Identity identity) {
        return Body.read(plain(identity));
    }

    String plain(Identity identity) {
        return crypto.decipher(identity.cipher(), context(identity.entry()));
    }

    /** Entries with all that they tell; what was erased is missing. */
    List<Told> open(Moment moment, List<Entry> entries) {
        Map<Long, Identity> parts = new HashMap<>();
        List<Long> sealed = entries.stream()
                .filter(e -> !e.identityDigest().isEmpty())
                .map(Entry::no)
                .toList();
        moment.identitiesOf(sealed).forEach(identity -> parts.put(identity.entry(), identity));
        List<Told> opened = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Map<String, String> texts = new HashMap<>(Body.read(entry.facts()));
            Identity identity = parts.get(entry.no());
            if (identity != null) {
                texts.putAll(open(identity));
            }
            opened.add(moment.seen(new Told(entry, texts)));
        }
        return opened;
    }

    /** The records that change these ones, by the record they change, with all their entries. */
    Map<Long, List<Amender>> amenders(Moment moment, Form form, Collection<Long> records) {
        Set<String> amending = chart.forms().stream()
                .filter(f -> f.amendment().flatMap(a -> a.target().target()).equals(Optional.of(form.name())))
                .map(Form::name)
                .collect(Collectors.toSet());
        Map<Long, List<Amender>> by = new HashMap<>();
        if (amending.isEmpty() || records.isEmpty()) {
            return by;
        }
        Map<Long, Set<Long>> targets = new TreeMap<>();
        moment.current(Mention.RELATION, Mention.TARGET, records).stream()
                .filter(row -> amending.contains(row.text(Mention.FORM).orElse("")))
                .forEach(row -> targets.computeIfAbsent(row.whole(Relation.RECORD), r -> new TreeSet<>())
                        .add(row.whole(Mention.TARGET)));
        Map<Long, List<Told>> entries = new HashMap<>();
        open(moment, moment.entriesOf(targets.keySet()))
                .forEach(told -> entries.computeIfAbsent(told.entry().record(), r -> new ArrayList<>())
                        .add(told));
        targets.forEach((record, named) -> {
            List<Told> told = entries.getOrDefault(record, List.of());
            named.forEach(target -> by.computeIfAbsent(target, t -> new ArrayList<>())
                    .add(new Amender(target, chart.need(told.get(0).entry().form()), told)));
        });
        return by;
    }
}
