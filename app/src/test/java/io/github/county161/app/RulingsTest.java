package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.ledger.Check;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a county's pack makes of the checks. */
class RulingsTest {

    private static final List<Check> CHECKS = OneSixOne.PATTERN.checks();

    private static Map<String, String> row(String doubt, String on, String severity, String from, String until) {
        return Map.of("doubt", doubt, "on", on, "severity", severity, "from", from, "until", until);
    }

    @Test
    void the_shipped_pack_rules_every_check_and_none_that_there_is_not() throws IOException {
        Pack pack = Pack.shipped("610723");
        assertThat(pack.misruled(CHECKS)).isEmpty();
        assertThat(pack.rulings().unruled(CHECKS)).isEmpty();
    }

    @Test
    void a_row_is_named_whose_doubt_form_severity_or_number_there_is_not() {
        Rulings rulings = new Rulings(List.of(
                row("no_such", "transfer", "slight", "", ""),
                row("under_16", "transfer holding", "grave", "", ""),
                row("two_heads", "member", "tell", "", ""),
                row("post_taken", "holding", "off", "", ""),
                Map.of("doubt", "wage_range", "on", "transfer", "severity", "slight", "parameters", "no_number")));
        assertThat(rulings.wrongs(CHECKS, Set.of()))
                .containsExactly(
                        "no_such transfer：没有这个疑点",
                        "under_16 holding：没有这个疑点",
                        "two_heads：severity 应为 slight、serious、grave 或 off，现为 tell",
                        "post_taken holding：拒收的规则不能关闭",
                        "wage_range：numbers.csv 中没有 no_number");
    }

    @Test
    void a_doubt_that_is_off_is_not_asked_and_another_only_on_the_days_of_its_row() {
        Rulings rulings = new Rulings(List.of(
                row("two_heads", "member", "off", "", ""),
                row("no_head", "household", "grave", "2019-01-01", "2019-12-31")));
        List<Check> applied = rulings.applied(CHECKS);
        assertThat(applied)
                .hasSize(CHECKS.size() - 1)
                .noneMatch(check -> check.id().equals("two_heads"));
        Check ruled = applied.stream()
                .filter(check -> check.id().equals("no_head"))
                .findFirst()
                .orElseThrow();
        assertThat(ruled.ruling().severity()).isEqualTo("grave");
        assertThat(ruled.isInForce(LocalDate.parse("2018-12-31"))).isFalse();
        assertThat(ruled.isInForce(LocalDate.parse("2019-12-31"))).isTrue();
        assertThat(ruled.isInForce(LocalDate.parse("2020-01-01"))).isFalse();
    }
}
