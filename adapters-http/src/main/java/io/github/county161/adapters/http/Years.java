package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.github.county161.adapters.http.Route.Tag;
import io.github.county161.core.ledger.plan.Chain;
import io.github.county161.core.ledger.plan.Item;
import io.github.county161.core.ledger.plan.ItemProgress;
import io.github.county161.core.ledger.plan.Standing;
import io.github.county161.core.ledger.plan.Unit;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Plans;
import io.github.county161.core.port.Seals;
import io.github.county161.core.port.Seals.Done;
import io.github.county161.core.term.Month;
import io.github.county161.core.term.PlaceLevel;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The routes that ask of the year: targets and how far they are reached, who answers for them, what became of it. */
final class Years {

    private static final Param YEAR = Param.text("year", "年度，四位数；问往年时报告日为其末日");

    private static final int REFUSED = 422;

    private final Desk desk;
    private final Seals seals;
    private final Supplier<LocalDate> today;

    Years(Desk desk, Seals seals, Supplier<LocalDate> today) {
        this.desk = desk;
        this.seals = seals;
        this.today = today;
    }

    List<Route> routes() {
        return List.of(
                Route.get(Tag.YEAR, "/targets", "listTargets", "考核项的目标、完成和进度，可分到镇村", this::targets)
                        .asks(Param.VIEW)
                        .asks(Param.BY, YEAR, Param.text("item", "只要这一考核项，写代码"))
                        .gives("Targets"),
                Route.get(Tag.YEAR, "/targets/{item}/chain", "getTargetChain", "一项目标从县到村谁负责、做到哪里", this::chain)
                        .asks(Param.VIEW)
                        .asks(YEAR)
                        .gives("Chain"),
                Route.get(Tag.YEAR, "/targets/{item}/gap", "getTargetGap", "离目标还差的人可从哪些人里来", this::gap)
                        .asks(Param.VIEW)
                        .asks(YEAR)
                        .gives("TargetGap"),
                Route.get(Tag.YEAR, "/years/{year}", "getYear", "一个年度的开账、封账、结账和考核方案", this::year)
                        .asks(Param.VIEW)
                        .gives("Year"),
                Route.post(
                                Tag.YEAR,
                                "/years/{year}/months/{month}/seal",
                                "sealMonth",
                                "月封账：次月规定日期终了起可办",
                                "Nothing",
                                ctx -> told(ctx, seals.month(month(ctx), Visitors.asker(ctx), today.get())))
                        .gives("Sealed"),
                Route.post(
                                Tag.YEAR,
                                "/years/{year}/close",
                                "closeYear",
                                "年结账：到期未封的月份先封",
                                "YearOrder",
                                ctx -> told(
                                        ctx,
                                        seals.year(
                                                year(ctx.pathParam("year")),
                                                orderNo(ctx),
                                                Visitors.asker(ctx),
                                                today.get())))
                        .gives("Sealed"),
                Route.post(
                                Tag.YEAR,
                                "/years/{year}/reopen",
                                "reopenYear",
                                "重开已结账的年度，要有文号",
                                "YearOrder",
                                ctx -> told(
                                        ctx,
                                        seals.reopen(
                                                year(ctx.pathParam("year")),
                                                orderNo(ctx),
                                                Visitors.asker(ctx),
                                                today.get())))
                        .gives("Sealed"));
    }

    private static Month month(Context ctx) {
        String text = ctx.pathParam("month");
        if (!text.matches("0?[1-9]|1[0-2]")) {
            throw Refusal.bad("月份应为 1 至 12：" + text);
        }
        return new Month(year(ctx.pathParam("year")), Integer.parseInt(text));
    }

    private static String orderNo(Context ctx) {
        return Entries.text(Json.tree(ctx.body()), "orderNo").orElse("");
    }

    private static void told(Context ctx, Done done) {
        if (!done.faults().isEmpty()) {
            Problems.write(ctx, REFUSED, "没有办成" + already(done), done.faults());
        } else {
            Questions.answer(ctx, Map.of("sealed", done.sealed()));
        }
    }

    /** Months that were sealed before the year could not be closed stay so. */
    private static String already(Done done) {
        return done.sealed().isEmpty() ? "" : "；已封 " + String.join("、", done.sealed());
    }

    /** An earlier year is asked about on its last day. */
    private View view(Context ctx) {
        View asked = Questions.view(ctx, today);
        String told = ctx.queryParam("year");
        if (told == null) {
            return asked;
        }
        int year = year(told);
        if (year > asked.reportDay().getYear()) {
            throw Refusal.bad("year 不晚于报告日 " + asked.reportDay() + " 的年度");
        }
        LocalDate last = LocalDate.ofYearDay(year + 1, 1).minusDays(1);
        return new View(
                year == asked.reportDay().getYear() ? asked.reportDay() : last, asked.knownAt(), asked.division());
    }

    private static int year(String text) {
        if (!text.matches("[1-9]\\d{3}")) {
            throw Refusal.bad("年度应为四位数：" + text);
        }
        return Integer.parseInt(text);
    }

