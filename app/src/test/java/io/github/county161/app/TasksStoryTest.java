package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.adapters.http.Api;
import io.github.county161.core.ledger.Colour;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Flows.Waiting;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits for whom and until when, how many days it took, and what is printed in the end. */
class TasksStoryTest {

    private static final Scope COUNTY = Scope.of("610723");
    private static final Asker SUPERVISOR = new Asker("督导甲", "supervisor", COUNTY);
    private static final Asker OFFICE = new Asker("就业办", "county_clerk", COUNTY);
    private static final Asker LEADER = new Asker("分管领导", "county_leader", COUNTY);
    private static final Asker TOWN = new Asker("镇干事", "town_clerk", Scope.of("610723107"));
    private static final Asker OTHER_TOWN = new Asker("邻镇干事", "town_clerk", Scope.of("610723103"));

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

    private Outcome posts(Asker who, String day, Order order) {
        Outcome outcome = story.county().office().post(story.submission(LocalDate.parse(day), who, order));
        assertThat(outcome.faults()).isEmpty();
        return outcome;
    }

    private void registers(String number, String town, String day, String due) {
        Map<String, String> cells = new HashMap<>(
                Map.of("problem_no", number, "source", "县级督导", "date", day, "description", "台账与现场不符", "kind", "台账"));
        cells.putAll(Map.of("severity", "一般", "town", town, "aim", "补齐", "unit", town, "leader", "某甲"));
        cells.putAll(Map.of("responsible", "某乙", "due", due));
        problems.put(
                number,
                posts(OFFICE, day, Order.row("problem", cells, 1))
                        .items()
                        .get(0)
                        .record());
    }

    private long hands_over(String day, String due, String... numbers) {
        Map<String, String> cells = new HashMap<>(Map.of("from_unit", "县就业办", "to_unit", "溢水镇"));
        cells.putAll(Map.of("date", day, "problems", String.join("、", numbers), "demand", "限期整改", "due", due));
        cells.put("issuer", "某丙");
        return posts(OFFICE, day, Order.row("handover", cells, 1))
                .items()
                .get(0)
                .record();
    }

    private void does(Asker who, String act, String number, String day, Map<String, String> cells) {
        posts(who, day, Story.act_on("problem", act, problems.get(number), day, cells));
    }

    private static View on(String day) {
        return new View(LocalDate.parse(day), Optional.empty(), Optional.empty());
    }

    private List<Waiting> tasks(Asker who, String day) {
        return story.county().desk().flows().waitingFor(who, on(day));
    }

    private static String said(Waiting task) {
        return task.name() + " " + task.state() + " " + task.acts() + " "
                + task.due().orElseThrow() + " " + task.colour();
    }

    private List<String> said(Asker who, String day) {
        return tasks(who, day).stream().map(TasksStoryTest::said).toList();
    }

    @Test
    void a_problem_waits_for_each_in_turn() {
        registers("WT1", "溢水镇", "2019-06-10", "2019-07-10");
        assertThat(said(OFFICE, "2019-06-10")).containsExactly("WT1 登记 [交办（填“问题交办单”）] 2019-06-13 SOON");
        assertThat(tasks(TOWN, "2019-06-10")).isEmpty();
        hands_over("2019-06-11", "2019-07-10", "WT1");
        assertThat(tasks(OFFICE, "2019-06-11")).isEmpty();
        assertThat(said(TOWN, "2019-06-11")).containsExactly("WT1 交办 [签收] 2019-06-13 SOON");
        assertThat(tasks(OTHER_TOWN, "2019-06-11")).isEmpty();
        does(TOWN, "sign_in", "WT1", "2019-06-12", Map.of());
        assertThat(said(TOWN, "2019-06-12")).containsExactly("WT1 整改中 [报进展, 申请销号] 2019-07-10 LATER");
        assertThat(said(TOWN, "2019-06-20")).containsExactly("WT1 整改中 [报进展, 申请销号] 2019-07-10 NEAR");
        assertThat(said(TOWN, "2019-07-11")).containsExactly("WT1 整改中 [报进展, 申请销号] 2019-07-10 OVERDUE");
        does(TOWN, "ask_off", "WT1", "2019-07-11", Map.of("evidence", "照片"));
        assertThat(tasks(TOWN, "2019-07-11")).isEmpty();
        assertThat(said(SUPERVISOR, "2019-07-11")).containsExactly("WT1 申请销号 [销号, 退回重改] 2019-07-18 SOON");
        does(SUPERVISOR, "strike_off", "WT1", "2019-07-12", Map.of("conclusion", "好"));
        assertThat(tasks(SUPERVISOR, "2019-07-12")).isEmpty();
    }

