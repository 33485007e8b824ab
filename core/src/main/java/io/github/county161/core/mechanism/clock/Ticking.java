package io.github.county161.core.mechanism.clock;

import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Office;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Submission;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The clock: enters what is due by a day, as the program's own. A second tick of a day finds nothing left to enter, and
 * one that comes late enters everything with the day on which it was due.
 */
public final class Ticking {

    private static final Outcome NOTHING = new Outcome(0, true, List.of(), Map.of());

    private final Store store;
    private final Office office;
    private final List<Daily> daily;

    public Ticking(Store store, Office office, List<Daily> daily) {
        this.store = store;
        this.office = office;
        this.daily = List.copyOf(daily);
    }

    /** What is due, and the position at which it was found so. */
    private record Found(long position, List<Order> orders) {}

    /** Two ticks at one moment make one slip, for its name says at which position it was found due. */
    public Outcome tick(LocalDate day) {
        Found found = store.read(moment -> new Found(
                moment.position(),
                daily.stream().flatMap(d -> d.due(moment, day).stream()).toList()));
        return found.orders.isEmpty()
                ? NOTHING
                : office.post(new Submission(
                        "tick-" + day + "-" + found.position,
                        Asker.SYSTEM,
                        "到期检查 " + day,
                        day,
                        found.orders,
                        false,
                        false,
                        false,
                        true));
    }
}
