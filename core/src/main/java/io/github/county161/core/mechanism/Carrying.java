package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Keys;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Store.Moment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Acts that a record does on others by naming them, in the same slip: a handover order hands its problems over. */
final class Carrying {

    private final Rulebook rules;
    private final Moment moment;
    private final Finder finder;
    private final Stepping stepping;
    private final Taking taking;

    /** @param moment before the slip */
    Carrying(Rulebook rules, Moment moment, Finder finder, Stepping stepping, Taking taking) {
        this.rules = rules;
        this.moment = moment;
        this.finder = finder;
        this.stepping = stepping;
        this.taking = taking;
    }

    /** The lines of a form that have opened records, and what these do. */
    void follow(Form form, List<Line> lines) {
        for (Form target : rules.chart().forms()) {
            for (Flow.Step step : target.flow().map(Flow::steps).orElse(List.of())) {
                step.carrier()
                        .filter(carrier -> carrier.form().equals(form.name()))
                        .flatMap(carrier -> form.column(carrier.column()))
                        .ifPresent(column -> lines.stream()
                                .filter(line -> line.isGood() && line.outcome().equals(Outcome.NEW))
                                .forEach(line -> follow(target, step, column, line)));
            }
        }
    }

    private void follow(Form target, Flow.Step step, Column<?> column, Line line) {
        for (String name : Flow.Carrier.names(line.told().getOrDefault(column.name(), ""))) {
            Optional<Long> record = Keys.of(target, Map.of(target.key().get(0).name(), name), rules.crypto())
                    .flatMap(key -> Optional.ofNullable(
                            finder.find(target, List.of(key)).get(key)))
                    .filter(found -> !found.inSlip())
                    .map(Finder.Found::record);
            if (record.isEmpty()) {
                line.fault(column.heading(), "reference_unknown", name, "“" + target.title() + "”中先已登记的编号，几个之间用顿号分开");
                continue;
            }
            Past.of(target, List.of(record.get()), moment, rules.journal())
                    .values()
                    .forEach(past -> stepping.carried(target, step, line, column, record.get(), past)
                            .ifPresent(draft -> taking.draft(line, draft)));
        }
    }
}
