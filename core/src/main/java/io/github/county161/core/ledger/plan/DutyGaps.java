package io.github.county161.core.ledger.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * 责任清单 gaps: what nobody answers for on a day, by name. An item is held by a duty that names it, or names none and so
 * is for all; a village by who is assigned to it or by a duty of the village itself; a problem by whoever holds its
 * place, or by its own 责任人 while that person still has a duty or an assignment.
 */
public record DutyGaps(List<String> items, List<String> villages, List<String> problems) {

    /**
     * A duty in force: who, the unit as a place's code where it is one, the codes of its items.
     *
     * @param items none when it is for all
     */
    public record Held(String name, String unit, Set<String> items) {}

    /** An open problem: its number, the code of its place, its 责任人. */
    public record Open(String number, String place, String responsible) {}

    public DutyGaps {
        items = List.copyOf(items);
        villages = List.copyOf(villages);
        problems = List.copyOf(problems);
    }

    public boolean areNone() {
        return items.isEmpty() && villages.isEmpty() && problems.isEmpty();
    }

    /**
     * @param items titles by code
     * @param villages titles by code
     * @param assigned who is assigned to a place, or to one it lies in where the place is no village
     */
    public static DutyGaps of(
            Map<String, String> items,
            Map<String, String> villages,
            Collection<Open> problems,
            Collection<Held> duties,
            Function<String, List<Assignment>> assigned,
            Set<String> inOffice) {
        Map<String, String> itemGaps = new TreeMap<>(items);
        duties.forEach(duty -> itemGaps.keySet()
                .removeIf(item -> duty.items().isEmpty() || duty.items().contains(item)));
        Map<String, String> villageGaps = new TreeMap<>(villages);
        villageGaps.keySet().removeIf(village -> isHeld(village, duties, assigned));
        List<String> open = problems.stream()
                .filter(problem ->
                        !isHeld(problem.place(), duties, assigned) && !inOffice.contains(problem.responsible()))
                .map(Open::number)
                .sorted()
                .toList();
        return new DutyGaps(List.copyOf(itemGaps.values()), List.copyOf(villageGaps.values()), open);
    }

    private static boolean isHeld(String place, Collection<Held> duties, Function<String, List<Assignment>> assigned) {
        return !assigned.apply(place).isEmpty()
                || duties.stream().anyMatch(duty -> duty.unit().equals(place));
    }
}
