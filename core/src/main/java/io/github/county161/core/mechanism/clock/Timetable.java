package io.github.county161.core.mechanism.clock;

import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Row;
import io.github.county161.core.term.Workdays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a county's pack says about time.
 *
 * @param allowed working days that a record may stay in a state, by {@code form.state}
 * @param ladder what an overdue problem meets, rung by rung
 */
public record Timetable(Map<String, Long> allowed, List<Rung> ladder, Workdays workdays) {

    public Timetable {
        allowed = Map.copyOf(allowed);
        ladder = List.copyOf(ladder);
    }

    /** The day that binds the record itself, in the states in which it does: waiting for review is no delay. */
    Optional<LocalDate> limit(Form form, Row row, String state) {
        return form.flow()
                .flatMap(Flow::limit)
                .filter(limit -> limit.states().contains(state))
                .flatMap(limit -> row.get(limit.due()));
    }

    /** The day by which the next step must be done: that of its state, or the record's own if that is earlier. */
    Optional<LocalDate> due(Form form, Row row, Passage now) {
        Optional<LocalDate> step = Optional.ofNullable(allowed.get(form.name() + "." + now.state()))
                .map(days -> workdays.after(now.from(), days));
        Optional<LocalDate> own = limit(form, row, now.state());
        return own.isEmpty()
                ? step
                : step.filter(day -> day.isBefore(own.get())).or(() -> own);
    }
}
