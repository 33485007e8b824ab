package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.transfer;
import static io.github.county161.testkit.Invented.who;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.ledger.Group;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who works for a wage today, against last month and last year, and whether the month's check has seen it. */
class WorkforceStoryTest {

    @TempDir
    private Path folder;

    private Story story;

    /** 1 away since March; 2 home since October's end; 3 away since last year, 4 since this month; 5 no one of ours. */
    @BeforeEach
    void three_families() throws IOException {
        story = new Story(folder);
        story.enters("household", household(1, Invented.VILLAGES.get(0)));
        story.enters("household", with(household(3, Invented.VILLAGES.get(1)), "category", "边缘易致贫户"));
        story.enters("household", with(household(5, Invented.VILLAGES.get(1)), "category", "一般农户"));
        story.enters("member", member(1, 1), member(2, 1), member(3, 3), member(4, 3), member(5, 5));
        story.enters(
                "transfer",
                transfer(1, "2019-03-01"),
                with(transfer(2, "2019-04-01"), "end", "2019-10-31"),
                transfer(3, "2018-05-01"),
                transfer(4, "2019-11-05"),
                transfer(5, "2019-03-01"));
        story.enters("work_check", check(1, "不变"), check(3, "联系不上"));
    }

    @AfterEach
    void close() {
        assertThat(story.broken()).isEmpty();
        story.close();
    }

    private static Map<String, String> check(int n, String state) {
        return with(who(n), "month", "2019-11", "state", state, "way", "电话", "checker", "某人", "date", "2019-11-20");
    }

    private String beside(String figure, String part) {
        return story.county()
                .store()
                .read(moment -> new Reckoning(moment, Scope.ALL)
                        .answer(
                                story.county().pattern().figure(figure).orElseThrow(),
                                story.county().asking(Story.DAY),
                                Group.WHOLE)
                        .beside()
                        .get(part)
                        .values()
                        .iterator()
                        .next()
                        .text());
    }

    @Test
    void households_outside_the_base_are_kept_and_not_counted() {
        assertThat(story.figure("F06")).isEqualTo("4");
        assertThat(story.figure("F21")).isEqualTo("4");
        assertThat(story.figure("F02")).isEqualTo("4");
        assertThat(story.figure("W1")).isEqualTo("4");
    }

    @Test
    void the_months_check_is_counted_against_those_at_work() {
        assertThat(story.figure("W2")).isEqualTo("1");
        assertThat(story.figure("W3")).as("two of three").isEqualTo("66.67");
    }

    @Test
    void who_came_and_who_left_since_last_month() {
        assertThat(story.figure("W4")).isEqualTo("1");
        assertThat(beside("W4", "left")).isEqualTo("1");
        assertThat(story.figure("W5")).isEqualTo("1");
    }

    @Test
    void by_place_by_watched_households_and_against_last_year() {
        assertThat(beside("W6", "out_of_province")).isEqualTo("4");
        assertThat(beside("W6", "in_county")).isEqualTo("0");
        assertThat(story.figure("W7")).isEqualTo("2");
        assertThat(story.figure("W10")).as("four against one").isEqualTo("400.00");
    }

    @Test
    void the_seven_drives_the_books_and_the_acts_of_the_year_are_figures_too() {
        assertThat(story.figure("F03")).isEqualTo("5");
        assertThat(beside("F03", "labor_cooperation_rows")).isEqualTo("5");
        assertThat(beside("F03", "venture_drive")).isEqualTo("0");
        assertThat(story.figure("F09") + story.figure("F10") + story.figure("F11"))
                .isEqualTo("535");
        assertThat(beside("F11", "transfers")).isEqualTo("5");
        assertThat(story.figure("F14")).isEqualTo("0");
        story.enters("year", Map.of("year", "2019", "act", "算账", "date", "2019-01-02"));
        assertThat(story.figure("F14")).isEqualTo("1");
    }
}
