package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.id;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.name;
import static io.github.county161.testkit.Invented.phone;
import static io.github.county161.testkit.Invented.transfer;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.testkit.Invented;
import java.io.IOException;
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

/** A roster leaves, somebody edits it, others go on meanwhile, and it comes back: cell by cell. */
class ReturnedWorkbookTest {

    private static final String MEMBERS = "人员信息";
    private static final String TRANSFERS = "转移就业";
    private static final String VILLAGE = Invented.VILLAGES.get(0);

    @TempDir
    private Path folder;

    @BeforeEach
    void a_family_of_three_at_work_and_another_village() throws IOException {
        try (Story story = new Story(folder.resolve("data"))) {
            story.enters("household", household(1, VILLAGE), household(11, Invented.VILLAGES.get(1)));
            story.enters(
                    "member",
                    with(member(1, 1), "skill", "木工"),
                    member(2, 1),
                    with(member(3, 1), "phone", phone(3), "school", "某校"),
                    member(11, 11));
            story.enters("transfer", transfer(1, "2019-03-01"), transfer(2, "2019-04-01"), transfer(3, "2019-05-01"));
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

    private Hand leaves(String roster, String village) throws IOException {
        Path file = folder.resolve(roster + village + ".xlsx");
        run(0, "export", roster, "--division", village, "-o", file.toString());
        return Hand.opens(file);
    }

    private Hand members() throws IOException {
        return leaves("人员信息花名册", VILLAGE);
    }

    private String comes_back(int code, Hand hand, String... options) throws IOException {
        List<String> args = new ArrayList<>(
                List.of("import", hand.saves(folder.resolve("回表.xlsx")).toString()));
        args.addAll(List.of(options));
        return run(code, args.toArray(String[]::new));
    }

    /** Somebody else enters meanwhile. */
    private void meanwhile(Map<String, String> cells) throws IOException {
        try (Story story = new Story(folder.resolve("data"))) {
            assertThat(story.enters("member", cells).kept()).isTrue();
        }
    }

    /** A stored cell of a member, as it is shown. */
    private String stored(int n, String column) throws IOException {
        try (Story story = new Story(folder.resolve("data"))) {
            return story.county()
                    .store()
                    .read(moment -> moment.current(Member.FORM.relation()).stream()
                            .filter(row -> row.get(Member.NAME).orElse("").equals(name(n)))
                            .filter(row -> row.text(Relation.TO_DAY).orElse("").equals(Relation.ALWAYS_TO))
                            .map(row -> {
                                var of = Member.FORM.column(column).orElseThrow();
                                Object cell = row.cell(of.field());
                                return cell == null
                                        ? ""
                                        : of.kind()
                                                .show(
                                                        cell,
                                                        story.county().pack().words());
                            })
                            .findFirst()
                            .orElseThrow());
        }
    }

    @Test
    void as_it_left_it_comes_back_unchanged() throws IOException {
        for (String roster : List.of("人员信息花名册", "转移就业花名册", "自主创业花名册", "就业培训花名册", "公益性岗位安置花名册")) {
            Path file = folder.resolve(roster + ".xlsx");
            run(0, "export", roster, "-o", file.toString());
            Hand hand = Hand.opens(file);
            assertThat(hand.hidden()).as(roster).contains("底单");
            if (hand.rows(MEMBERS).size() + hand.rows(TRANSFERS).size() > 0) {
                assertThat(run(0, "import", file.toString()))
                        .contains("新增 0  更新 0  未变 " + (roster.startsWith("人") ? 4 : 3) + "  陈旧 0  退回 0")
                        .doesNotContain("疑点", "没有读入", "未回来", "校验");
            }
        }
    }

    @Test
    void a_roster_with_one_wage_changed_and_one_row_added() throws IOException {
        Hand hand = leaves("转移就业花名册", VILLAGE);
        assertThat(hand.cell(TRANSFERS, name(1), "身份证号")).contains("********");
        hand.types(TRANSFERS, name(2), "月工资", "4200")
                .copies(TRANSFERS, name(3), "姓名", name(11), "身份证号", id(11), "校验", "");
        assertThat(comes_back(0, hand)).contains("新增 1  更新 1  未变 2  陈旧 0  退回 0");
    }

    @Test
    void different_cells_of_one_row_merge_without_a_question() throws IOException {
        Hand hand = members().types(MEMBERS, name(1), "劳动技能特长", "瓦工");
        meanwhile(with(member(1, 1), "skill", "木工", "phone", phone(77)));
        assertThat(comes_back(0, hand)).contains("更新 1  未变 2").contains("此后账上又记了 1 页");
        assertThat(stored(1, "skill")).isEqualTo("瓦工");
        assertThat(stored(1, "phone")).isEqualTo("199****0077");
    }

    @Test
    void both_changed_to_the_same_is_taken_unasked() throws IOException {
        Hand hand = members().types(MEMBERS, name(1), "电话", phone(77));
        meanwhile(with(member(1, 1), "skill", "木工", "phone", phone(77)));
        assertThat(comes_back(0, hand)).contains("更新 0  未变 3");
    }

    @Test
    void both_changed_otherwise_is_refused_with_both_values_and_who_and_when() throws IOException {
        Hand hand = members().types(MEMBERS, name(1), "劳动技能特长", "瓦工");
        meanwhile(with(member(1, 1), "skill", "焊工"));
        assertThat(comes_back(1, hand))
                .contains("“劳动技能特长”填的是“瓦工”")
                .containsPattern("库中已由 建库 于 \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d 改为“焊工”，本表离开时是“木工”");
        assertThat(stored(1, "skill")).isEqualTo("焊工");
        comes_back(0, hand, "--force");
        assertThat(stored(1, "skill")).as("by force").isEqualTo("瓦工");
    }

    @Test
    void a_refused_row_that_was_mended_finishes_the_batch() throws IOException {
        Hand hand = members().types(MEMBERS, name(1), "劳动技能特长", "瓦工").types(MEMBERS, name(1), "电话", phone(77));
        meanwhile(with(member(1, 1), "skill", "焊工"));
        assertThat(comes_back(1, hand, "--good-rows-first")).contains("退回 1").contains("问题已标在 回表（退回）.xlsx");
        Path back = folder.resolve("回表（退回）.xlsx");
        Hand mended = Hand.opens(back).types("退回2 " + MEMBERS, name(1), "劳动技能特长", "焊工");
        assertThat(run(0, "import", mended.saves(back).toString()))
                .contains("新增 0  更新 1  未变 0  陈旧 0  退回 0")
                .doesNotContain("未回来");
        assertThat(stored(1, "phone")).isEqualTo("199****0077");
        assertThat(stored(1, "skill")).isEqualTo("焊工");
    }

    @Test
    void what_only_others_changed_stands() throws IOException {
        Hand hand = members();
        meanwhile(with(member(1, 1), "skill", "焊工"));
        assertThat(comes_back(0, hand)).contains("更新 0  未变 3");
        assertThat(stored(1, "skill")).isEqualTo("焊工");
    }

    @Test
    void an_emptied_cell_is_listed_and_taken_only_when_asked() throws IOException {
        Hand hand = members().types(MEMBERS, name(1), "劳动技能特长", "");
        assertThat(comes_back(0, hand)).contains("清空了 1 行的单元格，没有采用").contains("劳动技能特长");
        assertThat(stored(1, "skill")).isEqualTo("木工");
        comes_back(0, hand, "--clear");
        assertThat(stored(1, "skill")).isEmpty();
    }

    @Test
    void an_emptied_cell_that_is_required_is_a_fault() throws IOException {
        assertThat(comes_back(1, members().types(MEMBERS, name(1), "劳动能力", ""), "--clear"))
                .contains("“劳动能力”：应为必填内容，不能清空");
    }

    @Test
    void a_row_that_is_gone_is_listed_by_name_and_nothing_happens() throws IOException {
        assertThat(comes_back(0, members().removes(MEMBERS, name(2))))
                .contains("未回来 1 行，没有改动：" + name(2))
                .contains("新增 0  更新 0  未变 2");
        assertThat(stored(2, "phone")).isEqualTo("199****0002");
    }

    @Test
    void a_copied_row_of_another_person_is_a_new_row() throws IOException {
        Hand hand = members().copies(MEMBERS, name(2), "姓名", name(5), "身份证号", id(5), "电话", phone(5));
        assertThat(comes_back(0, hand)).contains("新增 1  更新 0  未变 3");
    }

    @Test
    void a_copied_row_of_the_same_person_is_a_duplicate() throws IOException {
        assertThat(comes_back(1, members().copies(MEMBERS, name(2), "劳动技能特长", "瓦工")))
                .contains("文件中只出现一次")
                .contains("未变 3");
        assertThat(comes_back(1, members().copies(MEMBERS, name(2)))).contains("文件中只出现一次");
    }

    @Test
    void a_row_of_another_village_is_refused_by_name() throws IOException {
        Hand other = leaves("人员信息花名册", Invented.VILLAGES.get(1));
        Hand hand = members().pastes(MEMBERS, other.types(MEMBERS, name(11), "劳动技能特长", "瓦工"), name(11));
        assertThat(comes_back(1, hand)).contains("此行是溢水镇上溢水村委会" + name(11) + "的，请放回那里的表");
    }

    @Test
    void a_row_outside_the_askers_place_is_refused_without_a_name_or_place() throws IOException {
        Hand other = leaves("人员信息花名册", Invented.VILLAGES.get(1));
        run(0, "user", "add", "李四", "--role", "village_clerk", "--place", "610723107200");
        Path file = folder.resolve("村.xlsx");
        run(0, "export", "人员信息花名册", "--as", "李四", "-o", file.toString());
        Hand hand = Hand.opens(file).pastes(MEMBERS, other, name(11));
        assertThat(comes_back(1, hand, "--as", "李四"))
                .contains("“校验”：应为库中还有的、本账号辖区内的记录")
                .contains("未变 3")
                .doesNotContain(Invented.VILLAGES.get(1));
    }

    @Test
    void a_masked_number_that_fits_nobody_of_the_name_is_not_guessed() throws IOException {
        Hand hand = members().types(MEMBERS, name(1), "校验", "").types(MEMBERS, name(1), "姓名", name(2));
        assertThat(comes_back(1, hand)).contains("应为完整的18位公民身份号码，不能带星号");
    }

    @Test
    void without_the_hidden_sheet_the_column_is_enough() throws IOException {
        Hand hand = members().types(MEMBERS, name(1), "电话", phone(77)).removes_sheet("底单");
        meanwhile(with(member(1, 1), "skill", "焊工"));
        assertThat(comes_back(0, hand)).contains("没有“底单”").contains("更新 1  未变 2");
        assertThat(stored(1, "skill")).isEqualTo("焊工");
        assertThat(stored(1, "phone")).isEqualTo("199****0077");
    }

    @Test
    void without_the_column_the_hidden_sheet_is_enough() throws IOException {
        Hand hand = members().types(MEMBERS, name(1), "电话", phone(77)).removes_column(MEMBERS, "校验");
        meanwhile(with(member(1, 1), "skill", "焊工"));
        assertThat(comes_back(0, hand))
                .contains("“校验”列不见了")
                .contains("更新 1  未变 2")
                .doesNotContain("未回来");
        assertThat(stored(1, "skill")).isEqualTo("焊工");
        assertThat(stored(1, "phone")).isEqualTo("199****0077");
    }

    @Test
    void without_both_it_is_read_as_typed_anew_and_says_so() throws IOException {
        Hand hand = members().types(MEMBERS, name(1), "电话", phone(77)).types(MEMBERS, name(3), "毕业院校", "");
        hand.removes_column(MEMBERS, "校验").removes_sheet("底单");
        assertThat(comes_back(0, hand)).contains("像是从这里导出的").contains("更新 1  未变 2");
        assertThat(stored(3, "school")).as("empty is not told").isEqualTo("某校");
    }

    @Test
    void a_damaged_key_is_noticed_and_the_row_found_by_name_and_digits() throws IOException {
        Hand hand = members().types(MEMBERS, name(1), "电话", phone(77)).types(MEMBERS, name(1), "校验", "R1-1-1");
        assertThat(comes_back(0, hand))
                .contains("有 1 行的“校验”被改动（第 4 行）")
                .contains("更新 1  未变 2")
                .doesNotContain("未回来");
    }

    @Test
    void a_masked_text_of_nobody_is_no_value() throws IOException {
        assertThat(comes_back(1, members().types(MEMBERS, name(1), "电话", "138****9999")))
                .contains("“电话”填的是“138****9999”：应为完整的电话号码");
        Hand hand = members().copies(MEMBERS, name(2), "姓名", name(5), "身份证号", "610798********0000", "校验", "");
        assertThat(comes_back(1, hand)).contains("应为完整的18位公民身份号码，不能带星号");
    }

    @Test
    void another_number_in_a_row_is_not_taken_for_the_same_person() throws IOException {
        assertThat(comes_back(1, members().types(MEMBERS, name(1), "身份证号", id(5))))
                .contains("证件号有误请填“证件号更正”");
    }

    @Test
    void a_workbook_of_another_county_is_not_read_by_its_keys() throws IOException {
        Hand hand = members();
        Files.move(folder.resolve("data"), folder.resolve("other"));
        a_family_of_three_at_work_and_another_village();
        assertThat(comes_back(1, hand)).contains("不是从这个账库导出的");
    }

    @Test
    void the_name_of_the_file_does_not_matter_and_what_is_being_edited_is_told() throws IOException {
        Path copy = members().saves(folder.resolve("人员信息花名册(1).xlsx"));
        Files.write(folder.resolve("~$人员信息花名册(1).xlsx"), new byte[] {1});
        assertThat(run(0, "import", copy.toString())).contains("正在别的程序中打开").contains("未变 3");
        assertThat(run(1, "import", folder.resolve("~$人员信息花名册(1).xlsx").toString()))
                .contains("正在编辑的临时文件，没有读入");
    }

    @Test
    void the_word_erases_in_a_plain_import() throws IOException {
        meanwhile(with(member(1, 1), "skill", "清空"));
        assertThat(stored(1, "skill")).isEmpty();
    }

    @Test
    void a_spell_that_begins_while_the_last_is_open_is_answered_with_an_offer() throws IOException {
        Hand hand = leaves("转移就业花名册", VILLAGE)
                .copies(TRANSFERS, name(3), "就业起始日期", "2019-09-01", "校验", "")
                .copies(TRANSFERS, name(1), "就业起始日期", "2019-08-01")
                .types(TRANSFERS, name(1), "就业终止日期", "2019-06-30");
        assertThat(comes_back(1, hand))
                .contains("上一条自 2019-05-01 起，未结束：请先填它的结束日期，或选“旧的自动止于前一天”（--end-previous）把它结束在 2019-08-31")
                .contains("新增 1  更新 1  未变 2  陈旧 0  退回 1");
        assertThat(comes_back(0, hand, "--end-previous")).contains("新增 2  更新 1  未变 2");
        assertThat(ends()).containsExactly("", "", "", "2019-06-30", "2019-08-31");
    }

    @Test
    void spells_of_one_file_that_follow_each_other_end_each_other_when_asked() throws IOException {
        Hand hand = leaves("转移就业花名册", VILLAGE)
                .copies(TRANSFERS, name(3), "就业起始日期", "2019-10-01", "校验", "")
                .copies(TRANSFERS, name(3), "就业起始日期", "2019-09-01", "校验", "");
        assertThat(comes_back(0, hand, "--end-previous")).contains("新增 2  更新 0  未变 3");
        assertThat(ends()).containsExactly("", "", "", "2019-08-31", "2019-09-30");
    }

    private List<String> ends() throws IOException {
        try (Story story = new Story(folder.resolve("data"))) {
            assertThat(story.broken()).isEmpty();
            return story.county()
                    .store()
                    .read(moment -> moment.current(Spell.RELATION).stream()
                            .map(row -> row.text(Spell.END).orElse(""))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void a_number_that_a_spreadsheet_has_cut_is_offered_whole_and_never_taken() throws IOException {
        String cut = id(2).substring(0, 15) + "000";
        String rounded = "6.10798E+17";
        Hand hand = leaves("转移就业花名册", VILLAGE)
                .copies(TRANSFERS, name(2), "身份证号", cut, "就业起始日期", "2019-09-01", "校验", "")
                .copies(TRANSFERS, name(3), "身份证号", rounded, "就业起始日期", "2019-09-01", "校验", "");
        assertThat(comes_back(1, hand))
                .contains("可能是 610798********" + id(2).substring(14))
                .contains("可能是 610798********" + id(3).substring(14))
                .contains("退回 2")
                .doesNotContain(id(2));
        Hand nobody =
                leaves("转移就业花名册", VILLAGE).copies(TRANSFERS, name(2), "身份证号", id(3).substring(0, 15) + "000", "校验", "");
        assertThat(comes_back(1, nobody)).contains("末三位被电子表格改成了000").doesNotContain("可能是");
    }

    @Test
    void a_prefilled_template_comes_back_as_a_roster_does() throws IOException {
        Path file = folder.resolve("户.xlsx");
        run(0, "template", "户信息", "--prefilled", "--division", VILLAGE, "-o", file.toString());
        Hand hand = Hand.opens(file);
        assertThat(hand.headings("户信息")).contains("户编号", "校验");
        assertThat(run(0, "import", file.toString())).contains("新增 0  更新 0  未变 1");
    }
}
