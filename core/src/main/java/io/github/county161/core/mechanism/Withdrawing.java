package io.github.county161.core.mechanism;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Told;
import io.github.county161.core.ledger.register.WorkCheck;
import io.github.county161.core.mechanism.Journal.Draft;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Submission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes single records back, on which nothing else rests. */
final class Withdrawing {

    private final Chart chart;
    private final Moment moment;
    private final Journal journal;
    private final OwnMistakes mistakes;
    private final Submission submission;

    /** @param moment before the slip */
    Withdrawing(Rulebook rules, Moment moment, Submission submission) {
        this.chart = rules.chart();
        this.moment = moment;
        this.journal = rules.journal();
        this.mistakes = new OwnMistakes(rules, moment);
        this.submission = submission;
    }

    /** Its own withdrawal, and before it those of what it did on others by naming them. */
    List<Draft> drafts(Form form, Line line, long record) {
        if (Undo.STANDS.contains(form)) {
            line.fault("", "not_undone", "#" + record, "县域包、依法删除、封账和印发的材料以外的记录（这几样不能撤回）");
            return List.of();
        }
        Entry opening = moment.entriesOf(List.of(record)).stream()
                .filter(Entry::opens)
                .findFirst()
                .orElseThrow();
        // Whose it is, is who opened it: acts of its flow are others'.
        Optional<String> refusal = mistakes.refusal(submission.asker(), Set.of(opening));
        if (refusal.isPresent()) {
            line.fault("", "not_own", "#" + record, refusal.get());
            return List.of();
        }
        List<Entry> carried = carried(opening);
        Set<Long> dependants = new Dependants(moment, journal).of(Set.of(record));
        carried.stream().filter(this::hasGoneOn).map(Entry::record).forEach(dependants::add);
        if (!dependants.isEmpty()) {
            line.fault("", "has_dependants", "#" + record, "没有其他记录依据的记录（" + Dependants.named(dependants) + "依据它）");
            return List.of();
        }
        line.settle(Outcome.CHANGED, record);
        List<Draft> drafts = new ArrayList<>();
        carried.forEach(entry -> drafts.add(takingBack(chart.need(entry.form()), entry, line)));
        drafts.add(takingBack(form, opening, line));
        return drafts;
    }

    private Draft takingBack(Form form, Entry entry, Line line) {
        Map<String, String> told = Told.takingBack(entry.no());
        return new Draft(
                form,
                Act.WITHDRAW.word(),
                entry.record(),
                submission.reportDay().toString(),
                told,
                line.order().reason());
    }

    /** What a record did on others in its own line, the last first: acts that are done by such a record alone. */
    private List<Entry> carried(Entry opening) {
        return moment.entriesOfSlip(opening.slip()).stream()
                .filter(entry -> entry.line() == opening.line() && isCarried(entry, opening.form()))
                .sorted(Comparator.comparing(Entry::no).reversed())
                .toList();
    }

    /** Spells that a month's check ended and began are its doing too. */
    private boolean isCarried(Entry entry, String by) {
        boolean followed = by.equals(WorkCheck.FORM.name()) && !entry.form().equals(by);
        return followed || isActOf(entry, by);
    }

    private boolean isActOf(Entry entry, String by) {
        return chart.need(entry.form()).flow().stream()
                .flatMap(flow -> flow.steps().stream())
                .anyMatch(step -> step.act().equals(entry.act())
                        && step.carrier().filter(c -> c.form().equals(by)).isPresent());
    }

    /** Whether something was done on the other record since. */
    private boolean hasGoneOn(Entry entry) {
        return moment.entriesOf(List.of(entry.record())).stream().anyMatch(later -> later.no() > entry.no());
    }
}
