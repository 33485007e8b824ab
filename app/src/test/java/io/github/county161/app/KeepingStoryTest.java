package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.app.keep.Keeping;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backed up while it is at work, restored on an empty folder, and never in place of something better. */
class KeepingStoryTest {

    private static final String PASSPHRASE = "春天里种下的一棵树会长大";

    @TempDir
    private Path folder;

    private Path data = Path.of("");

    @BeforeEach
    void a_county() throws IOException {
        data = folder.resolve("某 县");
        try (Story story = new Story(data)) {
            story.has_a_family_at_work(1, 2, 0);
        }
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... command) {
        return Main.run(Stream.concat(Stream.of(command), Stream.of("--data", data.toString()))
                .toArray(String[]::new));
    }

    @Test
    void backed_up_while_at_work_and_restored_with_the_copy_of_the_key_it_tells_the_same() throws IOException {
        Map<String, Object> before;
        try (Story story = new Story(data)) {
            before = story.all_figures_at(story.position());
            assertThat(run("backup", at("一份.backup.zip"))).isZero();
        }
        Files.writeString(folder.resolve("口令"), PASSPHRASE + "\n");
        assertThat(run("key-copy", at("密钥副本"), "--passphrase-file", at("口令"))).isZero();
        assertThat(Files.readString(folder.resolve("密钥副本")))
                .doesNotContain(Files.readString(data.resolve("county.key")).strip());
        String[] restore = {"restore", at("一份.backup.zip"), "--data", at("另一台"), "--key-copy", at("密钥副本")};
        Files.writeString(folder.resolve("错的口令"), "并不是这一句话而是别的话");
        assertThat(Main.run(with(restore, "--passphrase-file", at("错的口令")))).isEqualTo(Main.REFUSED);
        assertThat(Where.isCounty(folder.resolve("另一台"))).isFalse();
        assertThat(Main.run(with(restore, "--passphrase-file", at("口令")))).isZero();
        try (Story story = new Story(folder.resolve("另一台"))) {
            assertThat(story.all_figures_at(story.position())).isEqualTo(before);
            assertThat(story.broken()).isEmpty();
        }
    }

