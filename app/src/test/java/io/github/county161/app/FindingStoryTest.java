package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.port.Asker;
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

/** A doubt that somebody has to close: opened and moved by the program, closed or excused by a person. */
class FindingStoryTest {

    private static final Asker VILLAGE = new Asker("村文书", "village_clerk", Scope.of("610723107"));
    private static final Asker ELSEWHERE = new Asker("外镇干事", "town_reviewer", Scope.of("610723100"));
    private static final Asker REVIEWER = new Asker("镇审核", "town_reviewer", Scope.of("610723107"));
    private static final LocalDate LATER = Story.DAY.plusDays(10);

    @TempDir
    private Path folder;

    private Story story;
    private long spell;

    @BeforeEach
    void somebody_earns_far_too_much() throws IOException {
        story = new Story(folder);
        story.has_a_family_at_work(1, 2, 0);
        spell = story.posts(Order.row(
                        "transfer",
                        Invented.with(Invented.transfer(1, "2018-03-01"), "end", "2018-09-01", "monthly_wage", "40000"),
                        1))
                .items()
                .get(0)
                .record();
    }

    @AfterEach
    void close() {
        story.close();
    }

    private List<Row> findings() {
        Form finding = story.county().chart().need("finding");
        return story.county().store().read(moment -> moment.current(finding.relation()));
    }

    private Row finding(String check) {
        return findings().stream()
                .filter(row -> text(row, "check").equals(check))
                .findFirst()
                .orElseThrow();
    }

    private String text(Row row, String column) {
        return Optional.ofNullable(row.cell(story.county()
                        .chart()
                        .need("finding")
                        .column(column)
                        .orElseThrow()
                        .field()))
                .map(Object::toString)
                .orElse("");
    }

    private String state() {
        return text(finding("wage_range"), "state");
    }

    private void is_mended() {
        story.posts(Story.act("transfer", "correct", spell, Map.of("monthly_wage", "4000")));
    }

    private Outcome does(Asker who, String act, LocalDate day, Map<String, String> cells) {
        long record = finding("wage_range").whole(Relation.RECORD);
        return story.county()
                .office()
                .post(story.submission(day, who, Story.act_on("finding", act, record, day.toString(), cells)));
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.faults().stream().map(Fault::code).toList();
    }

    @Test
    void what_is_doubtful_as_it_comes_in_opens_a_finding_on_the_village_right_after() {
        Row finding = finding("wage_range");
        assertThat(List.of(text(finding, "subject"), text(finding, "about"), text(finding, "state")))
                .containsExactly(Long.toString(spell), "transfer", "open");
        assertThat(finding.text(Relation.PLACE)).contains("610723107200");
        Slip slip = story.county()
                .store()
                .read(moment -> moment.slip(moment.position()).orElseThrow());
        assertThat(slip.actor()).isEqualTo("系统");
    }

    @Test
    void a_row_without_doubt_adds_no_slip_of_the_program() {
        long before = story.position();
        story.enters("household", Invented.household(3, Invented.VILLAGES.get(1)));
        assertThat(story.position()).isEqualTo(before + 1);
    }

    @Test
    void a_rehearsal_opens_nothing() {
        long before = story.position();
        story.county()
                .office()
                .rehearse(story.submission(
                        Story.DAY,
                        Asker.SETTING_UP,
                        Order.row(
                                "transfer",
                                Invented.with(
                                        Invented.transfer(2, "2018-03-01"), "end", "2018-04-01", "monthly_wage", "1"),
                                1)));
        assertThat(story.position()).isEqualTo(before);
    }

    @Test
    void when_the_doubt_is_gone_it_waits_for_a_person_who_closes_it() {
        is_mended();
        assertThat(state()).isEqualTo("recheck");
        assertThat(does(VILLAGE, "close", Story.DAY, Map.of("explanation", "已按工资条改正"))
                        .kept())
                .isTrue();
        assertThat(state()).isEqualTo("closed");
    }

    @Test
    void nobody_closes_what_is_still_doubtful() {
        assertThat(codes(does(VILLAGE, "close", Story.DAY, Map.of()))).containsExactly("step_unfit");
    }

    @Test
    void the_program_alone_finds_that_a_doubt_is_gone() {
        assertThat(codes(does(REVIEWER, "vanish", Story.DAY, Map.of()))).containsExactly("form_closed");
    }

    @Test
    void nobody_enters_a_finding() {
        Outcome outcome = story.county()
                .office()
                .post(story.submission(
                        Story.DAY,
                        REVIEWER,
                        new Order(
                                "finding",
                                "enter",
                                Optional.empty(),
                                Optional.empty(),
                                Map.of("check", "x", "subject", "1"),
                                "",
                                1)));
        assertThat(codes(outcome)).containsExactly("form_closed");
    }

    @Test
    void of_another_town_s_finding_there_is_nothing() {
        assertThat(codes(does(ELSEWHERE, "exempt", Story.DAY, Map.of("explanation", "属实"))))
                .containsExactly("unknown_record");
    }

    @Test
    void a_village_excuses_nothing() {
        assertThat(codes(does(VILLAGE, "exempt", Story.DAY, Map.of("explanation", "属实"))))
                .containsExactly("form_closed");
    }

    @Test
    void an_exemption_needs_a_reason() {
        assertThat(codes(does(REVIEWER, "exempt", Story.DAY, Map.of()))).containsExactly("missing");
    }

