package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.adapters.excel.ExcelWorkbooks;
import io.github.county161.core.form.Column;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Workbooks.RowReader;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook with a bad row comes back with the row marked; mended and sent again, it finishes the work. */
class MendedWorkbookTest {

    private static final List<Column.Cell> CELLS = Member.FORM.columns().stream()
            .flatMap(column -> column.cells().stream())
            .toList();

    @TempDir
    private Path folder;

    private Path sent;

    @BeforeEach
    void three_members_of_whom_one_has_two_faults() throws IOException {
        try (Story story = new Story(folder.resolve("data"))) {
            story.enters("household", household(1, Invented.VILLAGES.get(0)));
        }
        sent = folder.resolve("人员.xlsx");
        write(
                sent,
                "人员信息",
                List.of(
                        row(with(member(1, 1), "relation", "户主")),
                        row(with(member(2, 1), "education", "初二", "ability", "")),
                        row(member(3, 1))));
    }

    private static List<String> row(Map<String, String> cells) {
        return CELLS.stream().map(cell -> cells.getOrDefault(cell.name(), "")).toList();
    }

    private static void write(Path file, String name, List<List<String>> rows) throws IOException {
        Sheet sheet = new Sheet(
                name,
                "",
                List.of(),
                CELLS.stream()
                        .map(cell -> new Sheet.Head(cell.heading(), 12, false))
                        .toList(),
                rows::forEach,
                List.of(),
                List.of(),
                "");
        try (OutputStream out = Files.newOutputStream(file)) {
            new ExcelWorkbooks().write(sheet, out);
        }
    }

