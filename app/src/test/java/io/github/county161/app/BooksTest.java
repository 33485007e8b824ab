package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.adapters.excel.ExcelWorkbooks;
import io.github.county161.adapters.http.Api;
import io.github.county161.adapters.http.PrintPage;
import io.github.county161.adapters.http.SheetJson;
import io.github.county161.core.OneSixOne;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Desk.Subject;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The books of the town that ships with the product. */
class BooksTest {

    private static final LocalDate DAY = LocalDate.of(2019, 11, 25);
    private static final View VIEW = new View(DAY, Optional.empty(), Optional.empty());
    private static final String VILLAGE = "610723107200";

    private static final Pattern SECRET = Pattern.compile("(?<!\\d)(\\d{17}[\\dXx]|1\\d{10})(?!\\d)");

    @TempDir
    private static Path data;

    @TempDir
    private Path folder;

    private static County county;

    @BeforeAll
    static void take_the_town_in() throws Exception {
        List<String> files =
                new ArrayList<>(List.of("import", "--history", "--reason", "启用", "--data", data.toString()));
        Path town = Path.of(BooksTest.class.getResource("/demo/town").toURI());
        try (Stream<Path> all = Files.list(town)) {
            all.filter(f -> f.toString().endsWith(".xlsx")).map(Path::toString).forEach(files::add);
        }
        assertThat(run(files.toArray(String[]::new))).isZero();
        county = County.open(data);
    }

    @AfterAll
    static void end() {
        county.close();
    }

    private static int run(String... args) {
        return Main.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(args);
    }

    private static Book book(String name) {
        return county.desk().book(name).orElseThrow();
    }

    /** What of a sheet is to be looked at once it is drawn. */
    private record Drawn(List<String> headings, List<List<String>> rows, List<List<String>> sums, List<String> notes) {

        static Drawn of(Sheet sheet) {
            List<List<String>> rows = new ArrayList<>();
            List<List<String>> sums = new ArrayList<>();
            sheet.rows().forEach(new Sheet.Lines() {
                @Override
                public void accept(List<String> row) {
                    rows.add(row);
                }

                @Override
                public void sum(List<String> row) {
                    sums.add(row);
                }
            });
            return new Drawn(sheet.headings(), rows, sums, sheet.notes());
        }

        List<String> column(String heading) {
            int at = headings.indexOf(heading);
            assertThat(at).as(heading + " of " + headings).isNotNegative();
            return rows.stream().map(row -> row.get(at)).toList();
        }
    }

    private static Drawn drawn(String book, View view, Scope scope) {
        List<Drawn> drawn = new ArrayList<>();
        county.desk().draw(book(book), view, scope, sheets -> drawn.add(Drawn.of(sheets.get(0))));
        return drawn.get(0);
    }

    private static Drawn drawn(String book) {
        return drawn(book, VIEW, Scope.ALL);
    }

    private static Drawn file(Subject subject, String which) {
        List<Drawn> drawn = new ArrayList<>();
        assertThat(county.desk().file(subject, which, VIEW, Scope.ALL, sheet -> drawn.add(Drawn.of(sheet))))
                .isTrue();
        return drawn.get(0);
    }

    private static List<Book> drawable() {
        return OneSixOne.books();
    }

    @Test
    void every_book_has_as_many_lines_as_the_answers_say() throws IOException {
        JsonNode answers;
        try (InputStream in = BooksTest.class.getResourceAsStream("/town-answers.json")) {
            answers = JsonMapper.shared().readTree(in).path("books");
        }
        Map<String, Integer> lines = new LinkedHashMap<>();
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (Book book : Stream.concat(OneSixOne.LEDGERS.stream(), OneSixOne.LISTS.stream())
                .toList()) {
            String title = Packs.shipped().words().on("2019-11-25").says(book.title());
            lines.put(title, drawn(book.name()).rows().size());
            answers.properties().stream()
                    .filter(a -> a.getKey().replaceAll("（.*|\\(.*|[“”]", "").equals(title.replaceAll("[“”]", "")))
                    .forEach(a -> expected.put(title, a.getValue().asInt()));
        }
        assertThat(lines).hasSize(8).isEqualTo(expected);
    }

