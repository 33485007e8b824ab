package io.github.county161.core.ledger.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.term.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who is assigned when, and when nobody is. */
class CoverageTest {

    private static final LocalDate FIRST = LocalDate.parse("2019-01-01");
    private static final Period MARCH = new Period(LocalDate.parse("2019-03-01"), LocalDate.parse("2019-03-31"));

    private static Assignment assignment(long record, String place, String from, String until) {
        return new Assignment(
                record,
                "village",
                "某局",
                "某" + record,
                "科员",
                List.of(place),
                LocalDate.parse(from),
                Optional.of(until).filter(text -> !text.isEmpty()).map(LocalDate::parse));
    }

    @Test
    void the_days_before_between_and_after_are_gaps() {
        Coverage coverage = new Coverage(List.of(
                assignment(1, "v", "2019-03-05", "2019-03-10"), assignment(2, "v", "2019-03-12", "2019-03-20")));
        assertThat(coverage.gaps("v", MARCH))
                .extracting(
                        days -> days.from().getDayOfMonth() + "-" + days.to().getDayOfMonth())
                .containsExactly("1-4", "11-11", "21-31");
    }

    @Test
    void one_who_comes_the_day_after_another_leaves_no_gap_and_no_overlap() {
        Coverage coverage = new Coverage(
                List.of(assignment(1, "v", "2019-01-01", "2019-03-10"), assignment(2, "v", "2019-03-11", "")));
        assertThat(coverage.gaps("v", MARCH)).isEmpty();
        assertThat(coverage.overlaps("v", MARCH)).isEmpty();
    }

    @Test
    void two_at_a_time_are_told_with_the_days() {
        Coverage coverage = new Coverage(
                List.of(assignment(1, "v", "2019-01-01", "2019-03-10"), assignment(2, "v", "2019-03-08", "")));
        assertThat(coverage.overlaps("v", MARCH))
                .extracting(two -> two.one().name()
                        + two.other().name()
                        + two.days().from()
                        + two.days().to())
                .containsExactly("某1某22019-03-082019-03-10");
    }

    @Test
    void on_every_day_a_place_lies_in_a_gap_or_has_a_holder() {
        long seed = Long.getLong("seed", 161);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Assignment> assignments = new ArrayList<>();
            for (int i = 0; i < random.nextInt(6); i++) {
                LocalDate from = FIRST.plusDays(random.nextInt(60));
                String until = random.nextInt(4) == 0
                        ? ""
                        : from.plusDays(random.nextInt(20)).toString();
                assignments.add(assignment(i, random.nextBoolean() ? "v" : "w", from.toString(), until));
            }
            Coverage coverage = new Coverage(assignments);
            Period period = new Period(FIRST.plusDays(5), FIRST.plusDays(5 + random.nextInt(60)));
            List<Period> gaps = coverage.gaps("v", period);
            List<Coverage.Overlap> overlaps = coverage.overlaps("v", period);
            period.from().datesUntil(period.to().plusDays(1)).forEach(day -> {
                int held = coverage.holders(List.of("v"), day).size();
                assertThat(gaps.stream().filter(gap -> gap.contains(day)).count())
                        .as("seed " + seed + " " + day)
                        .isEqualTo(held == 0 ? 1 : 0);
                assertThat(overlaps.stream()
                                .filter(two -> two.days().contains(day))
                                .count())
                        .as("seed " + seed + " " + day)
                        .isEqualTo((long) held * (held - 1) / 2);
            });
        }
    }
}