    @Test
    void the_most_urgent_stands_first() {
        registers("WT1", "溢水镇", "2019-06-10", "2019-07-30");
        registers("WT2", "溢水镇", "2019-06-10", "2019-07-10");
        registers("WT3", "溢水镇", "2019-06-10", "2019-07-20");
        hands_over("2019-06-11", "2019-07-10", "WT1", "WT2", "WT3");
        List.of("WT1", "WT2", "WT3").forEach(number -> does(TOWN, "sign_in", number, "2019-06-12", Map.of()));
        assertThat(tasks(TOWN, "2019-06-12")).extracting(Waiting::name).containsExactly("WT2", "WT3", "WT1");
    }

    @Test
    void a_proposal_waits_for_who_issues_it() {
        registers("WT1", "溢水镇", "2019-06-10", "2019-06-20");
        hands_over("2019-06-11", "2019-06-20", "WT1");
        story.county().clockwork().tick(LocalDate.parse("2019-07-01"));
        assertThat(said(LEADER, "2019-07-01")).containsExactly("CB2019-003 拟通报 [通报（填“通报”）, 不采纳] 2019-07-04 SOON");
        assertThat(tasks(TOWN, "2019-07-01"))
                .extracting(task -> task.form().name())
                .containsOnly("problem");
    }

    @Test
    void nothing_waits_for_who_sees_no_person() {
        registers("WT1", "溢水镇", "2019-06-10", "2019-07-10");
        assertThat(tasks(new Asker("系统管理员", "system_admin", Scope.NOTHING), "2019-07-01"))
                .isEmpty();
    }

    @Test
    void days_of_every_step_are_counted_by_town() {
        registers("WT1", "溢水镇", "2019-06-10", "2019-07-10");
        registers("WT2", "溢水镇", "2019-06-10", "2019-07-10");
        registers("WT3", "龙亭镇", "2019-06-10", "2019-07-10");
        hands_over("2019-06-11", "2019-07-10", "WT1");
        hands_over("2019-06-14", "2019-07-10", "WT2");
        hands_over("2019-06-20", "2019-07-10", "WT3");
        does(TOWN, "sign_in", "WT1", "2019-06-11", Map.of());
        does(TOWN, "progress", "WT1", "2019-06-20", Map.of("progress", "一半"));
        does(TOWN, "ask_off", "WT1", "2019-06-28", Map.of("evidence", "照片"));
        assertThat(days(true, "2019-07-01"))
                .containsExactly(
                        "登记  3 4 10 0",
                        "登记 溢水镇 2 2.5 4 0",
                        "登记 龙亭镇 1 10 10 0",
                        "交办  1 0 0 2",
                        "交办 溢水镇 1 0 0 1",
                        "交办 龙亭镇 0  0 1",
                        "整改中  1 17 17 0",
                        "整改中 溢水镇 1 17 17 0",
                        "申请销号  0  0 1",
                        "申请销号 溢水镇 0  0 1");
        assertThat(days(false, "2019-06-12")).containsExactly("登记  1 1 1 2", "交办  1 0 0 0", "整改中  0  0 1");
    }

    private List<String> days(boolean byTown, String day) {
        return story
                .county()
                .desk()
                .flows()
                .days(story.county().chart().form("problem"), byTown, on(day), Scope.ALL)
                .stream()
                .map(d -> String.join(
                        " ",
                        d.state(),
                        d.town(),
                        Long.toString(d.left()),
                        d.median(),
                        Long.toString(d.longest()),
                        Long.toString(d.waiting())))
                .toList();
    }

    private static List<List<String>> rows(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        sheet.rows().forEach(rows::add);
        return rows;
    }

    private Sheet printed(String form, String record, Scope scope) {
        return story.county()
                .desk()
                .flows()
                .printed(story.county().chart().need(form), record, on("2019-07-12"), scope)
                .orElseThrow();
    }

