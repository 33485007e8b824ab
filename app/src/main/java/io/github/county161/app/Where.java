package io.github.county161.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What commands on a county have in common: its folder, who acts, the report day. */
final class Where {

    @Option(
            names = "--data",
            paramLabel = "目录",
            defaultValue = "county161-data",
            description = "县的数据目录，默认 ${DEFAULT-VALUE}（the county's folder）")
    private Path folder = Path.of("county161-data");

    @Option(names = "--as", paramLabel = "账号", description = "由哪个账号办理（acting account）")
    private Optional<String> account = Optional.empty();

    @Option(names = "--report-day", paramLabel = "日期", description = "报告日，默认今天（yyyy-MM-dd）")
    private Optional<LocalDate> reportDay = Optional.empty();

    /** Whether a county is kept in a folder already. */
    static boolean isCounty(Path folder) {
        return Files.exists(folder.resolve(County.DATABASE));
    }

    /** The county that is kept there. */
    County open() throws IOException {
        LostLedger.refuse(folder);
        if (!isCounty(folder)) {
            throw new NoSuchFileException(
                    folder.resolve("county.db") + "：目录里没有账库（用 --data 指明目录；第一次用 serve、import、user add 或 pack apply 新建）");
        }
        return County.open(folder);
    }

    /** The same, made when there is none yet. */
    County openOrMake(PrintWriter out) throws IOException {
        LostLedger.refuse(folder);
        boolean fresh = !isCounty(folder);
        County county = County.open(folder);
        sayIfMade(fresh, out);
        return county;
    }

    /** Of a county that has just been made: what is to be done first. */
    void sayIfMade(boolean made, PrintWriter out) {
        if (made) {
            out.println("新建账库 " + folder + "。请用 key-copy 文件 把密钥封存一份，放到别处：没有它，证件号、电话、地址等都打不开。");
        }
    }

    Path folder() {
        return folder;
    }

    Optional<String> account() {
        return account;
    }

    LocalDate reportDay() {
        return reportDay.orElseGet(County::today);
    }
}
