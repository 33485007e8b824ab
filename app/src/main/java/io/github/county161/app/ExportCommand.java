package io.github.county161.app;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.mechanism.MemberRoster;
import io.github.county161.core.mechanism.Verification;
import io.github.county161.core.port.Scope;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a roster as a workbook to print or send. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "导出表册为工作簿，现有：人员信息花名册（a roster as a workbook）")
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
        String roster = OneSixOne.ROSTERS.get(0).title();
        if (!book.equals(roster) && !book.equals(OneSixOne.ROSTERS.get(0).name())) {
            throw new County.Refused("现在能导出的表册是“" + roster + "”");
        }
        Path file = output.orElse(Path.of(roster + ".xlsx"));
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new County.Refused("只能写成 .xlsx 工作簿，不能写成 " + file);
        }
        try (County county = where.open()) {
            Scope scope = county.reader(where.account()).scope();
            String counted = county.store().read(moment -> {
                Asking asking = county.asking(moment, where.reportDay(), division, knownAt, scope);
                String whose =
                        asking.division().map(new Divisions(moment)::title).orElse("");
                MemberRoster members =
                        new MemberRoster(moment, asking, scope, county.pack().words());
                Sheet sheet = members.sheet(
                        county.pack().county() + whose + roster,
                        Verification.proof(moment).text());
                try (OutputStream out = Files.newOutputStream(file)) {
                    county.workbooks().write(sheet, out);
                } catch (IOException e) {
                    throw new UncheckedIOException("写不了 " + file, e);
                }
                return members.counts().get(0) + " 人，其中劳动力 " + members.counts().get(1) + " 人";
            });
            spec.commandLine().getOut().println("已写 " + file + "：" + counted);
        }
        return Main.DONE;
    }
}