    private static String[] with(String[] command, String... more) {
        return Stream.of(command, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private String told(String... command) {
        StringWriter out = new StringWriter();
        int code = Main.commandLine().setOut(new PrintWriter(out)).execute(command);
        assertThat(code).as(out.toString()).isZero();
        return out.toString();
    }

    @Test
    void a_backup_tells_how_the_county_is_kept_and_two_folders_share_no_place() throws IOException {
        Path stick = Files.createDirectories(folder.resolve("移动盘"));
        Files.writeString(folder.resolve("口令"), PASSPHRASE + "\n");
        assertThat(run("backup", "--places", "backups," + stick)).isZero();
        assertThat(run("key-copy", at("密钥副本"), "--passphrase-file", at("口令"))).isZero();
        assertThat(run("backup", at("一份.backup.zip"))).isZero();
        Keeping kept = Keeping.of(data);
        assertThat(told("restore", at("一份.backup.zip"), "--data", at("另一台")))
                .contains("backup --places backups," + stick);
        assertThat(Keeping.of(folder.resolve("另一台")))
                .isEqualTo(new Keeping(List.of("backups"), kept.keyCopied(), Optional.empty(), Optional.empty()));
        assertThat(kept.keyCopied()).isPresent();
        assertThat(told("restore", at("一份.backup.zip"), "--data", data.toString()))
                .doesNotContain("--places");
        assertThat(Keeping.of(data)).isEqualTo(kept);
    }

    @Test
    void a_ledger_that_is_lost_is_not_taken_for_a_first_start() throws IOException {
        assertThat(run("backup")).isZero();
        Files.write(data.resolve("county.db"), new byte[0]);
        assertThat(run("doctor")).isEqualTo(Main.REFUSED);
        assertThat(run("user", "add", "某", "--role", "county_clerk", "--place", "610723"))
                .isEqualTo(Main.REFUSED);
        assertThat(run("serve", "--port", "0")).isEqualTo(Main.REFUSED);
        Files.delete(data.resolve("county.db"));
        assertThat(run("serve", "--port", "0")).isEqualTo(Main.REFUSED);
        assertThat(data.resolve("county.db")).doesNotExist();
        try (Stream<Path> kept = Files.list(data.resolve("backups"))) {
            Path backup = kept.findFirst().orElseThrow();
            assertThat(run("restore", backup.toString())).isZero();
        }
        assertThat(run("verify")).isZero();
    }

    @Test
    void two_counties_that_back_up_to_one_place_leave_each_other_alone() throws IOException {
        Path stick = Files.createDirectories(folder.resolve("盘"));
        String[] places = {"backup", "--places", "backups," + stick};
        assertThat(run(places)).isZero();
        assertThat(run("backup")).isZero();
        try (Story story = new Story(folder.resolve("别县"))) {
            story.has_a_family_at_work(5, 6, 0);
        }
        assertThat(Main.run(with(places, "--data", at("别县")))).isZero();
        for (int i = 0; i < 22; i++) {
            assertThat(Main.run("backup", "--data", at("别县"))).isZero();
        }
        try (Stream<Path> kept = Files.list(stick)) {
            assertThat(kept.map(file -> file.getFileName().toString().substring(0, "county161-".length() + 8))
                            .distinct())
                    .hasSize(2);
        }
        assertThat(run("drill")).isZero();
        Path damaged = folder.resolve("坏的.backup.zip");
        Files.writeString(damaged, "不是备份");
        assertThat(run("drill", damaged.toString())).isEqualTo(Main.REFUSED);
    }

    @Test
    void another_key_is_named_by_the_doctor() throws IOException {
        String own = Files.readString(data.resolve("county.key"));
        Files.writeString(
                data.resolve("county.key"), own.replaceAll("[0-9]", "a").replaceAll("[b-f]", "0"));
        assertThat(run("doctor")).isEqualTo(Main.REFUSED);
        Files.writeString(data.resolve("county.key"), "");
        assertThat(run("doctor")).isEqualTo(Main.REFUSED);
        Files.writeString(data.resolve("county.key"), own);
        assertThat(run("doctor")).isZero();
    }

    @Test
    void a_place_for_backups_is_a_folder_that_is_there() throws IOException {
        assertThat(run("backup", "--places", "backups, ,另一处")).isEqualTo(Main.REFUSED);
        assertThat(run("backup", "--places", "backups,county.db")).isEqualTo(Main.REFUSED);
        assertThat(told("backup", "--places", "backups,没有这里", "--data", data.toString()))
                .contains("没有这里（现在不存在");
        assertThat(run("backup", "--places", "backups", at("一份.backup.zip"))).isEqualTo(Main.REFUSED);
        Files.createDirectories(folder.resolve("盘"));
        assertThat(run("backup", "--places", "backups, " + folder.resolve("盘"))).isZero();
        assertThat(Keeping.of(data).places())
                .containsExactly("backups", folder.resolve("盘").toString());
    }

    @Test
    void restored_without_the_key_it_opens_masked() throws IOException {
        assertThat(run("backup", at("一份.backup.zip"))).isZero();
        assertThat(Main.run("restore", at("一份.backup.zip"), "--data", at("另一台")))
                .isZero();
        try (County county = County.open(folder.resolve("另一台"))) {
            assertThat(county.crypto().hasKey()).isFalse();
            assertThat(county.verification()
                            .verify(county.store(), Optional.empty(), slip -> {})
                            .broken())
                    .isEmpty();
        }
        try (ZipFile zip = new ZipFile(folder.resolve("一份.backup.zip").toFile())) {
            assertThat(zip.stream().map(Object::toString)).noneMatch(name -> name.contains("key"));
        }
    }

    @Test
    void one_bad_byte_is_refused_and_the_old_county_stays() throws IOException {
        assertThat(run("backup", at("一份.backup.zip"))).isZero();
        try (Story story = new Story(data)) {
            story.has_a_family_at_work(3, 4, 1);
        }
        byte[] bad = Files.readAllBytes(folder.resolve("一份.backup.zip"));
        bad[bad.length / 2] ^= 1;
        Files.write(folder.resolve("坏的.backup.zip"), bad);
        byte[] before = Files.readAllBytes(data.resolve("county.db"));
        assertThat(run("restore", at("坏的.backup.zip"))).isEqualTo(Main.REFUSED);
        assertThat(data.resolve("county.db")).hasBinaryContent(before);
        assertThat(run("restore", at("没有.backup.zip"))).isEqualTo(Main.ENVIRONMENT);
        assertThat(run("restore", at("一份.backup.zip"))).isZero();
        try (Stream<Path> inside = Files.list(data)) {
            assertThat(inside.map(p -> p.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("county.db.before-restore-"))
                    .noneMatch(name -> name.startsWith("open-"));
        }
    }

    @Test
    void a_backup_of_another_county_is_refused() throws IOException {
        try (Story story = new Story(folder.resolve("别县"))) {
            story.has_a_family_at_work(5, 6, 0);
        }
        assertThat(Main.run("backup", at("别县.backup.zip"), "--data", at("别县"))).isZero();
        assertThat(run("restore", at("别县.backup.zip"))).isEqualTo(Main.REFUSED);
        try (Story story = new Story(data)) {
            assertThat(story.figure("F21")).isEqualTo("2");
        }
    }

    @Test
    void nothing_is_restored_while_a_program_has_the_county_open() throws Exception {
        assertThat(run("backup", at("一份.backup.zip"))).isZero();
        Process server = Running.program("serve", "--port", "0", "--data", data.toString());
        try {
            Running.until(server, "网页在");
            Process restore = Running.program("restore", at("一份.backup.zip"), "--data", data.toString());
            assertThat(restore.waitFor()).isEqualTo(Main.REFUSED);
            assertThat(Running.told(restore)).contains("正被别的程序打开");
        } finally {
            server.destroyForcibly().waitFor();
        }
        assertThat(run("restore", at("一份.backup.zip"))).isZero();
    }

    @Test
    void a_second_server_does_not_start_beside_the_first() throws Exception {
        Process server = Running.program("serve", "--port", "0", "--data", data.toString());
        try {
            Running.until(server, "网页在");
            Process second = Running.program("serve", "--port", "0", "--data", data.toString());
            assertThat(second.waitFor()).isEqualTo(Main.REFUSED);
            assertThat(Running.told(second)).contains("已有服务在运行");
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    @Test
    void whom_the_law_erased_is_in_no_kept_backup() throws IOException {
        Path stick = Files.createDirectories(folder.resolve("移动盘"));
        assertThat(run("backup", "--places", "backups," + stick)).isZero();
        assertThat(run("backup")).isZero();
        long person;
        try (Story story = new Story(data)) {
            person = story.enters("household", Invented.household(7, Invented.VILLAGES.get(0)))
                    .items()
                    .get(0)
                    .record();
            person =
                    story.enters("member", Invented.member(7, 7)).items().get(0).record();
            assertThat(story.county()
                            .backups()
                            .make(LocalDateTime.now(County.clock()).minusDays(3))
                            .good())
                    .isTrue();
        }
        long identities;
        try (Story story = new Story(data)) {
            identities = story.county().store().read(moment -> moment.count("identity"));
        }
        try (Story story = new Story(data)) {
            assertThat(story.enters(
                                    "erasure",
                                    Map.of("erased", "#" + person, "date", "2019-11-20", "order_no", "法〔2019〕1号"))
                            .kept())
                    .isTrue();
        }
        for (Path place : List.of(stick, data.resolve("backups"))) {
            try (Stream<Path> kept = Files.list(place)) {
                assertThat(kept).hasSize(1);
            }
        }
        assertThat(cipherRows(stick)).isLessThan(identities);
        assertThat(run("drill")).isZero();
        assertThat(Keeping.of(data).drillFailed()).isEmpty();
    }

    /** How many enciphered texts the newest backup there holds, read as a stranger would. */
    private long cipherRows(Path place) throws IOException {
        Path out = Files.createTempDirectory(folder, "out");
        try (Stream<Path> kept = Files.list(place)) {
            io.github.county161.app.keep.BackupFile.unpack(
                    kept.sorted().reduce((a, b) -> b).orElseThrow(), out);
        }
        byte[] bytes = Files.readAllBytes(out.resolve("county.db"));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(Invented.id(7));
        try (Story story = new Story(out)) {
            return story.county().store().read(moment -> moment.count("identity"));
        }
    }

    @Test
    void a_stick_that_is_not_plugged_in_is_told_and_stops_no_other_place() throws IOException {
        assertThat(run("backup", "--places", "backups," + at("没插上"))).isZero();
        assertThat(run("backup")).isEqualTo(Main.ENVIRONMENT);
        try (Stream<Path> kept = Files.list(data.resolve("backups"))) {
            assertThat(kept).hasSize(1);
        }
        assertThat(folder.resolve("没插上")).doesNotExist();
    }

    @Test
    void a_night_backs_up_once_and_drills_once_a_week() throws IOException {
        try (Story story = new Story(data)) {
            LocalDateTime night = LocalDateTime.parse("2026-03-02T00:05:00");
            Backups backups = story.county().backups();
            assertThat(backups.nightly(night)).hasSize(2).last().asString().contains("全部相符");
            assertThat(backups.nightly(night.plusHours(1))).isEmpty();
            assertThat(backups.nightly(night.plusDays(1))).hasSize(1);
            assertThat(backups.nightly(night.plusDays(7))).hasSize(2);
        }
    }

    @Test
    void a_drill_says_of_a_broken_backup_what_is_broken() throws IOException {
        assertThat(run("backup", at("一份.backup.zip"))).isZero();
        assertThat(run("drill", at("一份.backup.zip"))).isZero();
        assertThat(run("doctor", "--port", "0")).isZero();
        byte[] bad = Files.readAllBytes(folder.resolve("一份.backup.zip"));
        bad[100] ^= 1;
        Files.write(folder.resolve("一份.backup.zip"), bad);
        try (Story story = new Story(data)) {
            Path broken = folder.resolve("一份.backup.zip");
            assertThat(story.county()
                            .backups()
                            .drill(Optional.of(broken), LocalDateTime.now())
                            .broken()
                            .orElseThrow())
                    .contains("校验码不符");
        }
    }
}
