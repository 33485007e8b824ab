package io.github.county161.app.keep;

import io.github.county161.core.port.Upkeep.Condition;
import io.github.county161.core.port.Upkeep.Level;
import io.github.county161.core.port.Upkeep.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with a machine and a county's folder, and what to do, in words. It looks at values alone. */
public final class Doctor {

    private static final int LEAST_JAVA = 17;
    private static final Set<String> WITH_SQLITE =
            Set.of("amd64", "x86_64", "x86", "i386", "aarch64", "arm", "armv7", "ppc64le", "riscv64");
    private static final long MEGABYTE = 1L << 20;
    private static final long LEAST_FREE = 1024 * MEGABYTE;
    private static final int TIMES_DATABASE = 3;
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(2);
    private static final Duration OLD_BACKUP = Duration.ofHours(36);
    private static final Duration OLD_DRILL = Duration.ofDays(8);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Doctor() {}

    private static Condition good(String what, String sentence) {
        return new Condition(Level.GOOD, what, sentence);
    }

    private static Condition warning(String what, String sentence) {
        return new Condition(Level.WARNING, what, sentence);
    }

    private static Condition bad(String what, String sentence) {
        return new Condition(Level.BAD, what, sentence);
    }

    /** @param port that a server would answer on */
    public static Condition ofPort(int port, boolean isFree) {
        return isFree ? good("端口", port + " 可用") : warning("端口", port + " 已被占用：本程序已在运行，或别的程序占着它，启动时用 --port 换一个");
    }

    /** @param newer the version that was put in force while this one is in use */
    public static Condition ofPack(String version, Optional<String> newer) {
        return newer.map(another -> warning("县域包", "账库已启用 " + another + "，这个服务还在用 " + version + "：请重启服务"))
                .orElse(good("县域包", version));
    }

    public static List<Condition> ofMachine(Machine machine, long databaseBytes) {
        return List.of(
                java(machine),
                processor(machine),
                names(machine),
                temporary(machine),
                disk(machine),
                room(machine, databaseBytes),
                fonts(machine));
    }

    private static Condition java(Machine machine) {
        return machine.javaVersion() >= LEAST_JAVA
                ? good("Java", "版本 " + machine.javaVersion())
                : bad("Java", "版本 " + machine.javaVersion() + " 过低：请装 " + LEAST_JAVA + " 或更高版本");
    }

    private static Condition processor(Machine machine) {
        if (!WITH_SQLITE.contains(machine.processor())) {
            return bad("处理器", machine.processor() + " 没有现成的 SQLite：请把本机编译的 sqlitejdbc 库用 -Dorg.sqlite.lib.path 指明");
        }
        return good("处理器", machine.processor() + (machine.musl() ? "，musl" : ""));
    }

    private static Condition names(Machine machine) {
        return machine.namesChinese()
                ? good("中文文件名", "可用（" + machine.charset() + "）")
                : bad("中文文件名", "打不开（系统字符集是 " + machine.charset() + "）：请用 county161 脚本启动，或先设 LC_ALL=C.UTF-8");
    }

    private static Condition temporary(Machine machine) {
        return machine.runsFromTemporary()
                ? good("临时目录", "可用")
                : warning("临时目录", "不许运行程序（noexec）：程序改用数据目录里的 native，无需处理；自行启动 java 时请加 -Dorg.sqlite.tmpdir=数据目录");
    }

    private static Condition disk(Machine machine) {
        return machine.isOnNetwork()
                ? bad("数据目录", "在网络盘上（" + machine.fileStore() + "）：网络盘的锁不可靠，会损坏账库，请移到本机硬盘")
                : good("数据目录", "在本机硬盘（" + machine.fileStore() + "）");
    }

    private static Condition room(Machine machine, long databaseBytes) {
        long least = Math.max(LEAST_FREE, TIMES_DATABASE * databaseBytes);
        String free = machine.freeBytes() / MEGABYTE + " 兆";
        return machine.freeBytes() >= least
                ? good("磁盘空间", "剩余 " + free)
                : bad("磁盘空间", "只剩 " + free + "，备份和升级要 " + least / MEGABYTE + " 兆：请清理磁盘");
    }

