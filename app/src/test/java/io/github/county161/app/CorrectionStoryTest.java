package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.id;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.name;
import static io.github.county161.testkit.Invented.transfer;
import static io.github.county161.testkit.Invented.who;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was entered wrong and mended stands as if it had been entered right. */
class CorrectionStoryTest {

    private static final LocalDate OCTOBER = LocalDate.parse("2019-10-15");

    @TempDir
    private Path folder;

    private Story story;

    @BeforeEach
    void two_families() throws IOException {
        story = new Story(folder);
        story.has_a_family_at_work(1, 2, 0);
        story.has_a_family_at_work(3, 4, 1);
    }

    @AfterEach
    void close() {
        assertThat(story.broken()).isEmpty();
        story.close();
    }

    private static Map<String, String> fallenBack(int head, String day) {
        return Map.of("head_name", name(head), "head_id", id(head), "category", "一般贫困户", "change", "返贫", "date", day);
    }

    private String figure(String id, LocalDate day) {
        return story.figure(id, day, Optional.empty());
    }

    private List<String> codes(Outcome outcome) {
        return outcome.faults().stream().map(Fault::code).toList();
    }

    @Test
    void a_falling_back_whose_day_is_mended_holds_from_the_mended_day() {
        long record = story.enters("category", fallenBack(1, "2019-11-01"))
                .items()
                .get(0)
                .record();
        assertThat(figure("F21", OCTOBER)).isEqualTo("4");
        story.posts(Story.act("category", "correct", record, Map.of("date", "2019-06-01")));

        assertThat(figure("F21", OCTOBER)).isEqualTo("2");
    }

    @Test
    void a_falling_back_of_the_wrong_household_leaves_nothing_there_when_mended() {
        long record = story.enters("category", fallenBack(1, "2019-06-01"))
                .items()
                .get(0)
                .record();
        story.posts(Story.act("category", "correct", record, Map.of("head_name", name(3), "head_id", id(3))));

        assertThat(figure("F21", OCTOBER)).isEqualTo("2");
        assertThat(story.enters("household", household(1, Invented.VILLAGES.get(0)))
                        .count(Outcome.UNCHANGED))
                .isEqualTo(1);
    }

    @Test
    void a_death_told_of_the_wrong_person_is_that_of_the_other_alone_when_mended() {
        long record = story.enters("member_change", with(who(1), "kind", "死亡", "date", "2019-06-01"))
                .items()
                .get(0)
                .record();
        assertThat(story.figure("F06")).isEqualTo("3");
        story.posts(Story.act("member_change", "correct", record, Map.of("name", name(2), "id_number", id(2))));

        assertThat(story.figure("F06")).isEqualTo("3");
        story.posts(Story.act("member_change", "withdraw", record, Map.of()));
        assertThat(story.figure("F06")).isEqualTo("4");
    }

    @Test
    void a_row_that_tells_what_another_record_made_of_it_is_unchanged_and_the_one_from_before_is_stale() {
        story.enters("category", fallenBack(1, "2019-06-01"));
        Map<String, String> before = household(1, Invented.VILLAGES.get(0));
        long entries = story.county().store().read(m -> m.count("entry"));

        assertThat(story.enters("household", with(before, "poverty", "返贫")).count(Outcome.UNCHANGED))
                .isEqualTo(1);
        assertThat(story.enters("household", before).count(Outcome.STALE)).isEqualTo(1);
        long after = story.county().store().read(m -> m.count("entry"));
        assertThat(after).isEqualTo(entries);
    }

    @Test
    void after_an_id_change_the_row_with_the_new_number_is_unchanged() {
        story.enters(
                "id_change",
                Map.of("name", name(2), "old_id", id(2), "new_id", id(902), "reason", "录错", "date", "2019-06-01"));

        assertThat(story.enters("member", with(member(2, 1), "id_number", id(902)))
                        .count(Outcome.UNCHANGED))
                .isEqualTo(1);
    }

