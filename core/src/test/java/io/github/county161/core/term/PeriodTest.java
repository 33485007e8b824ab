package io.github.county161.core.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2019, 3, 31);
    private static final Period MARCH = new Period(FIRST, LAST);

    @Test
    void both_its_ends_belong_to_it() {
        assertThat(MARCH.contains(FIRST)).isTrue();
        assertThat(MARCH.contains(LAST)).isTrue();
        assertThat(MARCH.contains(FIRST.minusDays(1))).isFalse();
        assertThat(MARCH.contains(LAST.plusDays(1))).isFalse();
    }

    @Test
    void it_is_touched_by_what_shares_a_day_with_it() {
        assertThat(MARCH.touches(FIRST.minusYears(1), Optional.of(FIRST))).isTrue();
        assertThat(MARCH.touches(LAST, Optional.of(LAST.plusYears(1)))).isTrue();
        assertThat(MARCH.touches(FIRST.minusYears(1), Optional.of(LAST.plusYears(1))))
                .isTrue();
        assertThat(MARCH.touches(FIRST.minusYears(1), Optional.of(FIRST.minusDays(1))))
                .isFalse();
        assertThat(MARCH.touches(LAST.plusDays(1), Optional.of(LAST.plusYears(1))))
                .isFalse();
    }

    @Test
    void what_is_open_touches_it_unless_it_begins_later() {
        assertThat(MARCH.touches(FIRST.minusYears(9), Optional.empty())).isTrue();
        assertThat(MARCH.touches(LAST, Optional.empty())).isTrue();
        assertThat(MARCH.touches(LAST.plusDays(1), Optional.empty())).isFalse();
    }

    @Test
    void the_year_to_a_day_begins_on_new_years_day() {
        assertThat(Period.yearToDate(LAST)).isEqualTo(new Period(LocalDate.of(2019, 1, 1), LAST));
        assertThat(Period.yearToDate(LocalDate.of(2019, 1, 1)).contains(LocalDate.of(2019, 1, 1)))
                .isTrue();
    }

    @Test
    void it_may_be_one_day_long_and_never_ends_before_it_begins() {
        assertThat(new Period(FIRST, FIRST).contains(FIRST)).isTrue();
        assertThatThrownBy(() -> new Period(LAST, FIRST)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void as_of_a_day_is_all_that_is_known_unless_a_position_is_named() {
        assertThat(AsOf.of(LAST)).isEqualTo(new AsOf(LAST, OptionalLong.empty()));
        assertThat(AsOf.of(LAST).at(7)).isEqualTo(new AsOf(LAST, OptionalLong.of(7)));
    }
}
