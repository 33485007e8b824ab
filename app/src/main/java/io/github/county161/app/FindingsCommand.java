package io.github.county161.app;

import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.mechanism.finding.Swept;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Findings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** The doubts that somebody has to close: looked for, listed, sent out to be answered, closed and excused. */
@Command(
        name = "findings",
        mixinStandardHelpOptions = true,
        description = "疑点：最要紧的、按疑点和单位的条数，给出 --check 时逐条列出（doubts that somebody has to close）")
final class FindingsCommand implements Callable<Integer> {

    private enum Format {
        table,
        json
    }

    @Mixin
    private WhichFindings which = new WhichFindings();

    @Option(names = "--state", paramLabel = "状态", description = "待处理、待复核、关闭、豁免之一；默认待处理和待复核")
    private Optional<String> state = Optional.empty();

    @Option(names = "--format", paramLabel = "table|json", defaultValue = "table", description = "表格或 JSON")
    private Format format = Format.table;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (County county = which.where().open()) {
            PrintWriter out = spec.commandLine().getOut();
            Findings.Summary summary = county.desk()
                    .findings()
                    .summary(which.asked(county, state), which.view(county), which.scope(county))
                    .orElseThrow(() -> new County.Refused("没有这种状态：" + state.orElse("")));
            List<Map<String, String>> byName = which.isOfOneCheck() ? which.all(county, state) : List.of();
            if (format == Format.json) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("report_day", which.where().reportDay().toString());
                json.put("summary", summary);
                json.put("findings", byName);
                out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json));
            } else {
                tell(summary, out);
                byName.forEach(finding -> out.println(line(finding)));
            }
        }
        return Main.DONE;
    }

    private void tell(Findings.Summary summary, PrintWriter out) {
        String when = "报告日 " + which.where().reportDay() + "，账页号 " + summary.position();
        out.println(when + "：疑点 " + summary.count() + " 条，其中存量 " + summary.baseline() + " 条");
        if (!summary.home().isEmpty()) {
            out.println("新出现的、较重以上的：");
            summary.home()
                    .forEach(group -> out.println("  " + group.severity() + " " + group.placeName() + "【" + group.form()
                            + "】" + group.doubt() + "：" + group.count() + " 条"));
        }
        out.println("疑点代码\t表\t疑点\t严重程度\t单位\t条数");
        summary.groups()
                .forEach(group -> out.println(String.join(
                        "\t",
                        group.check(),
                        group.form(),
                        group.doubt(),
                        group.severity(),
                        group.placeName(),
                        Long.toString(group.count()))));
    }

    private static String line(Map<String, String> finding) {
        return String.join(
                "\t",
                List.of(
                                "place",
                                "form",
                                "object",
                                "state",
                                "date",
                                "baseline",
                                "result",
                                "explanation",
                                "exempt_until",
                                "by")
                        .stream()
                        .map(name -> finding.getOrDefault(name, ""))
                        .toList());
    }

    @Command(
            name = "sweep",
            mixinStandardHelpOptions = true,
            description = "普查：全库问一遍每种疑点，登记新的、标出已消除的；同一天再做不再变化（asks every check of the whole base）")
    int sweep(
            @Mixin Where where,
            @Option(names = "--day", paramLabel = "日期", description = "普查日，默认今天") Optional<LocalDate> day)
            throws IOException {
        try (County county = where.open()) {
            needCounty(county, where);
            Swept swept = county.sweep(day.orElseGet(where::reportDay));
            spec.commandLine()
                    .getOut()
                    .println("新登记 " + swept.count("enter") + "  重现 " + swept.count("reopen") + "  豁免到期 "
                            + swept.count("lapse") + "  已消除待复核 " + swept.count("vanish") + "  改换所在村 "
                            + swept.count("correct"));
        }
        return Main.DONE;
    }

    /** Everything is asked, so whoever sees the whole county asks it. */
    private static void needCounty(County county, Where where) {
        Asker asker = county.asker(where.account());
        boolean whole = asker.equals(Asker.SETTING_UP) || asker.role().startsWith("county_");
        if (!whole || !county.crypto().hasKey()) {
            throw new County.Refused(whole ? "没有密钥文件，不能记账（请放回 county.key）" : "普查由县级账号办理");
        }
    }

    @Command(
            name = "sheet",
            mixinStandardHelpOptions = true,
            description = "写出疑点核查表（.xlsx），填好核查结果后用 import 收回（the sheet to be answered）")
    int sheet(
            @Mixin WhichFindings some,
            @Option(names = "-o", paramLabel = "文件", description = "写到哪里，默认 疑点核查表.xlsx") Optional<Path> output)
            throws IOException {
        Path file = output.orElse(Path.of("疑点核查表.xlsx"));
        try (County county = some.where().open()) {
            Sheet sheet = county.desk()
                    .findings()
                    .sheet(some.asked(county, Optional.empty()), some.view(county), some.scope(county))
                    .orElseThrow();
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
                county.workbooks().write(sheet, out);
            } catch (FileAlreadyExistsException there) {
                throw new County.Refused("已有文件 " + file + "，没有覆盖（可用 -o 另取一名）");
            }
            spec.commandLine()
                    .getOut()
                    .println("已写 " + file + "："
                            + some.all(county, Optional.empty()).size() + " 条");
        }
        return Main.DONE;
    }

    @Command(name = "close", mixinStandardHelpOptions = true, description = "关闭一组已消除、待复核的疑点（closes what is gone）")
    int close(
            @Mixin WhichFindings some,
            @Option(names = "--reason", required = true, paramLabel = "说明", description = "写在每一条里") String reason,
            @Option(names = "--dry-run", description = "只试不记") boolean dryRun)
            throws IOException {
        return new FindingActs(some, spec.commandLine().getOut())
                .all("close", List.of("待复核"), Map.of("explanation", reason), dryRun);
    }

    @Command(
            name = "exempt",
            mixinStandardHelpOptions = true,
            description = "豁免一组疑点：情况属实，不必再改；到期后仍有的重新列出（excuses what is right as it is）")
    int exempt(
            @Mixin WhichFindings some,
            @Option(names = "--reason", required = true, paramLabel = "说明", description = "写在每一条里") String reason,
            @Option(names = "--until", paramLabel = "日期", description = "豁免至哪一天；默认按疑点的有效天数") Optional<LocalDate> until,
            @Option(names = "--dry-run", description = "只试不记") boolean dryRun)
            throws IOException {
        Map<String, String> cells = new HashMap<>(Map.of("explanation", reason));
        until.ifPresent(day -> cells.put("exempt_until", day.toString()));
        return new FindingActs(some, spec.commandLine().getOut()).all("exempt", List.of("待处理", "待复核"), cells, dryRun);
    }
}
