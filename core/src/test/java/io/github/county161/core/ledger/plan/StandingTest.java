package io.github.county161.core.ledger.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.plan.Standing.Status;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Unit TOWN = new Unit("t", "甲镇", Unit.Kind.TOWN, "c");
    private static final Standing.Limits LIMITS = new Standing.Limits(100, 80);

    /** Half a year is planned for. */
    private static Standing of(long target, Counted done) {
        return new Standing(TOWN, target, done, new Counted(50, Optional.of(100L), "%"), LIMITS, 15, Optional.of(7L));
    }

    private static Standing persons(long target, long done) {
        return of(target, new Counted(done, Optional.empty(), "人"));
    }

    private static Standing share(long some, long all) {
        return of(100, new Counted(some, Optional.of(all), "%"));
    }

    @Test
    void a_status_begins_exactly_at_its_threshold() {
        assertThat(persons(200, 200).status()).isEqualTo(Status.DONE);
        assertThat(persons(200, 199).status()).isEqualTo(Status.NORMAL);
        assertThat(persons(200, 100).status()).isEqualTo(Status.NORMAL);
        assertThat(persons(200, 99).status()).isEqualTo(Status.WARNING);
        assertThat(persons(200, 80).status()).isEqualTo(Status.WARNING);
        assertThat(persons(200, 79).status()).isEqualTo(Status.LATE);
    }

    @Test
    void a_share_is_held_against_percent() {
        assertThat(share(3, 3).status()).isEqualTo(Status.DONE);
        assertThat(share(3, 3).rate().text()).isEqualTo("100.00");
        assertThat(share(1, 2).status()).isEqualTo(Status.NORMAL);
        assertThat(share(1, 3).status()).isEqualTo(Status.LATE);
        assertThat(share(1, 3).missing()).as("66.67 percent, whole").isEqualTo(67);
    }

    @Test
    void of_nothing_a_share_lacks_nothing() {
        assertThat(share(0, 0).status()).isEqualTo(Status.DONE);
        assertThat(share(0, 0).missing()).isZero();
        assertThat(share(0, 0).rate().text()).isEqualTo("—");
    }

    @Test
    void money_is_held_against_yuan() {
        Standing money = of(100, new Counted(9_950, Optional.empty(), "元"));
        assertThat(money.rate().text()).isEqualTo("99.50");
        assertThat(money.missing()).isEqualTo(1);
    }

    @Test
    void a_target_of_nought_is_reached() {
        assertThat(persons(0, 0).status()).isEqualTo(Status.DONE);
        assertThat(persons(0, 0).rate().text()).isEqualTo("—");
    }

    @Test
    void a_village_hears_what_is_missing_how_long_there_is_and_who_could_be_won() {
        assertThat(persons(20, 12).sentence("人")).isEqualTo("还差 8 人，剩 3 周；这 7 人有意愿未就业");
        assertThat(persons(20, 21).sentence("人")).isEqualTo("已完成");
    }

    @Test
    void without_limits_of_the_pack_those_of_the_pattern_hold() {
        assertThat(Standing.Limits.of(Map.of())).isEqualTo(LIMITS);
    }

    @Test
    void days_are_counted_to_the_due_day_or_the_years_end() {
        LocalDate day = LocalDate.parse("2019-12-30");
        assertThat(Standing.daysLeft(day, Optional.empty())).isEqualTo(1);
        assertThat(Standing.daysLeft(day, Optional.of(LocalDate.parse("2019-12-20"))))
                .isZero();
        assertThat(Standing.daysLeft(day, Optional.of(LocalDate.parse("2020-01-06"))))
                .isEqualTo(7);
    }
}
