package io.github.county161.core.ledger.plan;

import io.github.county161.core.term.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who answers for which place on which day: worked out from assignments, nothing of it is stored. */
public record Coverage(List<Assignment> assignments) {

    /** Two at a time for one place: who, and on which days of the period. */
    public record Overlap(Assignment one, Assignment other, Period days) {}

    public Coverage {
        assignments = assignments.stream()
                .sorted(Comparator.comparing(Assignment::from).thenComparing(Assignment::record))
                .toList();
    }

    /** Those of one level alone. */
    public Coverage of(String level) {
        return new Coverage(
                assignments.stream().filter(a -> a.level().equals(level)).toList());
    }

    /** Who is assigned on a day to one of these places: a village, and the town and county it lies in. */
    public List<Assignment> holders(Collection<String> places, LocalDate day) {
        return assignments.stream()
                .filter(a -> a.lastsOn(day) && a.places().stream().anyMatch(places::contains))
                .toList();
    }

    /** The stretches of a period in which nobody is assigned to the place itself, in order. */
    public List<Period> gaps(String place, Period period) {
        List<Period> gaps = new ArrayList<>();
        LocalDate open = period.from();
        for (Assignment assignment : of(List.of(place))) {
            Optional<Period> days = assignment.within(period);
            if (days.isPresent()) {
                if (days.get().from().isAfter(open)) {
                    gaps.add(new Period(open, days.get().from().minusDays(1)));
                }
                LocalDate next = days.get().to().plusDays(1);
                open = next.isAfter(open) ? next : open;
            }
        }
        if (!open.isAfter(period.to())) {
            gaps.add(new Period(open, period.to()));
        }
        return gaps;
    }

    /** Where two are assigned to the place itself at a time. */
    public List<Overlap> overlaps(String place, Period period) {
        List<Assignment> here = of(List.of(place));
        List<Overlap> overlaps = new ArrayList<>();
        for (int i = 0; i < here.size(); i++) {
            for (int j = i + 1; j < here.size(); j++) {
                Assignment one = here.get(i);
                Assignment other = here.get(j);
                one.within(period)
                        .flatMap(other::within)
                        .ifPresent(days -> overlaps.add(new Overlap(one, other, days)));
            }
        }
        return overlaps;
    }

    private List<Assignment> of(List<String> places) {
        return assignments.stream()
                .filter(a -> a.places().stream().anyMatch(places::contains))
                .toList();
    }
}
