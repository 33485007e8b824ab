package io.github.county161.app;

import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Attachments.Handed;
import io.github.county161.core.port.Attachments.Paper;
import io.github.county161.core.port.Attachments.Taken;
import io.github.county161.core.port.Files;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps a paper, or gives one back. */
@Command(
        name = "attach",
        mixinStandardHelpOptions = true,
        description = "存一份附件，得到附件编号；--open 编号 取回（keep a paper, or give one back）")
final class AttachCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Parameters(paramLabel = "文件", description = "要存的文件；取回时写到哪里")
    private java.nio.file.Path file = java.nio.file.Path.of("");

    @Option(names = "--place", paramLabel = "区划", description = "属于哪个镇或村（名称或代码），存时必填")
    private Optional<String> place = Optional.empty();

    @Option(names = "--open", paramLabel = "附件编号", description = "取回这一份")
    private Optional<String> number = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (County county = where.open()) {
            Asker asker = county.reader(where.account());
            return number.isPresent() ? open(county, asker, number.get()) : keep(county, asker);
        }
    }

    private int keep(County county, Asker asker) throws IOException {
        if (place.isEmpty()) {
            throw new County.Refused("请用 --place 写明附件属于哪个镇或村");
        }
        if (java.nio.file.Files.size(file) > Files.MOST_BYTES) {
            throw new County.Refused("文件太大，应为不超过 " + Files.MOST_BYTES + " 字节的文件");
        }
        Taken taken = county.attachments()
                .hand(
                        new Handed(
                                "attach-" + UUID.randomUUID(),
                                String.valueOf(file.getFileName()),
                                place.get(),
                                java.nio.file.Files.readAllBytes(file),
                                where.reportDay()),
                        asker);
        taken.faults().forEach(fault -> spec.commandLine().getOut().println(fault.sentence()));
        if (!taken.faults().isEmpty()) {
            return Main.REFUSED;
        }
        spec.commandLine().getOut().println("已存附件 " + taken.number() + "，内容摘要 " + taken.hash());
        return Main.DONE;
    }

    private int open(County county, Asker asker, String wanted) throws IOException {
        Paper paper = county.attachments()
                .paper(wanted, where.reportDay(), asker.scope())
                .orElseThrow(() -> new County.Refused("辖区内没有附件“" + wanted + "”"));
        java.nio.file.Files.write(file, paper.content());
        spec.commandLine().getOut().println("已写 " + file);
        return Main.DONE;
    }
}
