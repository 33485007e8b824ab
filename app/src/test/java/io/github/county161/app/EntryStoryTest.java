package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.id;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.name;
import static io.github.county161.testkit.Invented.transfer;
import static io.github.county161.testkit.Invented.who;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.county161.core.ledger.BatchRow;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Office.SlipTaken;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Submission;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryStoryTest {

    private static final String VILLAGE = Invented.VILLAGES.get(0);

    @TempDir
    private Path folder;

    private Story story;

    @BeforeEach
    void a_family() throws IOException {
        story = new Story(folder);
        story.has_a_family_at_work(1, 2, 0);
    }

    @AfterEach
    void close() {
        assertThat(story.broken()).isEmpty();
        story.close();
    }

    @Test
    void the_same_rows_again_are_unchanged_and_enter_nothing() {
        long entries = story.county().store().read(m -> m.count("entry"));
        assertThat(story.enters("member", member(1, 1), member(2, 1)).count(Outcome.UNCHANGED))
                .isEqualTo(2);
        long after = story.county().store().read(m -> m.count("entry"));
        assertThat(after).isEqualTo(entries);
    }

    @Test
    void last_months_row_after_a_correction_is_stale_and_changes_nothing() {
        story.enters("transfer", with(transfer(1, "2019-03-01"), "monthly_wage", "4000"));
        Outcome old = story.enters("transfer", transfer(1, "2019-03-01"));
        assertThat(old.count(Outcome.STALE)).isEqualTo(1);
        assertThat(old.items().get(0).doubts()).contains("stale");
        assertThat(story.enters("transfer", with(transfer(1, "2019-03-01"), "monthly_wage", "4000"))
                        .count(Outcome.UNCHANGED))
                .isEqualTo(1);
    }

    @Test
    void a_wrong_row_is_refused_with_row_column_value_and_what_would_be_right() {
        Outcome outcome = story.enters(
                "transfer",
                with(transfer(2, "2019-08-01"), "work_place", "月球", "start", "2019-02-30"),
                with(transfer(1, "2019-09-01"), "name", "某某", "monthly_wage", "三千"));
        assertThat(outcome.kept()).isFalse();
        assertThat(outcome.faults())
                .extracting(f -> f.row() + f.column() + " " + f.code() + " " + f.value())
                .containsExactlyInAnyOrder(
                        "2就业地域 not_in_list 月球",
                        "2就业起始日期 date_impossible 2019-02-30",
                        "3姓名 name_differs 某某",
                        "3月工资 number 三千");
        assertThat(outcome.faults()).extracting(Fault::sentence).allMatch(s -> s.contains("应为"));
        assertThat(outcome.faults().stream().filter(f -> f.code().equals("name_differs")))
                .allMatch(f -> f.expected().contains(name(1)));
    }

    @Test
    void one_bad_row_keeps_all_out_unless_the_good_rows_are_asked_for() {
        Order good = Order.row("intention", intention(1), 2);
        Order bad = Order.row("intention", with(intention(2), "wish", "想"), 3);
        assertThat(story.posts(good, bad).kept()).isFalse();
        Submission asked = story.submission(Story.DAY, Asker.SETTING_UP, good, bad);
        Outcome outcome = story.county()
                .office()
                .post(new Submission(
                        asked.id(), asked.asker(), "", asked.reportDay(), asked.orders(), true, false, false));
        assertThat(outcome.kept()).isTrue();
        assertThat(outcome.counts()).containsEntry(Outcome.NEW, 1L).containsEntry(Outcome.REFUSED, 1L);
        List<BatchRow> rows = story.county().store().read(m -> m.batchRows(outcome.slip()));
        assertThat(rows).hasSize(2);

        long position = story.position();
        Outcome none = story.county()
                .office()
                .post(new Submission(
                        "all-bad", asked.asker(), "", asked.reportDay(), List.of(bad), true, false, false));
        assertThat(none.kept()).isFalse();
        assertThat(none.counts()).containsOnly(Map.entry(Outcome.REFUSED, 1L));
        assertThat(story.position()).as("without a good row there is no slip").isEqualTo(position);
    }

    private static Map<String, String> intention(int n) {
        return with(who(n), "date", "2019-05-01", "wish", "有转移就业意愿", "surveyor", "某人");
    }

    @Test
    void a_spell_that_overlaps_another_is_refused_and_the_later_one_is_to_blame() {
        Outcome outcome = story.enters("transfer", transfer(1, "2019-06-01"));
        assertThat(outcome.faults()).extracting(Fault::code).containsExactly("spell_overlap");
        story.enters("transfer", with(transfer(1, "2019-03-01"), "end", "2019-05-31"));
        assertThat(story.enters("transfer", transfer(1, "2019-06-01")).kept()).isTrue();
    }

    @Test
    void a_slip_sent_twice_is_one_slip_and_another_body_under_its_name_is_refused() {
        Submission slip = story.submission(Story.DAY, Asker.SETTING_UP, Order.row("intention", intention(1), 1));
        Outcome first = story.county().office().post(slip);
        long position = story.position();
        assertThat(story.county().office().post(slip).slip()).isEqualTo(first.slip());
        assertThat(story.position()).isEqualTo(position);
        Submission other = new Submission(
                slip.id(),
                slip.asker(),
                "",
                Story.DAY,
                List.of(Order.row("intention", intention(2), 1)),
                false,
                false,
                false);
        assertThatThrownBy(() -> story.county().office().post(other)).isInstanceOf(SlipTaken.class);
    }

    @Test
    void a_rehearsal_tells_all_and_keeps_nothing() {
        long position = story.position();
        Outcome outcome = story.county()
                .office()
                .rehearse(story.submission(
                        Story.DAY,
                        Asker.SETTING_UP,
                        Order.row("transfer", with(transfer(1, "2019-03-01"), "monthly_wage", "3500"), 1)));
        assertThat(outcome.items().get(0).outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(outcome.items().get(0).changes())
                .extracting(Outcome.Change::column)
                .containsExactly("月工资");
        assertThat(story.position()).isEqualTo(position);
    }

    @Test
    void what_is_varying_changes_from_its_day_and_what_is_fixed_was_wrong_all_along() {
        story.posts(Story.DAY, Order.row("member", with(member(2, 1), "in_school", "是"), 1));
        assertThat(story.figure("F06")).isEqualTo("1");
        assertThat(story.figure("F06", Story.DAY.minusDays(1), java.util.Optional.empty()))
                .isEqualTo("2");
    }

    @Test
    void a_split_opens_the_household_and_moves_the_members_in_one_slip() {
        story.enters(
                "household_split",
                Map.of(
                        "old_head_id",
                        id(1),
                        "new_head_id",
                        id(2),
                        "date",
                        "2019-10-01",
                        "address",
                        "某处",
                        "members",
                        id(2)));
        assertThat(story.figure("F05")).isEqualTo("2");
        assertThat(story.figure("F05", Story.DAY.withMonth(9), java.util.Optional.empty()))
                .isEqualTo("1");
    }

    @Test
    void both_numbers_find_a_household_with_another_head_and_a_person_with_another_id() {
        story.enters(
                "head_change",
                Map.of("old_head_id", id(1), "new_head_id", id(2), "date", "2019-05-01", "reason", "年老"));
        story.enters(
                "id_change",
                Map.of("name", name(1), "old_id", id(1), "new_id", id(901), "reason", "录错", "date", "2019-06-01"));
        Outcome outcome = story.enters("member", with(member(3, 2), "relation", "其他"));
        assertThat(outcome.count(Outcome.NEW)).isEqualTo(1);
        assertThat(story.figure("F05")).isEqualTo("1");
        Outcome old = story.enters("intention", intention(1));
        assertThat(old.items().get(0).doubts()).contains("old_id");
        assertThat(story.enters("intention", with(intention(1), "id_number", id(901)))
                        .count(Outcome.UNCHANGED))
                .isEqualTo(1);
    }

    @Test
    void a_withdrawal_is_refused_while_something_rests_on_the_record() {
        long person = person(1);
        Outcome outcome = story.posts(Story.act("member", "withdraw", person, Map.of()));
        assertThat(outcome.faults()).extracting(Fault::code).containsExactly("has_dependants");
    }

    private long person(int n) {
        return story.county()
                .store()
                .read(m -> m.current(
                        io.github.county161.core.ledger.register.Member.FORM.relation(),
                        io.github.county161.core.form.Relation.KEY,
                        List.of(story.county().crypto().keyedHash(id(n)))))
                .get(0)
                .whole(io.github.county161.core.form.Relation.RECORD);
    }

    @Test
    void a_clerk_of_one_village_neither_finds_nor_enters_what_is_of_another() {
        Asker clerk = new Asker("clerk", "village_clerk", Scope.of("610723107201"));
        Outcome there = story.county()
                .office()
                .post(story.submission(Story.DAY, clerk, Order.row("intention", intention(1), 1)));
        Outcome nowhere = story.county()
                .office()
                .post(story.submission(Story.DAY, clerk, Order.row("intention", intention(77), 1)));
        assertThat(there.faults()).extracting(Fault::code).containsExactly("unknown_person");
        assertThat(nowhere.faults()).extracting(Fault::code).containsExactly("unknown_person");
        Outcome household = story.county()
                .office()
                .post(story.submission(Story.DAY, clerk, Order.row("household", household(5, VILLAGE), 1)));
        assertThat(household.faults()).extracting(Fault::code).containsExactly("out_of_scope");
    }
}
