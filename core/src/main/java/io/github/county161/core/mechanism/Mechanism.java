package io.github.county161.core.mechanism;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.mechanism.Taking.Drafted;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Office;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Posting;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Store.Writing;
import io.github.county161.core.port.Submission;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/**
 * 一套机制: the one office through which everything enters. A slip is read, its references found, each row told apart as
 * new, changed, unchanged or stale, its entries sealed and projected and the hard checks asked, all in one transaction.
 * The lines of a long slip are worked on in parts, so that memory does not grow with them.
 * A fault anywhere undoes it, unless the good rows are asked for: then it is done again without the faulty ones.
 */
public final class Mechanism implements Office {

    private final Store store;
    private final Rulebook rules;

    /** @param numbers of the pack, by name */
    public Mechanism(
            Chart chart,
            Store store,
            Crypto crypto,
            Lexicon words,
            Map<String, Long> numbers,
            List<Check> checks,
            Clock clock) {
        this(chart, store, crypto, words, numbers, checks, clock, Laying.PART);
    }

    /**
     * @param numbers of the pack, by name
     * @param part so many lines of a slip are worked on at once; what comes of it is the same
     */
    public Mechanism(
            Chart chart,
            Store store,
            Crypto crypto,
            Lexicon words,
            Map<String, Long> numbers,
            List<Check> checks,
            Clock clock,
            int part) {
        this.store = store;
        Journal journal = new Journal(chart, crypto);
        this.rules = new Rulebook(
                chart, crypto, words, Map.copyOf(numbers), List.copyOf(checks), clock, journal, Pricing.NONE, part);
    }

    private Mechanism(Store store, Rulebook rules) {
        this.store = store;
        this.rules = rules;
    }

    /** The same that refuses an amount other than the one worked out. */
    public Mechanism priced(Pricing by) {
        return new Mechanism(store, rules.priced(by));
    }

    /** Undoes a transaction and carries what was found out. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Outcome outcome;

        Undone(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }

    /** A transaction, or an attempt within one. */
    private interface Transaction {
        <T> T run(Function<Writing, T> work);
    }

    @Override
    public Outcome post(Submission submission, LongConsumer progress) {
        return run(submission, true, progress, store::write);
    }

    @Override
    public Outcome rehearse(Submission submission) {
        return run(submission, false, lines -> {}, store::write);
    }

    @Override
    public void rehearse(Consumer<Posting> work) {
        try {
            store.write(writing -> {
                work.accept((submission, progress) -> run(submission, true, progress, writing::attempt));
                throw new Undone(new Outcome(0, false, List.of(), Map.of()));
            });
        } catch (Undone undone) {
            // As a rehearsal ends.
        }
    }

    private Outcome run(Submission submission, boolean keep, LongConsumer progress, Transaction transaction) {
        if (!rules.crypto().hasKey()) {
            throw new IllegalStateException("without the key nothing can be entered");
        }
        String hash = Requests.hash(submission, rules.crypto());
        Map<Long, List<Fault>> refused = new TreeMap<>();
        while (true) {
            int before = count(refused);
            try {
                return transaction.run(writing -> attempt(submission, hash, keep, refused, writing, progress));
            } catch (Undone undone) {
                boolean again = count(refused) > before && (submission.goodRowsFirst() || undone.outcome.slip() < 0);
                if (!again) {
                    return undone.outcome;
                }
            }
        }
    }

    private static int count(Map<Long, List<Fault>> faults) {
        return faults.values().stream().mapToInt(List::size).sum();
    }

    private Outcome attempt(
            Submission submission,
            String hash,
            boolean keep,
            Map<Long, List<Fault>> refused,
            Writing writing,
            LongConsumer progress) {
        Optional<Slip> earlier = writing.slipById(submission.id());
        if (earlier.isPresent()) {
            return Requests.again(writing, earlier.get(), hash);
        }
        Attempt attempt = new Attempt(rules, submission, writing);
        List<Line> lines = attempt.make(hash, refused, progress);
        return settle(submission, keep, refused, lines, attempt.slip());
    }

