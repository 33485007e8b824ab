package io.github.county161.core.mechanism;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.BatchRow;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Identity;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.ledger.register.Erasure;
import io.github.county161.core.ledger.register.HouseholdSplit;
import io.github.county161.core.ledger.register.WorkCheck;
import io.github.county161.core.mechanism.Journal.Draft;
import io.github.county161.core.mechanism.Taking.Drafted;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Office;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Store.Writing;
import io.github.county161.core.port.Submission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * 一套机制: the one office through which everything enters. A slip is read, its references found, each row told apart as
 * new, changed, unchanged or stale, its entries sealed and projected and the hard checks asked, all in one transaction.
 * A fault anywhere undoes it, unless the good rows are asked for: then it is done again without the faulty ones.
 */
public final class Mechanism implements Office {

    private final Chart chart;
    private final Store store;
    private final Crypto crypto;
    private final Lexicon words;
    private final Map<String, Long> numbers;
    private final List<Check> checks;
    private final Clock clock;
    private final Journal journal;

    /** @param numbers of the pack, by name */
    public Mechanism(
            Chart chart,
            Store store,
            Crypto crypto,
            Lexicon words,
            Map<String, Long> numbers,
            List<Check> checks,
            Clock clock) {
        this.chart = chart;
        this.store = store;
        this.crypto = crypto;
        this.words = words;
        this.numbers = Map.copyOf(numbers);
        this.checks = List.copyOf(checks);
        this.clock = clock;
        this.journal = new Journal(chart, crypto);
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

    @Override
    public Outcome post(Submission submission) {
        return run(submission, true);
    }

    @Override
    public Outcome rehearse(Submission submission) {
        return run(submission, false);
    }

    private Outcome run(Submission submission, boolean keep) {
        if (!crypto.hasKey()) {
            throw new IllegalStateException("without the key nothing can be entered");
        }
        Map<Long, List<Fault>> refused = new TreeMap<>();
        while (true) {
            int before = count(refused);
            try {
                return store.write(writing -> attempt(submission, keep, refused, writing));
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

    private Outcome attempt(Submission submission, boolean keep, Map<Long, List<Fault>> refused, Writing writing) {
        String hash = Requests.hash(submission, crypto);
        Optional<Slip> earlier = writing.slipById(submission.id());
        if (earlier.isPresent()) {
            return Requests.again(writing, earlier.get(), hash);
        }
        List<Line> lines = lines(submission, refused);
        Finder finder = new Finder(writing, Asking.on(submission.reportDay(), numbers), submission.asker());
        Places places = new Places(() -> writing.current(Division.FORM.relation()));
        String day = submission.reportDay().toString();
        TextReader reader = new TextReader(words, places, day, submission.history());
        Whereabouts whereabouts = new Whereabouts(writing, places, day);
        References references = new References(chart, crypto, words, finder);
        Taking taking = new Taking(submission, writing, journal, crypto, finder, reader, words);
        for (Map.Entry<Form, List<Line>> group : byForm(lines).entrySet()) {
            List<Line> good = group.getValue().stream().filter(Line::isGood).toList();
            good.forEach(reader::read);
            references.resolve(group.getKey(), good);
            needKeys(good, group.getKey());
            whereabouts.compare(group.getKey(), good);
            if (group.getKey() == HouseholdSplit.FORM) {
                Split split = new Split(writing, journal, crypto, finder, taking);
                split.resolve(good);
                taking.take(group.getKey(), good);
                split.follow(good);
            } else {
                taking.take(group.getKey(), good);
            }
            if (group.getKey() == WorkCheck.FORM) {
                new Following(writing, journal, taking).follow(good);
            }
        }
        long slip = writing.position() + 1;
        enter(writing, submission, hash, slip, lines, taking.drafts());
        new Rules(chart, checks, writing, numbers).ask(submission, slip, lines, taking.drafts());
        return settle(submission, keep, refused, lines, slip);
    }

    /** A row is known by its key, or by its record's number. */
    private static void needKeys(List<Line> lines, Form form) {
        for (Line line : lines) {
            boolean keyless = form.key().stream()
                    .anyMatch(
                            c -> c.isRequired() && !c.isIssued() && !line.told().containsKey(c.name()));
            if (keyless && line.isGood() && line.order().record().isEmpty()) {
                form.key().stream()
                        .filter(c -> c.isRequired() && !line.told().containsKey(c.name()))
                        .forEach(c -> line.fault(c, "missing", "必填内容"));
            }
        }
    }

    private List<Line> lines(Submission submission, Map<Long, List<Fault>> refused) {
        List<Line> lines = new ArrayList<>();
        for (Order order : submission.orders()) {
            long no = lines.size() + 1;
            Form form = chart.form(order.form())
                    .orElseThrow(() -> new IllegalArgumentException("no form is called " + order.form()));
            Line line = new Line(order, form, no);
            line.faults().addAll(refused.getOrDefault(no, List.of()));
            refuseUnentitled(submission, line);
            lines.add(line);
        }
        return lines;
    }

    /** Nobody tells of days to come, nor enters what another role or the program itself enters. */
    private void refuseUnentitled(Submission submission, Line line) {
        LocalDate today = LocalDate.now(clock);
        if (line.isGood() && submission.reportDay().isAfter(today)) {
            line.fault("reportDay", "date_future", submission.reportDay().toString(), "不晚于今天 " + today + " 的报告日");
        }
        if (line.isGood() && !submission.asker().mayEnter(line.form())) {
            line.fault("", "form_closed", "", "本账号可以填报的表（本账号无权填报此表）");
        }
    }

    private Map<Form, List<Line>> byForm(List<Line> lines) {
        Map<Form, List<Line>> groups = new TreeMap<>(Comparator.comparingInt(chart::rank));
        lines.forEach(
                l -> groups.computeIfAbsent(l.form(), f -> new ArrayList<>()).add(l));
        return groups;
    }

    private void enter(
            Writing writing, Submission submission, String hash, long slip, List<Line> lines, List<Drafted> drafts) {
        List<Entry> entries = new ArrayList<>();
        List<Identity> identities = new ArrayList<>();
        for (Drafted drafted : drafts) {
            Draft draft = drafted.draft();
            if (draft.form() == Erasure.FORM) {
                draft = draft.telling(new Erasing(writing, journal, crypto).covering(draft.told()));
            }
            Journal.Sealed sealed =
                    journal.seal(drafted.no(), slip, drafted.line().no(), draft);
            entries.add(sealed.entry());
            identities.addAll(sealed.identity());
        }
        List<BatchRow> rows = lines.stream()
                .map(l -> new BatchRow(
                        slip, l.no(), l.order().row(), l.outcome(), l.isGood() ? l.record() : 0, l.doubtCodes()))
                .toList();
        String previous = writing.slip(slip - 1).map(Slip::digest).orElse("");
        Slip open = new Slip(
                slip,
                submission.id(),
                clock.instant().toString(),
                submission.asker().account(),
                submission.source(),
                hash,
                journal.rowsDigest(rows),
                previous,
                "");
        writing.append(journal.seal(open, entries), entries, identities, rows);
        if (entries.stream().anyMatch(e -> e.form().equals(Erasure.FORM.name()))) {
            Erasing.erase(writing, entries);
            Rebuild.in(writing, journal, progress -> {});
        } else {
            writing.apply(journal.project(writing, slip, entries));
        }
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
        boolean stands = keep && (!faulty || submission.goodRowsFirst() && !foundMore);
        long told = stands ? slip : foundMore ? -1 : 0;
        List<Outcome.Item> items = lines.stream()
                .map(line -> line.item(words, submission.reportDay().toString()))
                .toList();
        Outcome outcome = new Outcome(told, stands, items, counts);
        if (!stands) {
            throw new Undone(outcome);
        }
        return outcome;
    }

    @Override
    public Outcome undo(long batch, Submission by) {
        try {
            return store.write(writing -> {
                if (!isOwn(batch, by, writing)) {
                    return new Outcome(0, false, List.of(), Map.of());
                }
                List<Line> lines = new ArrayList<>();
                List<Drafted> drafts = new Undo(chart, writing, journal).draft(batch, by, lines);
                long slip = writing.position() + 1;
                if (!lines.isEmpty() && lines.stream().allMatch(Line::isGood)) {
                    enter(writing, by, Requests.hash(by, crypto), slip, lines, drafts);
                    new Rules(chart, checks, writing, numbers).ask(by, slip, lines, drafts);
                }
                return settle(by, !lines.isEmpty(), new TreeMap<>(), lines, slip);
            });
        } catch (Undone undone) {
            return undone.outcome;
        }
    }

    /** A batch with a record that the asker may not act on is no batch of the asker's: it is answered as if there were none. */
    private boolean isOwn(long batch, Submission by, Writing writing) {
        Finder finder = new Finder(writing, Asking.on(by.reportDay(), numbers), by.asker());
        Map<Form, Set<Long>> records = new HashMap<>();
        writing.entriesOfSlip(batch)
                .forEach(e -> records.computeIfAbsent(chart.need(e.form()), f -> new HashSet<>())
                        .add(e.record()));
        return records.entrySet().stream()
                .allMatch(e -> by.asker().mayEnter(e.getKey())
                        && finder.actable(e.getKey(), e.getValue()).containsAll(e.getValue()));
    }
}
