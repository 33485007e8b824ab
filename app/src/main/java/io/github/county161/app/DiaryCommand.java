package io.github.county161.app;

import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Diary;
import io.github.county161.core.port.Diary.Line;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The diary for the auditor: who came, what was done, what was seen in the clear. */
@Command(
        name = "diary",
        mixinStandardHelpOptions = true,
        description = "审计日志：谁、何时、从哪里、办了什么、看了什么（the audit log as tab-separated lines）")
final class DiaryCommand implements Callable<Integer> {

    private static final String AUDITOR = "auditor";
    private static final int TOGETHER = 1000;

    @Mixin
    private Where where = new Where();

    @Option(names = "--readings", description = "只列查看明文和导出（what was read of persons alone）")
    private boolean readings;

    @Option(names = "--after", paramLabel = "序号", defaultValue = "0", description = "只列这一序号以后的")
    private long after;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (County county = where.open()) {
            Asker asker = county.asker(where.account());
            if (!asker.role().equals(AUDITOR) && !asker.equals(Asker.SETTING_UP)) {
                throw new County.Refused("审计日志由审计员查看");
            }
            Diary diary = county.door().diary();
            long last = after;
            for (List<Line> some = diary.lines(last, TOGETHER); !some.isEmpty(); some = diary.lines(last, TOGETHER)) {
                some.stream()
                        .filter(line -> !readings || line.note().act().isReading())
                        .map(DiaryCommand::text)
                        .forEach(out::println);
                last = some.get(some.size() - 1).no();
            }
            Optional<Long> broken = diary.broken(county.crypto());
            broken.ifPresent(no -> spec.commandLine().getErr().println("第 " + no + " 行与写入时不符，日志被改动过"));
            return broken.isPresent() ? Main.REFUSED : Main.DONE;
        }
    }

    private static String text(Line line) {
        Diary.Note note = line.note();
        return String.join(
                "\t",
                Long.toString(line.no()),
                note.at(),
                note.account(),
                note.act().label(),
                note.on(),
                note.told(),
                note.done() ? "已办" : "未办",
                note.from());
    }
}