    private static Optional<PlaceLevel> level(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("by")).map(by -> switch (by) {
            case "town" -> PlaceLevel.TOWN;
            case "village" -> PlaceLevel.VILLAGE;
            default -> throw Refusal.bad("by 应为 town 或 village：" + by);
        });
    }

    private void targets(Context ctx) {
        View view = view(ctx);
        Optional<String> item = Optional.ofNullable(ctx.queryParam("item"));
        Plans.Standings standings = desk.plans()
                .standings(new Plans.Asked(item, level(ctx)), view, Visitors.scope(ctx))
                .orElseThrow(() -> noItem(item.orElse("")));
        Map<String, Object> json = at(view);
        json.put("position", standings.position());
        json.put("items", standings.items().stream().map(this::progress).toList());
        json.put("unnamed", standings.unnamed());
        Questions.answer(ctx, json);
    }

    private static Refusal noItem(String item) {
        return Refusal.notFound("考核项 " + item);
    }

    private static Map<String, Object> at(View view) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reportDay", view.reportDay().toString());
        return json;
    }

    private Map<String, Object> progress(ItemProgress progress) {
        Map<String, Object> json = item(progress.item());
        json.put("planned", progress.planned());
        json.put(
                "lines",
                progress.lines().stream()
                        .map(line -> line(line, progress.item()))
                        .toList());
        return json;
    }

    private static Map<String, Object> item(Item item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("item", item.code());
        json.put("title", item.title());
        json.put("category", item.category());
        json.put("figure", item.figure().id());
        json.put("definition", item.figure().definition());
        json.put("unit", item.unit());
        return json;
    }

    private Map<String, Object> line(ItemProgress.Line line, Item item) {
        Standing standing = line.standing();
        Map<String, Object> json = new LinkedHashMap<>(unit(line.unit()));
        json.put("target", standing.target());
        json.put("done", standing.done().text());
        json.put("rate", standing.rate().text());
        json.put("missing", standing.missing());
        json.put("status", standing.status().code());
        json.put(
                "statusLabel",
                desk.list(Standing.Status.LIST.name()).get(standing.status().code()));
        json.put("sentence", standing.sentence(item.unit()));
        standing.willing().ifPresent(people -> json.put("willing", people));
        line.slack().ifPresent(slack -> {
            json.put("slack", slack);
            json.put("slackName", line.unit().kind().slack().orElse(""));
        });
        line.due().ifPresent(due -> json.put("due", due.toString()));
        json.put("quality", line.quality());
        json.put("leader", line.leader());
        json.put("responsible", line.responsible());
        return json;
    }

    private static Map<String, Object> unit(Unit unit) {
        return Map.of("unit", unit.code(), "name", unit.title(), "lead", unit.kind() == Unit.Kind.LEAD);
    }

    private void chain(Context ctx) {
        View view = view(ctx);
        Chain chain = desk.plans()
                .chain(ctx.pathParam("item"), view, Visitors.scope(ctx))
                .orElseThrow(() -> noItem(ctx.pathParam("item")));
        Map<String, Object> json = at(view);
        json.putAll(item(chain.item().item()));
        json.put(
                "links",
                chain.links().stream()
                        .map(link -> {
                            Map<String, Object> one =
                                    line(link.line(), chain.item().item());
                            one.put("answers", link.answers());
                            one.put(
                                    "tasks",
                                    link.tasks().stream().map(Years::task).toList());
                            return one;
                        })
                        .toList());
        json.put("gaps", chain.gaps().stream().map(Years::unit).toList());
        Questions.answer(ctx, json);
    }

    private static Map<String, Object> task(Chain.Task task) {
        return Map.of(
                "number", task.number(),
                "title", task.title(),
                "unit", task.unit(),
                "due", task.due().toString(),
                "state", task.state());
    }

    private void gap(Context ctx) {
        View view = view(ctx);
        Plans.Gap gap = desk.plans()
                .gap(ctx.pathParam("item"), view, Visitors.scope(ctx))
                .orElseThrow(() -> noItem(ctx.pathParam("item") + "（或它不是按人计的）"));
        Map<String, Object> json = at(view);
        json.put("unit", gap.unit());
        gap.sentence().ifPresent(sentence -> json.put("sentence", sentence));
        json.put("count", gap.people().size());
        json.put("people", gap.people());
        Questions.answer(ctx, json);
    }

    private void year(Context ctx) {
        View view = Questions.view(ctx, today);
        Plans.Year year = desk.plans().year(year(ctx.pathParam("year")), view, Visitors.scope(ctx));
        Map<String, Object> json = at(view);
        json.put("position", year.position());
        json.put("year", year.year());
        json.put("state", year.state());
        json.put(
                "acts",
                year.acts().stream()
                        .map(act -> Map.of("act", act.act(), "date", act.day().toString(), "orderNo", act.orderNo()))
                        .toList());
        json.put("items", year.items().stream().map(Years::item).toList());
        json.put(
                "sheets",
                desk.closings().sheets().stream()
                        .filter(sheet -> sheet.period().startsWith(Long.toString(year.year())))
                        .toList());
        Questions.answer(ctx, json);
    }
}