    /** Keeps the slip, or undoes it and tells what was found. */
    private Outcome settle(
            Submission submission, boolean keep, Map<Long, List<Fault>> refused, List<Line> lines, long slip) {
        boolean faulty = false;
        boolean foundMore = false;
        for (Line line : lines) {
            if (!line.isGood()) {
                faulty = true;
                foundMore |= refused.put(line.no(), List.copyOf(line.faults())) == null;
            }
        }
        Map<String, Long> counts = new HashMap<>();
        lines.forEach(line -> counts.merge(line.outcome(), 1L, Long::sum));
        boolean someGood = lines.stream().anyMatch(Line::isGood);
        boolean stands = keep && (!faulty || submission.goodRowsFirst() && !foundMore && someGood);
        long told = stands ? slip : foundMore ? -1 : 0;
        List<Outcome.Item> items = lines.stream()
                .map(line -> line.item(rules.words(), submission.reportDay().toString()))
                .toList();
        Outcome outcome = new Outcome(told, stands, items, counts);
        if (!stands) {
            throw new Undone(outcome);
        }
        return outcome;
    }

    @Override
    public Outcome undo(List<Long> slips, boolean withDependants, LongFunction<Submission> by) {
        try {
            return store.write(writing -> {
                List<Outcome.Item> items = new ArrayList<>();
                Map<String, Long> counts = new HashMap<>();
                long last = 0;
                for (long slip : slips) {
                    Outcome outcome = undo(slip, withDependants, by.apply(slip), writing);
                    items.addAll(outcome.items());
                    outcome.counts().forEach((number, count) -> counts.merge(number, count, Long::sum));
                    last = outcome.slip();
                }
                return new Outcome(last, true, items, counts);
            });
        } catch (Undone undone) {
            return undone.outcome;
        }
    }

    private Outcome undo(long batch, boolean withDependants, Submission by, Writing writing) {
        Undo undo = new Undo(rules.chart(), writing, rules.journal());
        Undo.Extent extent = undo.extent(batch, withDependants);
        if (!isOwn(writing.entriesOfSlip(batch), by, writing) || !isOwn(extent.entries(), by, writing)) {
            throw new Undone(new Outcome(0, false, List.of(), Map.of()));
        }
        List<Line> lines = new ArrayList<>();
        List<Drafted> drafts = undo.draft(batch, extent, withDependants, by, lines);
        new OwnMistakes(rules, writing)
                .refusal(by.asker(), extent.entries())
                .ifPresent(
                        why -> lines.stream().limit(1).forEach(line -> line.fault("", "not_own", "批次 " + batch, why)));
        OpenSlip slip = new OpenSlip(rules, writing, by);
        if (!lines.isEmpty() && lines.stream().allMatch(Line::isGood)) {
            for (int from = 0; from < drafts.size(); from += rules.part()) {
                slip.enter(drafts.subList(from, Math.min(drafts.size(), from + rules.part())));
            }
            slip.close(Requests.hash(by, rules.crypto()), lines);
            new Rules(rules, writing).ask(by, slip, lines);
        }
        return settle(by, !lines.isEmpty(), new TreeMap<>(), lines, slip.no());
    }

    /**
     * What has a record that the asker may not act on is no batch of the asker's: it is answered as if there were none.
     */
    private boolean isOwn(List<Entry> entries, Submission by, Writing writing) {
        Finder finder = new Finder(writing, Asking.on(by.reportDay(), rules.numbers()), by.asker());
        Map<Form, Set<Long>> records = new HashMap<>();
        entries.forEach(e -> records.computeIfAbsent(rules.chart().need(e.form()), f -> new HashSet<>())
                .add(e.record()));
        return records.entrySet().stream()
                .allMatch(e -> by.asker().mayTakeBack(e.getKey())
                        && finder.actable(e.getKey(), e.getValue()).containsAll(e.getValue()));
    }
}
