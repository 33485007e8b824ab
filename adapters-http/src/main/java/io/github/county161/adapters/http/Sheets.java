package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.port.Closings;
import io.github.county161.core.port.Closings.Between;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Desk.View;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** The routes of sealed months and closed years, and of why a number is another. */
final class Sheets {

    private final Desk desk;
    private final Function<Context, View> view;

    /** @param view when and where a request asks */
    Sheets(Desk desk, Function<Context, View> view) {
        this.desk = desk;
        this.view = view;
    }

    void register(RoutesConfig routes, String base) {
        routes.get(base + "/figures/{id}/why", this::why);
        routes.get(base + "/years/{year}/movement", ctx -> movement(ctx, year(ctx.pathParam("year"))));
        routes.get(base + "/years/{year}/months/{month}", ctx -> movement(ctx, month(ctx)));
    }

    private static String year(String text) {
        if (!text.matches("\\d{4}")) {
            throw Refusal.bad("年度应为四位数：" + text);
        }
        return text;
    }

    private static String month(Context ctx) {
        String month = ctx.pathParam("month");
        if (!month.matches("0?[1-9]|1[0-2]")) {
            throw Refusal.bad("月份应为 1 至 12：" + month);
        }
        return year(ctx.pathParam("year")) + "-" + "0".repeat(2 - month.length()) + month;
    }

    private void movement(Context ctx, String period) {
        Optional<Figure> figure = Optional.ofNullable(ctx.queryParam("figure")).map(this::figure);
        Questions.answer(
                ctx,
                desk.closings()
                        .movement(period, Optional.ofNullable(ctx.queryParam("division")), figure, Visitors.scope(ctx))
                        .orElseThrow(() -> Refusal.notFound(period + " 的封账表")));
    }

    private Figure figure(String id) {
        return desk.figure(id).orElseThrow(() -> Refusal.notFound("编号 " + id + " 的指标"));
    }

    private void why(Context ctx) {
        Optional<String> sheet = Optional.ofNullable(ctx.queryParam("fromSheet"));
        Optional<LocalDate> day = Optional.ofNullable(ctx.queryParam("fromDay")).map(Questions::day);
        Optional<Long> position =
                Optional.ofNullable(ctx.queryParam("fromPosition")).map(text -> Questions.whole("fromPosition", text));
        if (sheet.isEmpty() && day.isEmpty() && position.isEmpty()) {
            throw Refusal.bad("要有 fromSheet、fromDay 或 fromPosition");
        }
        View to = view.apply(ctx);
        Between between = new Between(sheet, day, position, to.reportDay(), to.knownAt(), to.division());
        Closings.Why why = desk.closings()
                .why(figure(ctx.pathParam("id")), between, Visitors.scope(ctx))
                .orElseThrow(() -> Refusal.notFound("这一期封账表或这一账页"));
        Questions.answer(ctx, why);
    }
}
