package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.OneSixOne;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pack is told everything that is wrong with it: the file, the line, what, and what would be right. */
class PackReviewTest {

    private static PackFiles shipped() throws IOException {
        return Packs.shipped().files();
    }

    private static PackFiles with(String file, String text) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>(shipped().texts());
        texts.put(file, text);
        return new PackFiles(texts);
    }

    private static List<String> faults(PackFiles files) throws IOException {
        return PackReview.of(files, OneSixOne.PATTERN).stream()
                .map(PackFault::sentence)
                .toList();
    }

    @Test
    void the_shipped_pack_is_without_fault_and_its_own_tests_come_out() throws IOException {
        assertThat(faults(shipped())).isEmpty();
        PackTests tests = new PackTests(Packs.shipped());
        assertThat(tests.run()).isEmpty();
        assertThat(tests.answered()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pack.json | "core": "0.1" | "core": "9" | 第 7 行：core 为“9”；应为0.1（本程序的）
            pack.json | 2019-01-01 | 2019年 | valid_from 为“2019年”；应为日期 yyyy-MM-dd
            pack.json | "county" | county | 第 3 行：不是 JSON
            pack.json | "valid_from": "2019-01-01" | "valid_from": "2019-01-01", "verison": "2" | 没有用到的一项 verison
            divisions.csv | from,until,flags | from,utnil,flags | 没有用到的列 utnil；应为列 code,name,short,parent,level，还可有 from
            divisions.csv | 纸坊,610723,town | 纸坊,610723001,town | 第 4 行：parent “610723001”；应为表中的一个 county 的 code
            divisions.csv | 610723002,纸坊 | 610723001,纸坊 | 第 4 行：code “610723001”重复；应为每个只有一行
            divisions.csv | 610723003,戚氏 | 61072300,戚氏 | 第 5 行：code “61072300”；应为6、9或12位数字
            lists/work_place.csv | abroad, | overseas, | 没有 abroad；应为有 abroad 的一行（可自定名称）
            lists/work_place.csv | 境外,, | 境外,,2020-01-01 | 第 7 行：停用了 abroad
            lists/trade.csv | 家政类,,, | 家政类,,,nothing | becomes “nothing”；应为本表另一个 code
            terms.csv | 协作,2019-01-01 | 合作,2019-01-01 | 没有“协作”（表头要用）；应为协作,起用日期,写法 的一行
            synonyms.csv | 公民身份号码,身份证号 | 公民身份号码,证号 | 第 2 行：没有叫“证号”的表头；应为某张表的表头
            numbers.csv | effective_days,90 | effective_days,三个月 | 第 2 行：value “三个月”；应为非负整数
            numbers.csv | relapse_days | relapse | 没有 relapse_days；应为有 relapse_days 的一行
            numbering.csv | vacancy,GW{n:6} | vacancy,GW | pattern “GW”不计数；应为有 {n} 或 {n:4} 的编号样式
            numbering.csv | vacancy, | job, | 没有表 job；应为一张表的英文名
            calendar.csv | 2019-02-04,holiday | 2019-02-04,feast | 第 3 行：kind “feast”；应为holiday、workday
            deadlines.csv | problem.assigned | no.assigned | what “no.assigned”；应为有流程的表的英文名.步骤代码
            ladder.csv | urge,3 | shout,3 | 第 3 行：rung “shout”；应为lists/rung.csv 里的 code
            scheme/2019.csv | 人数,F21 | 人数,F999 | 第 2 行：没有指标 F999；应为指标目录里的编号，如 F21
            scheme/2019.csv | 15/40/60 | 60/40/15 | 应为12个累计百分数，用 / 分开，逐月不减，最后一个为100
            scheme/2019.csv | 社区工厂, | 工厂, | 没有考核项“工厂”；应为lists/item.csv 里的 label
            rules.csv | age,holding | aged,holding | aged holding：没有这个疑点
            policies/venture.json | "venture" | "ventures" | id 应为政策清单
            """)
    void a_fault_is_told_with_its_file_its_line_and_what_would_be_right(
            String file, String was, String is, String sentence) throws IOException {
        String text = shipped().text(file);
        assertThat(text.contains(was)).as(was).isTrue();
        List<String> faults = faults(with(file, text.replaceFirst(Pattern.quote(was), is)));
        assertThat(faults)
                .anySatisfy(fault -> assertThat(fault).startsWith(file).contains(sentence));
    }

    @Test
    void a_file_that_is_missing_or_not_used_or_not_in_unicode_is_named() throws IOException {
        SortedMap<String, String> texts = new TreeMap<>(shipped().texts());
        texts.put("list/sex.csv", "code,label\n");
        texts.remove("terms.csv");
        texts.put("lists/sex.csv", "code,label\n1,\uFFFD\uFFFD\n");
        assertThat(faults(new PackFiles(texts)))
                .containsExactlyInAnyOrder(
                        "terms.csv：没有这个文件或目录；应为与 pack init 写出的一样齐全",
                        "list/sex.csv：没有用到的文件；应为县域包里有的文件名（或移走）",
                        "lists/sex.csv：有不能读的字；应为UTF-8 编码（表格软件里另存为“CSV UTF-8”）");
    }

    @Test
    void an_answer_of_its_own_test_that_does_not_come_out_is_told() throws IOException {
        String file = "tests/two-families/answers.csv";
        String text = shipped().text(file).replace("2019-10-31,F06,,4", "2019-10-31,F06,,5");
        assertThat(new PackTests(Pack.read(with(file, text))).run())
                .extracting(PackFault::sentence)
                .containsExactly(file + " 第 3 行：F06 劳动力 算得 4；应为5（答案所写；请核对样例、口径参数和答案）");
    }

    @Test
    void a_row_of_its_own_test_that_cannot_be_entered_is_told() throws IOException {
        String file = "tests/two-families/transfer.csv";
        String text = shipped().text(file).replaceFirst("制造类", "无此工种");
        assertThat(new PackTests(Pack.read(with(file, text))).run())
                .extracting(PackFault::sentence)
                .anySatisfy(fault -> assertThat(fault).startsWith(file + " 第 2 行：“岗位工种”填的是“无此工种”；应为"));
    }

    @Test
    void what_is_packed_for_the_journal_comes_out_the_same() throws IOException {
        assertThat(PackFiles.unpacked(shipped().packed())).isEqualTo(shipped());
    }
}