    @Test
    void what_one_column_asks_of_another_is_asked_of_a_change_too() {
        Outcome wageless = story.enters("transfer", with(transfer(1, "2019-03-01"), "monthly_wage", "清空"));
        Outcome nowhere = story.enters("household", with(household(1, Invented.VILLAGES.get(0)), "relocated", "是"));

        assertThat(codes(wageless)).containsExactly("missing");
        assertThat(codes(nowhere)).containsExactly("missing");
    }

    @Test
    void a_household_wrongly_told_to_have_moved_can_be_told_not_to_have() {
        story.enters("settlement", Map.of("town", Invented.TOWN, "village", "西山", "settlement", "某点"));
        Map<String, String> row = household(1, Invented.VILLAGES.get(0));
        assertThat(story.enters("household", with(row, "relocated", "是", "settlement", "某点"))
                        .kept())
                .isTrue();

        assertThat(story.enters("household", with(row, "relocated", "否", "settlement", "清空"))
                        .faults())
                .isEmpty();
    }

    @Test
    void an_act_does_what_its_word_says_and_no_other_word_is_one() {
        long spell = story.enters("transfer", transfer(1, "2019-03-01"))
                .items()
                .get(0)
                .record();
        long person = story.enters("member", member(1, 1)).items().get(0).record();

        assertThat(codes(story.posts(Story.act("transfer", "blessed", spell, Map.of("monthly_wage", "1")))))
                .containsExactly("unknown_act");
        assertThat(codes(story.posts(Story.act("transfer", "WITHDRAW", spell, Map.of()))))
                .containsExactly("unknown_act");
        assertThat(codes(story.posts(Story.act("transfer", "end", spell, Map.of("monthly_wage", "1")))))
                .containsExactly("act_unfit");
        assertThat(codes(story.posts(Story.act("member", "change", person, Map.of("relation", "配偶")))))
                .containsExactly("act_unfit");
        assertThat(codes(story.posts(Story.act_on("member", "change", person, "2019-12-25", Map.of("in_school", "是")))))
                .containsExactly("date_future");
        assertThat(story.posts(Story.act("transfer", "end", spell, Map.of("end", "2019-09-30")))
                        .kept())
                .isTrue();
    }

    @Test
    void nobody_tells_of_a_day_to_come() {
        Outcome outcome = story.posts(County.today().plusDays(1), Order.row("transfer", transfer(1, "2019-03-01"), 1));
        assertThat(codes(outcome)).containsExactly("date_future");
    }

    @Test
    void an_earlier_spell_made_longer_is_refused_like_a_later_one_begun_too_soon() {
        story.enters("transfer", with(transfer(1, "2019-03-01"), "end", "2019-05-31"));
        story.enters("transfer", transfer(1, "2019-06-01"));

        assertThat(codes(story.enters("transfer", with(transfer(1, "2019-03-01"), "end", "2019-10-31"))))
                .containsExactly("spell_overlap");
    }

    @Test
    void an_undoing_that_would_make_spells_clash_is_refused() {
        Outcome end = story.enters("transfer", with(transfer(1, "2019-03-01"), "end", "2019-05-31"));
        story.enters("transfer", transfer(1, "2019-06-01"));
        Outcome undone = story.county().office().undo(end.slip(), story.submission(Story.DAY, Asker.SETTING_UP));

        assertThat(undone.kept()).isFalse();
        assertThat(codes(undone)).contains("spell_overlap");
    }

    @Test
    void a_persons_names_stand_behind_the_number_of_the_place_they_have_left() {
        story.enters("member_change", with(who(2), "kind", "转入他户", "date", "2019-10-20", "new_head_id", id(3)));
        var figure = OneSixOne.PATTERN.figure("F21").orElseThrow();
        var view = new View(Story.DAY, Optional.empty(), Optional.of("610723107200"));
        var rows = story.county().desk().rows(figure, view, Scope.ALL);

        assertThat(rows.records()).hasSize(2);
    }
}
