package io.github.county161.core.ledger.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.ledger.Counted;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveTest {

    private static final Curve CURVE =
            Curve.read("8/17/25/33/42/50/58/67/75/83/92/100").orElseThrow();

    @Test
    void at_a_months_end_it_is_what_the_pack_says_exactly() {
        for (int month = 1; month <= 12; month++) {
            for (int year : List.of(2019, 2020)) {
                Counted share = CURVE.on(YearMonth.of(year, month).atEndOfMonth());
                assertThat(share.value())
                        .isEqualTo(CURVE.percents().get(month - 1) * share.per().orElseThrow() / 100);
            }
        }
    }

    @Test
    void between_months_ends_it_is_even_by_days() {
        assertThat(CURVE.on(LocalDate.parse("2019-02-14")).text())
                .as("half of 8 to 17")
                .isEqualTo("12.50");
        assertThat(CURVE.on(LocalDate.parse("2019-01-01")).text()).as("8 by 31").isEqualTo("0.26");
        assertThat(CURVE.on(LocalDate.parse("2020-02-29")).text()).isEqualTo("17.00");
    }

    @Test
    void it_never_falls_from_a_day_to_the_next() {
        List<LocalDate> days = LocalDate.parse("2020-01-01")
                .datesUntil(LocalDate.parse("2021-01-01"))
                .toList();
        IntStream.range(1, days.size()).forEach(i -> {
            Counted before = CURVE.on(days.get(i - 1));
            Counted after = CURVE.on(days.get(i));
            assertThat(after.value() * before.per().orElseThrow())
                    .as(days.get(i).toString())
                    .isGreaterThanOrEqualTo(before.value() * after.per().orElseThrow());
        });
    }

    @Test
    void what_is_no_curve_is_none() {
        for (String text : List.of(
                "",
                "示例",
                "100",
                "8/17/25/33/42/50/58/67/75/83/92/99",
                "8/17/25/33/42/50/58/67/75/83/82/100",
                "8/17/25/33/42/50/58/67/75/83/101/100",
                "8/17/25/33/42/50/58/67/75/83/92/100/100")) {
            assertThat(Curve.read(text)).as(text).isEmpty();
        }
    }
}
