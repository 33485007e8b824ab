package io.github.county161.app;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.plan.Assignment;
import io.github.county161.core.ledger.plan.DutyGaps;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Villages;
import io.github.county161.core.term.Period;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who answers for which village on a day; villages without, and since when. */
@Command(
        name = "grid",
        mixinStandardHelpOptions = true,
        description = "包联网格：哪天谁包哪个村，哪些村无人包；责任空缺（grid gaps）（who answers for which village）")
final class GridCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Parameters(index = "0", arity = "0..1", paramLabel = "gaps", description = "列出无人负责的考核项、村和问题")
    private Optional<String> what = Optional.empty();

    @Option(names = "--division", paramLabel = "区划", description = "哪个镇或村（名称或代码），默认全部辖区")
    private Optional<String> division = Optional.empty();

    @Option(names = "--from", paramLabel = "日期", description = "从哪天起查无人包联的时段，默认当年一月一日")
    private Optional<LocalDate> from = Optional.empty();

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
            if (what.isEmpty()) {
                grid(county.pack().words(), county.desk().villages().grid(period(view), view, scope), view, out);
            } else if (what.get().equals("gaps")) {
                gaps(county.desk().villages().gaps(view, scope), out);
            } else {
                throw new County.Refused("可用 grid、grid gaps");
            }
        }
        return Main.DONE;
    }

    private Period period(Desk.View view) {
        Period year = Period.yearToDate(view.reportDay());
        if (from.isPresent() && from.get().isAfter(view.reportDay())) {
            throw new County.Refused("--from 不晚于报告日 " + view.reportDay());
        }
        return from.map(day -> new Period(day, view.reportDay())).orElse(year);
    }

    private static void grid(Lexicon words, Villages.Grid grid, Desk.View view, PrintWriter out) {
        out.println("报告日 " + view.reportDay() + "，账页号 " + grid.position());
        out.println("村\t层次\t单位或科室\t姓名\t职务\t起始日期\t终止日期");
        for (Villages.Held village : grid.villages()) {
            village.holders().forEach(holder -> out.println(village.title() + "\t" + line(words, holder)));
            if (!village.covered()) {
                out.println(village.title() + "\t无人包村");
            }
        }
        grid.gaps()
                .forEach(gap -> out.println("空缺：" + gap.title() + " "
                        + gap.days().from() + " 至 " + gap.days().to() + " 无人包村"));
        grid.doubled()
                .forEach(two -> out.println("重叠：" + two.title() + " "
                        + two.overlap().days().from() + " 至 "
                        + two.overlap().days().to() + " 由 "
                        + two.overlap().one().who() + "、"
                        + two.overlap().other().who() + " 同时包村"));
        List<String> uncovered = grid.uncovered();
        out.println(
                uncovered.isEmpty() ? "每个村都有人包。" : "无人包村 " + uncovered.size() + " 个：" + String.join("、", uncovered));
    }

    private static String line(Lexicon words, Assignment holder) {
        return String.join(
                "\t",
                words.label("grid_level", holder.level()),
                holder.unit(),
                holder.name(),
                holder.position(),
                holder.from().toString(),
                holder.until().map(LocalDate::toString).orElse(""));
    }

    private static void gaps(DutyGaps gaps, PrintWriter out) {
        named("考核项", gaps.items(), out);
        named("村", gaps.villages(), out);
        named("问题", gaps.problems(), out);
        if (gaps.areNone()) {
            out.println("每个考核项、每个村、每个问题都有人负责。");
        }
    }

    private static void named(String what, List<String> names, PrintWriter out) {
        if (!names.isEmpty()) {
            out.println("无人负责的" + what + " " + names.size() + " 个：" + String.join("、", names));
        }
    }
}
