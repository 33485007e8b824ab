package io.github.county161.core.mechanism.clock;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Step;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stretch of days in which a record stood in one state.
 *
 * @param until the day of the step that led out of it; empty while it stands there
 * @param place where the record stands
 */
record Passage(String state, LocalDate from, Optional<LocalDate> until, Optional<String> place) {

    /** Of the records whose steps satisfy this, by record, each from its first state to its last. */
    static Map<Long, List<Passage>> of(Moment moment, Condition steps, Asking asking, Scope scope) {
        Map<Long, List<Row>> byRecord = new LinkedHashMap<>();
        moment.rows(Question.from(Step.RELATION).where(steps), asking, scope, 0, Integer.MAX_VALUE)
                .forEach(row -> byRecord.computeIfAbsent(row.whole(Relation.RECORD), r -> new ArrayList<>())
                        .add(row));
        Map<Long, List<Passage>> passages = new LinkedHashMap<>();
        byRecord.forEach((record, rows) -> passages.put(record, of(rows)));
        return passages;
    }

    /** Steps that lead back to the state they came from leave the record where it was. */
    private static List<Passage> of(Collection<Row> steps) {
        List<Passage> passages = new ArrayList<>();
        steps.stream()
                .sorted(Comparator.comparing(step -> step.whole(Step.ENTRY)))
                .forEach(step -> {
                    String state = step.text(Step.STATE).orElseThrow();
                    LocalDate day = LocalDate.parse(step.text(Step.HAPPENED_ON).orElseThrow());
                    Optional<Passage> last = last(passages);
                    if (last.filter(p -> p.state.equals(state)).isEmpty()) {
                        last.ifPresent(p -> passages.set(
                                passages.size() - 1, new Passage(p.state, p.from, Optional.of(day), p.place)));
                        passages.add(new Passage(state, day, Optional.empty(), step.text(Relation.PLACE)));
                    }
                });
        return passages;
    }

    static Optional<Passage> last(List<Passage> passages) {
        return passages.isEmpty() ? Optional.empty() : Optional.of(passages.get(passages.size() - 1));
    }

    /** The state on the morning of a day, before whatever happened on it; none before the record began. */
    static Optional<String> onTheMorningOf(LocalDate day, List<Passage> passages) {
        return passages.stream()
                .filter(passage -> passage.from.isBefore(day))
                .reduce((former, latter) -> latter)
                .map(Passage::state);
    }
}
