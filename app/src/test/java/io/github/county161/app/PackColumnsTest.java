package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.transfer;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack's columns are entered, listed, filtered, exported and taken in again like the others. */
class PackColumnsTest {

    private static final String OWN = """
            form,column,heading,kind,required
            transfer,own_leader,带队人,text(20),no
            transfer,own_bed,住宿,one(education),work_place=abroad
            member,own_cattle,养牛头数,int(0..99),no
            """;

    @TempDir
    private Path folder;

    private Path data;
    private Path pack;
    private String told = "";

    @BeforeEach
    void a_county_at_work_whose_pack_is_written_out() throws IOException {
        data = folder.resolve("账");
        pack = folder.resolve("本县包");
        assertThat(run("init", pack.toString())).isZero();
        try (Story story = new Story(data)) {
            story.has_a_family_at_work(1, 2, 0);
        }
    }

    private int run(String... args) {
        StringWriter out = new StringWriter();
        List<String> all = new ArrayList<>(List.of("pack"));
        all.addAll(List.of(args));
        int code = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(all.toArray(String[]::new));
        told = out.toString();
        return code;
    }

    private int applied(String version, String columns) throws IOException {
        String head = Files.readString(pack.resolve("pack.json"));
        Files.writeString(
                pack.resolve("pack.json"),
                head.replaceAll("(\"version\": )\"[^\"]*\"", "$1\"" + version + "\"")
                        .replaceAll("(\"valid_from\": )\"[^\"]*\"", "$1\"2019-01-01\""));
        Files.writeString(pack.resolve("columns.csv"), columns);
        return run("apply", pack.toString(), "--data", data.toString(), "--reason", "加列");
    }

    private Path roster(Story story, int nth) {
        Path file = folder.resolve("册" + nth + ".xlsx");
        return story.county().store().read(moment -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                List<Sheet> sheets = story.county()
                        .bookkeeping(moment, story.county().asking(Story.DAY), Scope.ALL)
                        .sheets(OneSixOne.ROSTERS.get(nth));
                story.county().workbooks().write(sheets, out);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return file;
        });
    }

    @Test
    void they_are_entered_listed_filtered_exported_and_taken_in_again() throws Exception {
        assertThat(applied("2019.own", OWN)).as(told).isZero();
        try (Story story = new Story(data);
                Wire wire = new Wire(story, Asker.SETTING_UP)) {
            assertThat(story.broken()).isEmpty();
            assertThat(story.figure("F21")).as("what was there is there").isEqualTo("2");
            story.enters("household", household(3, Invented.VILLAGES.get(0)));
            story.enters("member", with(member(3, 3), "own_cattle", "12"));
            Outcome outcome =
                    story.enters("transfer", with(transfer(3, "2019-05-01"), "own_leader", "贺明", "own_bed", "初中"));
            assertThat(outcome.kept()).isTrue();

            assertThat(wire.json("/forms/transfer").toString()).contains("带队人", "one(education)");
            assertThat(wire.json("/records/transfer").toString()).contains("贺明");
            assertThat(wire.json("/records/transfer?filter=own_leader:%E8%B4%BA%E6%98%8E")
                            .path("records"))
                    .hasSize(1);
            assertThat(Hand.opens(roster(story, 0)).headings("人员信息")).contains("养牛头数");
            Hand transfers = Hand.opens(roster(story, 1));
            assertThat(transfers.headings("转移就业")).contains("带队人", "住宿");
            assertThat(transfers.rows("转移就业")).anyMatch(row -> row.contains("贺明") && row.contains("初中"));
            assertThat(story.broken()).isEmpty();
        }
        Path back = folder.resolve("册1.xlsx");
        Hand.opens(back).types("转移就业", Invented.name(1), "带队人", "石岩").saves(back);
        StringWriter out = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute("import", back.toString(), "--data", data.toString(), "--report-day", "2019-11-25");
        assertThat(code).as(out.toString()).isZero();
        assertThat(out.toString()).contains("新增 0  更新 1  未变 2");
    }

    @Test
    void one_that_was_there_stays_and_keeps_its_kind() throws IOException {
        assertThat(applied("2019.own", OWN)).as(told).isZero();
        assertThat(applied("2019.less", OWN.replace("int(0..99)", "text(9)"))).isEqualTo(Main.REFUSED);
        assertThat(told).contains("columns.csv：去掉或改了 member own_cattle").contains("kind 仍为 int(0..99)");
        assertThat(applied("2019.more", OWN.replace("养牛头数", "养牛数量"))).as(told).isZero();
        try (Story story = new Story(data)) {
            assertThat(story.figure("F21")).isEqualTo("2");
            assertThat(story.broken()).isEmpty();
        }
    }

    @Test
    void what_is_wrong_with_them_is_told_line_by_line() throws IOException {
        assertThat(applied("2019.own", """
                form,column,heading,kind,required
                transfers,own_a,甲,flag,no
                transfer,leader,乙,flag,no
                transfer,own_c,月工资,flag,no
                transfer,own_d,丁,text(0),no
                transfer,own_e,戊,one(nothing),no
                transfer,own_f,己,flag,wage=1
                """)).isEqualTo(Main.REFUSED);
        assertThat(told.lines().filter(line -> line.startsWith("columns.csv 第 ")))
                .hasSize(6);
        assertThat(told).contains("第 7 行：required “wage=1”");
    }
}