    private String imported(int code, Path file, String... options) {
        StringWriter out = new StringWriter();
        List<String> args = new ArrayList<>(List.of("import", file.toString()));
        args.addAll(List.of("--data", folder.resolve("data").toString(), "--report-day", "2019-11-25"));
        args.addAll(List.of(options));
        assertThat(Main.commandLine()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(new StringWriter()))
                        .execute(args.toArray(String[]::new)))
                .as(out.toString())
                .isEqualTo(code);
        return out.toString();
    }

    /** The rows of each sheet by its name. */
    private static Map<String, List<List<String>>> read(Path file) throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        List<List<String>> rows = new ArrayList<>();
        new ExcelWorkbooks().read(file, new RowReader() {
            private List<List<String>> here = rows;

            @Override
            public void sheet(String name, boolean hidden) {
                here = new ArrayList<>();
                sheets.put(name, here);
            }

            @Override
            public void row(int number, boolean hidden, List<String> cells) {
                here.add(cells);
            }
        });
        return sheets;
    }

    /** Types a text into a cell of a workbook, all else as it stands: sheet, row from 1, heading. */
    private static void type(Path file, String sheet, int row, String heading, String text) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        for (Map.Entry<String, List<List<String>>> here : read(file).entrySet()) {
            List<List<String>> rows = new ArrayList<>(here.getValue());
            List<String> heads = rows.get(0);
            if (here.getKey().equals(sheet)) {
                List<String> cells = new ArrayList<>(rows.get(row - 1));
                cells.set(heads.indexOf(heading), text);
                rows.set(row - 1, cells);
            }
            sheets.add(new Sheet(
                    here.getKey(),
                    "",
                    List.of(),
                    heads.stream().map(head -> new Sheet.Head(head, 12, false)).toList(),
                    rows.subList(1, rows.size())::forEach,
                    List.of(),
                    List.of(),
                    ""));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            new ExcelWorkbooks().write(sheets, out);
        }
    }

    @Test
    void the_good_rows_are_in_and_the_refused_one_sent_back_by_itself_finishes_the_batch() throws IOException {
        assertThat(imported(1, sent, "--good-rows-first"))
                .contains("新增 2  更新 0  未变 0  陈旧 0  退回 1")
                .contains("问题已标在 人员（退回）.xlsx");

        Path back = folder.resolve("人员（退回）.xlsx");
        Map<String, List<List<String>>> sheets = read(back);
        assertThat(sheets.keySet()).containsExactly("退回1 人员信息", "人员信息");
        List<List<String>> all = sheets.get("人员信息");
        assertThat(all).hasSize(4);
        assertThat(all.get(0)).last().isEqualTo("问题（新增 2 更新 0 未变 0 退回 1；请改在表“退回1 人员信息”上，这张表不再读）");
        assertThat(sheets.get("退回1 人员信息").get(0)).last().isEqualTo("问题（新增 2 更新 0 未变 0 退回 1）");
        assertThat(all.get(2))
                .last()
                .asString()
                .startsWith("文化程度：应为")
                .contains("初中")
                .contains("劳动能力：应为必填内容");
        assertThat(all.get(1).size())
                .as("nothing is said of a good row")
                .isLessThan(all.get(0).size());

        assertThat(sheets.get("退回1 人员信息")).hasSize(2);

        type(back, "退回1 人员信息", 2, "文化程度", "初中");
        String second = imported(1, back, "--good-rows-first");
        assertThat(second).contains("新增 0  更新 0  未变 0  陈旧 0  退回 1", "只读“退回”表");
        Path again = folder.resolve("人员（退回2）.xlsx");
        assertThat(read(again).keySet())
                .as("the old refused rows are not sent twice")
                .containsExactly("退回1 人员信息", "人员信息");
        assertThat(read(again).get("退回1 人员信息").get(1)).last().asString().startsWith("劳动能力：应为必填内容");

        type(again, "退回1 人员信息", 2, "劳动能力", "普通劳动力");
        assertThat(imported(0, again)).contains("新增 1  更新 0  未变 0  陈旧 0  退回 0");
        assertThat(imported(0, again)).contains("未变 1");
    }

    @Test
    void when_nothing_was_kept_the_whole_workbook_is_mended_and_sent_again() throws IOException {
        assertThat(imported(1, sent)).contains("一行也没有记入").contains("人员（退回）.xlsx");

        Path back = folder.resolve("人员（退回）.xlsx");
        assertThat(read(back).keySet()).containsExactly("人员信息");
        assertThat(read(back).get("人员信息").get(0)).last().isEqualTo("问题（没有记入；无误 2 退回 1）");
        type(back, "人员信息", 3, "文化程度", "初中");
        assertThat(imported(1, back)).contains("人员（退回2）.xlsx");
        Path again = folder.resolve("人员（退回2）.xlsx");
        assertThat(read(again).get("人员信息").get(0)).as("one column of problems").hasSize(CELLS.size() + 1);
        type(again, "人员信息", 3, "劳动能力", "普通劳动力");
        assertThat(imported(0, again)).contains("新增 3  更新 0  未变 0  陈旧 0  退回 0");
    }

    @Test
    void what_somebody_is_mending_is_never_written_over() throws IOException {
        imported(1, sent);
        type(folder.resolve("人员（退回）.xlsx"), "人员信息", 3, "文化程度", "初中");
        byte[] first = Files.readAllBytes(folder.resolve("人员（退回）.xlsx"));
        imported(1, sent);
        assertThat(folder.resolve("人员（退回2）.xlsx")).exists();
        assertThat(Files.readAllBytes(folder.resolve("人员（退回）.xlsx"))).isEqualTo(first);
    }

    @Test
    void what_nobody_has_touched_since_is_written_anew_and_does_not_pile_up() throws IOException {
        imported(1, sent);
        imported(1, sent, "--good-rows-first");
        assertThat(read(folder.resolve("人员（退回）.xlsx")).keySet()).containsExactly("退回1 人员信息", "人员信息");
        assertThat(folder.resolve("人员（退回2）.xlsx")).doesNotExist();
    }

    @Test
    void when_all_is_in_what_went_back_is_told_to_be_of_no_use_any_more() throws IOException {
        imported(1, sent);
        type(sent, "人员信息", 3, "文化程度", "初中");
        type(sent, "人员信息", 3, "劳动能力", "普通劳动力");
        assertThat(imported(0, sent)).contains("以前退回的可以删去：人员（退回）.xlsx");
        assertThat(folder.resolve("人员（退回）.xlsx")).exists();
    }

    @Test
    void a_dry_run_keeps_nothing_and_so_sends_the_whole_back() throws IOException {
        assertThat(imported(1, sent, "--dry-run", "--good-rows-first")).contains("人员（退回）.xlsx", "试算完毕，没有记入");

        Path back = folder.resolve("人员（退回）.xlsx");
        assertThat(read(back).keySet()).containsExactly("人员信息");
        type(back, "人员信息", 3, "文化程度", "初中");
        type(back, "人员信息", 3, "劳动能力", "普通劳动力");
        assertThat(imported(0, back)).contains("新增 3  更新 0  未变 0  陈旧 0  退回 0");
    }

    @Test
    void a_sheet_that_is_called_so_by_its_sender_is_read_with_the_others() throws IOException {
        type(sent, "人员信息", 3, "文化程度", "初中");
        type(sent, "人员信息", 3, "劳动能力", "普通劳动力");
        Path named = folder.resolve("退回.xlsx");
        write(named, "退回补正", List.of(row(with(member(1, 1), "relation", "户主")), row(member(2, 1)), row(member(3, 1))));
        assertThat(imported(0, named)).contains("新增 3");
    }

    @Test
    void when_the_workbook_cannot_be_sent_back_what_is_in_is_told_all_the_same() throws IOException {
        Path narrow = Files.createDirectory(folder.resolve("only"));
        Path moved = Files.move(sent, narrow.resolve("人员.xlsx"));
        for (int n = 1; n < 3; n++) {
            Files.createDirectory(narrow.resolve(n == 1 ? "人员（退回）.xlsx" : "人员（退回2）.xlsx"));
        }
        assertThat(imported(1, moved, "--good-rows-first")).contains("已记入，账页号", "人员（退回3）.xlsx");
    }

    @Test
    void a_folder_leaves_what_went_back_alone() throws IOException {
        imported(1, sent, "--good-rows-first");
        assertThat(imported(1, folder, "--good-rows-first")).contains("人员（退回）.xlsx：退回的工作簿，没有读入");
    }

    @Test
    void a_sheet_that_lacks_a_column_is_told_which() throws IOException {
        Path lacking = folder.resolve("缺列.xlsx");
        List<Column.Cell> cells =
                CELLS.stream().filter(c -> !c.name().equals("relation")).toList();
        Sheet sheet = new Sheet(
                "名册",
                "",
                List.of(),
                cells.stream().map(c -> new Sheet.Head(c.heading(), 12, false)).toList(),
                rows -> rows.accept(cells.stream().map(c -> "一").toList()),
                List.of(),
                List.of(),
                "");
        try (OutputStream out = Files.newOutputStream(lacking)) {
            new ExcelWorkbooks().write(sheet, out);
        }
        assertThat(imported(1, lacking)).contains("像“人员信息”，缺少列：与户主关系");
    }

    @Test
    void a_template_offers_what_may_be_chosen_and_its_rows_go_in() throws IOException {
        Path template = folder.resolve("模板.xlsx");
        int code = Main.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .execute("template", "人员信息", "-o", template.toString());
        assertThat(code).isZero();
        assertThat(read(template).get("选项")).anySatisfy(row -> assertThat(row).contains("初中"));
        List<String> heads = read(template).get("人员信息").get(0);
        assertThat(heads)
                .containsExactlyElementsOf(
                        CELLS.stream().map(Column.Cell::heading).toList());
        assertThat(Main.commandLine()
                        .setErr(new PrintWriter(new StringWriter()))
                        .execute("template", "人员信息", "-o", template.toString()))
                .as("never written over")
                .isEqualTo(Main.REFUSED);
        assertThat(Main.commandLine()
                        .setErr(new PrintWriter(new StringWriter()))
                        .execute(
                                "template",
                                "考核方案",
                                "-o",
                                folder.resolve("考核方案.xlsx").toString()))
                .as("the program enters the scheme itself")
                .isEqualTo(Main.REFUSED);
    }
}
