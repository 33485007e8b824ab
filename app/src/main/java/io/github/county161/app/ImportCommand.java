package io.github.county161.app;

import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Submission;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Option(names = "--history", description = "历史导入：系统启用之前的事，可填状态、发放、销号等列（what was before）")
    private boolean history;

    @Option(names = "--reason", paramLabel = "理由", description = "历史导入的理由，记在每条分录里（why）")
    private Optional<String> reason = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (County county = where.openOrMake(spec.commandLine().getOut())) {
            return run(
                    county,
                    where.account(),
                    spec.commandLine().getOut(),
                    spec.commandLine().getErr());
        }
    }

    private int run(County county, Optional<String> account, PrintWriter out, PrintWriter err) throws IOException {
        Asker asker = county.asker(account);
        if (!county.crypto().hasKey()) {
            throw new County.Refused("没有密钥文件，不能记账（请放回 county.key）");
        }
        err.println("读取工作簿…");
        Arrival arrival = Arrival.read(files, county.chart(), county.pack().words(), county.workbooks(), form);
        arrival.remarks().forEach(out::println);
        if (!arrival.faults().isEmpty()) {
            arrival.faults().forEach(fault -> out.println(fault.sentence()));
            out.println("有不能读的文件，一行也没有记入。");
            return Main.REFUSED;
        }
        err.println("核对并记入 " + arrival.files().stream().distinct().count() + " 个文件，"
                + arrival.orders().size() + " 行…");
        Submission submission = new Submission(
                "import-" + UUID.randomUUID(),
                asker,
                files.stream().map(f -> f.getFileName().toString()).collect(Collectors.joining(" ")),
                where.reportDay(),
                history ? ofHistory(asker, arrival.orders()) : arrival.orders(),
                goodRowsFirst,
                force,
                correct,
                history);
        Outcome outcome =
                dryRun ? county.office().rehearse(submission) : county.office().post(submission);
        tell(outcome, arrival, county.pattern().doubts(), out);
        return outcome.count(Outcome.REFUSED) > 0 ? Main.REFUSED : Main.DONE;
    }

    /** A county's account alone brings history in, and says why. */
    private List<Order> ofHistory(Asker asker, List<Order> orders) {
        boolean ofCounty = asker.equals(Asker.SETTING_UP) || asker.role().startsWith("county_");
        if (!ofCounty || reason.isEmpty()) {
            throw new County.Refused("历史导入由县级账号办理，并用 --reason 说明理由");
        }
        return orders.stream()
                .map(order -> order.because("历史导入：" + reason.get()))
                .toList();
    }

    private void tell(Outcome outcome, Arrival arrival, Map<String, String> words, PrintWriter out) {
        boolean several = arrival.files().stream().distinct().count() > 1;

        Telling faults = new Telling(out);
        Telling doubts = new Telling(out);
        for (int i = 0; i < outcome.items().size(); i++) {
            Outcome.Item item = outcome.items().get(i);
            String file = several ? arrival.files().get(i) + " " : "";
            item.faults().forEach(f -> faults.tell(f.sheet() + f.column() + f.code(), file + f.sentence()));
            String title = arrival.orders().get(i).form();
            item.doubts()
                    .forEach(d -> doubts.tell(
                            title + d,
                            file + "疑点【" + arrival.titles().getOrDefault(title, title) + "】第" + item.row() + "行："
                                    + words.getOrDefault(d, d)));
        }
        faults.rest();
        doubts.rest();
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
