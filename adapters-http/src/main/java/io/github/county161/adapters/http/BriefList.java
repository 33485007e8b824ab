package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.github.county161.adapters.http.Route.Tag;
import io.github.county161.core.port.Briefs;
import io.github.county161.core.port.Briefs.Brief;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Workbooks;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The routes of briefs: drafts, and what was issued; one is issued by an entry. */
final class BriefList {

    private final Desk desk;
    private final Workbooks workbooks;
    private final Supplier<LocalDate> today;

    BriefList(Desk desk, Workbooks workbooks, Supplier<LocalDate> today) {
        this.desk = desk;
        this.workbooks = workbooks;
        this.today = today;
    }

    List<Route> routes() {
        return List.of(
                Route.get(Tag.MECHANISM, "/briefs", "listBriefs", "印发过的例会材料", this::all)
                        .gives("BriefList"),
                Route.get(Tag.MECHANISM, "/briefs/drafts/{rhythm}", "draftBrief", "周例会、月例会或季例会的材料草稿", this::draft)
                        .asks(Param.VIEW)
                        .asks(Param.FORMAT)
                        .as(Route.DRAWN)
                        .gives("Brief"),
                Route.get(Tag.MECHANISM, "/briefs/{id}", "getBrief", "印发过的一份例会材料，原样", this::issued)
                        .asks(Param.FORMAT)
                        .as(Route.DRAWN)
                        .gives("Brief"));
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
        String number = ctx.pathParam("id");
        send(
                ctx,
                desk.briefs()
                        .issued(number, Visitors.scope(ctx))
                        .orElseThrow(() -> Refusal.notFound("编号 " + number + " 的材料")));
    }

    private void send(Context ctx, Brief brief) {
        SheetKind format = Books.format(ctx);
        if (format == SheetKind.JSON) {
            Questions.answer(ctx, BriefJson.of(brief));
        } else if (format == SheetKind.HTML) {
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
