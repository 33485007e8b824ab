package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.mechanism.supervision.Reminder;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a problem that is not mended in time, by working days, and only while the unit has it in hand. */
class LadderStoryTest {

    private static final Scope COUNTY = Scope.of("610723");
    private static final Asker SUPERVISOR = new Asker("督导甲", "supervisor", COUNTY);
    private static final Asker OFFICE = new Asker("就业办", "county_clerk", COUNTY);
    private static final Asker LEADER = new Asker("分管领导", "county_leader", COUNTY);
    private static final Asker TOWN = new Asker("镇干事", "town_clerk", Scope.of("610723107"));

    @TempDir
    private Path folder;

    private Story story;
    private final Map<String, Long> problems = new HashMap<>();

    @BeforeEach
    void begin() throws IOException {
        story = new Story(folder);
    }

    @AfterEach
    void end() {
        story.close();
    }

    /** Signed for and in hand since the day after it was raised. */
    private void in_hand(String number, String day, String due) {
        Map<String, String> cells = new HashMap<>(
                Map.of("problem_no", number, "source", "县级督导", "date", day, "description", "台账不全", "kind", "台账"));
        cells.putAll(Map.of("severity", "一般", "town", Invented.TOWN, "aim", "补齐", "unit", "溢水镇", "leader", "某甲"));
        cells.putAll(Map.of("responsible", "某乙", "due", due));
        Outcome registered = posts(OFFICE, day, Order.row("problem", cells, 1));
        problems.put(number, registered.items().get(0).record());
        Map<String, String> order = new HashMap<>(Map.of("from_unit", "县就业办", "to_unit", "溢水镇"));
        order.putAll(Map.of("date", day, "problems", number, "demand", "限期整改", "due", due, "issuer", "某丙"));
        posts(OFFICE, day, Order.row("handover", order, 1));
        does(TOWN, "sign_in", number, LocalDate.parse(day).plusDays(1).toString(), Map.of());
    }

    private Outcome posts(Asker who, String day, Order order) {
        Outcome outcome = story.county().office().post(story.submission(LocalDate.parse(day), who, order));
        assertThat(outcome.faults()).isEmpty();
        return outcome;
    }

    private void does(Asker who, String act, String number, String day, Map<String, String> cells) {
        posts(who, day, Story.act_on("problem", act, problems.get(number), day, cells));
    }

    private Outcome ticks(String day) {
        return story.county().clockwork().tick(LocalDate.parse(day));
    }

    private List<Row> reminders() {
        return story.county()
                .store()
                .read(moment -> moment.current(Reminder.FORM.relation()).stream()
                        .sorted(Comparator.comparing(row -> row.whole(Relation.RECORD)))
                        .toList());
    }

    private List<String> told() {
        return reminders().stream()
                .map(row -> row.get(Reminder.DAY).orElseThrow() + " "
                        + row.get(Reminder.RUNG).orElseThrow() + " "
                        + row.get(Reminder.STATE).orElseThrow())
                .toList();
    }

    private String number(String rung) {
        return reminders().stream()
                .filter(row -> row.get(Reminder.RUNG).equals(Optional.of(rung)))
                .findFirst()
                .flatMap(row -> row.get(Reminder.NUMBER))
                .orElseThrow();
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.faults().stream().map(Fault::code).toList();
    }

    @Test
    void rungs_are_reached_on_their_working_days() {
        in_hand("WT1", "2019-06-10", "2019-06-20");
        ticks("2019-06-20");
        assertThat(told()).isEmpty();
        for (LocalDate day = LocalDate.parse("2019-06-21");
                !day.isAfter(LocalDate.parse("2019-07-12"));
                day = day.plusDays(1)) {
            ticks(day.toString());
        }
        assertThat(told())
                .containsExactly(
                        "2019-06-21 remind issued",
                        "2019-06-25 urge issued",
                        "2019-07-01 circulate to_circulate",
                        "2019-07-11 interview to_interview");
    }

