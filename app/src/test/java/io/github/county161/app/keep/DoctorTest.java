package io.github.county161.app.keep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.port.Upkeep.Condition;
import io.github.county161.core.port.Upkeep.Level;
import io.github.county161.core.port.Upkeep.Place;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each condition, brought about, has its sentence; a machine and a county that are well have none to be seen to. */
class DoctorTest {

    private static final long GIGABYTE = 1L << 30;
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-03-04T08:00:00");
    private static final Machine WELL =
            new Machine(17, "amd64", false, "UTF-8", true, "ext4", 100 * GIGABYTE, Optional.of(true));
    private static final Keeping KEPT = new Keeping(
            List.of("backups", "/media/usb"),
            Optional.of(NOW.minusDays(90)),
            Optional.of(NOW.minusDays(3)),
            Optional.empty());
    private static final List<Place> PLACES = List.of(
            new Place("backups", true, true, Optional.of(NOW.minusHours(8))),
            new Place("/media/usb", true, false, Optional.of(NOW.minusHours(8))));
    private static final Health FIT = new Health(
            GIGABYTE,
            Optional.empty(),
            true,
            Optional.empty(),
            NOW,
            Optional.of(NOW.minusMinutes(1)),
            2026,
            PLACES,
            KEPT);

    @TempDir
    private Path folder;

    @Test
    void all_is_well() {
        assertThat(Doctor.ofMachine(WELL, GIGABYTE)).allMatch(c -> c.level() == Level.GOOD);
        assertThat(Doctor.ofCounty(FIT)).allMatch(c -> c.level() == Level.GOOD);
    }

    private static void says(Machine machine, Level level, String what, String sentence) {
        says(Doctor.ofMachine(machine, GIGABYTE), level, what, sentence);
    }

    private static void says(Health health, Level level, String what, String sentence) {
        says(Doctor.ofCounty(health), level, what, sentence);
    }

