package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.who;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Outcome;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money for attendance is for the months in which the post was held, and for no others. */
class AttendanceStoryTest {

    @TempDir
    private Path folder;

    private Story story;

    /** Person 1 holds the first post from the middle of March to the first of June. */
    @BeforeEach
    void a_post_held_in_spring() throws IOException {
        story = new Story(folder);
        story.enters("household", household(1, Invented.VILLAGES.get(0)));
        story.enters("member", member(1, 1), member(2, 1));
        story.enters("welfare_post", post("GG1"), post("GG2"));
        story.enters(
                "holding",
                with(
                        who(1),
                        "post_no",
                        "GG1",
                        "agreed_from",
                        "2019-03-15",
                        "agreed_until",
                        "2019-12-31",
                        "start",
                        "2019-03-15",
                        "end",
                        "2019-06-01"));
    }

    private static Map<String, String> post(String number) {
        Map<String, String> cells = new HashMap<>(
                Map.of("post_no", number, "post", "保洁", "post_type", "公益专岗", "kind", "乡村保洁", "developer", "某局"));
        cells.putAll(Map.of("town", Invented.TOWN, "village", Invented.VILLAGES.get(0), "monthly_subsidy", "600"));
        cells.putAll(Map.of("set_days", "26", "fund_source", "就业资金", "developed", "2018-01-01"));
        return cells;
    }

    private Outcome attends(int n, String post, String month) {
        return attends(n, post, month, "20");
    }

    private Outcome attends(int n, String post, String month, String days) {
        return story.enters("attendance", with(who(n), "post_no", post, "month", month, "days", days));
    }

    @Test
    void as_many_days_as_the_post_asks_for_are_taken_and_no_more() {
        assertThat(attends(1, "GG1", "2019-04", "26").kept()).isTrue();
        Fault fault = attends(1, "GG1", "2019-05", "27").faults().get(0);
        assertThat(fault.code()).isEqualTo("above_limit");
        assertThat(fault.sentence()).contains("实际出勤天数", "27", "不大于 26 的数（规定出勤天数）");
        story.close();
    }

    @ParameterizedTest
    @CsvSource({"2019-03", "2019-04", "2019-06"})
    void a_month_that_the_holding_touches_is_taken(String month) {
        assertThat(attends(1, "GG1", month).kept()).isTrue();
        story.close();
    }

    @ParameterizedTest
    @CsvSource({"1, GG1, 2019-02", "1, GG1, 2019-07", "1, GG2, 2019-04", "2, GG1, 2019-04"})
    void another_month_another_post_another_person_is_refused(int n, String post, String month) {
        assertThat(attends(n, post, month).faults()).extracting(Fault::code).containsExactly("no_holding");
        story.close();
    }

    @Test
    void holding_and_attendance_may_come_in_one_slip() {
        Map<String, String> holds = with(
                who(2),
                "post_no",
                "GG2",
                "agreed_from",
                "2019-07-01",
                "agreed_until",
                "2019-12-31",
                "start",
                "2019-07-01");
        Outcome both = story.posts(
                Invented.row("attendance", with(who(2), "post_no", "GG2", "month", "2019-08", "days", "20")),
                Invented.row("holding", holds));
        assertThat(both.kept()).isTrue();
        story.close();
    }
}
