package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.transfer;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.register.PackVersion;
import io.github.county161.core.port.Order;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county goes over to a pack of its own by command. */
class PackStoryTest {

    @TempDir
    private Path folder;

    private Path data;
    private Path pack;
    private String told = "";

    @BeforeEach
    void the_shipped_pack_is_written_out() {
        data = folder.resolve("账");
        pack = folder.resolve("本县包");
        assertThat(run("init", pack.toString())).isZero();
    }

    private int run(String... args) {
        StringWriter out = new StringWriter();
        String[] all = new String[args.length + 1];
        all[0] = "pack";
        System.arraycopy(args, 0, all, 1, args.length);
        int code = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(all);
        told = out.toString();
        return code;
    }

    private int apply() {
        return run("apply", pack.toString(), "--data", data.toString(), "--reason", "换年");
    }

    private void changed(String file, String was, String is) throws IOException {
        String text = Files.readString(pack.resolve(file));
        assertThat(text.contains(was)).as(was).isTrue();
        Files.writeString(pack.resolve(file), text.replace(was, is));
    }

    /** Another version, in force from a day on. */
    private void version(String version, String validFrom) throws IOException {
        String head = Files.readString(pack.resolve("pack.json"));
        Files.writeString(
                pack.resolve("pack.json"),
                head.replaceAll("(\"version\": )\"[^\"]*\"", "$1\"" + version + "\"")
                        .replaceAll("(\"valid_from\": )\"[^\"]*\"", "$1\"" + validFrom + "\""));
    }

    /** Ten weeks of work: too few by the shipped pack, enough by the other. */
    private void somebody_worked_ten_weeks() throws IOException {
        try (Story story = new Story(data)) {
            story.enters("household", household(1, Invented.VILLAGES.get(0)));
            story.enters("member", member(1, 1));
            story.enters("transfer", with(transfer(1, "2019-03-01"), "trade", "警务类", "end", "2019-05-10"));
            assertThat(story.figure("F21")).isEqualTo("0");
        }
    }

    private void ten_weeks_are_enough() throws IOException {
        changed("numbers.csv", "effective_days,90", "effective_days,60");
        changed("tests/two-families/answers.csv", "2019-10-31,F21,,1", "2019-10-31,F21,,2");
        changed("tests/two-families/answers.csv", "北街社区居委会,1", "北街社区居委会,2");
    }

    @Test
    void it_is_an_entry_with_its_reason_and_is_what_the_county_opens_with() throws IOException {
        somebody_worked_ten_weeks();
        version("2019.x", "2019-01-01");
        changed("lists/trade.csv", "其他,,,,", "其他,,,,\ndrone,无人机驾驶,,,,");
        assertThat(apply()).as(told).isZero();
        assertThat(told).contains("已启用 洋县 2019.x，自 2019-01-01 起");
        try (Story story = new Story(data)) {
            assertThat(story.county().pack().version()).isEqualTo("2019.x");
            assertThat(story.enters("transfer", with(transfer(1, "2019-07-01"), "trade", "无人机驾驶"))
                            .kept())
                    .isTrue();
            List<Long> packs = story.county()
                    .store()
                    .read(moment -> moment.current(PackVersion.FORM.relation()).stream()
                            .map(row -> row.whole(Relation.RECORD))
                            .toList());
            List<String> reasons = story.county()
                    .store()
                    .read(moment ->
                            moment
                                    .identitiesOf(moment.entriesOf(packs).stream()
                                            .map(Entry::no)
                                            .toList())
                                    .stream()
                                    .map(identity -> story.county()
                                            .crypto()
                                            .decipher(identity.cipher(), "entry " + identity.entry()))
                                    .toList());
            assertThat(reasons).singleElement().asString().contains("换年");
            assertThat(story.broken()).isEmpty();
        }
        assertThat(apply()).isZero();
        assertThat(told).contains("没有什么要做");
    }

    @Test
    void two_years_packs_share_a_journal_and_each_year_is_reckoned_by_its_own_numbers() throws IOException {
        somebody_worked_ten_weeks();
        ten_weeks_are_enough();
        version("2020.1", "2020-01-01");
        assertThat(apply()).as(told).isZero();
        try (Story story = new Story(data)) {
            assertThat(story.figure("F21")).isEqualTo("0");
            LocalDate day = LocalDate.parse("2020-10-31");
            assertThat(story.posts(day, Order.row("transfer", with(transfer(1, "2020-03-01"), "end", "2020-05-10"), 2))
                            .kept())
                    .isTrue();
            assertThat(story.figure("F21", day, Optional.empty())).isEqualTo("1");
        }
    }