    private static void says(List<Condition> found, Level level, String what, String sentence) {
        assertThat(found)
                .filteredOn(c -> c.level() != Level.GOOD)
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.level()).isEqualTo(level);
                    assertThat(c.what()).isEqualTo(what);
                    assertThat(c.sentence()).contains(sentence);
                });
    }

    @Test
    void an_old_java() {
        says(
                new Machine(11, "amd64", false, "UTF-8", true, "ext4", 100 * GIGABYTE, Optional.of(true)),
                Level.BAD,
                "Java",
                "请装 17");
    }

    @Test
    void a_processor_without_a_native_sqlite() {
        says(
                new Machine(17, "loongarch64", false, "UTF-8", true, "ext4", 100 * GIGABYTE, Optional.of(true)),
                Level.BAD,
                "处理器",
                "org.sqlite.lib.path");
    }

    @Test
    void file_names_that_cannot_be_chinese() {
        says(
                new Machine(17, "amd64", false, "ANSI_X3.4-1968", true, "ext4", 100 * GIGABYTE, Optional.of(true)),
                Level.BAD,
                "中文文件名",
                "LC_ALL=C.UTF-8");
    }

    @Test
    void a_temporary_folder_that_runs_nothing() {
        says(
                new Machine(17, "amd64", false, "UTF-8", false, "ext4", 100 * GIGABYTE, Optional.of(true)),
                Level.WARNING,
                "临时目录",
                "noexec");
    }

    @Test
    void a_network_share() {
        says(
                new Machine(17, "amd64", false, "UTF-8", true, "nfs4", 100 * GIGABYTE, Optional.of(true)),
                Level.BAD,
                "数据目录",
                "网络盘");
    }

    @Test
    void a_full_disk() {
        says(
                new Machine(17, "amd64", false, "UTF-8", true, "ext4", GIGABYTE, Optional.of(true)),
                Level.BAD,
                "磁盘空间",
                "3072 兆");
    }

    @Test
    void a_port_that_is_taken_and_one_that_is_free() throws IOException {
        says(List.of(Doctor.ofPort(1610, false)), Level.WARNING, "端口", "--port");
        assertThat(Doctor.ofPort(1610, true).level()).isEqualTo(Level.GOOD);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Machine.isFree(taken.getLocalPort())).isFalse();
        }
        assertThat(Machine.isFree(0)).isTrue();
    }

    @Test
    void no_chinese_font() {
        says(
                new Machine(17, "amd64", false, "UTF-8", true, "ext4", 100 * GIGABYTE, Optional.of(false)),
                Level.WARNING,
                "中文字体",
                "缺字");
    }

    @Test
    void musl_is_told_by_its_loader_and_a_program_runs_from_an_ordinary_folder() throws IOException {
        assertThat(Machine.isMusl(folder)).isFalse();
        Files.createFile(folder.resolve("ld-musl-x86_64.so.1"));
        assertThat(Machine.isMusl(folder)).isTrue();
        assertThat(Machine.runsFrom(folder)).isTrue();
    }

    private static Health but(
            Optional<String> damage,
            boolean hasKey,
            Optional<LocalDateTime> last,
            int year,
            List<Place> places,
            Keeping keeping) {
        return new Health(GIGABYTE, damage, hasKey, Optional.empty(), NOW, last, year, places, keeping);
    }

    @Test
    void a_damaged_file() {
        says(but(Optional.of("bad page"), true, FIT.lastSlip(), 2026, PLACES, KEPT), Level.BAD, "账库", "restore");
    }

    @Test
    void a_clock_that_jumped_back() {
        says(but(Optional.empty(), true, Optional.of(NOW.plusDays(1)), 2026, PLACES, KEPT), Level.BAD, "时钟", "调回");
    }

    @Test
    void a_key_that_is_missing_and_one_without_a_copy() {
        says(but(Optional.empty(), false, FIT.lastSlip(), 2026, PLACES, KEPT), Level.BAD, "密钥", "county.key");
        Keeping uncopied = new Keeping(KEPT.places(), Optional.empty(), KEPT.drilled(), Optional.empty());
        says(but(Optional.empty(), true, FIT.lastSlip(), 2026, PLACES, uncopied), Level.WARNING, "密钥", "key-copy");
    }

    @Test
    void a_year_without_holidays() {
        says(but(Optional.empty(), true, FIT.lastSlip(), 2025, PLACES, KEPT), Level.WARNING, "节假日表", "缺 2026 年");
    }

    @Test
    void backups_that_are_old_missing_or_all_on_one_disk() {
        Place old = new Place("/media/usb", true, false, Optional.of(NOW.minusDays(9)));
        says(
                but(Optional.empty(), true, FIT.lastSlip(), 2026, List.of(PLACES.get(0), old), KEPT),
                Level.WARNING,
                "备份 /media/usb",
                "已旧");
        Place gone = new Place("/media/usb", false, false, Optional.empty());
        says(
                but(Optional.empty(), true, FIT.lastSlip(), 2026, List.of(PLACES.get(0), gone), KEPT),
                Level.WARNING,
                "备份 /media/usb",
                "不存在");
        Place empty = new Place("/media/usb", true, false, Optional.empty());
        says(
                but(Optional.empty(), true, FIT.lastSlip(), 2026, List.of(PLACES.get(0), empty), KEPT),
                Level.WARNING,
                "备份 /media/usb",
                "还没有备份");
        says(
                but(Optional.empty(), true, FIT.lastSlip(), 2026, List.of(PLACES.get(0)), KEPT),
                Level.WARNING,
                "备份位置",
                "另一个盘");
    }

    @Test
    void a_drill_that_is_due_and_one_that_failed() {
        Keeping due = new Keeping(KEPT.places(), KEPT.keyCopied(), Optional.of(NOW.minusDays(9)), Optional.empty());
        says(but(Optional.empty(), true, FIT.lastSlip(), 2026, PLACES, due), Level.WARNING, "恢复演练", "drill");
        Keeping failed = KEPT.drilledAt(NOW, Optional.of("entry 7: 分录与校验码不符"));
        says(but(Optional.empty(), true, FIT.lastSlip(), 2026, PLACES, failed), Level.BAD, "恢复演练", "entry 7");
    }

    @Test
    void a_pack_put_in_force_while_the_one_before_is_in_use() {
        says(List.of(Doctor.ofPack("2019.1", Optional.of("2020.1"))), Level.WARNING, "县域包", "请重启服务");
        assertThat(Doctor.ofPack("2019.1", Optional.empty()).level()).isEqualTo(Level.GOOD);
    }
}
