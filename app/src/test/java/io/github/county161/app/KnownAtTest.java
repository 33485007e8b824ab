package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.id;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.name;
import static io.github.county161.testkit.Invented.transfer;
import static io.github.county161.testkit.Invented.who;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Submission;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same question at an earlier position gives the earlier answer, whatever has come since. */
class KnownAtTest {

    @TempDir
    private Path folder;

    private Story story;
    private long before;
    private Map<String, Object> then;

    @BeforeEach
    void two_families() throws IOException {
        story = new Story(folder);
        story.has_a_family_at_work(1, 2, 0);
        story.has_a_family_at_work(3, 4, 1);
        before = story.position();
        then = story.all_figures_at(before);
        assertThat(story.figure("F21")).isEqualTo("4");
    }

    @AfterEach
    void still_the_same_then_and_all_holds() {
        assertThat(story.all_figures_at(before)).isEqualTo(then);
        assertThat(story.broken()).isEmpty();
        story.close();
    }

    @Test
    void after_a_correction() {
        story.enters("transfer", with(transfer(1, "2019-03-01"), "work_place", "乡(镇)内"));
        assertThat(story.figure("F21")).isEqualTo("3");
    }

    @Test
    void after_a_change() {
        story.enters("household", with(household(1, Invented.VILLAGES.get(0)), "poverty", "返贫"));
        assertThat(story.figure("F21")).isEqualTo("2");
    }

    @Test
    void after_a_category_row() {
        story.enters(
                "category",
                Map.of(
                        "head_name",
                        name(3),
                        "head_id",
                        id(3),
                        "category",
                        "一般贫困户",
                        "change",
                        "返贫",
                        "date",
                        "2019-11-01"));
        assertThat(story.figure("F21")).isEqualTo("2");
        assertThat(story.figure("F21", Story.DAY.withMonth(10), java.util.Optional.empty()))
                .isEqualTo("4");
    }

    @Test
    void after_a_move_that_is_told_late() {
        story.enters("member_change", with(who(2), "kind", "转入他户", "date", "2019-01-15", "new_head_id", id(3)));
        assertThat(story.all_figures_at(story.position()).toString())
                .contains("610723107201=3")
                .isNotEqualTo(then.toString());
    }

    @Test
    void after_a_death_and_its_withdrawal() {
        Outcome death = story.enters("member_change", with(who(2), "kind", "死亡", "date", "2019-05-01"));
        assertThat(story.figure("F06")).isEqualTo("3");
        long dead = story.position();
        long record = death.items().get(0).record();
        story.posts(Story.act("member_change", "withdraw", record, Map.of()));
        assertThat(story.figure("F06")).isEqualTo("4");
        assertThat(story.figure_known_at("F06", dead)).isEqualTo("3");
    }

    @Test
    void after_a_merge_and_its_taking_back() {
        story.enters("person_merge", Map.of("kept_id", id(1), "given_id", id(2), "date", "2019-11-01", "basis", "公安"));
        long merged = story.position();
        assertThat(story.figure("F06")).isEqualTo("3");
        assertThat(story.figure("F21")).isEqualTo("3");
        Outcome late = story.enters("intention", with(who(2), "date", "2019-05-01", "wish", "有创业意愿", "surveyor", "某人"));
        assertThat(late.faults()).extracting(Fault::code).containsExactly("name_differs");
        Submission by = story.submission(Story.DAY, Asker.SETTING_UP);
        assertThat(story.county().office().undo(merged, by).kept()).isTrue();
        assertThat(story.figure("F06")).isEqualTo("4");
        assertThat(story.figure("F21")).isEqualTo("4");
        assertThat(story.figure_known_at("F21", merged)).isEqualTo("3");
    }

    @Test
    void after_a_batch_is_undone_every_answer_is_the_one_before_it() {
        Outcome batch = story.enters(
                "transfer",
                with(transfer(1, "2019-03-01"), "end", "2019-04-01"),
                with(transfer(2, "2019-04-01"), "work_place", "乡(镇)内"),
                transfer(1, "2019-06-01"));
        assertThat(batch.kept()).isTrue();
        story.county().office().undo(batch.slip(), story.submission(Story.DAY, Asker.SETTING_UP));
        assertThat(story.all_figures_at(story.position())).isEqualTo(then);
    }

    @Test
    void a_batch_on_which_others_rest_is_not_undone_and_they_are_named() {
        Outcome members = story.enters("member", member(5, 1));
        Outcome spell = story.enters("transfer", transfer(5, "2019-06-01"));
        long position = story.position();
        Outcome undone = story.county().office().undo(members.slip(), story.submission(Story.DAY, Asker.SETTING_UP));
        assertThat(undone.kept()).isFalse();
        assertThat(undone.faults()).extracting(Fault::code).containsExactly("has_dependants");
        assertThat(undone.faults().get(0).expected())
                .contains("#" + spell.items().get(0).record());
        assertThat(story.position()).isEqualTo(position);
    }
}
