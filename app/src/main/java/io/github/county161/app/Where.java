package io.github.county161.app;

import java.io.IOException;
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

    County open() throws IOException {
        return County.open(folder);
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
