package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.github.county161.adapters.http.Route.Tag;
import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.plan.Assignment;
import io.github.county161.core.ledger.plan.DutyGaps;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Villages;
import io.github.county161.core.term.Period;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The routes that ask who answers for the villages, and draw whom to visit. */
final class Holders {

    private static final int MOST_DRAWN = 1000;

    private final Desk desk;
    private final Supplier<LocalDate> today;

    Holders(Desk desk, Supplier<LocalDate> today) {
        this.desk = desk;
        this.today = today;
    }

    List<Route> routes() {
        return List.of(
                Route.get(Tag.MECHANISM, "/grid", "getGrid", "各村由谁包联，哪里空档、哪里重叠", this::grid)
                        .asks(Param.VIEW)
                        .asks(Param.FROM)
                        .gives("Grid"),
                Route.get(Tag.MECHANISM, "/grid/gaps", "listGridGaps", "没有人负责的考核项、村和问题", this::gaps)
                        .asks(Param.VIEW)
                        .gives("GridGaps"),
                Route.get(Tag.MECHANISM, "/grid/open", "getHandingOver", "一名包联人手上未了的事，离任时交接", this::open)
                        .asks(Param.VIEW)
                        .asks(Param.text("name", "包联人").must(), Param.text("unit", "单位：有同名的时候"))
                        .gives("Handing"),
                Route.get(Tag.MECHANISM, "/samples/{form}", "drawSample", "从一张表里抽查若干条，谁来抽都一样", this::sample)
                        .asks(Param.VIEW)
                        .asks(Param.whole("size", "抽多少条，至多 1000；不写为 10"))
                        .gives("Drawn"),
                Route.get(Tag.MECHANISM, "/zero-employment", "listZeroEmployment", "零就业家庭和帮扶到哪里", this::idle)
                        .asks(Param.VIEW)
                        .gives("IdleList"),
                Route.get(Tag.MECHANISM, "/records/{form}/{id}/matches", "listMatches", "一户、一人或一个岗位配得上的", this::matches)
                        .asks(Param.VIEW)
                        .asks(Param.LIMIT)
                        .gives("Matches"));
    }

    private void grid(Context ctx) {
        View view = Questions.view(ctx, today);
        LocalDate from = Optional.ofNullable(ctx.queryParam("from"))
                .map(Questions::day)
                .orElse(view.reportDay().withDayOfYear(1));
        if (from.isAfter(view.reportDay())) {
            throw Refusal.bad("from 不晚于报告日 " + view.reportDay());
        }
        Villages.Grid grid = desk.villages().grid(new Period(from, view.reportDay()), view, Visitors.scope(ctx));
        Map<String, Object> json = at(view, grid.position());
        json.put("villages", grid.villages().stream().map(Holders::village).toList());
        json.put("uncovered", grid.uncovered());
        json.put(
                "gaps",
                grid.gaps().stream()
                        .map(gap -> place(gap.code(), gap.title(), gap.days()))
                        .toList());
        json.put(
                "overlaps",
                grid.doubled().stream()
                        .map(two -> {
                            Map<String, Object> one =
                                    place(two.code(), two.title(), two.overlap().days());
                            one.put(
                                    "holders",
                                    List.of(
                                            holder(two.overlap().one()),
                                            holder(two.overlap().other())));
                            return one;
                        })
                        .toList());
        Questions.answer(ctx, json);
    }

