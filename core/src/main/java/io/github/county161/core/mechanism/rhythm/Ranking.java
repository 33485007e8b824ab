package io.github.county161.core.mechanism.rhythm;

import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.plan.ItemProgress;
import io.github.county161.core.ledger.plan.Standing;
import io.github.county161.core.ledger.plan.Unit;
import io.github.county161.core.mechanism.Progress;
import io.github.county161.core.mechanism.rhythm.Frozen.Cell;
import io.github.county161.core.mechanism.rhythm.Frozen.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Units right below a place in order: by the mean of their rates, no item counting for more than its target. Whole
 * ten-thousandths, so that the order is the same everywhere.
 */
final class Ranking {

    static final List<String> HEADS = List.of("名次", "单位", "平均完成率", "完成与正常", "预警", "滞后", "上期名次");

    private static final long WHOLE = 10_000;

    private final Ground ground;

    Ranking(Ground ground) {
        this.ground = ground;
    }

    /** A unit's items on a day. */
    private record Place(Unit unit, List<Standing> standings) {

        long tenThousandths() {
            long sum = standings.stream().mapToLong(Place::capped).sum();
            return sum / standings.size();
        }

        private static long capped(Standing standing) {
            Counted rate = standing.rate();
            long per = rate.per().orElse(0L);
            return per == 0 ? WHOLE : Math.min(WHOLE, Math.multiplyExact(rate.value(), WHOLE) / per);
        }

        long in(Standing.Status... states) {
            return standings.stream()
                    .filter(s -> List.of(states).contains(s.status()))
                    .count();
        }
    }

    private List<Place> ranked(When when) {
        Progress progress = ground.progress(when);
        Unit.Kind kind = ground.isCounty() ? Unit.Kind.TOWN : Unit.Kind.VILLAGE;
        Map<String, Place> places = new TreeMap<>();
        for (ItemProgress item : progress.of(progress.items())) {
            for (ItemProgress.Line line : item.of(kind)) {
                if (line.standing().target() > 0) {
                    places.computeIfAbsent(line.unit().code(), c -> new Place(line.unit(), new ArrayList<>()))
                            .standings
                            .add(line.standing());
                }
            }
        }
        return places.values().stream()
                .sorted(Comparator.comparing(Place::tenThousandths, Comparator.reverseOrder())
                        .thenComparing(p -> p.unit().code()))
                .toList();
    }

    List<List<Cell>> rows() {
        Map<String, Integer> before = new HashMap<>();
        ranked(When.THEN).forEach(place -> before.put(place.unit().code(), before.size() + 1));
        List<List<Cell>> rows = new ArrayList<>();
        for (Place place : ranked(When.NOW)) {
            String code = place.unit().code();
            Counted rate = new Counted(place.tenThousandths(), Optional.of(WHOLE), Figure.PERCENT);
            rows.add(List.of(
                    target(Integer.toString(rows.size() + 1), code, When.NOW),
                    Ground.text(place.unit().title()),
                    target(rate.text() + "%", code, When.NOW),
                    target(Long.toString(place.in(Standing.Status.DONE, Standing.Status.NORMAL)), code, When.NOW),
                    target(Long.toString(place.in(Standing.Status.WARNING)), code, When.NOW),
                    target(Long.toString(place.in(Standing.Status.LATE)), code, When.NOW),
                    Optional.ofNullable(before.get(code))
                            .map(no -> target(no.toString(), code, When.THEN))
                            .orElseGet(() -> Ground.text("—"))));
        }
        return rows;
    }

    /** What is worked out from the targets of a unit. */
    static Cell target(String text, String unit, When when) {
        return new Cell.Number(text, "", unit, when);
    }
}
