package io.github.county161.app;

import io.github.county161.core.ledger.plan.ItemProgress;
import io.github.county161.core.ledger.plan.Target;
import io.github.county161.core.ledger.plan.YearAct;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Plans;
import io.github.county161.core.port.Submission;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** Opens a year: its targets and the act in one slip, whole or not at all. */
@Command(
        name = "open-year",
        mixinStandardHelpOptions = true,
        description = "建账：按考核方案和县级目标开一个年度，凭文号（opens a year on its scheme and targets）")
final class OpenYearCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Parameters(paramLabel = "年度", description = "如 2019")
    private int year;

    @Option(names = "--order-no", required = true, paramLabel = "文号", description = "建账所依据的文号")
    private String orderNo = "";

    @Option(names = "--targets", paramLabel = "文件", description = "“目标任务”工作簿，和建账一起记入（已记入的不必再给）")
    private Optional<Path> targets = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (County county = where.open()) {
            Asker asker = county.asker(where.account());
            if (!county.crypto().hasKey()) {
                throw new County.Refused("没有密钥文件，不能记账（请放回 county.key）");
            }
            List<Order> orders = new ArrayList<>();
            if (targets.isPresent() && !read(county, targets.get(), orders, out)) {
                return Main.REFUSED;
            }
            orders.add(Order.row(
                    YearAct.FORM.name(),
                    Map.of(
                            YearAct.YEAR.name(), Integer.toString(year),
                            YearAct.ACT.name(),
                                    county.pack().words().label("year_act", YearAct.ACT_LIST.code("opened")),
                            YearAct.DAY.name(), where.reportDay().toString(),
                            YearAct.ORDER_NO.name(), orderNo),
                    0));
            Outcome outcome = county.office()
                    .post(new Submission(
                            "open-year-" + UUID.randomUUID(),
                            asker,
                            "open-year",
                            where.reportDay(),
                            orders,
                            false,
                            false,
                            false));
            tell(county, outcome, out);
            return outcome.kept() ? Main.DONE : Main.REFUSED;
        }
    }

    private static boolean read(County county, Path file, List<Order> orders, PrintWriter out) throws IOException {
        Arrival arrival = Arrival.read(
                List.of(file),
                county.chart(),
                county.pack().words(),
                county.workbooks(),
                Optional.of(Target.FORM.name()));
        arrival.remarks().forEach(out::println);
        arrival.faults().forEach(fault -> out.println(fault.sentence()));
        orders.addAll(arrival.orders());
        return arrival.faults().isEmpty();
    }

    private void tell(County county, Outcome outcome, PrintWriter out) {
        Telling faults = new Telling(out);
        outcome.faults().forEach(fault -> faults.tell(fault.code(), fault.sentence()));
        faults.rest();
        if (targets.isPresent()) {
            Map<String, Long> ofTargets = new HashMap<>();
            outcome.items().stream()
                    .filter(item -> item.form().equals(Target.FORM.name()))
                    .forEach(item -> ofTargets.merge(item.outcome(), 1L, Long::sum));
            out.println(Results.told(ofTargets));
        }
        if (!outcome.kept()) {
            out.println(year + " 年没有建账，一行也没有记入。");
            return;
        }
        out.println(year + " 年已建账，" + orderNo + "，账页号 " + outcome.slip());
        county.desk()
                .plans()
                .standings(
                        new Plans.Asked(Optional.empty(), Optional.empty()),
                        new Desk.View(where.reportDay(), Optional.empty(), Optional.empty()),
                        county.asker(where.account()).scope())
                .ifPresent(standings -> standings.items().forEach(item -> line(item, out)));
    }

    private static void line(ItemProgress item, PrintWriter out) {
        item.county()
                .ifPresent(line -> out.println(
                        "  " + item.item().title() + "：" + line.standing().target() + " "
                                + item.item().unit()
                                + line.slack().map(slack -> "，县级机动 " + slack).orElse("，尚未分解到镇")));
    }
}
