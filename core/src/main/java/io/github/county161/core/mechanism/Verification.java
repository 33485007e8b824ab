package io.github.county161.core.mechanism;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.BatchRow;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Identity;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.ledger.register.Erasure;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Store.Moment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * Says whether the journal is as it was written and the tables are what it makes of it. The chain is followed slip by
 * slip; the tables are worked out again aside and compared row by row. What was sealed is asked again first, for it can
 * be named by what it says.
 */
public final class Verification {

    /** A proof of all up to a position: what a sheet prints and a witness keeps. */
    public record Proof(long position, String digest) {

        public String text() {
            return position + ":" + digest;
        }

        /** @return nothing when the text is no proof */
        public static Optional<Proof> of(String text) {
            String[] parts = text.strip().split(":");
            return parts.length == 2 && parts[0].matches("\\d{1,18}") && parts[1].matches("[0-9a-f]+")
                    ? Optional.of(new Proof(Long.parseLong(parts[0]), parts[1]))
                    : Optional.empty();
        }
    }

    /**
     * What was found.
     *
     * @param broken the first line that does not hold, in words; empty when all holds
     * @param digests one for each table
     */
    public record Finding(Optional<String> broken, Proof proof, Map<String, String> digests) {}

    private final Chart chart;
    private final Crypto crypto;
    private final Journal journal;
    private final Function<Moment, Optional<String>> sealed;

    public Verification(Chart chart, Crypto crypto) {
        this(chart, crypto, moment -> Optional.empty());
    }

    /** @param sealed says what of the sealed sheets does not hold */
    public Verification(Chart chart, Crypto crypto, Function<Moment, Optional<String>> sealed) {
        this.sealed = sealed;
        this.chart = chart;
        this.crypto = crypto;
        this.journal = new Journal(chart, crypto);
    }

    /** The proof of all that is there now. */
    public static Proof proof(Moment moment) {
        return proof(moment, moment.position());
    }

    /** The proof of all that was there at a position. */
    static Proof proof(Moment moment, long position) {
        return new Proof(position, moment.slip(position).map(Slip::digest).orElse("0"));
    }

    /** @param progress hears each position when it is done */
    public Finding verify(Store store, Optional<Proof> witness, LongConsumer progress) {
        return store.read(moment -> {
            Proof proof = proof(moment);
            Optional<String> broken =
                    sealed.apply(moment).or(() -> journal(moment)).or(() -> witness.flatMap(w -> cutOff(moment, w)));
            if (broken.isPresent()) {
                return new Finding(broken, proof, Map.of());
            }
            Map<String, String> digests = digests(moment);
            if (crypto.hasKey()) {
                try (Store aside = store.scratch()) {
                    broken = tables(moment, aside, progress);
                }
            }
            return new Finding(broken, proof, digests);
        });
    }

    private static Optional<String> cutOff(Moment moment, Proof witness) {
        Optional<Slip> slip = moment.slip(witness.position());
        if (slip.isEmpty()) {
            return Optional.of("slip " + (moment.position() + 1) + ": 见证处有第 " + witness.position() + " 号账页，现在只到第 "
                    + moment.position() + " 号，末尾被截去");
        }
        return slip.get().digest().equals(witness.digest())
                ? Optional.empty()
                : Optional.of("slip " + witness.position() + ": 与见证的校验码不同");
    }

    private Optional<String> journal(Moment moment) {
        String previous = "";
        long entries = 0;
        long rows = 0;
        long identities = 0;
        Set<Long> erased = Erasing.covered(moment.entriesOf(moment.current(Erasure.FORM.relation()).stream()
                .map(row -> row.whole(Relation.RECORD))
                .toList()));
        for (long no = 1; no <= moment.position(); no++) {
            Optional<Slip> slip = moment.slip(no);
            if (slip.isEmpty()) {
                return Optional.of("slip " + no + ": 缺失");
            }
            List<Entry> own = moment.entriesOfSlip(no);
            List<BatchRow> batch = moment.batchRows(no);
            if (!slip.get().previous().equals(previous)
                    || !slip.get().rowsDigest().equals(journal.rowsDigest(batch))
                    || !slip.get().digest().equals(journal.slipDigest(slip.get(), digests(own)))) {
                return own.stream()
                        .map(this::broken)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .or(() -> Optional.of("slip " + slip.get().no() + ": 账页或其行与校验码不符"));
            }
            Map<Long, Identity> parts = new HashMap<>();
            moment.identitiesOf(own.stream().map(Entry::no).toList()).forEach(i -> parts.put(i.entry(), i));
            for (Entry entry : own) {
                entries++;
                Optional<String> broken =
                        broken(entry).or(() -> broken(entry, Optional.ofNullable(parts.get(entry.no())), erased));
                if (broken.isPresent()) {
                    return broken;
                }
                if (entry.no() != entries) {
                    return Optional.of("entry " + entries + ": 缺失");
                }
            }
            rows += batch.size();
            identities += parts.size();
            previous = slip.get().digest();
        }
        return strays(moment, Map.of("entry", entries, "batch_row", rows, "identity", identities));
    }

