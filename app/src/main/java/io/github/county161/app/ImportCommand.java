package io.github.county161.app;

import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Submission;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes workbooks in: all of them, or nothing. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "把工作簿记入账中：全部记入，或者有错就一行也不记（workbooks in, whole or not at all）")
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Parameters(arity = "1..*", paramLabel = "文件", description = "工作簿或目录，次序不限（files or folders, in any order）")
    private List<Path> files = List.of();

    @Option(names = "--form", paramLabel = "表", description = "不看表头，指定是哪一张表（the form, e.g. member）")
    private Optional<String> form = Optional.empty();

    @Option(names = "--dry-run", description = "只试不记（rehearse, keep nothing）")
    private boolean dryRun;

    @Option(names = "--good-rows-first", description = "先记无误的行，有错的行退回（keep the good rows）")
    private boolean goodRowsFirst;

    @Option(names = "--force", description = "陈旧的行也照记（apply rows of an older version too）")
    private boolean force;

    @Option(names = "--correct", description = "与库中不同之处视为原来录错（differences were wrong all along）")
    private boolean correct;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (County county = where.open()) {
            return run(
                    county,
                    where.account(),
                    spec.commandLine().getOut(),
                    spec.commandLine().getErr());
        }
    }

    private int run(County county, Optional<String> account, PrintWriter out, PrintWriter err) throws IOException {
        Asker asker = county.asker(account);
        err.println("读取 " + files.size() + " 个文件…");
        Arrival arrival = Arrival.read(files, county.chart(), county.pack().words(), county.workbooks(), form);
        arrival.remarks().forEach(out::println);
        if (!arrival.faults().isEmpty()) {
            arrival.faults().forEach(fault -> out.println(fault.sentence()));
            out.println("有不能读的文件，一行也没有记入。");
            return Main.REFUSED;
        }
        err.println("核对并记入 " + arrival.orders().size() + " 行…");
        Submission submission = new Submission(
                "import-" + UUID.randomUUID(),
                asker,
                files.stream().map(f -> f.getFileName().toString()).collect(Collectors.joining(" ")),
                where.reportDay(),
                arrival.orders(),
                goodRowsFirst,
                force,
                correct);
        Outcome outcome =
                dryRun ? county.office().rehearse(submission) : county.office().post(submission);
        tell(county, outcome, arrival.files(), out);
        return outcome.count(Outcome.REFUSED) > 0 ? Main.REFUSED : Main.DONE;
    }

    private void tell(County county, Outcome outcome, List<String> fileOf, PrintWriter out) {
        boolean several = fileOf.stream().distinct().count() > 1;
        for (int i = 0; i < outcome.items().size(); i++) {
            String file = several ? fileOf.get(i) + " " : "";
            outcome.items().get(i).faults().stream().map(Fault::sentence).forEach(s -> out.println(file + s));
        }
        Map<String, Integer> doubts = new TreeMap<>();
        List<Outcome.Item> stale = new ArrayList<>();
        for (Outcome.Item item : outcome.items()) {
            item.doubts().forEach(doubt -> doubts.merge(doubt, 1, Integer::sum));
            if (item.outcome().equals(Outcome.STALE)) {
                stale.add(item);
            }
        }
        for (Outcome.Item item : stale) {
            String title = county.chart().need(item.form()).title();
            out.println("【" + title + "】第" + item.row() + "行：陈旧，与此记录以前的内容相同，没有采用（要采用请加 --force）");
        }
        doubts.forEach((doubt, count) -> out.println("疑点 " + doubt + "：" + count + " 行"));
        out.println("新增 " + outcome.count(Outcome.NEW) + "  更新 " + outcome.count(Outcome.CHANGED) + "  未变 "
                + outcome.count(Outcome.UNCHANGED) + "  陈旧 " + outcome.count(Outcome.STALE) + "  退回 "
                + outcome.count(Outcome.REFUSED));
        if (outcome.kept()) {
            out.println("已记入，账页号 " + outcome.slip());
        } else {
            out.println(dryRun ? "试算完毕，没有记入。" : "有退回的行，一行也没有记入（先记无误的行请加 --good-rows-first）。");
        }
    }
}
