package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.name;
import static io.github.county161.testkit.Invented.transfer;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.port.Order;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a roster shows and does not read, and what it does not show, when it comes back. */
class ShownOnlyTest {

    private static final String MEMBERS = "人员信息";
    private static final String TRANSFERS = "转移就业";
    private static final String VILLAGE = Invented.VILLAGES.get(0);
    private static final String TOLD = "只供查看";

    @TempDir
    private Path folder;

    @BeforeEach
    void a_couple_at_work() throws IOException {
        try (Story story = new Story(folder.resolve("data"))) {
            story.enters("household", household(1, VILLAGE));
            story.enters("member", with(member(1, 1), "skill", "木工"), member(2, 1));
            story.enters("transfer", with(transfer(1, "2019-03-01"), "note", "先在甲厂"), transfer(2, "2019-04-01"));
        }
    }

    private String run(int code, String... args) {
        StringWriter out = new StringWriter();
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data", folder.resolve("data").toString(), "--report-day", "2019-11-25"));
        assertThat(Main.commandLine()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(out))
                        .execute(all.toArray(String[]::new)))
                .as(out.toString())
                .isEqualTo(code);
        return out.toString();
    }

    private Hand leaves(String roster) throws IOException {
        Path file = folder.resolve(roster + ".xlsx");
        run(0, "export", roster, "-o", file.toString());
        return Hand.opens(file);
    }

    private String comes_back(Hand hand) throws IOException {
        return run(0, "import", hand.saves(folder.resolve("回表.xlsx")).toString());
    }

    @Test
    void a_column_that_is_only_shown_is_told_when_it_was_typed_over() throws IOException {
        Map<String, String> typed = Map.of("镇办", "别的镇", "村", "别的村", "性别", "未知", "年龄", "7", "是否劳动力", "或许");
        for (Map.Entry<String, String> cell : typed.entrySet()) {
            assertThat(comes_back(leaves("人员信息花名册").types(MEMBERS, name(1), cell.getKey(), cell.getValue())))
                    .as(cell.toString())
                    .contains("更新 0  未变 2", TOLD);
            assertThat(comes_back(leaves("转移就业花名册").types(TRANSFERS, name(2), cell.getKey(), cell.getValue())))
                    .as(cell.toString())
                    .contains("更新 0  未变 2", TOLD);
        }
    }

    @Test
    void nothing_is_told_of_them_when_another_cell_was_typed_over() throws IOException {
        assertThat(comes_back(leaves("人员信息花名册").types(MEMBERS, name(1), "劳动技能特长", "瓦工")))
                .contains("更新 1  未变 1")
                .doesNotContain(TOLD, "疑点");
        assertThat(comes_back(leaves("转移就业花名册").types(TRANSFERS, name(2), "月工资", "4200")))
                .contains("更新 1  未变 1")
                .doesNotContain(TOLD, "疑点");
    }

    @Test
    void a_note_typed_where_one_was_that_did_not_show_is_told() throws IOException {
        assertThat(comes_back(leaves("转移就业花名册").types(TRANSFERS, name(1), "备注", "现在乙厂")))
                .contains("更新 1  未变 1", "库中原有内容");
        assertThat(comes_back(leaves("转移就业花名册").types(TRANSFERS, name(2), "备注", "现在乙厂")))
                .contains("更新 1  未变 1")
                .doesNotContain("库中原有内容");
    }

    @Test
    void what_left_before_a_village_was_renamed_comes_back_known() throws IOException {
        Path file = folder.resolve("户.xlsx");
        run(0, "template", "户信息", "--prefilled", "-o", file.toString());
        Hand households = Hand.opens(file);
        String head = name(1);
        assertThat(households.cell("户信息", head, "村")).isEqualTo(VILLAGE);
        Hand members = leaves("人员信息花名册").types(MEMBERS, name(1), "劳动技能特长", "瓦工");
        try (Story story = new Story(folder.resolve("data"))) {
            Order renamed = Order.row(
                    Division.FORM.name(), Map.of(Division.CODE.name(), code(story), Division.NAME.name(), "新名字村"), 1);
            assertThat(story.posts(renamed).faults()).isEmpty();
        }
        assertThat(leaves("人员信息花名册").cell(MEMBERS, name(1), "村")).isEqualTo("新名字村");
        assertThat(comes_back(members)).contains("更新 1  未变 1").doesNotContain(TOLD);
        assertThat(comes_back(households.types("户信息", head, "户主电话", Invented.phone(9))))
                .contains("更新 1  未变 0  陈旧 0  退回 0");
    }

    private static String code(Story story) {
        return story.county()
                .store()
                .read(moment -> moment.current(Division.FORM.relation()).stream()
                        .filter(row -> row.get(Division.NAME).orElse("").equals(VILLAGE))
                        .map(row -> row.get(Division.CODE).orElseThrow())
                        .findFirst()
                        .orElseThrow());
    }
}
