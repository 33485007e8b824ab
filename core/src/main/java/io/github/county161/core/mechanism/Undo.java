package io.github.county161.core.mechanism;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Told;
import io.github.county161.core.ledger.brief.BriefForm;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.ledger.register.Erasure;
import io.github.county161.core.ledger.register.PackVersion;
import io.github.county161.core.ledger.seal.MonthSeal;
import io.github.county161.core.ledger.seal.SealedFigure;
import io.github.county161.core.mechanism.Journal.Draft;
import io.github.county161.core.mechanism.Taking.Drafted;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Submission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Drafts the withdrawal of every entry of a batch; names what rests on them, or takes it back as well. */
final class Undo {

    /** What is never taken back. */
    static final Set<Form> STANDS =
            Set.of(PackVersion.FORM, Division.FORM, Erasure.FORM, MonthSeal.FORM, SealedFigure.FORM, BriefForm.FORM);

    private final Chart chart;
    private final Moment moment;
    private final Journal journal;

    Undo(Chart chart, Moment moment, Journal journal) {
        this.chart = chart;
        this.moment = moment;
        this.journal = journal;
    }

    /** What is to be taken back, in the order in which it was entered, and the records that rest on the batch. */
    record Extent(List<Entry> entries, Set<Long> dependants) {}

    /**
     * The batch alone, or with all that rests on it: later entries of its records, and records that name one that it
     * opened, or one that goes with them.
     */
    Extent extent(long batch, boolean withDependants) {
        List<Entry> own = moment.entriesOfSlip(batch);
        Map<Long, List<Entry>> all = byRecord(records(own));
        Set<Long> opened = opened(own);
        Set<Long> dependants = new TreeSet<>();
        Set<Long> gone = opened;
        while (!gone.isEmpty()) {
            Set<Long> more = new Dependants(moment, journal).of(gone);
            more.removeAll(opened);
            more.removeAll(dependants);
            dependants.addAll(more);
            Map<Long, List<Entry>> theirs = byRecord(more);
            theirs.forEach(all::putIfAbsent);
            gone = withDependants
                    ? opened(theirs.values().stream()
                            .flatMap(List::stream)
                            .filter(entry -> entry.slip() > batch)
                            .toList())
                    : Set.of();
        }
        List<Entry> entries = new ArrayList<>();
        all.forEach((record, of) -> {
            Set<Long> back = takenBack(of);
            List<Entry> standing = of.stream()
                    .filter(e -> e.slip() >= batch && !isWithdrawal(e) && !back.contains(e.no()))
                    .toList();
            standing.stream().filter(e -> e.slip() == batch || withDependants).forEach(entries::add);
            if (standing.stream().anyMatch(e -> e.slip() > batch)) {
                dependants.add(record);
            }
        });
        entries.sort(Comparator.comparingLong(Entry::no));
        return new Extent(entries, dependants);
    }

    private static Set<Long> records(List<Entry> entries) {
        return entries.stream().map(Entry::record).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Long> opened(List<Entry> entries) {
        return records(entries.stream().filter(Entry::opens).toList());
    }

    private Map<Long, List<Entry>> byRecord(Set<Long> records) {
        return moment.entriesOf(records).stream()
                .collect(Collectors.groupingBy(Entry::record, TreeMap::new, Collectors.toList()));
    }

    /** Drafts the withdrawals, the last entry's first; what stands in the way is told with the first line. */
    List<Drafted> draft(long batch, Extent extent, boolean withDependants, Submission by, List<Line> lines) {
        List<Drafted> drafts = new ArrayList<>();
        long next = moment.lastEntry() + 1;
        for (int i = extent.entries.size() - 1; i >= 0; i--) {
            Entry entry = extent.entries.get(i);
            Form form = chart.need(entry.form());
            Line line = line(form, entry, lines);
            if (lines.size() == 1 && !withDependants && !extent.dependants.isEmpty()) {
                line.fault(
                        "",
                        "has_dependants",
                        "批次 " + batch,
                        "没有后来记录依据的批次（" + Dependants.named(extent.dependants) + "依据它）");
            }
            if (STANDS.contains(form)) {
                line.fault("", "not_undone", "批次 " + batch, "县域包、依法删除、封账和印发的材料以外的批次（这几样不能撤回）");
            }
            line.settle(Outcome.CHANGED, entry.record());
            String day = by.reportDay().toString();
            Map<String, String> told = Told.takingBack(entry.no());
            drafts.add(new Drafted(line, next++, new Draft(form, Act.WITHDRAW.word(), entry.record(), day, told, "")));
        }
        return drafts;
    }

    private static Line line(Form form, Entry entry, List<Line> lines) {
        Order order = new Order(
                form.name(),
                Act.WITHDRAW.word(),
                Optional.of(entry.record()),
                Optional.empty(),
                Map.of(),
                "",
                lines.size() + 1L);
        Line line = new Line(order, form, lines.size() + 1L);
        lines.add(line);
        return line;
    }

    private static boolean isWithdrawal(Entry entry) {
        return entry.act().equals(Act.WITHDRAW.word());
    }

    private Set<Long> takenBack(List<Entry> entries) {
        Set<Long> gone = new TreeSet<>();
        journal.open(moment, entries.stream().filter(Undo::isWithdrawal).toList())
                .forEach(told -> told.takesBack().ifPresent(gone::add));
        return gone;
    }
}