    private static List<String> digests(List<Entry> entries) {
        return entries.stream().map(Entry::digest).toList();
    }

    private static Optional<String> strays(Moment moment, Map<String, Long> expected) {
        return expected.entrySet().stream()
                .filter(e -> moment.count(e.getKey()) != e.getValue())
                .findFirst()
                .map(e -> e.getKey() + ": 有 " + moment.count(e.getKey()) + " 行，账页只认 " + e.getValue() + " 行");
    }

    private Optional<String> broken(Entry entry) {
        boolean holds = entry.digest().equals(journal.entryDigest(entry))
                && entry.factsDigest().equals(crypto.digest(entry.salt(), entry.facts()));
        return holds ? Optional.empty() : Optional.of("entry " + entry.no() + ": 分录与校验码不符");
    }

    /** An identity part may be missing when an erasure covers its record; it may not be another. */
    private Optional<String> broken(Entry entry, Optional<Identity> identity, Set<Long> erased) {
        if (identity.isEmpty()) {
            boolean right = entry.identityDigest().isEmpty() || erased.contains(entry.record());
            return right ? Optional.empty() : Optional.of("identity " + entry.no() + ": 缺失，而没有依法删除的记录涉及它");
        }
        if (entry.identityDigest().isEmpty()) {
            return Optional.of("identity " + entry.no() + ": 分录没有身份部分");
        }
        if (!crypto.hasKey()) {
            return Optional.empty();
        }
        try {
            String plain = journal.plain(identity.get());
            return entry.identityDigest().equals(crypto.digest(identity.get().salt(), plain))
                    ? Optional.empty()
                    : Optional.of("identity " + entry.no() + ": 身份部分与校验码不符");
        } catch (IllegalStateException unopened) {
            return Optional.of("identity " + entry.no() + ": 身份部分打不开");
        }
    }

    /** Replays the journal aside and compares; an erased identity is missing in the replay as it is here. */
    private Optional<String> tables(Moment moment, Store aside, LongConsumer progress) {
        return aside.write(writing -> {
            for (long no = 1; no <= moment.position(); no++) {
                Laying laying = journal.laying(writing, no);
                Rebuild.parts(moment, no, part -> {
                    writing.append(
                            part,
                            moment.identitiesOf(part.stream().map(Entry::no).toList()));
                    laying.lay(journal.open(writing, part));
                });
                writing.close(moment.slip(no).orElseThrow(), List.of());
                progress.accept(no);
            }
            return chart.relations().stream()
                    .map(relation -> differs(relation, moment, writing))
                    .flatMap(Optional::stream)
                    .findFirst();
        });
    }

    private static Optional<String> differs(Relation relation, Moment here, Moment replayed) {
        List<Row> expected = new ArrayList<>();
        replayed.scan(relation, expected::add);
        Iterator<Row> due = expected.iterator();
        List<String> first = new ArrayList<>();
        here.scan(relation, row -> {
            if (first.isEmpty()) {
                if (!due.hasNext()) {
                    first.add("多出的行：" + name(relation, row));
                } else {
                    Row should = due.next();
                    if (!should.equals(row)) {
                        first.add("与重算不同的行：" + name(relation, row) + otherwise(relation, row, should));
                    }
                }
            }
        });
        if (first.isEmpty() && due.hasNext()) {
            first.add("缺少的行：" + name(relation, due.next()));
        }
        return first.stream().findFirst().map(what -> relation.name() + " " + what);
    }

    /** The columns that differ, or the row that should have stood there. */
    private static String otherwise(Relation relation, Row row, Row should) {
        String columns = relation.fields().stream()
                .filter(f -> !Objects.equals(row.cell(f), should.cell(f)))
                .map(Field::name)
                .collect(Collectors.joining("、"));
        return name(relation, row).equals(name(relation, should))
                ? "（不同的列：" + columns + "）"
                : "（应为 " + name(relation, should) + "）";
    }

    /** A row by its key alone: what it says of a person stays out of the finding. */
    private static String name(Relation relation, Row row) {
        StringBuilder out = new StringBuilder();
        relation.key()
                .forEach(f ->
                        out.append(f.name()).append('=').append(row.cell(f)).append(' '));
        return out.append("since=").append(row.cell(Relation.SINCE)).toString();
    }

    /** One digest a table, over its rows in key order. */
    public Map<String, String> digests(Moment moment) {
        Map<String, String> digests = new LinkedHashMap<>();
        for (Relation relation : chart.relations()) {
            String[] running = {""};
            moment.scan(relation, row -> running[0] = crypto.digest(running[0], row.toString()));
            digests.put(relation.name(), crypto.digest(running[0]));
        }
        return digests;
    }

    /** Works all tables out anew. @return their digests */
    public Map<String, String> rebuild(Store store, LongConsumer progress) {
        return store.write(writing -> {
            Rebuild.in(writing, journal, progress);
            return digests(writing);
        });
    }
}
