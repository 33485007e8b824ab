package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Workbooks;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 疑点核查表: five hundred doubts go out in one workbook, are answered, and come back. */
class FindingSheetTest {

    private static final int DOUBTS = 500;
    private static final int MENDED = 250;
    private static final int UNCLEAR = 10;

    @TempDir
    private Path folder;

    private Path data;
    private Path sheet;
    private final Set<String> mendedOnes = new HashSet<>();

    @BeforeEach
    void five_hundred_wages_are_doubtful_and_half_of_them_are_mended() throws IOException {
        data = folder.resolve("county");
        sheet = folder.resolve("疑点核查表.xlsx");
        try (Story story = new Story(data)) {
            List<Order> base = new ArrayList<>(List.of(
                    Order.row("household", Invented.household(1, Invented.VILLAGES.get(0)), 1),
                    Order.row("member", Invented.member(1, 1), 2)));
            List<Order> work = new ArrayList<>();
            for (int n = 2; n <= DOUBTS + 1; n++) {
                base.add(Order.row("member", Invented.member(n, 1), n));
                work.add(Order.row(
                        "transfer",
                        Invented.with(Invented.transfer(n, "2018-03-01"), "end", "2018-09-01", "monthly_wage", "40000"),
                        n));
            }
            story.posts(base.toArray(Order[]::new));
            List<Order> mended = new ArrayList<>();
            for (Outcome.Item item :
                    story.posts(work.toArray(Order[]::new)).items().subList(0, MENDED)) {
                mended.add(Story.act("transfer", "correct", item.record(), Map.of("monthly_wage", "4000")));
                mendedOnes.add(Long.toString(item.record()));
            }
            story.posts(mended.toArray(Order[]::new));
            story.county().sweep(Story.DAY);
        }
    }

    private String run(String... command) {
        List<String> args = new ArrayList<>(List.of(command));
        args.addAll(List.of("--data", data.toString(), "--report-day", Story.DAY.toString()));
        StringWriter out = new StringWriter();
        PrintWriter to = new PrintWriter(out);
        Main.commandLine().setOut(to).setErr(to).execute(args.toArray(String[]::new));
        return out.toString();
    }

    private Map<String, Integer> states() throws IOException {
        Map<String, Integer> states = new TreeMap<>();
        try (Story story = new Story(data)) {
            Form finding = story.county().chart().need("finding");
            for (Row row : story.county().store().read(moment -> moment.current(finding.relation()))) {
                if (row.text(finding.column("check").orElseThrow().field())
                        .orElse("")
                        .equals("wage_range")) {
                    states.merge(
                            row.text(finding.column("state").orElseThrow().field())
                                    .orElse(""),
                            1,
                            Integer::sum);
                }
            }
        }
        return states;
    }

    /** The sheet as it comes back: every doubt answered. */
    private void answered() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Story story = new Story(data)) {
            Workbooks workbooks = story.county().workbooks();
            workbooks.read(sheet, new Workbooks.RowReader() {
                @Override
                public void sheet(String name, boolean hidden) {}

                @Override
                public void row(int number, boolean hidden, List<String> cells) {
                    rows.add(cells);
                }
            });
            int head = 0;
            while (!rows.get(head).contains("核查结果")) {
                head++;
            }
            List<String> heads = rows.get(head);
            int result = heads.indexOf("核查结果");
            List<List<String>> filled = new ArrayList<>();
            int unclear = 0;
            for (List<String> row : rows.subList(head + 1, rows.size())) {
                List<String> cells = new ArrayList<>(row);
                if (cells.size() == heads.size()) {
                    boolean mended = mendedOnes.contains(cells.get(heads.indexOf("记录号")));
                    unclear += mended ? 0 : 1;
                    cells.set(result, mended ? "已改正" : unclear > UNCLEAR ? "情况属实" : "暂未核实");
                    cells.set(result + 1, mended ? "" : "工头");
                    filled.add(cells);
                }
            }
            assertThat(filled).hasSize(DOUBTS);
            Sheet back = new Sheet(
                    "疑点核查表",
                    rows.get(0).get(0),
                    List.of(),
                    heads.stream().map(h -> new Sheet.Head(h, 12, false)).toList(),
                    each -> filled.forEach(each),
                    List.of(),
                    List.of("说明：已全部核实。"),
                    "");
            try (OutputStream out = Files.newOutputStream(sheet)) {
                workbooks.write(back, out);
            }
        }
    }

    @Test
    void what_is_answered_on_a_sheet_is_closed_excused_or_noted() throws IOException {
        assertThat(states()).isEqualTo(Map.of("open", DOUBTS - MENDED, "recheck", MENDED));
        assertThat(run("findings", "sheet", "--check", "wage_range", "-o", sheet.toString()))
                .contains("500 条");
        answered();
        assertThat(run("import", sheet.toString())).contains("更新 500").contains("退回 0");
        assertThat(states()).isEqualTo(Map.of("closed", MENDED, "exempt", DOUBTS - MENDED - UNCLEAR, "open", UNCLEAR));
        assertThat(run("import", sheet.toString())).contains("未变 500");
    }

    @Test
    void a_group_is_rehearsed_and_then_closed_and_excused_with_one_reason() throws IOException {
        assertThat(run("findings", "close", "--check", "wage_range", "--reason", "已改", "--dry-run"))
                .contains("可以办理 250 条");
        assertThat(states()).containsEntry("recheck", MENDED);
        assertThat(run("findings", "close", "--check", "wage_range", "--reason", "已改"))
                .contains("已办理 250 条");
        assertThat(run("findings", "exempt", "--check", "wage_range", "--reason", "工头", "--until", "2020-06-30"))
                .contains("已办理 250 条");
        assertThat(states()).isEqualTo(Map.of("closed", MENDED, "exempt", DOUBTS - MENDED));
        assertThat(run("findings", "--check", "wage_range", "--state", "豁免"))
                .contains("疑点 250 条")
                .contains("2020-06-30");
    }
}
