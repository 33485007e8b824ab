package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Cycle;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.mechanism.Statuses;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Workdays;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job on the invented town, by the command line, against answers worked out independently. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TownTest {

    private static final String DAY = "2019-11-25";

    @TempDir
    private static Path data;

    /** Asked of the town: of how many villages so many have a plan. */
    private static final String ALL_VILLAGES = "F49";

    private static final Set<String> COMPARED =
            Set.of("value", "numerator", "denominator", "sum", "persons", "by_town", "by_village");

    /** Differences of figures stand with the overlaps; names of problems among the rows. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of(
            "F02 named_gross",
            "F02 doubles",
            "F02 difference",
            "F02 named_not_in_F02",
            "F46 posts",
            "F73 overdue_numbers");

    private static JsonNode answers;
    private static final List<String> WORKBOOKS = new ArrayList<>();

    @BeforeAll
    static void unpack() throws Exception {
        Path town = Path.of(TownTest.class.getResource("/demo/town").toURI());
        try (Stream<Path> files = Files.list(town)) {
            files.filter(f -> f.toString().endsWith(".xlsx"))
                    .map(Path::toString)
                    .forEach(WORKBOOKS::add);
        }
        try (InputStream in = TownTest.class.getResourceAsStream("/town-answers.json")) {
            answers = JsonMapper.shared().readTree(in);
        }
    }

    private static String run(int expected, String... args) {
        StringWriter out = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(new StringWriter()));
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data", data.toString()));
        assertThat(line.execute(all.toArray(String[]::new)))
                .as(String.join(" ", args) + "\n" + out)
                .isEqualTo(expected);
        return out.toString();
    }

    private static String importAll(long seed) {
        List<String> files = new ArrayList<>(WORKBOOKS);
        Collections.shuffle(files, new Random(seed));
        files.addAll(0, List.of("import", "--history", "--reason", "启用"));
        return run(0, files.toArray(String[]::new));
    }

    @Test
    @Order(1)
    void all_workbooks_go_in_whatever_their_order() throws IOException {
        try (County county = County.open(data)) {
            DemoCommand.flag(county);
        }
        long seed = Long.getLong("seed", 161);
        assertThat(importAll(seed)).as("seed " + seed).contains("新增 5877  更新 0  未变 0  陈旧 0  退回 0");
    }

    @Test
    @Order(2)
    void all_in_one_workbook_is_the_same_again() throws Exception {
        String all = Path.of(TownTest.class.getResource("/all.xlsx").toURI()).toString();
        assertThat(run(0, "import", "--history", "--reason", "启用", all)).contains("新增 0  更新 0  未变 5877  陈旧 0  退回 0");
    }

    @Test
    @Order(2)
    void the_same_workbooks_again_are_unchanged_and_enter_nothing() throws IOException {
        long before = entries();
        assertThat(importAll(2)).contains("新增 0  更新 0  未变 5877  陈旧 0  退回 0");
        assertThat(entries()).isEqualTo(before);
    }

    private static long entries() throws IOException {
        try (County county = County.open(data)) {
            return county.store().read(m -> m.count("entry"));
        }
    }

    @Test
    @Order(3)
    void every_figure_is_the_answer_for_the_town_and_each_village() {
        JsonNode found = JsonMapper.shared().readTree(run(0, "figures", "--report-day", DAY, "--format", "json"));
        JsonNode town = JsonMapper.shared()
                .readTree(run(0, "figures", "--report-day", DAY, "--format", "json", "--division", "溢水镇"));
        List<String> compared = new ArrayList<>();
        answers.path("figures").properties().forEach(figure -> {
            String id = figure.getKey();
            JsonNode whole =
                    (ALL_VILLAGES.equals(id) ? town : found).path("figures").path(id);
            figure.getValue().properties().forEach(part -> {
                String name = part.getKey();
                JsonNode wanted = part.getValue();
                if (name.equals("beside")) {
                    wanted.properties().forEach(beside -> {
                        if (!TOLD_ELSEWHERE.contains(id + " " + beside.getKey())) {
                            equal(
                                    id + " beside " + beside.getKey(),
                                    beside.getValue(),
                                    whole.path("beside").path(beside.getKey()));
                            compared.add(id + " " + beside.getKey());
                        }
                    });
                } else if (COMPARED.contains(name) && !wanted.isNull()) {
                    equal(id + " " + name, wanted, whole.path(name));
                    compared.add(id + " " + name);
                }
            });
        });
        assertThat(compared).hasSizeGreaterThan(230);
        JsonNode shares = found.path("figures");
        equal("F77", answers.at("/figures/F77/known"), numbers(shares.path("F77")));
        equal("F77", answers.at("/figures/F77/satisfied"), shares.at("/F77/beside/satisfied"));
        equal("F77", answers.at("/figures/F77/took_part"), shares.at("/F77/beside/took_part"));
        equal("F76", answers.at("/figures/F76/paid_of_approved"), numbers(shares.path("F76")));
        equal("F76", answers.at("/figures/F76/paid_of_entitled"), shares.at("/F76/beside/paid_of_entitled"));
        equal("F74", answers.at("/figures/F74/refusals_only"), shares.at("/F74/beside/refusals_only"));
    }

    private static JsonNode numbers(JsonNode figure) {
        var share = JsonMapper.shared().createObjectNode();
        List.of("numerator", "denominator", "value").forEach(name -> share.set(name, figure.path(name)));
        return share;
    }

    private static void equal(String what, JsonNode wanted, JsonNode found) {
        boolean nested = wanted.isObject() && wanted.has("value") && wanted.has("by_town");
        boolean list = wanted.isArray();
        JsonNode value = nested ? wanted.path("value") : wanted;
        assertThat(list ? found.asInt() : found).as(what).isEqualTo(list ? wanted.size() : value);
    }

    @Test
    @Order(3)
    void books_rosters_and_overlaps_are_the_answers() {
        JsonNode found = JsonMapper.shared().readTree(run(0, "figures", "--report-day", DAY, "--format", "json"));
        answers.path("books")
                .properties()
                .forEach(book -> assertThat(found.path("books").properties().stream()
                                .filter(b -> book.getKey()
                                        .startsWith(b.getKey().replace("“", "").replace("”", "")))
                                .map(b -> b.getValue().asLong())
                                .toList())
                        .as(book.getKey())
                        .containsExactly(book.getValue().asLong()));
        answers.path("rosters").properties().forEach(roster -> {
            JsonNode own = found.path("rosters").path(roster.getKey());
            assertThat(own.path("total"))
                    .as(roster.getKey())
                    .isEqualTo(roster.getValue().path("total"));
            roster.getValue()
                    .path("by_village")
                    .properties()
                    .forEach(village -> assertThat(
                                    own.path("by_village").has(village.getKey())
                                            ? own.path("by_village")
                                                    .path(village.getKey())
                                                    .toString()
                                            : "[0,0]")
                            .as(roster.getKey() + " " + village.getKey())
                            .isEqualTo(village.getValue().toString()));
        });
        answers.path("overlaps")
                .properties()
                .forEach(part -> assertThat(found.path("overlaps").path(part.getKey()))
                        .as(part.getKey())
                        .isEqualTo(part.getValue()));
        JsonNode beside = answers.at("/figures/F02/beside");
        assertThat(found.at("/overlaps/difference")).isEqualTo(beside.path("difference"));
        assertThat(found.at("/overlaps/named_not_in_F02")).isEqualTo(beside.path("named_not_in_F02"));
    }

    @Test
    @Order(3)
    void every_persons_status_and_every_cycle_is_the_answer() throws IOException {
        try (County county = County.open(data)) {
            county.store().read(moment -> {
                Crypto crypto = county.crypto();
                var asking = county.asking(LocalDate.parse(DAY));
                Statuses statuses = new Statuses(county.chart(), moment, asking);
                Map<String, Long> persons = new HashMap<>();
                moment.current(Member.FORM.relation())
                        .forEach(row -> persons.put(row.text(Relation.KEY).orElseThrow(), row.whole(Relation.RECORD)));
                List<Map<String, String>> people = csv("/statuses.csv");
                people.forEach(row -> assertThat(county.pack()
                                .words()
                                .label("work_status", statuses.of(persons.get(crypto.keyedHash(row.get("身份证号"))))))
                        .as(row.toString())
                        .isEqualTo(row.get("就业创业状态")));
                assertThat(people).hasSizeGreaterThan(1700);
                Map<String, Long> households = new HashMap<>();
                moment.current(Household.FORM.relation())
                        .forEach(row ->
                                households.put(row.text(Relation.KEY).orElseThrow(), row.whole(Relation.RECORD)));
                Set<List<String>> wanted = new HashSet<>();
                csv("/cycles.csv")
                        .forEach(row -> wanted.add(List.of(
                                households
                                        .get(crypto.keyedHash(row.get("户主身份证号")))
                                        .toString(),
                                row.get("第几次"),
                                row.get("村"),
                                row.get("出现日期"),
                                Workdays.WEEKDAYS
                                                .after(LocalDate.parse(row.get("出现日期")), 20)
                                                .toString()
                                                .equals(row.get("时限"))
                                        ? "due"
                                        : "not due",
                                row.get("结束日期"),
                                row.get("方式"),
                                row.get("就业人").isEmpty()
                                        ? ""
                                        : persons.get(crypto.keyedHash(row.get("就业人")))
                                                .toString())));
                Set<List<String>> found = new HashSet<>();
                moment.current(Cycle.RELATION).stream()
                        .filter(row -> row.text(Cycle.OPENED).orElseThrow().compareTo(DAY) <= 0)
                        .forEach(row -> found.add(cycle(row)));
                assertThat(found).isEqualTo(wanted).hasSize(572);
                return 0;
            });
        }
    }

    private static List<String> cycle(Row row) {
        boolean over = row.text(Cycle.ENDED).map(day -> day.compareTo(DAY) <= 0).orElse(false);
        return List.of(
                Long.toString(row.whole(Relation.HOUSEHOLD)),
                Long.toString(row.whole(Cycle.NO)),
                row.text(Relation.PLACE).orElseThrow(),
                row.text(Cycle.OPENED).orElseThrow(),
                "due",
                over ? row.text(Cycle.ENDED).orElseThrow() : "",
                over ? (row.text(Cycle.HOW).orElseThrow().equals(Cycle.BY_WORK) ? "就业" : "条件消失") : "",
                over ? row.number(Cycle.WHO).map(Object::toString).orElse("") : "");
    }

    private static List<Map<String, String>> csv(String resource) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (InputStream in = TownTest.class.getResourceAsStream(resource);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(row -> rows.add(row.getFieldsAsMap()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    @Test
    @Order(4)
    void every_figure_has_as_many_rows_as_it_counts_in_the_town_and_each_village() throws IOException {
        try (County county = County.open(data)) {
            county.store().read(moment -> {
                Reckoning reckoning = new Reckoning(moment, Scope.ALL);
                var day = county.asking(LocalDate.parse(DAY));
                for (Figure figure : OneSixOne.PATTERN.figures()) {
                    List<String> villages = new ArrayList<>();
                    answers.path("figures")
                            .path("F05")
                            .path("by_village")
                            .propertyNames()
                            .forEach(villages::add);
                    for (String village : villages) {
                        var there = day.in(village);
                        var own = reckoning.answer(figure, there, Group.WHOLE).own();
                        assertThat((long) reckoning.behind(figure, there).size())
                                .as(figure.id() + " " + village)
                                .isEqualTo(counted(moment, county, figure, there, own));
                    }
                    var own = reckoning.answer(figure, day, Group.WHOLE).own();
                    assertThat((long) reckoning.behind(figure, day).size())
                            .as(figure.id())
                            .isEqualTo(counted(moment, county, figure, day, own));
                }
                return moment.position();
            });
        }
    }

    /** What the figure counts: of a mean its persons, of a share its numerator; of a sum its records, counted apart. */
    private static long counted(Moment moment, County county, Figure figure, Asking asking, Map<String, Counted> own) {
        Figure.Part part = figure.own();
        if (part.tally() instanceof Tally.Sum && part.per().isEmpty()
                || part.tally() instanceof Tally.Sum && figure.unit().equals(Figure.PERCENT)) {
            Figure records = Figure.rows("", "", "条", figure.kind(), "", part.question());
            return new Reckoning(moment, Scope.ALL)
                    .answer(records, asking, Group.WHOLE)
                    .own()
                    .get(Group.NONE)
                    .value();
        }
        return own.values().stream()
                .mapToLong(n -> figure.unit().equals(Figure.PERCENT)
                        ? n.value()
                        : n.per().orElse(n.value()))
                .sum();
    }

    @Test
    @Order(5)
    void rebuilding_gives_equal_digests_and_all_holds() {
        String before = run(0, "verify");
        String rebuilt = run(0, "rebuild");
        assertThat(before).contains("全部相符").startsWith(rebuilt);
        assertThat(rebuilt.lines().count()).isGreaterThan(70);
        assertThat(run(0, "verify")).isEqualTo(before);
    }

    @Test
    @Order(6)
    void the_roster_of_a_village_holds_its_members_and_reads_back() throws IOException {
        Path file = data.resolve("花名册.xlsx");
        String told =
                run(0, "export", "人员信息花名册", "--division", "610723107200", "--report-day", DAY, "-o", file.toString());
        assertThat(told).contains("237 人，其中劳动力 99 人");
        List<Integer> rows = new ArrayList<>();
        new io.github.county161.adapters.excel.ExcelWorkbooks()
                .read(file, new io.github.county161.core.port.Workbooks.RowReader() {
                    @Override
                    public void sheet(String name, boolean hidden) {
                        assertThat(hidden ? "人员信息" : name).isEqualTo("人员信息");
                    }

                    @Override
                    public void row(int number, boolean hidden, List<String> cells) {
                        if (cells.size() > 3 && cells.get(1).equals("尹家泉村委会")) {
                            rows.add(number);
                        }
                    }
                });
        assertThat(rows).hasSize(237);
    }

    @Test
    @Order(7)
    void names_behind_a_figure_are_listed() {
        String rows = run(0, "figures", "rows", "F17", "--report-day", DAY);
        assertThat(rows).contains("共 11 行").doesNotContainPattern("\\d{17}[0-9X]");
        assertThat(rows.lines()
                        .filter(line -> !line.startsWith("共"))
                        .map(line -> line.split("\t", -1).length)
                        .distinct())
                .as("a heading for every cell")
                .hasSize(1);
        assertThat(run(0, "figures", "F21", "--by", "village", "--report-day", DAY))
                .contains("尹家泉村委会\t");
        assertThat(run(0, "figures", "F13", "--report-day", DAY)).contains("数值：直接责任人 1");
        assertThat(run(0, "figures", "explain", "F18", "--report-day", DAY))
                .contains("28745.45")
                .contains("31620000 ÷ 11");
    }

    @Test
    @Order(7)
    void the_figures_say_by_themselves_where_they_fit_and_where_they_must_not_be_added() {
        String said = run(0, "figures", "statements", "--report-day", DAY);
        assertThat(said.lines()).hasSize(10);
        assertThat(said)
                .contains("722 ÷ 530 = 1.362")
                .contains("6 人共 18000.00 元，人均 3000.00 元")
                .contains("合计 358 人次，去重 346 人；F02 为 470 人，相差 124 人")
                .contains("11 人中不在 F21 的 0 人")
                .contains("117 个岗位 = 在岗 87 + 空岗 25 + 撤销 5；在岗的劳动力 83 人")
                .contains("142 人次，是 139 人")
                .contains("500.00 元 9 笔")
                .contains("F30 为 2019-01-01 至 2019-10-31");
        assertThat(run(0, "figures", "F21", "--report-day", DAY)).contains("与 F30 重叠：2 人", "与 F39 重叠：3 人");
    }

    @Test
    @Order(8)
    void known_at_the_pack_there_was_nobody() {
        assertThat(run(0, "figures", "--report-day", DAY, "--known-at", "1")).contains("F06\t劳动力\t0\t人");
    }

    @Test
    void every_command_has_help_in_both_languages() {
        for (String command :
                List.of("import", "check", "undo", "export", "figures", "verify", "rebuild", "user", "serve", "demo")) {
            StringWriter out = new StringWriter();
            int code = Main.commandLine().setOut(new PrintWriter(out)).execute(command, "--help");
            assertThat(code).isZero();
            assertThat(out.toString()).contains("Usage").containsPattern("[\\u4e00-\\u9fff]");
        }
    }
}
