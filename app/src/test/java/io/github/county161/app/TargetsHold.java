package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.ledger.plan.Decomposition;
import io.github.county161.core.ledger.plan.Shift;
import io.github.county161.core.ledger.plan.Target;
import io.github.county161.core.ledger.plan.Unit;
import io.github.county161.core.ledger.plan.YearActs;
import io.github.county161.core.ledger.plan.YearRows;
import io.github.county161.core.mechanism.Divisions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What holds of the targets at every level on every day on which something moves, whatever was sent. */
final class TargetsHold {

    private static final String COUNTY = "610723";

    private TargetsHold() {}

    /**
     * No target and nothing kept back is below nought; the targets below and what is kept back make the target.
     *
     * @param county the county's own, which no shift moves
     * @return how many units had something to divide up
     */
    static int of(Story story, int year, String item, long county, String when) {
        return story.county().store().read(moment -> {
            Divisions divisions = new Divisions(moment);
            YearRows rows = new YearRows(
                    List.of(),
                    moment.current(Target.FORM.relation()),
                    moment.current(Shift.FORM.relation()),
                    new YearActs(List.of()));
            Decomposition targets = rows.of(year, item, divisions::unit);
            Set<LocalDate> days = new TreeSet<>(Set.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            rows.shifts().forEach(shift -> days.add(shift.get(Shift.DAY).orElseThrow()));
            int divided = 0;
            for (LocalDate day : days) {
                for (Unit unit : targets.units()) {
                    assertThat(targets.target(unit, day)).as(when + unit + day).isNotNegative();
                    var slack = targets.slack(unit, day);
                    if (slack.isPresent()) {
                        assertThat(slack.get()).as(when + unit + day).isNotNegative();
                        assertThat(targets.divided(unit, day) + slack.get())
                                .as(when + unit + day)
                                .isEqualTo(targets.target(unit, day));
                        divided++;
                    }
                }
                assertThat(targets.target(divisions.unit(COUNTY), day))
                        .as(when + day)
                        .isEqualTo(county);
            }
            return divided;
        });
    }
}
