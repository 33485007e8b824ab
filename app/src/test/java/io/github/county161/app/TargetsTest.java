package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.adapters.http.Api;
import io.github.county161.core.port.Account;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Order;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Targets of the invented town, by the command line and the API, against answers worked out independently. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class TargetsTest {

    private static final String DAY = "2019-11-25";
    private static final String TOWN = "610723107";
    private static final String VILLAGE = "610723107200";
    private static final String ITEM = "转移就业人数";
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private static Path data;

    private static JsonNode answers;

    @BeforeAll
    static void a_town_whose_villages_have_targets() throws Exception {
        try (InputStream in = TargetsTest.class.getResourceAsStream("/town-answers.json")) {
            answers = JSON.readTree(in).path("figures");
        }
        Path folder = Files.createDirectories(data.resolve("unpacked"));
        try (County county = County.open(data.resolve("county"))) {
            assertThat(DemoCommand.load(county, folder).faults()).isEmpty();
            Story story = new Story(county);
            List<Order> targets = new ArrayList<>();
            for (String village : List.of(VILLAGE, "610723107201", "610723107219")) {
                targets.add(Order.row(
                        "target",
                        Map.of("year", "2019", "item", ITEM, "unit", village, "target", "15", "responsible", ""),
                        targets.size() + 1L));
            }
            assertThat(story.posts(targets.toArray(Order[]::new)).faults()).isEmpty();
            Asker setting = Asker.SETTING_UP;
            assertThat(county.accounts().add(new Account("管理员", "system_admin", "610723"), setting))
                    .isEmpty();
            Asker administrator = county.asker(Optional.of("管理员"));
            for (Account account : List.of(
                    new Account("县里", "county_approver", "610723"),
                    new Account("镇里", "town_clerk", TOWN),
                    new Account("别镇", "town_clerk", "610723103"),
                    new Account("村里", "village_clerk", VILLAGE))) {
                assertThat(county.accounts().add(account, administrator)).isEmpty();
            }
        }
    }

    private static String run(int expected, String account, String... args) {
        StringWriter out = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.addAll(List.of("--data", data.resolve("county").toString(), "--as", account));
        if (!all.contains("--report-day")) {
            all.addAll(List.of("--report-day", DAY));
        }
        assertThat(line.execute(all.toArray(String[]::new)))
                .as(all + "\n" + out)
                .isEqualTo(expected);
        return out.toString();
    }

    private static JsonNode json(String account, String... args) {
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.addAll(List.of("--format", "json"));
        return JSON.readTree(run(0, account, all.toArray(String[]::new)));
    }

    @Test
    void each_item_of_the_town_is_done_as_the_answers_say() {
        JsonNode items = json("县里", "targets", "--by", "town").path("items");
        assertThat(items.size()).isEqualTo(15);
        for (JsonNode item : items) {
            JsonNode line = item.path("lines").path(0);
            assertThat(line.path("unit").asString()).isEqualTo(TOWN);
            JsonNode figure = answers.path(item.path("figure").asString());
            long done = figure.path("by_town").path(TOWN).asLong();
            if (item.path("unit").asString().equals("%")) {
                long closed = figure.path("beside")
                        .path("closed_in_the_period")
                        .path("value")
                        .asLong();
                assertThat(line.path("done").asString())
                        .isEqualTo(String.format("%.2f", 100.0 * closed / (closed + done)));
            } else {
                long target = line.path("target").asLong();
                assertThat(line.path("done").asLong())
                        .as(item.path("title").asString())
                        .isEqualTo(done);
                assertThat(line.path("missing").asLong()).isEqualTo(Math.max(0, target - done));
                assertThat(line.path("rate").asDouble()).isEqualTo(Math.round(done * 10_000.0 / target) / 100.0);
                assertThat(line.path("status").asString().equals("完成")).isEqualTo(done >= target);
            }
        }
    }

    @Test
    void each_village_is_done_as_the_answers_say_and_the_town_keeps_the_rest() {
        JsonNode item = json("镇里", "targets", "--by", "village", "--item", ITEM)
                .path("items")
                .path(0);
        assertThat(item.path("lines").size()).isEqualTo(3);
        item.path("lines")
                .forEach(line -> assertThat(line.path("done").asLong())
                        .isEqualTo(answers.path("F21")
                                .path("by_village")
                                .path(line.path("unit").asString())
                                .asLong()));
        JsonNode town = json("镇里", "targets", "--item", ITEM)
                .path("items")
                .path(0)
                .path("lines")
                .path(0);
        assertThat(town.path("slack").asLong()).isEqualTo(49 - 3 * 15);
    }

    @Test
    void a_table_says_how_things_stand_in_words() {
        assertThat(run(0, "镇里", "targets", "--by", "village", "--item", ITEM))
                .contains("考核项\t单位\t目标\t完成\t完成率\t序时进度\t差额\t状态", "溢水镇尹家泉村委会\t15人\t26\t173.33%")
                .contains("还差 13 人，剩 6 周；这 1 人有意愿未就业", "滞后");
        assertThat(run(0, "镇里", "targets", "--item", ITEM)).contains("镇级机动 4");
    }

    @Test
    void who_wants_work_and_has_none_is_listed_by_name() {
        JsonNode village = json("镇里", "targets", "--by", "village", "--item", ITEM)
                .path("items")
                .path(0)
                .path("lines")
                .path(2);
        assertThat(village.path("unit").asString()).isEqualTo("610723107219");
        String sentence = village.path("sentence").asString();
        String list = run(0, "镇里", "targets", "gap", ITEM, "--division", "610723107219");
        assertThat(list).startsWith("溢水镇").contains(sentence).contains("姓名").doesNotContain("612398199");
        long people = list.lines().filter(line -> line.matches("\\d+\t.*")).count();
        assertThat(list).contains("有意愿未就业 " + people + " 人");
        assertThat(people).isPositive();
    }

    @Test
    void the_chain_goes_from_the_county_to_the_village_and_names_the_gaps() {
        String chain = run(0, "县里", "targets", "chain", ITEM);
        assertThat(chain)
                .contains("洋县：目标 49，完成 205", "第一责任人 洋县人社局 局长", "  溢水镇：目标 49", "溢水镇 镇长", "    溢水镇尹家泉村委会：目标 15")
                .contains("村主任 冉德");
        String gaps = chain.lines().reduce("", (former, latter) -> latter);
        assertThat(gaps).startsWith("有目标而没有责任人：溢水镇").doesNotContain("尹家泉");
        assertThat(run(0, "县里", "targets", "chain", "社区工厂")).contains("任务 RW2019-21 社区工厂任务1");
    }

    @Test
    void an_account_sees_its_own_places_and_none_above_or_beside() {
        assertThat(json("村里", "targets", "--item", ITEM).toString())
                .contains(VILLAGE)
                .doesNotContain("洋县", "49");
        assertThat(json("村里", "targets", "--item", ITEM, "--by", "village")
                        .path("items")
                        .path(0)
                        .path("lines")
                        .size())
                .isEqualTo(1);
        assertThat(json("别镇", "targets", "--by", "village").toString()).doesNotContain(TOWN);
        assertThat(run(1, "别镇", "targets", "--division", TOWN)).contains("不在本账号辖区内");
        assertThat(run(1, "管理员", "targets")).contains("无权查看人员数据");
        assertThat(run(0, "村里", "targets", "chain", ITEM)).doesNotContain("洋县：目标", "溢水镇：目标");
    }

    @Test
    void what_cannot_be_asked_is_told() {
        assertThat(run(1, "县里", "targets", "--item", "没有这项")).contains("没有这个考核项");
        assertThat(run(1, "县里", "targets", "gap", "社区工厂")).contains("不是按人计的");
        assertThat(run(1, "县里", "targets", "--year", "2021")).contains("2021 年还没有到");
        assertThat(run(1, "县里", "targets", "--division", "没有镇")).contains("不是本县的镇或村");
        assertThat(run(0, "县里", "targets", "--year", "2018")).contains("没有 2018 年的考核方案");
    }

    @Test
    void a_division_of_a_target_is_proposed_and_can_be_imported() {
        Path file = data.resolve("建议.xlsx");
        String proposed =
                run(0, "县里", "split-target", ITEM, "--by-weight", "labourers", "--keep", "4", "-o", file.toString());
        assertThat(proposed).contains("合计 45，留作机动 4", "溢水镇\t");
        String weights = run(0, "镇里", "split-target", ITEM, "--division", TOWN, "--by-weight", "willing");
        assertThat(weights).contains("合计 49，留作机动 0");
        assertThat(run(1, "村里", "split-target", ITEM)).contains("没有这一项的目标");
        assertThat(run(0, "县里", "import", "--dry-run", file.toString())).contains("退回 0");
    }

    @Test
    void z1_a_year_is_opened_by_a_workbook_and_an_order_whole_or_not_at_all() throws Exception {
        Path targets =
                Path.of(TargetsTest.class.getResource("/demo/town/target.xlsx").toURI());
        String refused = run(1, "镇里", "open-year", "2019", "--order-no", "某文1号", "--targets", targets.toString());
        assertThat(refused).contains("本账号", "2019 年没有建账，一行也没有记入");
        assertThat(run(1, "县里", "open-year", "2018", "--order-no", "某文1号")).contains("没有 2018 年的考核方案");
        String opened = run(0, "县里", "open-year", "2019", "--order-no", "某文1号", "--targets", targets.toString());
        assertThat(opened).contains("新增 0  更新 0  未变 30  陈旧 0  退回 0", "2019 年已建账，某文1号", "转移就业人数：49 人，县级机动 0");
        assertThat(run(1, "县里", "open-year", "2019", "--order-no", "某文1号", "--report-day", "2019-11-26"))
                .contains("已在 2019-11-25 建账");
    }

    @Test
    void z2_the_api_answers_the_same() throws Exception {
        try (County county = County.open(data.resolve("county"));
                Api api = api(county, "县里");
                Api village = api(county, "村里")) {
            JsonNode town = ok(api, "/targets?by=town&item=" + encoded(ITEM))
                    .path("items")
                    .path(0);
            assertThat(town.path("lines").path(0).path("done").asString()).isEqualTo("205");
            assertThat(town.path("lines").path(0).path("slackName").asString()).isEqualTo("镇级机动");
            assertThat(ok(api, "/targets").path("items").size()).isEqualTo(15);
            assertThat(ok(api, "/targets/transfer_persons/chain").path("links").size())
                    .isEqualTo(5);
            JsonNode gap = ok(api, "/targets/transfer_persons/gap?division=" + VILLAGE);
            assertThat(gap.path("people").size()).isEqualTo(gap.path("count").asInt());
            JsonNode year = ok(api, "/years/2019");
            assertThat(year.path("state").asString()).isEqualTo("建账");
            assertThat(year.path("acts").path(0).path("orderNo").asString()).isEqualTo("某文1号");
            assertThat(year.path("items").size()).isEqualTo(15);
            assertThat(ok(api, "/years/2018").path("state").asString()).isEqualTo("未建账");
            assertThat(get(api, "/targets?item=nothing").statusCode()).isEqualTo(404);
            assertThat(get(api, "/targets?by=street").statusCode()).isEqualTo(400);
            assertThat(get(api, "/years/x").statusCode()).isEqualTo(400);
            assertThat(ok(village, "/targets?by=town").toString()).doesNotContain(TOWN + "\"");
            assertThat(ok(village, "/targets/transfer_persons/gap?division=610723107201")
                            .path("count")
                            .asInt())
                    .as("another village's")
                    .isZero();
        }
    }

    private static Api api(County county, String account) {
        return Story.api(county, county.asker(Optional.of(account)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> get(Api api, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + "/api/v1" + path))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static JsonNode ok(Api api, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(api, path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }
}