    /** Responsibilities and tasks lie in no place; the unit that each concerns does. */
    @Test
    void a_division_shows_the_responsibilities_of_its_own_units() {
        View town = new View(DAY, Optional.empty(), Optional.of("610723107"));
        Drawn own = drawn("duties", town, Scope.ALL);
        assertThat(own.column("单位")).isNotEmpty().allMatch(unit -> unit.startsWith("溢水镇"));
        assertThat(own.column("姓名")).noneMatch(name -> name.contains("*"));
        assertThat(drawn("duties").column("单位"))
                .filteredOn(unit -> unit.startsWith("溢水镇"))
                .hasSameSizeAs(own.rows());
        View village = new View(DAY, Optional.empty(), Optional.of(VILLAGE));
        assertThat(drawn("duties", village, Scope.ALL).column("单位")).allMatch(unit -> unit.contains("尹家泉"));
        View county = new View(DAY, Optional.empty(), Optional.of("610723"));
        assertThat(drawn("duties", county, Scope.ALL).rows())
                .hasSameSizeAs(drawn("duties").rows());
        assertThat(drawn("tasks", county, Scope.ALL).rows())
                .hasSameSizeAs(drawn("tasks").rows());
    }

    @Test
    void every_book_shows_the_columns_it_is_to_have() {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("targets", "序号 考核类别 考核项 口径 下达目标 分解与完成·分解目标 分解与完成·完成 分解与完成·完成率 责任·责任领导 时间节点 质量标准 状态");
        wanted.put("rectification", "来源 反馈日期 文号 问题描述 镇村 整改目标 责任·责任单位 整改·进展 整改·佐证 整改·完成日期 整改·复核人、结论 整改·销号日期 状态");
        wanted.put("intentions", "镇 村 户主 姓名 身份证号 电话 劳动能力 就业创业状态 意向地域 培训意愿 就业服务需求 未就业原因 采集日期 采集人 最近一次 已匹配");
        wanted.put("relocation", "基本情况·户主 安置情况·安置点 县外就业·人数 县内就业·姓名 社区工厂与基地·人数 公益性岗位·人数 创业·人数 农业·人数 未就业·姓名及原因 培训·人数");
        wanted.put(
                "zero_employment",
                "户主 家庭人口 劳动力人数 劳动力姓名 有意愿人数 认定日期 时限 颜色 帮扶责任人 帮扶措施与推荐记录 就业·就业人 就业·单位 清零日期 清零方式 反复次数 复核人");
        wanted.put("duties", "层级 单位 职务 姓名 责任类型 责任内容 起始日期 终止日期");
        wanted.put("tasks", "编号 来源 任务 完成路径 具体措施 关键环节 责任单位 协办 起止·开始日期 起止·截止日期 量化目标 进度 状态");
        wanted.put("problems", "问题编号 发现日期 方式 轮次 镇村 描述 类别 程度 责任单位 时限 交办单 状态 颜色");
        wanted.put("people", "基本信息·姓名 就业·就业创业状态 公岗·岗位 培训·班次 创业·项目 未就业·意愿 服务·推送、招聘会、援助、见习 政策·补贴");

        wanted.forEach(
                (book, columns) -> assertThat(drawn(book).headings()).as(book).contains(columns.split(" ")));
    }

