package io.github.county161.app;

import static io.github.county161.testkit.Invented.transfer;
import static io.github.county161.testkit.Invented.who;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The monthly work of a village: who stayed, who came home, who moved on. */
class WorkCheckStoryTest {

    @TempDir
    private Path folder;

    private Story story;

    @BeforeEach
    void a_family_away() throws IOException {
        story = new Story(folder);
        story.has_a_family_at_work(1, 2, 0);
    }

    @AfterEach
    void close() {
        assertThat(story.broken()).isEmpty();
        story.close();
    }

    private static Map<String, String> check(int n, String state) {
        return with(who(n), "month", "2019-10", "state", state, "way", "电话", "checker", "某人", "date", "2019-10-28");
    }

    private long spells() {
        return story.county()
                .store()
                .read(m -> m.tally(
                                Question.from(Spell.RELATION),
                                Tally.ROWS,
                                Group.WHOLE,
                                story.county().asking(Story.DAY),
                                Scope.ALL)
                        .getOrDefault(Group.NONE, 0L));
    }

    @Test
    void who_stayed_adds_no_spell() {
        assertThat(story.enters("work_check", check(1, "不变")).kept()).isTrue();
        assertThat(spells()).isEqualTo(2);
        assertThat(story.figure("F21")).isEqualTo("2");
    }

    @Test
    void who_came_home_has_the_open_spell_ended() {
        story.enters("work_check", with(check(2, "已返乡"), "end", "2019-05-31"));
        assertThat(spells()).isEqualTo(2);
        assertThat(story.figure("F21")).as("58 days are not enough").isEqualTo("1");
    }

    @Test
    void who_moved_on_ends_one_spell_and_begins_the_next_in_one_slip() {
        Outcome moved = story.enters(
                "work_check",
                with(
                        check(2, "换岗换地"),
                        "new_start",
                        "2019-09-01",
                        "new_work_place",
                        "乡（镇）内",
                        "new_province",
                        "某省",
                        "new_county",
                        "某县",
                        "new_trade",
                        "加工类",
                        "new_monthly_wage",
                        "2800"));
        assertThat(moved.kept()).isTrue();
        assertThat(spells()).isEqualTo(3);
        assertThat(story.enters("transfer", with(transfer(2, "2019-04-01"), "end", "2019-08-31"))
                        .count(Outcome.UNCHANGED))
                .isEqualTo(1);
        assertThat(story.enters(
                                "transfer",
                                with(
                                        transfer(2, "2019-09-01"),
                                        "work_place",
                                        "乡（镇）内",
                                        "trade",
                                        "加工类",
                                        "monthly_wage",
                                        "2800"))
                        .count(Outcome.UNCHANGED))
                .isEqualTo(1);
        Outcome undone = story.county()
                .office()
                .undo(moved.slip(), story.submission(Story.DAY, io.github.county161.core.port.Asker.SETTING_UP));
        assertThat(undone.kept()).isTrue();
        assertThat(spells()).isEqualTo(2);
    }

    @Test
    void a_check_sent_again_otherwise_ends_the_spell_or_is_refused_where_it_has_ended_one() {
        story.enters("work_check", check(2, "不变"));
        assertThat(story.figure("F21")).isEqualTo("2");
        assertThat(story.enters("work_check", with(check(2, "已返乡"), "end", "2019-05-31"))
                        .count(Outcome.CHANGED))
                .isEqualTo(1);
        assertThat(story.figure("F21")).isEqualTo("1");
        assertThat(story.enters("work_check", with(check(2, "不变"), "month_income", "50"))
                        .faults())
                .extracting(Fault::code)
                .containsExactly("followed_already");
        assertThat(story.enters("work_check", with(check(2, "已返乡"), "end", "2019-06-30"))
                        .faults())
                .extracting(Fault::code)
                .containsExactly("followed_already");
        assertThat(story.enters("work_check", with(check(2, "已返乡"), "end", "2019-05-31", "month_income", "100"))
                        .kept())
                .as("what shapes no spell is mended freely")
                .isTrue();
    }

    @Test
    void a_check_mended_by_its_number_tells_what_is_other_and_ends_the_spell_and_withdrawn_gives_it_back() {
        long check = story.enters("work_check", check(2, "不变")).items().get(0).record();
        Map<String, String> other = Map.of("state", "已返乡", "end", "2019-05-31");
        assertThat(acts("correct", check, other).faults()).isEmpty();
        assertThat(story.figure("F21")).isEqualTo("1");
        long second = story.enters("work_check", with(check(1, "已返乡"), "end", "2019-04-30"))
                .items()
                .get(0)
                .record();
        assertThat(story.figure("F21")).isEqualTo("0");
        assertThat(acts("withdraw", second, Map.of()).faults()).isEmpty();
        assertThat(story.figure("F21")).as("the spell goes on as before").isEqualTo("1");
        assertThat(story.broken()).isEmpty();
    }

    private Outcome acts(String act, long record, Map<String, String> cells) {
        return story.posts(Story.act_on("work_check", act, record, Story.DAY.toString(), cells));
    }

    @Test
    void who_is_not_away_cannot_come_home() {
        story.enters("transfer", with(transfer(2, "2019-04-01"), "end", "2019-08-31"));
        assertThat(story.enters("work_check", with(check(2, "已返乡"), "end", "2019-10-01"))
                        .faults())
                .extracting(Fault::code)
                .containsExactly("no_open_spell");
    }
}
