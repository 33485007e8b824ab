package io.github.county161.app;

import io.github.county161.core.form.Form;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Flows.Days;
import io.github.county161.core.port.Scope;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints how many days the steps of flows took. */
@Command(
        name = "flows",
        mixinStandardHelpOptions = true,
        description = "各流程每一步用了几天：今年办完的件数、中位天数、最长天数，还停在这一步的件数（days a step takes）")
final class FlowsCommand implements Callable<Integer> {

    private enum Grouping {
        town
    }

    @Mixin
    private Where where = new Where();

    @Option(names = "--form", paramLabel = "表", description = "只看这张表，如 问题 或 problem")
    private Optional<String> form = Optional.empty();

    @Option(names = "--by", paramLabel = "town", description = "按镇分列")
    private Optional<Grouping> by = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (County county = where.open()) {
            Scope scope = county.reader(where.account()).scope();
            Optional<Form> which = form.isEmpty() ? Optional.empty() : Arrival.form(form, county.chart());
            if (which.filter(f -> f.flow().isEmpty()).isPresent()) {
                throw new County.Refused("“" + which.get().title() + "”没有流程");
            }
            out.println(String.join("\t", "表", "步骤", "镇办", "办完", "中位天数", "最长天数", "还在这一步"));
            county.desk()
                    .flows()
                    .days(which, by.isPresent(), new View(where.reportDay(), Optional.empty(), Optional.empty()), scope)
                    .forEach(days -> out.println(line(days)));
        }
        return Main.DONE;
    }

    private static String line(Days days) {
        return String.join(
                "\t",
                days.form().title(),
                days.state(),
                days.town().isEmpty() ? "合计" : days.town(),
                Long.toString(days.left()),
                days.median(),
                days.left() == 0 ? "" : Long.toString(days.longest()),
                Long.toString(days.waiting()));
    }
}