    @Test
    void the_same_from_the_same_day_mends_what_was_wrong_all_along() throws IOException {
        somebody_worked_ten_weeks();
        ten_weeks_are_enough();
        changed("divisions.csv", "南街社区居委会", "南大街社区居委会");
        changed("tests/two-families/answers.csv", "南街社区居委会", "南大街社区居委会");
        changed("tests/two-families/household.csv", "南街社区居委会", "南大街社区居委会");
        version("2019.x", "2019-01-01");
        assertThat(apply()).as(told).isZero();
        try (Story story = new Story(data)) {
            assertThat(story.figure("F21")).isEqualTo("1");
        }
    }

    @Test
    void a_code_no_longer_entered_stays_readable_and_its_word_is_what_it_became() throws IOException {
        somebody_worked_ten_weeks();
        version("2020.1", "2020-01-01");
        changed("lists/trade.csv", "police,警务类,,,,", "police,警务类,,2019-12-31,other,");
        assertThat(apply()).as(told).isZero();
        try (Story story = new Story(data)) {
            var words = story.county().pack().words();
            assertThat(words.label("trade", "police")).isEqualTo("警务类");
            assertThat(words.code("trade", "警务类")).contains("other");
            assertThat(words.labels("trade")).doesNotContain("警务类").contains("其他");
            assertThat(story.county()
                            .verification()
                            .verify(story.county().store(), Optional.empty(), s -> {})
                            .broken())
                    .isEmpty();
        }
    }

    @Test
    void a_dry_run_says_what_would_change_and_what_is_in_the_way_and_enters_nothing() throws IOException {
        somebody_worked_ten_weeks();
        changed("numbers.csv", "effective_days,90", "effective_days,60");
        changed("lists/trade.csv", "police,警务类,,,,\n", "");
        long before;
        try (Story story = new Story(data)) {
            before = story.position();
        }
        assertThat(run("diff", pack.toString(), "--data", data.toString())).isEqualTo(Main.REFUSED);
        assertThat(told)
                .contains("numbers.csv\t改\teffective_days\tvalue：90 → 60")
                .contains("lists/trade.csv\t去掉\tpolice")
                .contains("lists/trade.csv：去掉了 police 警务类；应为留着这一行")
                .contains("pack.json：version")
                .contains("已经用过；应为新的版本号");
        try (Story story = new Story(data)) {
            assertThat(story.position()).isEqualTo(before);
        }
    }

    @Test
    void another_countys_pack_is_refused_and_the_county_stays_as_it_is() throws IOException {
        somebody_worked_ten_weeks();
        version("2020.1", "2020-01-01");
        changed("pack.json", "610723", "610798");
        changed("divisions.csv", "610723", "610798");
        assertThat(apply()).as(told).isEqualTo(Main.REFUSED);
        assertThat(told).contains("pack.json：code 610798；应为610723（这个账库是洋县的");
        try (Story story = new Story(data)) {
            assertThat(story.county().pack().code()).isEqualTo("610723");
        }
    }

    @Test
    void a_faulty_pack_is_not_applied_and_makes_no_county() throws IOException {
        changed("numbers.csv", "effective_days,90", "effective_days,许多");
        assertThat(apply()).isEqualTo(Main.REFUSED);
        assertThat(told).contains("numbers.csv 第 2 行：value “许多”；应为非负整数");
        assertThat(data).doesNotExist();
    }

    @Test
    void refused_where_there_is_no_county_yet_it_leaves_nothing() throws IOException {
        String[] by_nobody = {"apply", pack.toString(), "--data", data.toString(), "--reason", "建县", "--as", "无此账号"};
        assertThat(run(by_nobody)).isEqualTo(Main.REFUSED);
        assertThat(told).contains("没有账号").doesNotContain("新建账库");
        assertThat(data).doesNotExist();
        Files.createDirectories(data);
        assertThat(run(by_nobody)).isEqualTo(Main.REFUSED);
        assertThat(data).isEmptyDirectory();
        version("2019.x", "2019-01-01");
        assertThat(apply()).as(told).isZero();
        assertThat(told).contains("新建账库");
        try (Story story = new Story(data)) {
            assertThat(story.county().pack().version()).isEqualTo("2019.x");
            assertThat(story.position()).isEqualTo(1);
            assertThat(story.broken()).isEmpty();
        }
    }
}