    @Test
    void over_the_national_holiday_a_worked_weekend_day_counts_and_the_holiday_does_not() {
        in_hand("WT1", "2019-09-10", "2019-09-27");
        ticks("2019-10-18");
        assertThat(told())
                .containsExactly(
                        "2019-09-29 remind issued", "2019-10-08 urge issued", "2019-10-12 circulate to_circulate");
        ticks("2019-10-23");
        assertThat(told()).last().isEqualTo("2019-10-23 interview to_interview");
    }

    @Test
    void a_tick_that_comes_late_tells_the_right_days_and_a_second_one_nothing() {
        in_hand("WT1", "2019-06-10", "2019-06-20");
        assertThat(ticks("2019-07-12").count(Outcome.NEW)).isEqualTo(4);
        long position = story.position();
        assertThat(ticks("2019-07-12").items()).isEmpty();
        assertThat(ticks("2019-07-01").items()).isEmpty();
        assertThat(story.position()).isEqualTo(position);
        assertThat(told()).first().isEqualTo("2019-06-21 remind issued");
    }

    @Test
    void it_is_entered_by_the_program_itself_and_stands_where_the_problem_stands() {
        in_hand("WT1", "2019-06-10", "2019-06-20");
        long slip = ticks("2019-06-21").slip();
        String actor = story.county()
                .store()
                .read(moment -> moment.slip(slip).orElseThrow().actor());
        assertThat(actor).isEqualTo("系统");
        assertThat(reminders().get(0).text(Relation.PLACE)).contains("610723107");
    }

    @Test
    void days_under_review_are_not_the_units() {
        in_hand("WT1", "2019-06-10", "2019-06-20");
        does(TOWN, "ask_off", "WT1", "2019-06-20", Map.of("evidence", "照片"));
        ticks("2019-07-12");
        assertThat(told()).isEmpty();
        does(SUPERVISOR, "return", "WT1", "2019-07-12", Map.of("conclusion", "还缺两户"));
        ticks("2019-07-17");
        assertThat(told()).containsExactly("2019-07-15 remind issued", "2019-07-17 urge issued");
    }

    @Test
    void overdue_a_second_time_an_interview_is_proposed_at_once() {
        in_hand("WT1", "2019-06-10", "2019-06-20");
        does(TOWN, "ask_off", "WT1", "2019-06-24", Map.of("evidence", "照片"));
        does(SUPERVISOR, "return", "WT1", "2019-06-26", Map.of("conclusion", "还缺两户"));
        ticks("2019-06-27");
        assertThat(told())
                .containsExactly(
                        "2019-06-21 remind issued", "2019-06-27 urge issued", "2019-06-27 interview to_interview");
    }

    @Test
    void what_is_overdue_waits_for_nobody_else_in_the_figure_either() {
        in_hand("WT1", "2019-06-10", "2019-06-20");
        in_hand("WT2", "2019-06-10", "2019-06-20");
        does(TOWN, "ask_off", "WT2", "2019-06-20", Map.of("evidence", "照片"));
        assertThat(beside("overdue", "2019-06-20")).isEqualTo("0");
        assertThat(beside("overdue", "2019-07-12")).isEqualTo("1");
    }

    private String beside(String part, String day) {
        return story.beside("F73", part, LocalDate.parse(day));
    }

    private Map<String, String> bulletin(String proposals) {
        return Map.of("year", "2019", "bulletin_no", "1", "kind", "问题通报", "date", "2019-07-12", "proposals", proposals);
    }

    private static Map<String, String> interview(String proposals) {
        Map<String, String> cells = new HashMap<>(Map.of("date", "2019-07-12", "interviewer", "某县长"));
        cells.putAll(Map.of("interviewer_position", "副县长", "interviewed", "某镇长", "interviewed_position", "镇长"));
        cells.putAll(Map.of("unit", "溢水镇", "matter", "整改逾期", "proposals", proposals));
        return cells;
    }

