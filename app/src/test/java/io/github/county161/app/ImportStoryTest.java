package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.transfer;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.adapters.excel.ExcelWorkbooks;
import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several workbooks on one command line: each a batch, in the order in which they need each other. */
class ImportStoryTest {

    private static final String VILLAGE = Invented.VILLAGES.get(0);

    @TempDir
    private Path folder;

    private Path households;
    private Path members;
    private Path transfers;

    @BeforeEach
    void three_workbooks() throws IOException {
        households = workbook("1.xlsx", sheet("household", List.of(household(1, VILLAGE))));
        members = workbook("2.xlsx", sheet("member", List.of(member(1, 1), member(2, 1))));
        transfers = workbook("3.xlsx", sheet("transfer", List.of(transfer(1, "2019-03-01"))));
    }

    private Path workbook(String name, Sheet... sheets) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            new ExcelWorkbooks().write(List.of(sheets), out);
        }
        return file;
    }

    private static Sheet sheet(String name, List<Map<String, String>> rows) {
        Form form = OneSixOne.PATTERN.chart().need(name);
        List<Column.Cell> cells = form.columns().stream()
                .filter(c -> !c.isShadow())
                .flatMap(c -> c.cells().stream())
                .toList();
        List<Sheet.Head> heads =
                cells.stream().map(c -> new Sheet.Head(c.heading(), 12, false)).toList();
        Sheet.Rows texts = each -> rows.forEach(row -> each.accept(
                cells.stream().map(c -> row.getOrDefault(c.name(), "")).toList()));
        return new Sheet(form.title(), "", List.of(), heads, texts, List.of(), List.of(), "");
    }

    private String run(int expected, Object... args) {
        StringWriter out = new StringWriter();
        List<String> all = new ArrayList<>();
        List.of(args).forEach(arg -> all.add(arg.toString()));
        all.addAll(List.of("--data", folder.resolve("county").toString()));
        int code = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(all.toArray(String[]::new));
        assertThat(code).as(all + "\n" + out).isEqualTo(expected);
        return out.toString();
    }

    private long position() throws IOException {
        try (Story story = new Story(folder.resolve("county"))) {
            assertThat(story.broken()).isEmpty();
            return story.position();
        }
    }

    @Test
    void each_is_a_batch_of_its_own_after_what_it_names_whatever_order_they_are_named_in() throws IOException {
        String told = run(0, "import", transfers, members, households);
        assertThat(told)
                .containsSubsequence("— 1.xlsx", "新增 1 ", "账页号 2", "— 2.xlsx", "新增 2 ", "账页号 3", "— 3.xlsx", "账页号 4")
                .contains("合计：新增 4  更新 0  未变 0  陈旧 0  退回 0", "记入 3 批");
        assertThat(position()).isEqualTo(4);
        run(1, "undo", "3");
        run(0, "undo", "4");
        run(0, "undo", "3");
    }

    @Test
    void one_refused_stops_no_other() throws IOException {
        Path wrong =
                workbook("4.xlsx", sheet("transfer", List.of(with(transfer(2, "2019-03-01"), "work_place", "月球"))));
        Path broken = Files.writeString(folder.resolve("5.xlsx"), "no workbook");
        String told = run(1, "import", broken, wrong, transfers, members, households);
        assertThat(told).contains("“就业地域”填的是“月球”", "合计：新增 4  更新 0  未变 0  陈旧 0  退回 1", "记入 3 批，没有记入：4.xlsx、5.xlsx");
        assertThat(position()).isEqualTo(4);
    }

    @Test
    void what_names_a_refused_one_is_refused_as_well_and_says_why() throws IOException {
        Path wrong = workbook("1.xlsx", sheet("household", List.of(with(household(1, VILLAGE), "category", "无此类"))));
        assertThat(run(1, "import", members, wrong)).contains("应为户信息中已有的户主", "记入 0 批，没有记入：1.xlsx、2.xlsx");
        assertThat(position()).isEqualTo(1);
    }

    @Test
    void two_that_need_each_other_are_one_batch() throws IOException {
        Path both = workbook(
                "4.xlsx",
                sheet("transfer", List.of(transfer(1, "2019-03-01"))),
                sheet("household", List.of(household(1, VILLAGE))));
        assertThat(run(0, "import", members, both)).contains("新增 4 ", "账页号 2").doesNotContain("合计");
        assertThat(position()).isEqualTo(2);
    }

    @Test
    void a_rehearsal_tries_a_later_one_as_if_the_earlier_were_in_and_keeps_nothing() throws IOException {
        Path wrong =
                workbook("4.xlsx", sheet("transfer", List.of(with(transfer(2, "2019-03-01"), "work_place", "月球"))));
        assertThat(run(1, "import", "--dry-run", transfers, wrong, members, households))
                .contains("合计：新增 4  更新 0  未变 0  陈旧 0  退回 1", "可以记入 3 批，没有记入：4.xlsx", "试算完毕，没有记入。")
                .doesNotContain("账页号");
        assertThat(position()).isEqualTo(1);
        assertThat(run(0, "import", transfers, members, households)).contains("合计：新增 4 ");
    }

    @Test
    void a_folder_without_a_row_is_refused() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(run(1, "import", empty)).contains("应为至少有一行内容的工作簿");
        assertThat(run(1, "import", workbook("6.xlsx", sheet("member", List.of()))))
                .contains("应为至少有一行内容的工作簿");
    }
}
