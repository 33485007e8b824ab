package io.github.county161.app;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Scope;
import java.io.IOException;
import java.io.OutputStream;
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

    @Option(names = "-o", paramLabel = "文件", description = "写到哪里，默认 编号.xlsx")
    private Optional<Path> output = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Path file = output.orElseGet(() -> Path.of(record.replace("#", "记录") + ".xlsx"));
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new County.Refused("只能写成 .xlsx 工作簿，不能写成 " + file);
        }
        try (County county = where.open()) {
            Scope scope = county.reader(where.account()).scope();
            Form form = Arrival.form(Optional.of(name), county.chart())
                    .orElseThrow(() -> new County.Refused("没有叫“" + name + "”的表"));
            View view = new View(where.reportDay(), Optional.empty(), Optional.empty());
            Sheet sheet = county.desk()
                    .flows()
                    .printed(form, record, view, scope)
                    .orElseThrow(() -> new County.Refused("“" + form.title() + "”中没有可以打印的 " + record));
            try (OutputStream out = Files.newOutputStream(file)) {
                county.workbooks().write(sheet, out);
            }
            spec.commandLine().getOut().println("已写 " + file);
        }
        return Main.DONE;
    }
}
