package io.github.county161.app;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.register.Attachment;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Files;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Submission;
import io.github.county161.core.term.Reading;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        String code = county.view(where.reportDay(), place, Optional.empty(), asker.scope())
                .division()
                .orElseThrow();
        Reading<Files.Kept> kept = county.files().keep(java.nio.file.Files.readAllBytes(file));
        if (!kept.isGood()) {
            throw new County.Refused("应为" + kept.flaw().expected());
        }
        Map<String, String> cells = new HashMap<>();
        cells.put("village", code);
        cells.put(Attachment.HASH.name(), kept.value().hash());
        cells.put(Attachment.TYPE.name(), kept.value().type().code());
        cells.put(Attachment.BYTES.name(), Integer.toString(kept.value().bytes()));
        cells.put(Attachment.DAY.name(), where.reportDay().toString());
        cells.put(Attachment.FILE_NAME.name(), String.valueOf(file.getFileName()));
        Outcome outcome = county.office()
                .post(new Submission(
                        "attach-" + UUID.randomUUID(),
                        asker,
                        "attach",
                        where.reportDay(),
                        List.of(Order.row(Attachment.FORM.name(), cells, 1)),
                        false,
                        false,
                        false));
        outcome.faults().forEach(fault -> spec.commandLine().getOut().println(fault.sentence()));
        if (!outcome.kept()) {
            return Main.REFUSED;
        }
        long record = outcome.items().get(0).record();
        Row row = county.store()
                .read(moment -> moment.current(Attachment.FORM.relation(), Relation.RECORD, List.of(record)))
                .get(0);
        spec.commandLine()
                .getOut()
                .println("已存附件 " + row.get(Attachment.NUMBER).orElse("") + "，内容摘要 "
                        + kept.value().hash());
        return Main.DONE;
    }

    private int open(County county, Asker asker, String wanted) throws IOException {
        Question question = Question.from(Attachment.FORM.relation())
                .where(Path.of(Attachment.NUMBER).is(wanted));
        Row row = county
                .store()
                .read(moment -> moment.rows(question, county.asking(where.reportDay()), asker.scope(), 0, 1))
                .stream()
                .findFirst()
                .orElseThrow(() -> new County.Refused("辖区内没有附件“" + wanted + "”"));
        java.nio.file.Files.write(
                file, county.files().open(row.get(Attachment.HASH).orElseThrow()));
        spec.commandLine().getOut().println("已写 " + file);
        return Main.DONE;
    }
}
