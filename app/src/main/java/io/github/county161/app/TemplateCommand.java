package io.github.county161.app;

import io.github.county161.core.form.Form;
import io.github.county161.core.mechanism.Template;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the workbook of a form, to be filled in. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = "一张表的空白工作簿：下拉选项、必填标记、填写说明（the workbook of a form, to fill in）")
final class TemplateCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "表", description = "表名，如 转移就业 或 transfer")
    private String name = "";

    @Option(names = "-o", paramLabel = "文件", description = "写到哪里；默认为 表名.xlsx")
    private Optional<Path> file = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (Temporary folder = Temporary.make();
                County county = County.open(folder.path())) {
            Form form = Arrival.form(Optional.of(name), county.chart())
                    .filter(f -> f.enteredBy().isEmpty())
                    .orElseThrow(() -> new County.Refused("“" + name + "”没有工作簿：它由程序自己登记"));
            Path into = file.orElse(Path.of(form.title() + ".xlsx"));
            Template template =
                    new Template(form, county.pack().words(), County.today().toString());
            try (OutputStream out = Files.newOutputStream(into, StandardOpenOption.CREATE_NEW)) {
                county.workbooks().write(List.of(template.sheet(row -> {})), out);
            } catch (FileAlreadyExistsException there) {
                throw new County.Refused("已有文件 " + into + "，没有覆盖（可用 -o 另取一名）");
            }
            spec.commandLine().getOut().println("已写出 " + into);
            return Main.DONE;
        }
    }
}
