package io.github.county161.core.ledger.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An item on a day with all units asked about that have a target of it: the county, then towns and villages by code,
 * then who leads it.
 *
 * @param planned the share of a target that the curve plans for by the day, as printed
 */
public record ItemProgress(Item item, String planned, List<Line> lines) {

    public ItemProgress {
        lines = List.copyOf(lines);
    }

    /**
     * A unit's target as it was entered, and how the unit stands.
     *
     * @param slack what of its target it has kept back; none when it divides nothing up
     */
    public record Line(
            Standing standing,
            Optional<Long> slack,
            Optional<LocalDate> due,
            String quality,
            String leader,
            String responsible) {

        public Unit unit() {
            return standing.unit();
        }
    }

    /** The county's own. */
    public Optional<Line> county() {
        return of(Unit.Kind.COUNTY).stream().findFirst();
    }

    public List<Line> of(Unit.Kind kind) {
        return lines.stream().filter(line -> line.unit().kind() == kind).toList();
    }
}
