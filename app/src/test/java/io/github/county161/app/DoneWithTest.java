package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.mechanism.supervision.Reminder;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Flows.Days;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Villages.Item;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done with waits nowhere, though something may be done with it still, and is handed over to nobody. */
class DoneWithTest {

    private static final String VILLAGE = Invented.VILLAGES.get(0);

    /** By form, the states in which a record is done with, as mechanism.md has it. */
    private static final Map<String, Set<String>> OVER = Map.of(
            "problem", Set.of("struck_off"),
            "reminder", Set.of("issued", "dropped"),
            "finding", Set.of("closed", "exempt"),
            "notice", Set.of("over", "taken_down"),
            "subsidy", Set.of("paid", "refused"),
            "unnamed", Set.of("confirmed"),
            "post_application", Set.of("hired", "refused"),
            "carrier_application", Set.of("recognized", "refused"));

    @TempDir
    private Path folder;

    private Story story;

    @BeforeEach
    void a_family_one_of_whom_earns_far_too_much() throws IOException {
        story = new Story(folder);
        story.has_a_family_at_work(1, 2, 0);
    }

    @AfterEach
    void close() {
        story.close();
    }

    private static View on(String day) {
        return new View(LocalDate.parse(day), Optional.empty(), Optional.empty());
    }

    private Outcome posts(String day, Order order) {
        Outcome outcome = story.posts(LocalDate.parse(day), order);
        assertThat(outcome.faults()).as(order.act() + " " + order.form()).isEmpty();
        return outcome;
    }

    private long opens(String form, String day, Map<String, String> cells) {
        return posts(day, Order.row(form, cells, 1)).items().get(0).record();
    }

    private void does(String form, String act, long record, String day, String... cells) {
        posts(day, Story.act_on(form, act, record, day, Invented.with(Map.of(), cells)));
    }

    private long problem(String number) {
        Map<String, String> cells = new HashMap<>(Map.of(
                "problem_no", number, "source", "县级督导", "date", "2019-06-10", "description", "台账不全", "kind", number));
        cells.putAll(Map.of("severity", "一般", "town", Invented.TOWN, "village", VILLAGE, "aim", "补齐", "unit", "溢水镇"));
        cells.putAll(Map.of("leader", "某甲", "responsible", "某乙", "due", "2019-06-20"));
        long record = opens("problem", "2019-06-10", cells);
        Map<String, String> order = new HashMap<>(Map.of("from_unit", "县就业办", "to_unit", "溢水镇"));
        order.putAll(Map.of("date", "2019-06-11", "problems", number, "demand", "整改", "due", "2019-06-20"));
        order.put("issuer", "某丙");
        opens("handover", "2019-06-11", order);
        does("problem", "sign_in", record, "2019-06-12");
        return record;
    }

    private void isStruckOff(long problem, String day) {
        does("problem", "ask_off", problem, day, "evidence", "照片");
        does("problem", "strike_off", problem, day, "conclusion", "属实");
    }

    private List<Row> rows(String form) {
        return story.county()
                .store()
                .read(moment -> moment.current(story.county().chart().need(form).relation()));
    }

    private long doubted(String start) {
        Map<String, String> cells = Invented.with(
                Invented.transfer(1, start), "end", start.replace("-03-", "-06-"), "monthly_wage", "40000");
        return opens("transfer", Story.DAY.toString(), cells);
    }

    /** Findings of one kind: the first is excused, the second closed once it is mended. */
    private void findings() {
        doubted("2017-03-01");
        long second = doubted("2018-03-01");
        List<Long> found = rows("finding").stream()
                .filter(row -> row.toString().contains("wage_range"))
                .map(row -> row.whole(Relation.RECORD))
                .sorted()
                .toList();
        String day = Story.DAY.toString();
        does("finding", "exempt", found.get(0), day, "explanation", "带班工头");
        story.posts(Story.act("transfer", "correct", second, Map.of("monthly_wage", "4000")));
        does("finding", "close", found.get(1), day, "explanation", "已改正");
    }

    private List<String> handed(String day) {
        Map<String, String> cadre = new HashMap<>(Map.of("level", "包村", "unit", "某局", "name", "甲"));
        cadre.putAll(Map.of("position", "科员", "phone", "19900000001", "area", "溢水镇" + VILLAGE));
        cadre.put("start", "2019-01-01");
        if (rows("grid").isEmpty()) {
            opens("grid", Story.DAY.toString(), cadre);
        }
        return story
                .county()
                .desk()
                .villages()
                .handing("甲", Optional.empty(), on(day), Scope.ALL)
                .orElseThrow()
                .open()
                .stream()
                .filter(item -> !item.kind().equals("未核实务工"))
                .map((Item item) -> item.kind() + " " + item.what() + " " + item.state())
                .toList();
    }

    @Test
    void what_was_struck_off_is_handed_over_to_nobody_until_it_is_to_be_mended_anew() {
        long problem = problem("WT1");
        isStruckOff(problem, "2019-07-05");
        assertThat(handed("2019-07-04")).containsExactly("问题 WT1 整改中");
        assertThat(handed("2019-07-05")).isEmpty();
        does("problem", "look_back", problem, "2019-07-10", "conclusion", "好");
        assertThat(handed("2019-07-10")).isEmpty();
        does("problem", "reopen", problem, "2019-07-20", "conclusion", "又坏了", "due", "2019-08-20");
        assertThat(handed("2019-07-19")).isEmpty();
        assertThat(handed("2019-07-20")).containsExactly("问题 WT1 整改中");
    }