    @Test
    void no_book_and_no_file_holds_a_whole_id_number_or_phone() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Book book : drawable()) {
            drawn(book.name()).rows().forEach(all::append);
        }
        all.append(file(Subject.VILLAGE, VILLAGE).rows());
        for (long record : List.of(personOf("intentions"), personOf("people"))) {
            all.append(file(Subject.PERSON, Long.toString(record)).rows());
        }
        Matcher secret = SECRET.matcher(all);
        assertThat(secret.find()).as(() -> secret.group()).isFalse();
        assertThat(all).contains("610798********");
    }

    /** Some person of the book, by the number of the record. */
    private static long personOf(String book) {
        String name =
                drawn(book).column(book.equals("people") ? "基本信息·姓名" : "姓名").get(0);
        return county.store()
                .read(moment -> moment.current(io.github.county161.core.ledger.register.Member.FORM.relation()).stream()
                        .filter(row -> row.get(io.github.county161.core.ledger.register.Member.NAME)
                                .equals(Optional.of(name)))
                        .findFirst()
                        .orElseThrow()
                        .whole(io.github.county161.core.form.Relation.RECORD));
    }

    private static List<List<String>> rowsOf(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        new ExcelWorkbooks().read(file, new Workbooks.RowReader() {
            @Override
            public void sheet(String name, boolean hidden) {}

            @Override
            public void row(int number, boolean hidden, List<String> cells) {
                rows.add(cells);
            }
        });
        return rows;
    }

    /** The texts of a workbook of the town's, row by row under their headings. */
    private static List<Map<String, String>> told(String workbook) throws Exception {
        List<List<String>> rows = rowsOf(Path.of(
                BooksTest.class.getResource("/demo/town/" + workbook + ".xlsx").toURI()));
        List<Map<String, String>> told = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> texts = new HashMap<>();
            for (int i = 0; i < row.size(); i++) {
                texts.put(rows.get(0).get(i), row.get(i));
            }
            told.add(texts);
        }
        return told;
    }

    @Test
    void problems_stand_in_their_lists_as_the_workbook_tells_them() throws Exception {
        List<Map<String, String>> workbook = told("problem").stream()
                .filter(p -> p.getOrDefault("反馈日期", "").startsWith("2019"))
                .toList();
        Drawn list = drawn("problems");
        Drawn ledger = drawn("rectification");

        assertThat(list.column("描述"))
                .isEqualTo(workbook.stream().map(p -> p.get("问题描述")).toList());
        assertThat(list.column("责任单位"))
                .isEqualTo(workbook.stream().map(p -> p.get("责任单位")).toList());
        assertThat(ledger.column("问题描述"))
                .containsExactlyInAnyOrderElementsOf(workbook.stream()
                        .filter(p -> Set.of("中央反馈", "省级反馈", "市级反馈").contains(p.get("来源")))
                        .map(p -> p.get("问题描述"))
                        .toList());
    }

    @Test
    void a_problem_names_the_orders_on_which_it_was_handed_over() throws Exception {
        Map<String, String> orders = new HashMap<>();
        told("handover")
                .forEach(order -> List.of(order.getOrDefault("问题", "").split("、"))
                        .forEach(
                                problem -> orders.merge(problem, order.getOrDefault("编号", ""), (a, b) -> a + "、" + b)));
        Drawn list = drawn("problems");

        for (int i = 0; i < list.rows().size(); i++) {
            assertThat(list.column("交办单").get(i))
                    .isEqualTo(orders.getOrDefault(list.column("问题编号").get(i), ""));
        }
    }

    @Test
    void surveys_stand_under_the_village_with_the_newest_marked() throws Exception {
        Map<String, String> newest = new HashMap<>();
        List<String> all = new ArrayList<>();
        for (Map<String, String> survey : told("intention")) {
            all.add(survey.get("姓名") + survey.get("采集日期"));
            newest.merge(
                    survey.getOrDefault("身份证号", ""),
                    survey.getOrDefault("采集日期", ""),
                    (a, b) -> a.compareTo(b) > 0 ? a : b);
        }
        Drawn book = drawn("intentions");
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < book.rows().size(); i++) {
            drawn.add(book.column("姓名").get(i) + book.column("采集日期").get(i));
        }
        assertThat(drawn).hasSize(all.size());
        assertThat(book.column("最近一次").stream().filter("是"::equals).count()).isEqualTo(newest.size());
        List<String> villages = book.column("村");
        long changes = java.util.stream.IntStream.range(1, villages.size())
                .filter(i -> !villages.get(i).equals(villages.get(i - 1)))
                .count();
        assertThat(changes)
                .as("a village's lines stand together")
                .isEqualTo(villages.stream().distinct().count() - 1);
    }

    @Test
    void the_sums_of_a_book_are_those_of_its_lines() {
        Drawn book = drawn("relocation");
        List<String> last = book.sums().get(book.sums().size() - 1);
        int persons = book.headings().indexOf("基本情况·家庭人口");
        long whole =
                book.column("基本情况·家庭人口").stream().mapToLong(Long::parseLong).sum();

        assertThat(last.get(0)).isEqualTo("合计");
        assertThat(Long.parseLong(last.get(persons))).isEqualTo(whole);
        assertThat(book.sums().stream()
                        .filter(sum -> sum.get(0).equals("小计"))
                        .mapToLong(sum -> Long.parseLong(sum.get(persons)))
                        .sum())
                .isEqualTo(whole);
    }

    @Test
    void what_nobody_answers_for_is_told_by_name() {
        assertThat(String.join("\n", drawn("duties").notes()))
                .contains("没有责任人的考核项（15）：", "没有干部包联的村（277）：", "没有责任人的未销号问题");
    }

    @Test
    void workbook_text_page_and_json_hold_the_same_rows() throws Exception {
        for (String name : List.of("relocation", "problems", "zero_employment")) {
            List<List<String>> rows = drawn(name).rows();
            Path xlsx = folder.resolve(name + ".xlsx");
            Path csv = folder.resolve(name + ".csv");
            ByteArrayOutputStream html = new ByteArrayOutputStream();
            ByteArrayOutputStream json = new ByteArrayOutputStream();
            county.desk().draw(book(name), VIEW, Scope.ALL, sheets -> write(sheets, xlsx, csv, html, json));

            JsonNode read = JsonMapper.shared()
                    .readTree(json.toByteArray())
                    .path("sheets")
                    .get(0);
            assertThat(read.path("rows").size()).isEqualTo(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                assertThat(read.path("rows")
                                .get(i)
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList())
                        .isEqualTo(rows.get(i));
                assertThat(html.toString(StandardCharsets.UTF_8).replaceAll("</?span>", ""))
                        .contains("<tr><td>" + String.join("</td><td>", rows.get(i)) + "</td></tr>");
            }
            assertThat(withoutEnds(rowsOf(xlsx))).containsSubsequence(withoutEnds(rows));
            assertThat(withoutEnds(rowsOf(csv))).containsSubsequence(withoutEnds(rows));
        }
    }

    private static void write(
            List<Sheet> sheets, Path xlsx, Path csv, ByteArrayOutputStream html, ByteArrayOutputStream json) {
        try (var book = Files.newOutputStream(xlsx);
                var text = Files.newOutputStream(csv)) {
            county.workbooks().write(sheets, book);
            county.workbooks().writeText(Sheet.seen(sheets), text);
            PrintPage.write(sheets, html);
            SheetJson.write(Sheet.seen(sheets), json);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Empty cells at the end of a row are not told by a reader. */
    private static List<List<String>> withoutEnds(List<List<String>> rows) {
        return rows.stream()
                .map(row -> {
                    int end = row.size();
                    while (end > 0 && row.get(end - 1).isEmpty()) {
                        end--;
                    }
                    return row.subList(0, end);
                })
                .toList();
    }

    @Test
    void whoever_sees_one_village_has_that_village_alone_in_every_book() {
        Scope village = Scope.of(VILLAGE);

        assertThat(drawn("zero_employment", VIEW, village).column("村"))
                .isNotEmpty()
                .containsOnly("尹家泉村委会");
        assertThat(drawn("people", VIEW, village).column("基本信息·村")).isNotEmpty().containsOnly("尹家泉村委会");
        assertThat(drawn("relocation", VIEW, village).column("基本情况·村")).containsOnly("尹家泉村委会");
        assertThat(drawn("problems", VIEW, village).column("镇村")).containsOnly("溢水镇尹家泉村委会");
        assertThat(drawn("people", VIEW, Scope.NOTHING).rows()).isEmpty();
    }

    @Test
    void a_file_of_somebody_elsewhere_is_answered_like_one_that_is_not_there() {
        String elsewhere = Long.toString(personOf("people"));

        assertThat(county.desk().file(Subject.PERSON, elsewhere, VIEW, Scope.of("610723107201"), sheet -> {}))
                .isFalse();
        assertThat(county.desk().file(Subject.PERSON, "999999999", VIEW, Scope.ALL, sheet -> {}))
                .isFalse();
        assertThat(county.desk().file(Subject.VILLAGE, "610723107201", VIEW, Scope.of(VILLAGE), sheet -> {}))
                .isFalse();
    }

    @Test
    void a_file_tells_every_form_that_names_the_person_in_the_order_of_days() {
        Drawn file = file(Subject.PERSON, Long.toString(personOf("intentions")));
        List<String> days =
                file.column("日期").stream().dropWhile(DAY.toString()::equals).toList();

        assertThat(file.column("事项")).contains("基本信息", "人员信息", "就业意愿采集");
        assertThat(days).isSorted();
    }

    @Test
    void a_village_file_tells_numbers_people_without_work_and_who_answers() {
        assertThat(file(Subject.VILLAGE, VILLAGE).column("部分")).contains("数字", "未就业劳动力", "包联责任人");
    }

    @Test
    void a_book_as_known_earlier_is_the_earlier_book() {
        View before = new View(DAY, Optional.of(1L), Optional.empty());

        assertThat(drawn("people", before, Scope.ALL).rows()).isEmpty();
        assertThat(drawn("people").rows()).isNotEmpty();
    }

    @Test
    void a_period_of_its_own_is_taken_for_the_books() {
        View january = VIEW.over(
                new io.github.county161.core.term.Period(LocalDate.of(2019, 9, 1), LocalDate.of(2019, 9, 30)));

        assertThat(drawn("problems", january, Scope.ALL).column("发现日期"))
                .isNotEmpty()
                .allMatch(day -> day.startsWith("2019-09"));
    }

    @Test
    void all_villages_of_a_town_go_into_one_zip() throws IOException {
        Path zip = folder.resolve("r.zip");
        assertThat(run(
                        "export",
                        "relocation",
                        "--data",
                        data.toString(),
                        "--report-day",
                        DAY.toString(),
                        "--division",
                        "溢水镇",
                        "--by",
                        "village",
                        "-o",
                        zip.toString()))
                .isZero();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(file.stream().map(e -> e.getName())).hasSize(16).contains("溢水镇/西山村委会/易地搬迁后续帮扶台账.xlsx");
        }
    }

    @Test
    void a_book_nobody_knows_is_refused_with_the_list_of_all() {
        StringWriter err = new StringWriter();
        int code = Main.commandLine().setErr(new PrintWriter(err)).execute("export", "没有这册", "--data", data.toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("任务清单（tasks）", "总台账（people）", "一人一档");
    }

    @Test
    void the_api_gives_a_book_in_the_format_that_is_accepted() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        try (Api api = Story.api(county, Asker.SETTING_UP, DAY)) {
            String base = "http://127.0.0.1:" + api.port() + "/api/v1/books";
            Map<String, String> types = Map.of(
                    "application/json",
                    "{\"sheets\":[{\"title\":\"洋县任务清单\"",
                    "text/csv",
                    "\ufeff编号,",
                    "text/html",
                    "<!doctype html>");
            for (Map.Entry<String, String> type : types.entrySet()) {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create(base + "/tasks"))
                                .header("Accept", type.getKey())
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.body()).startsWith(type.getValue());
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith(type.getKey());
            }
            var xlsx = client.send(
                    HttpRequest.newBuilder(URI.create(base + "/tasks?format=xlsx"))
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(new String(xlsx.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
            var unknown = client.send(
                    HttpRequest.newBuilder(URI.create(base + "/nothing")).build(), BodyHandlers.ofString());
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(client.send(HttpRequest.newBuilder(URI.create(base)).build(), BodyHandlers.ofString())
                            .body())
                    .contains("relocation", "总台账");
        }
    }

    @Test
    void texts_are_never_markup_and_never_formulas() throws IOException {
        String text = "=1+1<script>&\"'";
        Sheet sheet = new Sheet(
                "表",
                text,
                List.of(),
                List.of(new Sheet.Head(text, 10, false)),
                rows -> rows.accept(List.of(text)),
                List.of(),
                List.of(text),
                text);
        ByteArrayOutputStream html = new ByteArrayOutputStream();
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        PrintPage.write(List.of(sheet), html);
        county.workbooks().writeText(List.of(sheet), csv);

        assertThat(html.toString(StandardCharsets.UTF_8))
                .doesNotContain("<script")
                .contains("&lt;script&gt;");
        assertThat(csv.toString(StandardCharsets.UTF_8)).contains("\"'=1+1<script>");
    }

    @Test
    void each_sheet_of_a_roster_tells_its_own_count() {
        Map<String, Integer> told = new LinkedHashMap<>();
        county.desk()
                .draw(
                        book("transfers"),
                        VIEW,
                        Scope.ALL,
                        sheets -> Sheet.seen(sheets).forEach(sheet -> {
                            Drawn drawn = Drawn.of(sheet);
                            told.put(sheet.title(), drawn.rows().size());
                            long labourers = drawn.column("是否劳动力").stream()
                                    .filter("是"::equals)
                                    .count();
                            assertThat(sheet.subtitle())
                                    .endsWith("共 " + drawn.rows().size() + " 行，其中劳动力 " + labourers + " 行");
                        }));

        assertThat(told).containsOnlyKeys("洋县转移就业花名册（转移就业）", "洋县转移就业花名册（就近就业）");
        assertThat(told.values()).doesNotHaveDuplicates().allMatch(count -> count > 0);
    }
}
