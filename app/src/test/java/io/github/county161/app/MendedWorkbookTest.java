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

    @Test
    void the_good_rows_are_in_and_the_refused_one_sent_back_by_itself_finishes_the_batch() throws IOException {
        assertThat(imported(1, sent, "--good-rows-first"))
                .contains("新增 2  更新 0  未变 0  陈旧 0  退回 1")
                .contains("问题已标在 人员（退回）.xlsx");

        Path back = folder.resolve("人员（退回）.xlsx");
        Map<String, List<List<String>>> sheets = read(back);
        assertThat(sheets.keySet()).containsExactly("人员信息", "退回1 人员信息");
        List<List<String>> all = sheets.get("人员信息");
        assertThat(all).hasSize(4);
        assertThat(all.get(0)).last().isEqualTo("问题（新增 2 更新 0 未变 0 退回 1）");
        assertThat(all.get(2))
                .last()
                .asString()
                .startsWith("文化程度：应为")
                .contains("初中")
                .contains("劳动能力：应为必填内容");
        assertThat(all.get(1).size())
                .as("nothing is said of a good row")
                .isLessThan(all.get(0).size());

        List<List<String>> refused = sheets.get("退回1 人员信息");
        assertThat(refused).hasSize(2);
        write(back, "退回1 人员信息", List.of(row(member(2, 1))));
        assertThat(imported(0, back)).contains("新增 1  更新 0  未变 0  陈旧 0  退回 0");
        assertThat(imported(0, sent.resolveSibling("人员（退回）.xlsx"))).contains("未变 1");
    }

    @Test
    void when_nothing_was_kept_the_whole_workbook_is_mended_and_sent_again() throws IOException {
        assertThat(imported(1, sent)).contains("一行也没有记入").contains("人员（退回）.xlsx");

        Path back = folder.resolve("人员（退回）.xlsx");
        assertThat(read(back).keySet()).containsExactly("人员信息");
        List<List<String>> rows = new ArrayList<>(read(back).get("人员信息").subList(1, 4));
        rows.set(1, row(member(2, 1)));
        rows.replaceAll(cells -> cells.subList(0, Math.min(cells.size(), CELLS.size())));
        write(back, "人员信息", rows);
        assertThat(imported(0, back)).contains("新增 3  更新 0  未变 0  陈旧 0  退回 0");
    }

    @Test
    void what_somebody_is_mending_is_never_written_over() throws IOException {
        imported(1, sent);
        byte[] first = Files.readAllBytes(folder.resolve("人员（退回）.xlsx"));
        imported(1, sent);
        assertThat(folder.resolve("人员（退回2）.xlsx")).exists();
        assertThat(Files.readAllBytes(folder.resolve("人员（退回）.xlsx"))).isEqualTo(first);
    }

    @Test
    void a_dry_run_marks_the_workbook_too() {
        assertThat(imported(1, sent, "--dry-run")).contains("人员（退回）.xlsx", "试算完毕，没有记入");
    }
}
