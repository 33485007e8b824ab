package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.github.county161.core.port.Briefs;
import io.github.county161.core.port.Briefs.Brief;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Workbooks;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The routes of briefs: drafts, and what was issued; one is issued by an entry. */
final class BriefList {

    private static final String BASE = "/api/v1/briefs";

    private final Desk desk;
    private final Workbooks workbooks;
    private final Supplier<LocalDate> today;

    BriefList(Desk desk, Workbooks workbooks, Supplier<LocalDate> today) {
        this.desk = desk;
        this.workbooks = workbooks;
        this.today = today;
    }

    void register(RoutesConfig routes) {
        routes.get(BASE, this::all);
        routes.get(BASE + "/drafts/{rhythm}", this::draft);
        routes.get(BASE + "/{number}", this::issued);
    }

    private void all(Context ctx) {
        Questions.answer(
                ctx,
                Map.of(
                        "briefs",
                        desk.briefs().all(Visitors.scope(ctx)).stream()
                                .map(BriefList::head)
                                .toList()));
    }

    private static Map<String, Object> head(Briefs.Head head) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", head.number());
        json.put("title", head.title());
        json.put("placeName", head.placeName());
        json.put("reportDay", head.at().day().toString());
        json.put("position", head.at().position());
        json.put("issued", BriefJson.issued(head.issued()));
        return json;
    }

    private void draft(Context ctx) {
        String word = ctx.pathParam("rhythm");
        Briefs.Rhythm rhythm =
                Briefs.Rhythm.of(word).orElseThrow(() -> Refusal.notFound("叫 " + word + " 的例会：应为 week、month、quarter"));
        send(
                ctx,
                desk.briefs()
                        .draft(rhythm, Questions.view(ctx, today), Visitors.scope(ctx))
                        .orElseThrow(() -> Refusal.notFound("这个单位的材料")));
    }

    private void issued(Context ctx) {
        String number = ctx.pathParam("number");
        send(
                ctx,
                desk.briefs()
                        .issued(number, Visitors.scope(ctx))
                        .orElseThrow(() -> Refusal.notFound("编号 " + number + " 的材料")));
    }

    private void send(Context ctx, Brief brief) {
        String format = Books.format(ctx);
        if (format.equals("json")) {
            Questions.answer(ctx, BriefJson.of(brief));
        } else if (format.equals("html")) {
            ctx.contentType("text/html; charset=utf-8");
            page(brief, ctx.outputStream());
        } else {
            Books.send(ctx, workbooks, desk.briefs().sheets(brief), format);
        }
    }

    private static void page(Brief brief, OutputStream out) {
        try {
            BriefPage.write(brief, out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