    private static Map<String, Object> at(View view, long position) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reportDay", view.reportDay().toString());
        json.put("position", position);
        return json;
    }

    private static Map<String, Object> village(Villages.Held village) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("place", village.code());
        json.put("name", village.title());
        json.put("covered", village.covered());
        json.put("holders", village.holders().stream().map(Holders::holder).toList());
        return json;
    }

    private static Map<String, Object> holder(Assignment holder) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("record", holder.record());
        json.put("level", holder.level());
        json.put("unit", holder.unit());
        json.put("name", holder.name());
        json.put("position", holder.position());
        json.put("from", holder.from().toString());
        holder.until().ifPresent(until -> json.put("until", until.toString()));
        return json;
    }

    private static Map<String, Object> place(String code, String title, Period days) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("place", code);
        json.put("name", title);
        json.put("from", days.from().toString());
        json.put("until", days.to().toString());
        return json;
    }

    private void gaps(Context ctx) {
        View view = Questions.view(ctx, today);
        DutyGaps gaps = desk.villages().gaps(view, Visitors.scope(ctx));
        Map<String, Object> json = at(view, view.positionAt(desk.position()));
        json.put("items", gaps.items());
        json.put("villages", gaps.villages());
        json.put("problems", gaps.problems());
        Questions.answer(ctx, json);
    }

    private void open(Context ctx) {
        View view = Questions.view(ctx, today);
        String name = Optional.ofNullable(ctx.queryParam("name")).orElseThrow(() -> Refusal.bad("要有 name：离任人"));
        Villages.Handing handing = desk.villages()
                .handing(name, Optional.ofNullable(ctx.queryParam("unit")), view, Visitors.scope(ctx))
                .orElseThrow(() -> Refusal.notFound("叫 " + name + " 的包联人（同名的要写 unit）"));
        Map<String, Object> json = at(view, handing.position());
        json.put("who", handing.who());
        json.put("holds", handing.holds().stream().map(Holders::holder).toList());
        json.put("open", handing.open());
        Questions.answer(ctx, json);
    }

    private void sample(Context ctx) {
        View view = Questions.view(ctx, today);
        String named = ctx.pathParam("form");
        Form form = desk.form(named).orElseThrow(() -> Refusal.notFound("叫 " + named + " 的表"));
        long size = Questions.whole(
                "size", Optional.ofNullable(ctx.queryParam("size")).orElse("10"));
        if (size < 1 || size > MOST_DRAWN) {
            throw Refusal.bad("size 应为 1 至 " + MOST_DRAWN);
        }
        Villages.Drawn drawn = desk.villages().sample(form, (int) size, view, Visitors.scope(ctx));
        Map<String, Object> json = at(view, drawn.position());
        json.put("seed", drawn.sample().seed());
        json.put("list", drawn.sample().list());
        json.put("of", drawn.sample().of());
        json.put("records", drawn.records());
        Questions.answer(ctx, json);
    }

    private void idle(Context ctx) {
        View view = Questions.view(ctx, today);
        Map<String, Object> json = at(view, view.positionAt(desk.position()));
        json.put(
                "households",
                desk.villages().idle(view, Visitors.scope(ctx)).stream()
                        .map(Holders::household)
                        .toList());
        Questions.answer(ctx, json);
    }

    private static Map<String, Object> household(Villages.Idle idle) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("household", idle.household());
        json.put("place", idle.place());
        json.put("head", idle.head());
        json.put("times", idle.times());
        json.put("relapsed", idle.relapsed());
        json.put("opened", idle.opened().toString());
        json.put("due", idle.due().toString());
        json.put("overdue", idle.overdue());
        json.put("helps", idle.helps());
        return json;
    }

    private void matches(Context ctx) {
        View view = Questions.view(ctx, today);
        String named = ctx.pathParam("form");
        long record = Questions.whole("id", ctx.pathParam("id"));
        List<Villages.Seeking> seeking = desk.form(named)
                .flatMap(form -> desk.villages().matches(form, record, view, Visitors.scope(ctx)))
                .orElseThrow(() -> Refusal.notFound("能匹配的 " + named + " " + record));
        Map<String, Object> json = at(view, view.positionAt(desk.position()));
        json.put("count", seeking.size());
        json.put("seeking", seeking.stream().limit(Questions.limit(ctx)).toList());
        Questions.answer(ctx, json);
    }
}
