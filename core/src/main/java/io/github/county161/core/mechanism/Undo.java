package io.github.county161.core.mechanism;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Told;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Drafts the withdrawal of every entry of a batch; names what rests on them instead, if anything does. */
final class Undo {

    /** What is never taken back. */
    static final Set<Form> STANDS =
            Set.of(PackVersion.FORM, Division.FORM, Erasure.FORM, MonthSeal.FORM, SealedFigure.FORM);

    private final Chart chart;
    private final Moment moment;
    private final Journal journal;

    Undo(Chart chart, Moment moment, Journal journal) {
        this.chart = chart;
        this.moment = moment;
        this.journal = journal;
    }

    List<Drafted> draft(long batch, Submission by, List<Line> lines) {
        List<Entry> entries = moment.entriesOfSlip(batch);
        Set<Long> opened = new TreeSet<>();
        Set<Long> touched = new TreeSet<>();
        for (Entry entry : entries) {
            touched.add(entry.record());
            if (entry.opens()) {
                opened.add(entry.record());
            }
        }
        Map<Long, List<Entry>> all = new HashMap<>();
        moment.entriesOf(touched)
                .forEach(e ->
                        all.computeIfAbsent(e.record(), r -> new ArrayList<>()).add(e));
        Set<Long> dependants = new Dependants(moment, journal).of(opened);
        all.forEach((record, own) -> {
            Set<Long> gone = takenBack(own);
            if (own.stream().anyMatch(e -> e.slip() > batch && !isWithdrawal(e) && !gone.contains(e.no()))) {
                dependants.add(record);
            }
        });
        List<Drafted> drafts = new ArrayList<>();
        long next = moment.lastEntry() + 1;
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            if (isWithdrawal(entry)
                    || takenBack(all.getOrDefault(entry.record(), List.of())).contains(entry.no())) {
                continue;
            }
            Form form = chart.need(entry.form());
            Line line = line(form, entry, lines);
            if (lines.size() == 1 && !dependants.isEmpty()) {
                line.fault("", "has_dependants", "批次 " + batch, "没有后来记录依据的批次（" + Dependants.named(dependants) + "依据它）");
            }
            if (STANDS.contains(form)) {
                line.fault("", "not_undone", "批次 " + batch, "县域包、依法删除和封账以外的批次（这几样不能撤回）");
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
