package io.github.county161.app;

import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.platform.welfare.Fund;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Payouts;
import io.github.county161.core.port.Submission;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Pays out: the notice, the bank's sheet out and back, the accounts of the money. */
@Command(
        name = "pay",
        mixinStandardHelpOptions = true,
        description = "发放：公示 notice、发放表 batch、银行回单 return、资金账 accounts、兑付率 rates（notices, bank sheets, accounts）")
final class PayCommand implements Callable<Integer> {

    private static final long NOTICE_DAYS = 5;

    private enum What {
        notice,
        batch,
        RETURN,
        accounts,
        rates
    }

    @Mixin
    private Where where = new Where();

    @Parameters(index = "0", paramLabel = "做什么", description = "notice、batch、return、accounts 或 rates")
    private String what = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "政策或文件", description = "notice、batch：政策；return：银行退回的发放表")
    private Optional<String> argument = Optional.empty();

    @Option(names = "--batch-no", paramLabel = "批次号", description = "batch：这一批的编号，如 FF2019-001")
    private Optional<String> batchNo = Optional.empty();

    @Option(names = "--fund", paramLabel = "文号", description = "batch：用哪个文号的资金")
    private Optional<String> fund = Optional.empty();

    @Option(names = "--clear", description = "batch：姓名和银行账号不打码（县级经办账号）")
    private boolean clear;

    @Option(names = "-o", paramLabel = "文件", description = "写到哪里（.xlsx 或 .html）")
    private Optional<Path> output = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (County county = where.open()) {
            Asker asker = county.reader(where.account());
            View view = county.view(where.reportDay(), Optional.empty(), Optional.empty(), asker.scope());
            Payouts payouts = county.desk().policies().payouts();
            switch (what()) {
                case notice -> notice(county, payouts, view, asker);
                case batch -> {
                    return batch(county, payouts, view, asker, out);
                }
                case RETURN -> {
                    return comeBack(county, payouts, asker, out);
                }
                case accounts -> write(county, payouts.accounts(view, asker.scope()), "资金账");
                case rates -> rates(payouts, view, asker, out);
            }
        }
        return Main.DONE;
    }

    private What what() {
        for (What each : What.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(what)) {
                return each;
            }
        }
        throw new County.Refused("应为 notice、batch、return、accounts 或 rates：" + what);
    }

    private String policy() {
        return argument.orElseThrow(() -> new County.Refused("请写明政策，如 pay " + what + " 一次性创业补贴"));
    }

    private County.Refused unknown() {
        return new County.Refused("没有叫“" + policy() + "”而在报告日有效的政策（policy list 列出全部）");
    }

    private void notice(County county, Payouts payouts, View view, Asker asker) throws IOException {
        Payouts.Hanging hanging =
                new Payouts.Hanging(view.reportDay(), county.pack().workdays().after(view.reportDay(), NOTICE_DAYS));
        Sheet sheet = payouts.notice(policy(), hanging, view, asker.scope()).orElseThrow(this::unknown);
        write(county, List.of(sheet), policy() + "公示");
    }

    private int batch(County county, Payouts payouts, View view, Asker asker, PrintWriter out) throws IOException {
        String number = batchNo.orElseThrow(() -> new County.Refused("请用 --batch-no 写明批次号"));
        boolean mayClear = asker.equals(Asker.SETTING_UP) || asker.role().equals("county_clerk");
        if (clear && !mayClear) {
            throw new County.Refused("发放表不打码只给县级经办账号");
        }
        fund.filter(document -> !isKnown(county, document)).ifPresent(document -> {
            throw new County.Refused("没有文号为“" + document + "”的资金记录：请先登记到账（资金），或核对文号");
        });
        Payouts.Sending sending =
                payouts.sending(policy(), number, view, asker.scope()).orElseThrow(this::unknown);
        if (!sending.faults().isEmpty()) {
            sending.faults().forEach(fault -> out.println(fault.sentence()));
            return Main.REFUSED;
        }
        List<Order> orders = sending.orders();
        if (!orders.isEmpty()) {
            Outcome sent = posts(county, asker, "pay-send-", number, orders, out);
            if (!sent.kept()) {
                return Main.REFUSED;
            }
            out.println("编入批次 " + number + " 的申请 " + orders.size() + " 笔");
        }
        Sheet sheet = payouts.batch(policy(), number, fund, clear, view, asker.scope())
                .orElseThrow(this::unknown);
        write(county, List.of(sheet), number);
        return Main.DONE;
    }

    private static boolean isKnown(County county, String document) {
        return county.store()
                .read(moment -> !moment.current(Fund.FORM.relation(), Fund.DOCUMENT.field(), List.of(document))
                        .isEmpty());
    }

    private Outcome posts(County county, Asker asker, String id, String source, List<Order> orders, PrintWriter out) {
        Outcome outcome = county.office()
                .post(new Submission(
                        id + UUID.randomUUID(), asker, source, where.reportDay(), orders, false, false, false));
        outcome.faults().forEach(fault -> out.println(fault.sentence()));
        return outcome;
    }

    private void write(County county, List<Sheet> sheets, String name) throws IOException {
        SheetFile file = new SheetFile(output.orElse(Path.of(name + ".xlsx")));
        file.write(sheets, county.workbooks());
        spec.commandLine().getOut().println("已写 " + file.path());
    }

    private int comeBack(County county, Payouts payouts, Asker asker, PrintWriter out) throws IOException {
        Path file = Path.of(argument.orElseThrow(() -> new County.Refused("return 要写银行退回的发放表")));
        List<Payouts.Line> lines = BankSheet.read(county.workbooks(), file);
        Payouts.Returned returned = payouts.returned(lines, asker.scope());
        returned.faults().forEach(fault -> out.println(fault.sentence()));
        if (!returned.faults().isEmpty()) {
            out.println("有不对的行，一行也没有记入");
            return Main.REFUSED;
        }
        long paid = 0;
        if (!returned.orders().isEmpty()) {
            Outcome outcome = posts(
                    county,
                    Payouts.bringing(asker),
                    "pay-return-",
                    String.valueOf(file.getFileName()),
                    returned.orders(),
                    out);
            if (!outcome.kept()) {
                return Main.REFUSED;
            }
            paid = outcome.count(Outcome.NEW);
        }
        out.println("记入 " + paid + " 笔，未变 " + returned.unchanged() + " 笔，银行未填 " + returned.waiting() + " 笔");
        return Main.DONE;
    }

    private static void rates(Payouts payouts, View view, Asker asker, PrintWriter out) {
        out.println(String.join("\t", "政策", "已批（笔）", "已发（笔）", "已批（元）", "已发（元）", "兑付率"));
        for (Payouts.Rate rate : payouts.rates(view, asker.scope())) {
            out.println(String.join(
                    "\t",
                    rate.policy(),
                    Long.toString(rate.approved()),
                    Long.toString(rate.paid()),
                    rate.approvedYuan().text(),
                    rate.paidYuan().text(),
                    rate.share()));
        }
    }
}
