package io.github.county161.app;

import io.github.county161.core.ledger.plan.Chain;
import io.github.county161.core.ledger.plan.ItemProgress;
import io.github.county161.core.ledger.plan.Standing;
import io.github.county161.core.ledger.plan.Target;
import io.github.county161.core.ledger.plan.Unit;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.mechanism.VillageNames;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Plans;
import io.github.county161.core.port.Scope;
import io.github.county161.core.term.PlaceLevel;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** How far the year's targets are reached, who answers for them, who could still be won for them. */
@Command(
        name = "targets",
        mixinStandardHelpOptions = true,
        description = "目标进度；责任链（chain 考核项）；还差的人（gap 考核项）（targets, who answers, who is missing）")
final class TargetsCommand implements Callable<Integer> {

    private enum Level {
        town,
        village
    }

    private enum Format {
        table,
        json
    }

    @Mixin
    private Where where = new Where();

    @Parameters(index = "0", arity = "0..1", paramLabel = "chain|gap", description = "责任链，或有意愿未就业的名单")
    private Optional<String> what = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "考核项", description = "考核项的名称或代码")
    private Optional<String> named = Optional.empty();

    @Option(names = "--year", paramLabel = "年度", description = "默认报告日所在的年度；以前的年度算到年底")
    private Optional<Integer> year = Optional.empty();

    @Option(names = "--division", paramLabel = "区划", description = "哪个镇或村（名称或代码），默认全部辖区")
    private Optional<String> division = Optional.empty();

    @Option(names = "--by", paramLabel = "town|village", description = "按镇或按村分列")
    private Optional<Level> by = Optional.empty();

    @Option(names = "--item", paramLabel = "考核项", description = "只看这一项（名称或代码）")
    private Optional<String> item = Optional.empty();

    @Option(names = "--known-at", paramLabel = "账页号", description = "按记到这一账页时所知")
    private Optional<Long> knownAt = Optional.empty();

    @Option(names = "--format", paramLabel = "table|json", defaultValue = "table", description = "表格或 JSON")
    private Format format = Format.table;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (County county = where.open()) {
            Scope scope = county.reader(where.account()).scope();
            Desk.View view = view(county, scope);
            Plans plans = county.desk().plans();
            PrintWriter out = spec.commandLine().getOut();
            if (what.isEmpty()) {
                Plans.Standings standings = plans.standings(
                                new Plans.Asked(
                                        item,
                                        by.map(l -> PlaceLevel.valueOf(l.name().toUpperCase(Locale.ROOT)))),
                                view,
                                scope)
                        .orElseThrow(this::noItem);
                standings(county, view, standings, out);
            } else if (what.get().equals("chain")) {
                chain(plans.chain(need(), view, scope).orElseThrow(this::noItem), out);
            } else if (what.get().equals("gap")) {
                gap(
                        county,
                        view,
                        plans.gap(need(), view, scope).orElseThrow(() -> new County.Refused("没有这个考核项，或它不是按人计的")),
                        out);
            } else {
                throw new County.Refused("可用 targets、targets chain 考核项、targets gap 考核项");
            }
        }
        return Main.DONE;
    }

    private String need() {
        return named.or(() -> item).orElseThrow(() -> new County.Refused("请给出考核项，如 targets " + what.get() + " 转移就业人数"));
    }

    private County.Refused noItem() {
        return new County.Refused("该年度的考核方案里没有这个考核项：" + named.or(() -> item).orElse(""));
    }

    private Desk.View view(County county, Scope scope) {
        LocalDate day = where.reportDay();
        int asked = year.orElse(day.getYear());
        if (asked > day.getYear()) {
            throw new County.Refused(asked + " 年还没有到（报告日 " + day + "）");
        }
        LocalDate on =
                asked == day.getYear() ? day : LocalDate.ofYearDay(asked + 1, 1).minusDays(1);
        return county.store().read(moment -> {
            county.asking(moment, on, Optional.empty(), knownAt, scope);
            Divisions divisions = new Divisions(moment);
            Optional<String> place = division.map(told -> {
                Unit unit = divisions.unit(divisions.named(told).orElse(told));
                boolean outside = scope.place()
                        .filter(within -> !divisions.liesIn(unit.code(), within))
                        .isPresent();
                if (unit.kind() == Unit.Kind.LEAD || outside) {
                    throw new County.Refused("“" + told
                            + (outside && unit.kind() != Unit.Kind.LEAD ? "”不在本账号辖区内" : "”不是本县的镇或村（村名前加镇名，或用区划代码）"));
                }
                return unit.code();
            });
            return new Desk.View(on, knownAt, place);
        });
    }

    private void standings(County county, Desk.View view, Plans.Standings standings, PrintWriter out) {
        if (format == Format.json) {
            out.println(JsonMapper.shared()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(Map.of(
                            "report_day", view.reportDay().toString(),
                            "position", standings.position(),
                            "unnamed", standings.unnamed(),
                            "items",
                                    standings.items().stream()
                                            .map(progress -> PlanText.json(
                                                    progress, county.pack().words()))
                                            .toList())));
            return;
        }
        out.println("报告日 " + view.reportDay() + "，账页号 " + standings.position());
        if (standings.items().isEmpty()) {
            out.println("县域包里没有 " + view.reportDay().getYear() + " 年的考核方案");
        }
        out.println("考核项\t单位\t目标\t完成\t完成率\t序时进度\t差额\t状态\t机动\t说明");
        standings
                .items()
                .forEach(progress -> progress.lines().forEach(line -> out.println(line(county, progress, line))));
        standings.unnamed().forEach(out::println);
    }

    private static String line(County county, ItemProgress progress, ItemProgress.Line line) {
        Standing standing = line.standing();
        return String.join(
                "\t",
                progress.item().title(),
                standing.unit().title() + (standing.unit().kind() == Unit.Kind.LEAD ? "（牵头）" : ""),
                standing.target() + progress.item().unit(),
                standing.done().text(),
                standing.rate().text() + "%",
                progress.planned() + "%",
                Long.toString(standing.missing()),
                county.pack()
                        .words()
                        .label(Standing.Status.LIST.name(), standing.status().code()),
                line.slack()
                        .map(slack -> standing.unit().kind().slack().orElse("") + " " + slack)
                        .orElse(""),
                standing.sentence(progress.item().unit()));
    }

    private static void chain(Chain chain, PrintWriter out) {
        for (Chain.Link link : chain.links()) {
            String indent = "  ".repeat(link.line().unit().kind().ordinal() % 3);
            Standing standing = link.line().standing();
            out.println(indent + standing.unit().title() + "：目标 " + standing.target() + "，完成 "
                    + standing.done().text() + "，"
                    + standing.sentence(chain.item().item().unit()));
            List.of(
                            Target.LEADER.heading() + " " + link.line().leader(),
                            Target.RESPONSIBLE.heading() + " " + link.line().responsible())
                    .stream()
                    .filter(text -> !text.endsWith(" "))
                    .forEach(text -> out.println(indent + "  " + text));
            link.answers()
                    .forEach(who -> out.println(indent + "  " + who.kind() + " " + who.unit() + " " + who.position()
                            + " " + who.name() + "：" + who.content()));
            link.tasks()
                    .forEach(task ->
                            out.println(indent + "  任务 " + task.number() + " " + task.title() + "（" + task.unit() + "，"
                                    + task.due() + " 前" + (task.state().isEmpty() ? "" : "，" + task.state()) + "）"));
        }
        out.println(
                chain.gaps().isEmpty()
                        ? "每个有目标的单位都有责任人。"
                        : "有目标而没有责任人："
                                + String.join(
                                        "、",
                                        chain.gaps().stream().map(Unit::title).toList()));
    }

    private static void gap(County county, Desk.View view, Plans.Gap gap, PrintWriter out) {
        out.println(gap.unit() + "：" + gap.sentence().orElse("没有这一项的目标") + "。有意愿未就业 "
                + gap.people().size() + " 人");
        if (!gap.people().isEmpty()) {
            VillageNames names = county.store().read(VillageNames::new);
            new Listing(county.pack().words(), view.reportDay().toString(), names::name)
                    .print(county.chart().form("member"), gap.people(), out);
        }
    }
}
