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
import java.util.stream.Stream;

/** From a record's entries to the steps it has gone through: one for each entry that tells a state. */
final class StepFold {

    private StepFold() {}

    /**
     * @param standing the record's entries, none of them taken back
     * @param own its rows; none when it was withdrawn, and then it went through no steps
     */
    static List<Row> steps(Flow flow, List<Told> standing, List<Row> own, long position) {
        List<Map<Field, Object>> steps = new ArrayList<>();
        Optional<String> due = Optional.empty();
        int sinceDue = 0;
        for (Told told : own.isEmpty() ? List.<Told>of() : standing) {
            Optional<String> state = Optional.ofNullable(
                            told.texts().get(flow.state().name()))
                    .or(() -> told.entry().opens() ? Optional.of(flow.first()) : Optional.empty());
            Optional<String> newDue = flow.limit()
                    .flatMap(limit ->
                            Optional.ofNullable(told.texts().get(limit.due().name())));
            if (newDue.isPresent()) {
                due = newDue;
                sinceDue = state.isPresent() ? steps.size() : sinceDue;
            }
            state.ifPresent(to -> steps.add(step(flow, told, to, own.get(0))));
            for (int i = sinceDue; i < steps.size() && due.isPresent(); i++) {
                steps.get(i).put(Step.DUE, due.get());
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            boolean last = i == steps.size() - 1;
            steps.get(i)
                    .put(
                            Step.UNTIL,
                            last ? Relation.ALWAYS_TO : steps.get(i + 1).get(Step.HAPPENED_ON));
        }
        return steps.stream()
                .map(cells -> Row.of(Step.RELATION, cells, position))
                .toList();
    }

    private static Map<Field, Object> step(Flow flow, Told told, String state, Row own) {
        Entry entry = told.entry();
        Map<Field, Object> cells = new HashMap<>();
        cells.put(Relation.RECORD, entry.record());
        cells.put(Step.FORM, entry.form());
        cells.put(Step.ENTRY, entry.no());
        cells.put(Step.SLIP, entry.slip());
        cells.put(Step.ACT, entry.act());
        cells.put(Step.STATE, state);
        cells.put(Step.HAPPENED_ON, day(flow, told, state));
        own.text(Relation.PLACE).ifPresent(p -> cells.put(Relation.PLACE, p));
        own.number(Relation.HOUSEHOLD).ifPresent(h -> cells.put(Relation.HOUSEHOLD, h));
        return cells;
    }

    /** What is told as history tells the day on which it came to its state, where the flow has one for it. */
    private static String day(Flow flow, Told told, String state) {
        return flow.steps().stream()
                .filter(step -> told.entry().opens() && step.to().equals(state))
                .flatMap(step -> step.dated().stream())
                .flatMap(day -> Stream.ofNullable(told.texts().get(day.name())))
                .filter(day -> !day.isEmpty())
                .findFirst()
                .orElse(told.entry().happenedOn());
    }
}
