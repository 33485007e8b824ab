package io.github.county161.core.port;

import io.github.county161.core.term.Month;
import java.time.LocalDate;
import java.util.List;

/** 封账、结账、重开: where months are sealed, years closed and opened again. */
public interface Seals {

    /** What was sealed, of which sheets; or what stands against it. */
    record Done(List<String> sealed, List<Fault> faults) {
        public Done {
            sealed = List.copyOf(sealed);
            faults = List.copyOf(faults);
        }
    }

    /** Seals a month, on a day that is late enough. */
    Done month(Month month, Asker asker, LocalDate today);

    /** Closes a year by an order; months that are due and not sealed yet are sealed first. */
    Done year(int year, String orderNo, Asker asker, LocalDate today);

    /** Opens a closed year again by an order, until the next year's first month is sealed on its closing. */
    Done reopen(int year, String orderNo, Asker asker, LocalDate today);
}
