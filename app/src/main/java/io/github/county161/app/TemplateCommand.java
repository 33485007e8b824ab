package io.github.county161.app;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.mechanism.Rosters;
import io.github.county161.core.mechanism.Template;
import io.github.county161.core.mechanism.Veil;
import io.github.county161.core.port.Scope;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the workbook of a form, to be filled in. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = "一张表的工作簿，空白的或带出已有的行：下拉选项、必填标记、填写说明（the workbook of a form, to fill in）")
final class TemplateCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "表", description = "表名，如 转移就业 或 transfer")
    private String name = "";

    @Option(names = "-o", paramLabel = "文件", description = "写到哪里；默认为 表名.xlsx")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private Where where = new Where();

    @Option(names = "--prefilled", description = "带出已有的行：改好后导入，只记改动之处（with the rows there are）")
    private boolean prefilled;

    @Option(names = "--division", paramLabel = "区划", description = "只要这个镇或村已有的行（名称或代码）")
    private Optional<String> division = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (prefilled) {
            try (County county = where.open()) {
                Scope scope = county.reader(where.account()).scope();
                Form form = form(county);
                Veil.read(county.store(), county.chart(), scope, moment -> {
                    Asking asking = county.asking(moment, where.reportDay(), division, Optional.empty(), scope);
                    Rosters rosters = new Rosters(
                            county.chart(), moment, asking, scope, county.pack().words());
                    write(county, form, rosters.prefilled(form));
                    return Main.DONE;
                });
            }
            return Main.DONE;
        }
        if (division.isPresent()) {
            throw new County.Refused("空白模板不分区划；要带出这个镇或村已有的行，请加 --prefilled");
        }
        try (Temporary folder = Temporary.make();
                County county = County.open(folder.path())) {
            Form form = form(county);
            Template template =
                    new Template(form, county.pack().words(), County.today().toString());
            write(county, form, List.of(template.sheet(row -> {})));
        }
        return Main.DONE;
    }

    private Form form(County county) {
        return Arrival.form(Optional.of(name), county.chart())
                .filter(f -> !f.enteredBy().equals(Optional.of(Set.of())))
                .orElseThrow(() -> new County.Refused("“" + name + "”没有工作簿：它由程序自己登记"));
    }

    private void write(County county, Form form, List<Sheet> sheets) {
        Path into = file.orElse(Path.of(form.title() + ".xlsx"));
        try (OutputStream out = Files.newOutputStream(into, StandardOpenOption.CREATE_NEW)) {
            county.workbooks().write(sheets, out);
        } catch (FileAlreadyExistsException there) {
            throw new County.Refused("已有文件 " + into + "，没有覆盖（可用 -o 另取一名）");
        } catch (IOException failed) {
            throw new UncheckedIOException("写不了 " + into, failed);
        }
        spec.commandLine().getOut().println("已写出 " + into);
    }
}
