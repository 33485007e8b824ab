package io.github.county161.app;

import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.port.Scope;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** 就业漏斗: from vacancy to three months at work, a line a stage. */
@Command(
        name = "funnel",
        mixinStandardHelpOptions = true,
        description = "就业漏斗：岗位、推送、意向、协议、到岗、稳岗三月（from vacancy to three months at work）")
final class FunnelCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Option(names = "--division", paramLabel = "区划", description = "哪个镇或村（名称或代码），默认全部辖区")
    private Optional<String> division = Optional.empty();

    @Option(names = "--known-at", paramLabel = "账页号", description = "按记到这一账页时所知")
    private Optional<Long> knownAt = Optional.empty();

    @Option(names = "-o", paramLabel = "文件", description = "写成工作簿")
    private Optional<Path> output = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (County county = where.open()) {
            Scope scope = county.reader(where.account()).scope();
            Sheet sheet = county.desk().funnel(county.view(where.reportDay(), division, knownAt, scope), scope);
            if (output.isPresent()) {
                try (OutputStream file = Files.newOutputStream(output.get())) {
                    county.workbooks().write(sheet, file);
                }
                out.println("已写 " + output.get());
                return Main.DONE;
            }
            out.println(sheet.title() + "（" + sheet.subtitle() + "）");
            out.println(String.join("\t", sheet.headings()));
            sheet.rows().forEach(row -> out.println(String.join("\t", row)));
            sheet.notes().forEach(out::println);
        }
        return Main.DONE;
    }
}
