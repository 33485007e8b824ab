package io.github.county161.core.mechanism.clock;

import io.github.county161.core.port.Order;
import io.github.county161.core.port.Store.Moment;
import java.time.LocalDate;
import java.util.List;

/** Something that falls due by the mere passing of days. */
@FunctionalInterface
public interface Daily {

    /** What is due by this day and has not been entered yet; nothing once it has. */
    List<Order> due(Moment moment, LocalDate day);
}
