package io.github.county161.app.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RetentionTest {

    @Test
    void after_two_years_of_nights_seven_days_four_weeks_and_twelve_months_are_there() {
        TreeSet<LocalDateTime> there = new TreeSet<>();
        LocalDateTime night = LocalDateTime.parse("2024-01-01T00:05:00");
        for (int i = 0; i < 730; i++) {
            there.add(night.plusDays(i));
            there.retainAll(Retention.kept(there));
        }
        LocalDate last = there.last().toLocalDate();
        assertThat(there).contains(last.atTime(0, 5), last.minusDays(6).atTime(0, 5));
        assertThat(there.stream().filter(at -> at.isAfter(last.minusDays(7).atTime(23, 59))))
                .hasSize(7);
        assertThat(there.first().toLocalDate()).isBetween(last.minusMonths(12), last.minusMonths(10));
        assertThat(there).hasSizeBetween(7 + 2 + 10, 7 + 4 + 12);
    }

    @Test
    void a_machine_that_slept_for_a_month_keeps_what_it_had() {
        Set<LocalDateTime> made =
                Set.of(LocalDateTime.parse("2026-01-05T00:05:00"), LocalDateTime.parse("2026-02-20T00:05:00"));
        assertThat(Retention.kept(made)).isEqualTo(new TreeSet<>(made));
    }

    @Test
    void of_two_on_one_day_the_later_stays_once_the_day_is_two_days_past() {
        LocalDateTime noon = LocalDateTime.parse("2026-01-05T12:00:00");
        LocalDateTime before = noon.minusHours(11);
        LocalDateTime next = noon.plusDays(1);
        LocalDateTime third = noon.plusDays(2);
        assertThat(Retention.kept(Set.of(before, noon))).containsExactly(before, noon);
        assertThat(Retention.kept(Set.of(before, noon, next))).containsExactly(before, noon, next);
        assertThat(Retention.kept(Set.of(before, noon, next, third))).containsExactly(noon, next, third);
    }
}
