package io.github.county161.app;

import io.github.county161.core.form.Form;
import io.github.county161.core.mechanism.Showing;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Enters what is due by a day: the server does it every night, this does it by hand. */
@Command(
        name = "tick",
        mixinStandardHelpOptions = true,
        description = "到期检查：把到这一天应有的提醒、催办、拟通报、拟约谈和疑点记入账，重复运行不会重复记（enter what is due by a day）")
final class TickCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Option(names = "--day", paramLabel = "日期", description = "查到哪一天，默认今天（yyyy-MM-dd）")
    private Optional<LocalDate> day = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        LocalDate until = day.isPresent() ? day.get() : where.reportDay();
        try (County county = where.open()) {
            Outcome outcome = county.clockwork().tick(until);
            outcome.faults().stream().map(Fault::sentence).forEach(out::println);
            out.println("到期检查 " + until + "：新记 " + outcome.count(Outcome.NEW) + " 条");
            county.chart().forms().forEach(form -> list(county, form, outcome, until, out));
            out.println("疑点：新发现 " + county.sweep(until).count("enter") + " 条");
            return outcome.kept() ? Main.DONE : Main.REFUSED;
        }
    }

    private static void list(County county, Form form, Outcome outcome, LocalDate day, PrintWriter out) {
        List<Long> records = outcome.items().stream()
                .filter(item ->
                        item.form().equals(form.name()) && item.outcome().equals(Outcome.NEW))
                .map(Outcome.Item::record)
                .toList();
        if (!records.isEmpty()) {
            county.store().read(moment -> {
                Showing showing = new Showing(
                        county.chart(),
                        moment,
                        county.asking(day),
                        county.pack().words());
                new Listing(county.pack().words(), day.toString(), showing::place)
                        .print(Optional.of(form), showing.records(form.name(), records), out);
                return records.size();
            });
        }
    }
}