    @Test
    void an_exemption_holds_until_its_end_day_and_then_it_is_open_again() {
        does(REVIEWER, "exempt", Story.DAY, Map.of("explanation", "带班工头", "exempt_until", LATER.toString()));
        story.county().sweep(LATER.minusDays(1));
        assertThat(state()).isEqualTo("exempt");
        story.county().sweep(LATER);
        assertThat(state()).isEqualTo("open");
        assertThat(text(finding("wage_range"), "explanation")).isEmpty();
    }

    @Test
    void an_exemption_without_an_end_lasts_as_long_as_its_check_says() {
        does(REVIEWER, "exempt", Story.DAY, Map.of("explanation", "带班工头"));
        story.county().sweep(Story.DAY.plusDays(181));
        assertThat(state()).isEqualTo("exempt");
        story.county().sweep(Story.DAY.plusDays(182));
        assertThat(state()).isEqualTo("open");
    }

    @Test
    void an_exemption_to_which_nobody_gives_an_end_lasts_a_year() {
        story.posts(Order.row(
                "intention",
                Invented.with(Invented.who(2), "date", "2019-10-01", "wish", "无就业创业意愿", "surveyor", "某人"),
                1));
        long record = finding("unwilling_at_work").whole(Relation.RECORD);
        String day = Story.DAY.toString();
        story.posts(Story.act_on("finding", "exempt", record, day, Map.of("explanation", "已核实")));
        story.county().sweep(Story.DAY.plusDays(364));
        assertThat(text(finding("unwilling_at_work"), "state")).isEqualTo("exempt");
        story.county().sweep(Story.DAY.plusDays(366));
        assertThat(text(finding("unwilling_at_work"), "state")).isEqualTo("open");
    }

    @Test
    void what_was_closed_and_is_doubtful_again_is_open_again() {
        is_mended();
        does(VILLAGE, "close", Story.DAY, Map.of());
        story.posts(Story.act("transfer", "correct", spell, Map.of("monthly_wage", "50")));
        assertThat(state()).isEqualTo("open");
        assertThat(findings().stream().filter(row -> text(row, "check").equals("wage_range")))
                .hasSize(1);
    }

    @Test
    void what_becomes_true_of_another_record_is_found_by_the_next_sweep() {
        story.posts(Order.row(
                "intention",
                Invented.with(Invented.who(2), "date", "2019-10-01", "wish", "无就业创业意愿", "surveyor", "某人"),
                1));
        assertThat(text(finding("unwilling_at_work"), "state")).isEqualTo("open");
        long work = story.county()
                .store()
                .read(moment -> moment
                        .current(story.county().chart().need("transfer").relation())
                        .stream()
                        .filter(row -> row.text(story.county()
                                        .chart()
                                        .need("transfer")
                                        .spell()
                                        .orElseThrow()
                                        .start()
                                        .field())
                                .equals(Optional.of("2019-04-01")))
                        .findFirst()
                        .orElseThrow()
                        .whole(Relation.RECORD));
        story.posts(Story.act("transfer", "end", work, Map.of("end", "2019-11-20")));
        story.county().sweep(Story.DAY);
        assertThat(text(finding("unwilling_at_work"), "state")).isEqualTo("recheck");
    }

    @Test
    void what_was_there_before_the_first_sweep_is_the_baseline_and_what_comes_later_is_not() {
        story.county().sweep(Story.DAY);
        story.posts(Order.row(
                "transfer",
                Invented.with(Invented.transfer(2, "2018-03-01"), "end", "2018-04-01", "monthly_wage", "1"),
                1));
        assertThat(findings().stream()
                        .filter(row -> text(row, "check").equals("wage_range"))
                        .map(row -> text(row, "baseline")))
                .containsExactly("1", "0");
    }

    private Outcome answers(Asker who, String... cells) {
        Map<String, String> row = Map.of("check", "wage_range", "subject", Long.toString(spell));
        return story.county()
                .office()
                .post(story.submission(Story.DAY, who, Order.row("finding", Invented.with(row, cells), 3)));
    }

    @Test
    void a_village_s_answer_that_it_is_right_is_noted_and_the_town_s_excuses_it() {
        assertThat(answers(VILLAGE, "result", "情况属实").kept()).isTrue();
        assertThat(state()).isEqualTo("open");
        assertThat(text(finding("wage_range"), "result")).isEqualTo("right");
        assertThat(answers(REVIEWER, "result", "暂未核实").kept()).isTrue();
        assertThat(answers(REVIEWER, "result", "情况属实", "explanation", "带班工头").kept())
                .isTrue();
        assertThat(state()).isEqualTo("exempt");
    }

    @Test
    void a_row_of_its_sheet_changes_nothing_but_by_a_step() {
        assertThat(codes(answers(REVIEWER, "severity", "严重"))).containsExactly("act_unfit");
        assertThat(answers(REVIEWER).items().get(0).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void a_row_of_its_sheet_about_no_finding_is_refused() {
        assertThat(codes(answers(REVIEWER, "check", "two_heads", "result", "已改正")))
                .containsExactly("unknown_record");
    }

    @Test
    void what_an_undone_batch_made_doubtful_waits_to_be_closed() {
        long batch = story.county()
                .store()
                .read(moment -> moment.entriesOf(List.of(spell)).get(0).slip());
        assertThat(story.county()
                        .office()
                        .undo(batch, story.submission(Story.DAY, Asker.SETTING_UP))
                        .kept())
                .isTrue();
        assertThat(state()).isEqualTo("recheck");
    }

    @Test
    void the_base_is_as_rebuilt_after_it() {
        is_mended();
        does(VILLAGE, "close", Story.DAY, Map.of());
        assertThat(story.broken()).isEmpty();
    }
}
