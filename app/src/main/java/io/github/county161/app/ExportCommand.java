package io.github.county161.app;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.mechanism.Rosters;
import io.github.county161.core.mechanism.Verification;
import io.github.county161.core.port.Scope;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a roster as a workbook to print or send. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "导出表册为工作簿：人员信息、转移就业、自主创业、就业培训、公益性岗位安置花名册（a roster as a workbook）")
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Parameters(paramLabel = "表册", defaultValue = "人员信息花名册", description = "表册名称，默认 ${DEFAULT-VALUE}")
    private String book = "";

    @Option(names = "--division", paramLabel = "区划", description = "只要这个镇或村（9位或12位代码）")
    private Optional<String> division = Optional.empty();

    @Option(names = "--known-at", paramLabel = "账页号", description = "按记到这一账页时所知")
    private Optional<Long> knownAt = Optional.empty();

    @Option(names = "-o", paramLabel = "文件", description = "写到哪里，默认 表册名.xlsx")
    private Optional<Path> output = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Book roster = OneSixOne.ROSTERS.stream()
                .filter(r -> r.title().equals(book) || r.name().equals(book))
                .findFirst()
                .orElseThrow(() -> new County.Refused("现在能导出的表册是"
                        + OneSixOne.ROSTERS.stream()
                                .map(r -> "“" + r.title() + "”")
                                .collect(Collectors.joining("、"))));
        Path file = output.orElse(Path.of(roster.title() + ".xlsx"));
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new County.Refused("只能写成 .xlsx 工作簿，不能写成 " + file);
        }
        try (County county = where.open()) {
            Scope scope = county.reader(where.account()).scope();
            String counted = county.store().read(moment -> {
                Asking asking = county.asking(moment, where.reportDay(), division, knownAt, scope);
                String whose =
                        asking.division().map(new Divisions(moment)::title).orElse("");
                Rosters rosters = new Rosters(
                        county.chart(), moment, asking, scope, county.pack().words());
                List<Sheet> sheets = rosters.sheets(
                        roster,
                        county.pack().county() + whose + roster.title(),
                        Verification.proof(moment).text());
                try (OutputStream out = Files.newOutputStream(file)) {
                    county.workbooks().write(sheets, out);
                } catch (IOException e) {
                    throw new UncheckedIOException("写不了 " + file, e);
                }
                List<Long> counts = rosters.counts(roster);
                String unit = " " + roster.counted().own().unit();
                return counts.get(0) + unit + "，其中劳动力 " + counts.get(1) + unit;
            });
            spec.commandLine().getOut().println("已写 " + file + "：" + counted);
        }
        return Main.DONE;
    }
}
