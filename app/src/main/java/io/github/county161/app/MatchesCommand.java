package io.github.county161.app;

import io.github.county161.core.form.Form;
import io.github.county161.core.mechanism.VillageNames;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Villages;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Households without work: since when, due when, what was done; and the vacancies that fit one of them. */
@Command(
        name = "matches",
        mixinStandardHelpOptions = true,
        description = "零就业家庭一览；给出记录号则列出适合的岗位和理由，或适合一个岗位的人（households without work, who and what fits）")
final class MatchesCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Parameters(index = "0", arity = "0..1", paramLabel = "记录号", description = "一览里户的记录号，或 --of 那张表的记录号")
    private Optional<Long> record = Optional.empty();

    @Option(
            names = "--of",
            paramLabel = "表",
            defaultValue = "household",
            description = "household（户，默认）、member（人）或 vacancy（岗位）")
    private String name = "household";

    @Option(names = "--division", paramLabel = "区划", description = "哪个镇或村（名称或代码），默认全部辖区")
    private Optional<String> division = Optional.empty();

    @Option(names = "--known-at", paramLabel = "账页号", description = "按记到这一账页时所知")
    private Optional<Long> knownAt = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (County county = where.open()) {
            Scope scope = county.reader(where.account()).scope();
            Desk.View view = county.view(where.reportDay(), division, knownAt, scope);
            PrintWriter out = spec.commandLine().getOut();
            if (record.isEmpty()) {
                all(county, view, scope, out);
            } else {
                Form form = Arrival.form(Optional.of(name), county.chart())
                        .orElseThrow(() -> new County.Refused("没有叫“" + name + "”的表"));
                county.desk()
                        .villages()
                        .matches(form, record.get(), view, scope)
                        .orElseThrow(() -> new County.Refused("辖区内没有能匹配的“" + form.title() + "”，记录号 " + record.get()))
                        .forEach(seeking -> print(seeking, out));
            }
        }
        return Main.DONE;
    }

    private static void all(County county, Desk.View view, Scope scope, PrintWriter out) {
        VillageNames names = county.store().read(VillageNames::new);
        out.println("户记录号\t村\t户主\t出现日期\t时限\t是否超期\t第几次\t本次帮扶");
        for (Villages.Idle idle : county.desk().villages().idle(view, scope)) {
            out.println(String.join(
                    "\t",
                    Long.toString(idle.household()),
                    names.name(idle.place()),
                    idle.head(),
                    idle.opened().toString(),
                    idle.due().toString(),
                    idle.overdue() ? "超期" : "",
                    idle.relapsed() ? idle.times() + "（反复）" : Long.toString(idle.times()),
                    idle.helps().stream()
                            .map(help -> help.getOrDefault("date", "") + help.getOrDefault("measure", ""))
                            .collect(Collectors.joining("、"))));
        }
    }

    private static void print(Villages.Seeking seeking, PrintWriter out) {
        out.println(seeking.name() + "：适合的岗位 " + seeking.fits().size() + " 个");
        for (Villages.Fit fit : seeking.fits()) {
            Map<String, String> shown = fit.shown();
            out.println("  " + shown.getOrDefault("vacancy_no", "#" + fit.vacancy()) + " "
                    + shown.getOrDefault("employer", "") + " " + shown.getOrDefault("post", "") + "（"
                    + shown.getOrDefault("workplace", "") + "）");
            out.println("    "
                    + fit.reasons().stream()
                            .map(reason -> reason.about() + "：" + reason.says())
                            .collect(Collectors.joining("；")));
        }
    }
}
