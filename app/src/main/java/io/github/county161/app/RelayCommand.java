package io.github.county161.app;

import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Villages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 交接清单: everything that is open with somebody who leaves, printed or as a workbook. */
@Command(
        name = "relay",
        mixinStandardHelpOptions = true,
        description = "交接清单：某干部在报告日包联的村里一切未了的事项（everything open when a cadre moves；交接本身填“交接”表）")
final class RelayCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Parameters(paramLabel = "姓名", description = "离任人")
    private String name = "";

    @Option(names = "--unit", paramLabel = "单位", description = "离任人的单位或科室，同名的要写")
    private Optional<String> unit = Optional.empty();

    @Option(names = "--known-at", paramLabel = "账页号", description = "按记到这一账页时所知")
    private Optional<Long> knownAt = Optional.empty();

    @Option(names = "-o", paramLabel = "文件", description = "写到哪里（.xlsx 或 .html）")
    private Optional<Path> output = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Optional<SheetFile> file = output.map(SheetFile::new);
        try (County county = where.open()) {
            Scope scope = county.reader(where.account()).scope();
            Desk.View view = county.view(where.reportDay(), Optional.empty(), knownAt, scope);
            Villages.Handing handing = county.desk()
                    .villages()
                    .handing(name, unit, view, scope)
                    .orElseThrow(() ->
                            new County.Refused(view.reportDay() + " 没有叫“" + name + "”的人包联，或者不止一人（用 --unit 写明单位）"));
            PrintWriter out = spec.commandLine().getOut();
            out.println(handing.sheet().title());
            handing.sheet().rows().forEach(row -> out.println(String.join("\t", row)));
            handing.sheet().notes().forEach(out::println);
            if (file.isPresent()) {
                file.get().write(List.of(handing.sheet()), county.workbooks());
                out.println("已写 " + file.get().path());
            }
        }
        return Main.DONE;
    }
}