    @Test
    void an_order_is_printed_with_its_problems_and_lines_to_sign() {
        registers("WT1", "溢水镇", "2019-06-10", "2019-07-10");
        registers("WT2", "溢水镇", "2019-06-10", "2019-07-20");
        long order = hands_over("2019-06-11", "2019-07-10", "WT2", "WT1");
        Sheet sheet = printed("handover", "#" + order, COUNTY);
        assertThat(sheet.title()).isEqualTo("洋县问题交办单");
        assertThat(sheet.subtitle()).contains("洋就扶交〔2019〕1号", "承办单位：溢水镇", "整改时限：2019-07-10");
        assertThat(rows(sheet)).hasSize(2);
        assertThat(rows(sheet).get(0)).contains("1", "WT1", "溢水镇", "台账与现场不符", "一般");
        assertThat(sheet.signatures()).anyMatch(text -> text.startsWith("签收人"));
        assertThat(printed("handover", "洋就扶交〔2019〕1号", COUNTY).subtitle()).isEqualTo(sheet.subtitle());
    }

    @Test
    void a_strike_off_sheet_tells_the_way_it_went() {
        registers("WT1", "溢水镇", "2019-06-10", "2019-07-10");
        hands_over("2019-06-11", "2019-07-10", "WT1");
        does(TOWN, "sign_in", "WT1", "2019-06-12", Map.of());
        does(TOWN, "ask_off", "WT1", "2019-06-28", Map.of("evidence", "照片"));
        does(SUPERVISOR, "return", "WT1", "2019-07-01", Map.of("conclusion", "还缺两户"));
        does(TOWN, "ask_off", "WT1", "2019-07-03", Map.of("evidence", "照片二"));
        does(SUPERVISOR, "strike_off", "WT1", "2019-07-04", Map.of("conclusion", "已补齐"));
        Sheet sheet = printed("problem", "WT1", COUNTY);
        String told = rows(sheet).stream().map(row -> String.join("|", row)).collect(Collectors.joining("\n"));
        assertThat(told)
                .contains(
                        "问题描述|台账与现场不符",
                        "镇村|溢水镇",
                        "销号日期|2019-07-04",
                        "2019-06-11|交办|就业办|",
                        "2019-07-01|退回重改|督导甲|还缺两户",
                        "2019-07-04|销号|督导甲|已补齐");
        assertThat(sheet.heads()).hasSameSizeAs(sheet.signatures());
    }

    @Test
    void nothing_is_printed_of_another_place() {
        registers("WT1", "溢水镇", "2019-06-10", "2019-07-10");
        assertThat(story.county()
                        .desk()
                        .flows()
                        .printed(story.county().chart().need("problem"), "WT1", on("2019-07-12"), OTHER_TOWN.scope()))
                .isEmpty();
    }

    @Test
    void the_api_tells_tasks_days_and_papers() throws Exception {
        registers("WT1", "溢水镇", "2019-06-10", "2019-07-10");
        County county = story.county();
        try (Api api = Story.api(county, OFFICE, LocalDate.parse("2019-06-20"))) {
            assertThat(get(api, "/tasks-for-me"))
                    .contains("\"WT1\"", "\"2019-06-13\"", "\"overdue\"", "\"红·超期\"", "\"count\":1");
            assertThat(get(api, "/flows/days?form=problem&by=town")).contains("\"溢水镇\"", "\"waiting\":1");
            assertThat(get(api, "/flows/days?form=member")).contains("而有流程的表");
            assertThat(get(api, "/flows/days?by=village")).contains("应为town");
            assertThat(get(api, "/records/problem/" + problems.get("WT1") + "/print"))
                    .contains("问题整改销号表", "台账与现场不符");
            assertThat(get(api, "/records/member/1/print")).contains("可以打印的记录");
        }
    }

    private static String get(Api api, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + "/api/v1" + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    @Test
    void colours_are_of_calendar_days() {
        LocalDate day = LocalDate.parse("2019-07-01");
        assertThat(Colour.of(false, Optional.of(day.minusDays(1)), day)).isEqualTo(Colour.OVERDUE);
        assertThat(Colour.of(false, Optional.of(day), day)).isEqualTo(Colour.SOON);
        assertThat(Colour.of(false, Optional.of(day.plusDays(10)), day)).isEqualTo(Colour.SOON);
        assertThat(Colour.of(false, Optional.of(day.plusDays(11)), day)).isEqualTo(Colour.NEAR);
        assertThat(Colour.of(false, Optional.of(day.plusDays(20)), day)).isEqualTo(Colour.NEAR);
        assertThat(Colour.of(false, Optional.of(day.plusDays(21)), day)).isEqualTo(Colour.LATER);
        assertThat(Colour.of(true, Optional.of(day.minusDays(1)), day)).isEqualTo(Colour.DONE);
    }
}