    @Test
    void a_machine_proposes_and_a_person_issues() {
        in_hand("WT1", "2019-06-10", "2019-06-20");
        ticks("2019-07-12");
        posts(LEADER, "2019-07-12", Order.row("bulletin", bulletin(number("circulate")), 1));
        posts(LEADER, "2019-07-12", Order.row("interview", interview(number("interview")), 1));
        assertThat(told()).allMatch(text -> text.endsWith(" issued"));
        assertThat(ticks("2019-07-13").items()).isEmpty();
    }

    @Test
    void an_interview_does_not_issue_what_is_to_be_circulated_nor_a_town_anything() {
        in_hand("WT1", "2019-06-10", "2019-06-20");
        ticks("2019-07-12");
        Order wrong = Order.row("interview", interview(number("circulate")), 1);
        LocalDate day = LocalDate.parse("2019-07-12");
        Outcome outcome = story.county().office().post(story.submission(day, LEADER, wrong));
        assertThat(codes(outcome)).containsExactly("step_unfit");
        assertThat(outcome.faults().get(0).sentence()).contains("拟通报");
        Order towns = Order.row("bulletin", bulletin(number("circulate")), 1);
        assertThat(codes(story.county().office().post(story.submission(day, TOWN, towns))))
                .containsExactly("form_closed");
    }

    @Test
    void a_proposal_may_be_dropped_with_a_word_and_does_not_come_back() {
        in_hand("WT1", "2019-06-10", "2019-06-20");
        ticks("2019-07-12");
        long record = reminders().get(2).whole(Relation.RECORD);
        posts(LEADER, "2019-07-12", Story.act_on("reminder", "drop", record, "2019-07-12", Map.of("opinion", "情况特殊")));
        assertThat(told().get(2)).endsWith(" dropped");
        assertThat(ticks("2019-07-15").items()).isEmpty();
    }

    @Test
    void the_same_again_after_it_was_struck_off_is_told_beside_the_figure() {
        in_hand("WT1", "2019-06-10", "2019-06-20");
        does(TOWN, "ask_off", "WT1", "2019-06-18", Map.of("evidence", "照片"));
        in_hand("WT2", "2019-06-18", "2019-06-28");
        does(SUPERVISOR, "strike_off", "WT1", "2019-06-19", Map.of("conclusion", "好"));
        assertThat(beside("relapsed", "2019-07-12")).isEqualTo("0");
        in_hand("WT3", "2019-06-20", "2019-06-30");
        assertThat(beside("relapsed", "2019-07-12")).isEqualTo("1");
        assertThat(story.broken()).isEmpty();
    }

    @Test
    void a_year_later_it_is_linked_and_no_relapse() {
        in_hand("WT1", "2018-06-10", "2018-06-20");
        does(TOWN, "ask_off", "WT1", "2018-06-18", Map.of("evidence", "照片"));
        does(SUPERVISOR, "strike_off", "WT1", "2018-06-19", Map.of("conclusion", "好"));
        in_hand("WT2", "2019-06-20", "2019-06-30");
        assertThat(beside("relapsed", "2019-07-12")).isEqualTo("0");
        in_hand("WT3", "2019-06-19", "2019-06-30");
        assertThat(beside("relapsed", "2019-07-12")).isEqualTo("1");
    }

    @Test
    void reopened_on_looking_back_it_has_a_new_limit_and_counts_as_relapsed() {
        in_hand("WT1", "2019-06-10", "2019-06-20");
        does(TOWN, "ask_off", "WT1", "2019-06-24", Map.of("evidence", "照片"));
        does(SUPERVISOR, "strike_off", "WT1", "2019-06-25", Map.of("conclusion", "好"));
        ticks("2019-06-25");
        does(SUPERVISOR, "reopen", "WT1", "2019-07-10", Map.of("conclusion", "又有两户", "due", "2019-07-19"));
        assertThat(beside("relapsed", "2019-07-12")).isEqualTo("1");
        ticks("2019-07-19");
        assertThat(told()).containsExactly("2019-06-21 remind issued");
        ticks("2019-07-22");
        assertThat(told())
                .containsExactly(
                        "2019-06-21 remind issued", "2019-07-22 remind issued", "2019-07-22 interview to_interview");
    }
}
