package io.github.county161.core.ledger.plan;

import io.github.county161.core.term.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody in office assigned to places (包联) from a day on, the last day included.
 *
 * @param record its number in the journal
 * @param level the code of 层次
 * @param places their codes
 */
public record Assignment(
        long record,
        String level,
        String unit,
        String name,
        String position,
        List<String> places,
        LocalDate from,
        Optional<LocalDate> until) {

    public Assignment {
        places = List.copyOf(places);
    }

    public boolean lastsOn(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !last.isBefore(day)).orElse(true);
    }

    /** Name and unit: who it is, for two may bear one name. */
    public String who() {
        return name + "（" + unit + "）";
    }

    /** Its days within a period; none when it has no day in common with it. */
    Optional<Period> within(Period period) {
        LocalDate first = from.isAfter(period.from()) ? from : period.from();
        LocalDate last = until.filter(end -> end.isBefore(period.to())).orElse(period.to());
        return last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last));
    }
}
