package io.github.county161.core.ledger;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From a record's entries to the steps it has gone through: one for each entry that tells a state. */
final class StepFold {

    private StepFold() {}

    /**
     * @param standing the record's entries, none of them taken back
     * @param own its rows; none when it was withdrawn, and then it went through no steps
     */
    static List<Row> steps(Flow flow, List<Told> standing, List<Row> own, long position) {
        List<Row> steps = new ArrayList<>();
        for (Told told : own.isEmpty() ? List.<Told>of() : standing) {
            Entry entry = told.entry();
            Optional.ofNullable(told.texts().get(flow.state().name()))
                    .or(() -> entry.opens() ? Optional.of(flow.first()) : Optional.empty())
                    .ifPresent(state -> {
                        Map<Field, Object> cells = new HashMap<>();
                        cells.put(Relation.RECORD, entry.record());
                        cells.put(Step.FORM, entry.form());
                        cells.put(Step.ENTRY, entry.no());
                        cells.put(Step.ACT, entry.act());
                        cells.put(Step.STATE, state);
                        cells.put(Step.HAPPENED_ON, entry.happenedOn());
                        own.get(0).text(Relation.PLACE).ifPresent(p -> cells.put(Relation.PLACE, p));
                        own.get(0).number(Relation.HOUSEHOLD).ifPresent(h -> cells.put(Relation.HOUSEHOLD, h));
                        steps.add(Row.of(Step.RELATION, cells, position));
                    });
        }
        return steps;
    }
}