    @Test
    void a_finding_that_was_closed_or_excused_is_handed_over_to_nobody() {
        findings();
        assertThat(handed(Story.DAY.toString())).isEmpty();
        doubted("2016-03-01");
        assertThat(handed(Story.DAY.toString())).hasSize(1).allMatch(open -> open.startsWith("疑点核查表 wage_range"));
    }

    @Test
    void every_flow_of_the_chart_says_what_is_done_with() {
        Map<String, Set<String>> over = new TreeMap<>();
        for (Form form : story.county().chart().forms()) {
            form.flow().ifPresent(flow -> over.put(form.name(), flow.over()));
        }
        assertThat(over).isEqualTo(OVER);
    }

    private void goesToItsEnd(String form, long record, String... acts) {
        for (String act : acts) {
            String[] told = act.split(" ");
            String[] cells = new String[told.length - 2];
            System.arraycopy(told, 2, cells, 0, cells.length);
            does(form, told[0], record, told[1], cells);
        }
    }

    @Test
    void days_are_counted_of_every_flow_and_nothing_that_is_done_with_waits() {
        Map<String, String> subsidy = Invented.with(
                Invented.who(1), "policy", "转移就业交通补贴", "year", "2019", "amount", "500", "date", "2019-07-01");
        goesToItsEnd(
                "subsidy",
                opens("subsidy", "2019-07-01", subsidy),
                "submit 2019-07-02",
                "village_pass 2019-07-03",
                "town_pass 2019-07-04",
                "refuse 2019-07-05 opinion 重复");
        Map<String, String> notice = Invented.with(
                Map.of("matter", "公岗拟聘用", "town", Invented.TOWN, "village", VILLAGE, "notice_text", "张*"),
                "notice_from",
                "2019-03-06",
                "notice_until",
                "2019-03-14");
        goesToItsEnd("notice", opens("notice", "2019-03-06", notice), "finish 2019-03-15");
        Map<String, String> unnamed =
                Map.of("figure", "F21", "unit", "洋县", "date", "2019-01-01", "number", "9", "document_no", "某就〔2019〕7号");
        goesToItsEnd("unnamed", opens("unnamed", "2019-03-01", unnamed), "confirm 2019-03-02");
        Map<String, String> post = Invented.with(
                Map.of("post_no", "GG1", "post", "保洁员", "post_type", "公益专岗", "kind", "乡村保洁", "developer", "某局"),
                "town",
                Invented.TOWN,
                "monthly_subsidy",
                "600",
                "set_days",
                "20",
                "fund_source",
                "就业资金",
                "developed",
                "2019-01-05");
        opens("welfare_post", "2019-01-05", post);
        Map<String, String> wish =
                Invented.with(Invented.who(2), "post_no", "GG1", "date", "2019-03-01", "grounds", "家中无人务工");
        goesToItsEnd(
                "post_application",
                opens("post_application", "2019-03-01", wish),
                "discuss 2019-03-05 discussion 同意",
                "refuse 2019-03-06 opinion 岗位已撤");
        Map<String, String> photo = Invented.with(
                Map.of("attachment_no", "FJ1", "town", Invented.TOWN, "content_hash", "00", "file_type", "JPG"),
                "bytes",
                "9",
                "date",
                "2019-04-10");
        opens("attachment", "2019-04-10", photo);
        Map<String, String> carrier = Invented.with(
                Map.of("town", Invented.TOWN, "carrier", "某厂", "kind", "社区工厂", "business", "服装加工", "workers", "12"),
                "at_settlement",
                "否",
                "date",
                "2019-04-01");
        goesToItsEnd(
                "carrier_application",
                opens("carrier_application", "2019-04-01", carrier),
                "inspect 2019-04-10 inspection 属实 photo FJ1",
                "refuse 2019-04-11 opinion 人数不符");
        long problem = problem("WT1");
        story.county().clockwork().tick(LocalDate.parse("2019-07-01"));
        rows("reminder").stream()
                .filter(row -> row.get(Reminder.STATE).equals(Optional.of("to_circulate")))
                .map(row -> row.whole(Relation.RECORD))
                .forEach(reminder -> goesToItsEnd("reminder", reminder, "drop 2019-07-02 opinion 已整改"));
        isStruckOff(problem, "2019-07-05");
        findings();

        List<Days> days =
                story.county().desk().flows().days(Optional.empty(), true, on(Story.DAY.toString()), Scope.ALL);
        assertThat(days)
                .filteredOn(line -> !line.state().equals("待处理"))
                .extracting(Days::waiting)
                .containsOnly(0L);
        assertThat(days.stream().map(line -> line.form().name()).collect(Collectors.toSet()))
                .isEqualTo(OVER.keySet());
        assertThat(days)
                .filteredOn(line -> line.town().equals("溢水镇"))
                .extracting(line -> line.form().name() + " " + line.state() + " " + line.longest())
                .contains("subsidy 村初审 1", "problem 整改中 23", "carrier_application 申报 9", "notice 公示中 9");
    }
}