    private static Condition fonts(Machine machine) {
        return machine.chineseFonts()
                .map(there -> there
                        ? good("中文字体", "可用")
                        : warning("中文字体", "本机没有：在本机打印会缺字，请装一种（如 fonts-wqy-zenhei），或在别的机器上打印"))
                .orElse(good("中文字体", "不能判断（没有 fc-list），打印前请看预览"));
    }

    /** Whoever runs the program may not write there: what lies there may be whole. */
    public static Condition ofUnwritable(Path folder) {
        return bad("数据目录", "没有写 " + folder + " 的权限：请改它的权限，或换一个有权限的用户来运行");
    }

    /** @param says what shows that there was a county, and what is to be done */
    public static Condition ofLostLedger(String says) {
        return bad("账库", says);
    }

    public static List<Condition> ofCounty(Health health) {
        List<Condition> all = new ArrayList<>();
        all.add(health.damage()
                .map(what -> bad("账库", "文件已损坏（" + what + "）：请停止使用，用 restore 恢复最近的备份"))
                .orElse(good("账库", health.databaseBytes() / MEGABYTE + " 兆")));
        all.add(clock(health));
        all.add(key(health));
        all.add(
                health.lastCalendarYear() >= health.now().getYear()
                        ? good("节假日表", "到 " + health.lastCalendarYear() + " 年")
                        : warning(
                                "节假日表",
                                "缺 " + health.now().getYear() + " 年（现到 " + health.lastCalendarYear()
                                        + " 年）：期限只按周末推算，请更新县域包的 calendar.csv"));
        health.places().forEach(place -> all.add(place(place, health.now())));
        if (health.places().stream().allMatch(Place::sameDisk)) {
            all.add(warning("备份位置", "都在账库所在的盘上：盘坏了就都没有了，请用 backup --places backups,另一个盘上的目录 再加一处"));
        }
        all.add(drill(health));
        return all;
    }

    private static Condition clock(Health health) {
        Optional<LocalDateTime> ahead =
                health.lastSlip().filter(at -> at.isAfter(health.now().plus(CLOCK_SLACK)));
        String now = MINUTE.format(health.now());
        return ahead.map(at -> bad("时钟", "现在是 " + now + "，而最后一号账页记于 " + MINUTE.format(at) + "：时钟被调回过，请先校准时间再记账"))
                .orElse(good("时钟", now));
    }

    private static Condition key(Health health) {
        if (!health.hasKey()) {
            return bad("密钥", "目录里没有 county.key：只能看遮盖后的内容，请放回，或用 restore --key-copy");
        }
        if (health.keyTrouble().isPresent()) {
            return bad("密钥", health.keyTrouble().get());
        }
        return health.keeping()
                .keyCopied()
                .map(at -> good("密钥", "已于 " + at.toLocalDate() + " 封存过副本"))
                .orElse(warning("密钥", "还没有封存副本：密钥丢了，证件号、电话、地址就永远打不开，请用 key-copy 文件 封存一份，放到别处"));
    }

    private static Condition place(Place place, LocalDateTime now) {
        String what = "备份 " + place.name();
        if (!place.isThere()) {
            return warning(what, "这个位置现在不存在：移动盘没有插上，或还没有备份过（用 backup 备份）");
        }
        return place.newest()
                .map(at -> Duration.between(at, now).compareTo(OLD_BACKUP) <= 0
                        ? good(what, "最近一份 " + MINUTE.format(at))
                        : warning(what, "最近一份是 " + MINUTE.format(at) + "，已旧：服务没有整夜开着，或备份没有成功，请用 backup 备份并看它说什么"))
                .orElse(warning(what, "还没有备份：请用 backup 备份"));
    }

    private static Condition drill(Health health) {
        Optional<LocalDateTime> last = health.keeping().drilled();
        if (health.keeping().drillFailed().isPresent()) {
            return bad("恢复演练", "上次没有通过：" + health.keeping().drillFailed().get() + "。请再备份一次并用 drill 演练");
        }
        return last.filter(at -> Duration.between(at, health.now()).compareTo(OLD_DRILL) <= 0)
                .map(at -> good("恢复演练", "最近一次 " + MINUTE.format(at) + " 通过"))
                .orElse(warning("恢复演练", "超过一周没有演练：备份恢复得回来才算备份，请用 drill 演练"));
    }
}
