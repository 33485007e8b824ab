package io.github.county161.app;

import io.github.county161.core.ledger.Act;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.seal.CorrectionGrant;
import io.github.county161.core.port.Closings;
import io.github.county161.core.port.Closings.Movement;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Seals.Done;
import io.github.county161.core.port.Submission;
import io.github.county161.core.term.Month;
import io.github.county161.core.term.Reading;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 结账: seals months, closes years, and shows what was sealed. */
@Command(
        name = "close",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "month|year|reopen|grant|list|show",
        description = "封账与结账：月封账、年结账、重开、更正许可、封账表（seal a month, close a year, what was sealed）")
final class CloseCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private int told(Done done) {
        done.sealed().forEach(sheet -> out().println("已办：" + sheet));
        done.faults().stream().map(Fault::sentence).forEach(out()::println);
        return done.faults().isEmpty() ? Main.DONE : Main.REFUSED;
    }

    @Command(name = "month", mixinStandardHelpOptions = true, description = "月封账：次月20日终了起可办（seal a month）")
    int month(@Mixin Where where, @Parameters(paramLabel = "月份", description = "如 2019-03") String month)
            throws IOException {
        Reading<Month> read = Month.read(month);
        if (!read.isGood()) {
            throw new County.Refused("“" + month + "”应为" + read.flaw().expected());
        }
        try (County county = where.open()) {
            return told(county.sealing().month(read.value(), county.asker(where.account()), where.reportDay()));
        }
    }

    @Command(name = "year", mixinStandardHelpOptions = true, description = "年结账：到期未封的月份先封（close a year）")
    int year(
            @Mixin Where where,
            @Parameters(paramLabel = "年度") int year,
            @Option(names = "--order-no", paramLabel = "文号", required = true) String orderNo)
            throws IOException {
        try (County county = where.open()) {
            return told(county.sealing().year(year, orderNo, county.asker(where.account()), where.reportDay()));
        }
    }

    @Command(name = "reopen", mixinStandardHelpOptions = true, description = "重开已结账的年度，要有文号（open a year again）")
    int reopen(
            @Mixin Where where,
            @Parameters(paramLabel = "年度") int year,
            @Option(names = "--order-no", paramLabel = "文号", required = true) String orderNo)
            throws IOException {
        try (County county = where.open()) {
            return told(county.sealing().reopen(year, orderNo, county.asker(where.account()), where.reportDay()));
        }
    }

    @Command(name = "grant", mixinStandardHelpOptions = true, description = "更正许可：同意更正已封账的记录（consent to a correction）")
    int grant(
            @Mixin Where where,
            @Parameters(paramLabel = "记录", description = "记录号，用、分开；账页7 指第7号账页的全部记录") String records,
            @Option(names = "--basis", paramLabel = "依据", required = true) String basis,
            @Option(names = "--order-no", paramLabel = "文号", defaultValue = "") String orderNo)
            throws IOException {
        Map<String, String> cells = Map.of(
                CorrectionGrant.RECORDS.name(),
                records,
                CorrectionGrant.DAY.name(),
                where.reportDay().toString(),
                "basis",
                basis,
                CorrectionGrant.ORDER_NO.name(),
                orderNo);
        Order order = new Order(
                CorrectionGrant.FORM.name(), Act.ENTER.word(), Optional.empty(), Optional.empty(), cells, "", 1);
        try (County county = where.open()) {
            Outcome outcome = county.office()
                    .post(new Submission(
                            "grant-" + UUID.randomUUID(),
                            county.asker(where.account()),
                            "close grant",
                            where.reportDay(),
                            List.of(order),
                            false,
                            false,
                            false));
            return told(new Done(outcome.kept() ? List.of("更正许可") : List.of(), outcome.faults()));
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "已封的月份和已结的年度（what is sealed）")
    int list(@Mixin Where where) throws IOException {
        try (County county = where.open()) {
            county.asker(where.account());
            for (Closings.Head sheet : county.desk().closings().sheets()) {
                out().println(sheet.title() + "\t截止 " + sheet.lastDay() + "\t账页 " + sheet.position() + "\t封签 "
                        + sheet.seal());
            }
        }
        return Main.DONE;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "增减变动表：期初、增、减、以前期间调整、期末（a sealed sheet）")
    int show(
            @Mixin Where where,
            @Parameters(paramLabel = "封账期", description = "如 2019-03 或 2019") String period,
            @Option(names = "--division", paramLabel = "区划", description = "只要这个镇或村") Optional<String> division,
            @Option(names = "--figure", paramLabel = "指标", description = "只要这个指标，并列出名单") Optional<String> figure,
            @Option(names = "-o", paramLabel = "文件", description = "写成工作簿") Optional<Path> output)
            throws IOException {
        try (County county = where.open()) {
            Scope scope = county.reader(where.account()).scope();
            Optional<String> place = county.view(where.reportDay(), division, Optional.empty(), scope)
                    .division();
            Optional<Figure> one = figure.map(id -> county.pattern()
                    .figure(id.toUpperCase(java.util.Locale.ROOT))
                    .orElseThrow(() -> new County.Refused("没有指标 " + id)));
            Closings closings = county.desk().closings();
            Movement movement = closings.movement(period, place, one, scope)
                    .orElseThrow(() -> new County.Refused("“" + period + "”没有封账，或这个镇村不在本账号辖区内"));
            Sheet sheet = closings.sheet(movement);
            if (output.isPresent()) {
                try (OutputStream file = Files.newOutputStream(output.get())) {
                    county.workbooks().write(sheet, file);
                }
                out().println("已写 " + output.get());
            } else {
                print(sheet);
            }
        }
        return Main.DONE;
    }

    private void print(Sheet sheet) {
        out().println(sheet.title());
        out().println(String.join(
                "\t", sheet.heads().stream().map(Sheet.Head::text).toList()));
        sheet.rows().forEach(row -> out().println(String.join("\t", row)));
        sheet.notes().forEach(out()::println);
    }
}
