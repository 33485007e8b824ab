package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who was paid twice under a policy that pays once a year stays in doubt until the money is back. */
class PaidTwiceStoryTest {

    private static final String TODAY = "2020-01-15";

    @TempDir
    private Path folder;

    private Story story;

    @BeforeEach
    void two_persons() throws IOException {
        story = new Story(folder);
        story.enters("household", Invented.household(1, Invented.VILLAGES.get(0)));
        story.enters("member", Invented.member(1, 1), Invented.member(2, 1));
    }

    @AfterEach
    void close() {
        story.close();
    }

    private void paid(int person, String policy, String batch, String batchNo, String paidOn) {
        Map<String, String> cells = Invented.with(
                Invented.who(person), "policy", policy, "year", "2019", "amount", "500", "date", "2019-10-01");
        cells.putAll(Map.of("batch", batch, "batch_no", batchNo, "state", "已发放"));
        cells.putAll(Map.of("paid_on", paidOn, "paid_amount", "500"));
        story.had("subsidy", cells, LocalDate.parse(TODAY));
    }

    private int doubted(String day) {
        Check check = OneSixOne.PATTERN.checks().stream()
                .filter(c -> c.id().equals("paid_twice"))
                .findFirst()
                .orElseThrow();
        return story.county()
                .store()
                .read(moment -> moment.rows(
                                check.wrong(), story.county().asking(LocalDate.parse(day)), Scope.ALL, 0, 100)
                        .size());
    }

    @Test
    void it_is_found_though_the_second_time_was_after_new_year() {
        paid(2, "转移就业交通补贴", "1", "FF1", "2019-11-01");
        paid(2, "转移就业交通补贴", "2", "FF2", "2020-01-10");
        assertThat(doubted(TODAY)).isEqualTo(2);
    }

    @Test
    void whose_money_is_back_is_in_doubt_no_longer_and_others_stay() {
        for (int person : List.of(1, 2)) {
            paid(person, "转移就业交通补贴", "1", "FF1", "2019-11-01");
            paid(person, "转移就业交通补贴", "2", "FF2", "2019-12-10");
        }
        assertThat(doubted("2019-12-31")).isEqualTo(4);
        Map<String, String> recovery = Invented.with(
                Invented.who(2), "batch_no", "FF2", "due_amount", "500", "reason", "不符合", "date", "2019-12-20");
        recovery.putAll(Map.of("document_no", "追〔2019〕1号"));
        story.had("recovery", recovery, LocalDate.parse(TODAY));
        assertThat(doubted("2019-12-31")).as("nothing has come back yet").isEqualTo(4);
        story.had(
                "recovery",
                Invented.with(recovery, "date", "2019-12-21", "recovered", "500", "paid_in", "2019-12-22"),
                LocalDate.parse(TODAY));
        assertThat(doubted("2019-12-31")).isEqualTo(2);
    }

    @Test
    void what_is_paid_for_each_course_is_no_doubt() {
        for (String policy : List.of("创业培训补贴", "培训生活交通补贴")) {
            paid(2, policy, "1", "FF1", "2019-11-01");
            paid(2, policy, "2", "FF2", "2019-12-01");
        }
        assertThat(doubted("2019-12-31")).isZero();
    }
}
