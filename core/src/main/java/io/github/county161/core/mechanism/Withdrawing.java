package io.github.county161.core.mechanism;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.ledger.Told;
import io.github.county161.core.mechanism.Journal.Draft;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Store.Moment;
import java.util.Optional;
import java.util.Set;

/** Takes single records back, on which nothing else rests. */
final class Withdrawing {

    private final Moment moment;
    private final Journal journal;
    private final String reportDay;

    Withdrawing(Moment moment, Journal journal, String reportDay) {
        this.moment = moment;
        this.journal = journal;
        this.reportDay = reportDay;
    }

    Optional<Draft> draft(Form form, Line line, long record) {
        if (Undo.STANDS.contains(form)) {
            line.fault("", "not_undone", "#" + record, "县域包、依法删除和封账以外的记录（这几样不能撤回）");
            return Optional.empty();
        }
        Set<Long> dependants = new Dependants(moment, journal).of(Set.of(record));
        if (!dependants.isEmpty()) {
            line.fault("", "has_dependants", "#" + record, "没有其他记录依据的记录（" + Dependants.named(dependants) + "依据它）");
            return Optional.empty();
        }
        line.settle(Outcome.CHANGED, record);
        return Optional.of(new Draft(
                form,
                Act.WITHDRAW.word(),
                record,
                reportDay,
                Told.takingBack(record),
                line.order().reason()));
    }
}
