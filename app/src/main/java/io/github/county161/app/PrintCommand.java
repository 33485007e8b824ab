package io.github.county161.app;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Scope;
import java.io.IOException;
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

/** Writes one record as the paper that is signed. */
@Command(
        name = "print",
        mixinStandardHelpOptions = true,
        description = "打印一件：问题交办单，问题的销号表（one record as the paper that is signed）")
final class PrintCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Parameters(index = "0", paramLabel = "表", description = "handover（问题交办单）或 problem（问题，打印销号表）")
    private String name = "";

    @Parameters(index = "1", paramLabel = "编号", description = "编号，如 WT2019-001；或 #记录号")
    private String record = "";

    @Option(names = "-o", paramLabel = "文件", description = "写到哪里（.xlsx 或 .html），默认 编号.xlsx")
    private Optional<Path> output = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        SheetFile file = new SheetFile(output.orElseGet(() -> Path.of(record.replace("#", "记录") + ".xlsx")));
        try (County county = where.open()) {
            Scope scope = county.reader(where.account()).scope();
            Form form = Arrival.form(Optional.of(name), county.chart())
                    .orElseThrow(() -> new County.Refused("没有叫“" + name + "”的表"));
            View view = new View(where.reportDay(), Optional.empty(), Optional.empty());
            Sheet sheet = county.desk()
                    .flows()
                    .printed(form, record, view, scope)
                    .orElseThrow(() -> new County.Refused("“" + form.title() + "”中没有可以打印的 " + record));
            file.write(List.of(sheet), county.workbooks());
            spec.commandLine().getOut().println("已写 " + file.path());
        }
        return Main.DONE;
    }
}
