package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.github.county161.adapters.http.Route.Tag;
import io.github.county161.core.form.Form;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Records;
import io.github.county161.core.port.Workbooks;
import io.github.county161.core.term.PlaceLevel;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The routes of single records and their entries, the journal in order, divisions, and what is made of all. */
final class RecordList {

    private static final int FORBIDDEN = 403;
    private static final int NOT_MODIFIED = 304;

    private final Desk desk;
    private final Workbooks workbooks;
    private final Supplier<LocalDate> today;

    RecordList(Desk desk, Workbooks workbooks, Supplier<LocalDate> today) {
        this.desk = desk;
        this.workbooks = workbooks;
        this.today = today;
    }

    List<Route> routes() {
        return List.of(
                Route.get(Tag.LEDGER, "/records/{form}/{id}", "getRecord", "一条记录；ETag 是它的版本", this::one)
                        .asks(Param.VIEW)
                        .gives("OneRecord"),
                Route.post(
                                Tag.LEDGER,
                                "/persons/search",
                                "searchPersons",
                                "找人：姓名中的字，或证件号、电话的末四位",
                                "PersonSought",
                                this::search)
                        .asks(Param.VIEW)
                        .asks(Param.LIMIT)
                        .gives("PersonsFound"),
                Route.get(Tag.LEDGER, "/records/{form}/{id}/history", "getHistory", "一条记录的每一笔分录", this::history)
                        .asks(Param.VIEW)
                        .gives("History"),
                Route.get(Tag.LEDGER, "/changes", "listChanges", "新记的分录，按账的先后；下次从 next 接着取", this::changes)
                        .asks(Param.text("after", "取自上一次的 next；不写为从头"), Param.LIMIT)
                        .gives("ChangeList"),
                Route.get(Tag.LEDGER, "/divisions", "listDivisions", "县、镇、村，各在哪里", this::divisions)
                        .asks(Param.VIEW)
                        .as(Route.LISTED)
                        .gives("DivisionList"),
                Route.get(Tag.LEDGER, "/divisions/{code}", "getDivision", "一个区划", this::division)
                        .asks(Param.VIEW)
                        .gives("Division"),
                Route.get(Tag.FIGURES, "/overlaps", "getOverlaps", "谁被数了两次：两两相交的人数、毛数与净数", this::overlaps)
                        .asks(Param.VIEW)
                        .gives("Overlaps"),
                Route.get(Tag.WORKBOOKS, "/templates/{form}.xlsx", "getTemplate", "一张表的空白工作簿，或带出已有的行", this::template)
                        .asks(Param.VIEW)
                        .asks(Param.choice("prefilled", "带出已有的行", "true", "false"))
                        .as(Route.XLSX),
                Route.get(Tag.SERVICE, "/verify", "verify", "核验整本账的链条和派生表；账越多越久", this::verify)
                        .gives("Verified"));
    }

    private View view(Context ctx) {
        return Questions.view(ctx, today);
    }

    private static Refusal none(Context ctx) {
        return Refusal.notFound(ctx.pathParam("form") + " " + ctx.pathParam("id"));
    }

    private Optional<Form> form(Context ctx) {
        return desk.form(ctx.pathParam("form"));
    }

    /** What is no number names no record. */
    private static long record(Context ctx) {
        String id = ctx.pathParam("id");
        if (!id.matches(Questions.WHOLE)) {
            throw none(ctx);
        }
        return Long.parseLong(id);
    }

    private void one(Context ctx) {
        Records.One one = form(ctx)
                .flatMap(form -> desk.records().one(form, record(ctx), view(ctx), Visitors.scope(ctx)))
                .orElseThrow(() -> none(ctx));
        String tag = "\"" + one.version() + "\"";
        ctx.header("ETag", tag);
        if (tag.equals(ctx.header("If-None-Match"))) {
            ctx.status(NOT_MODIFIED);
            return;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("position", one.position());
        json.put("version", one.version());
        json.put("record", one.texts());
        Questions.answer(ctx, json);
    }

    private void search(Context ctx) {
        String text = Entries.text(Json.tree(ctx.body()), "text").orElseThrow(() -> Refusal.bad("没有 text：要找的字"));
        Questions.answer(
                ctx,
                Map.of("persons", desk.records().search(text, Questions.limit(ctx), view(ctx), Visitors.scope(ctx))));
    }

    private void history(Context ctx) {
        Records.History history = form(ctx)
                .flatMap(form -> desk.records().history(form, record(ctx), view(ctx), Visitors.scope(ctx)))
                .orElseThrow(() -> none(ctx));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("position", history.position());
        json.put("form", ctx.pathParam("form"));
        json.put("record", record(ctx));
        json.put("entries", history.lines().stream().map(RecordList::entry).toList());
        Questions.answer(ctx, json);
    }

    private static Map<String, Object> entry(Records.Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("entry", line.entry());
        json.put("slip", line.slip());
        json.put("recordedAt", line.recordedAt());
        json.put("actor", line.actor());
        json.put("act", line.act());
        json.put("happenedOn", line.happenedOn());
        json.put("columns", line.texts());
        return json;
    }

    private void changes(Context ctx) {
        Cursor after = Cursor.of(ctx.queryParam("after"));
        Records.Feed feed = desk.records()
                .after(
                        new Records.Mark(after.position().orElse(0L), after.after()),
                        Questions.limit(ctx),
                        today.get(),
                        Visitors.scope(ctx));
        Cursor next = new Cursor(Optional.of(feed.next().slip()), feed.next().entry());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("changes", feed.lines().stream().map(RecordList::change).toList());
        json.put("next", next.text());
        Questions.answer(ctx, json);
    }

    private static Map<String, Object> change(Records.Line line) {
        Map<String, Object> json = new LinkedHashMap<>(entry(line));
        json.put("form", line.form());
        json.put("record", line.record());
        return json;
    }

    private void divisions(Context ctx) {
        List<Map<String, String>> divisions = desk.records().divisions(view(ctx), Visitors.scope(ctx));
        new RowSheet("行政区划", RowSheet.byName(divisions), divisions)
                .send(ctx, workbooks, Map.of("divisions", divisions));
    }

    private void division(Context ctx) {
        String code = ctx.pathParam("code");
        Questions.answer(
                ctx,
                desk.records().divisions(view(ctx), Visitors.scope(ctx)).stream()
                        .filter(division -> code.equals(division.get("code")))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("区划 " + code)));
    }

    private void overlaps(Context ctx) {
        View view = view(ctx);
        Records.Overlap overlap = desk.records().overlap(view, Visitors.scope(ctx));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reportDay", view.reportDay().toString());
        json.put("position", overlap.position());
        json.put("forms", overlap.forms());
        json.put("figures", overlap.figures());
        json.put("gross", overlap.gross());
        json.put("net", overlap.net());
        Questions.answer(ctx, json);
    }

    private void template(Context ctx) {
        boolean prefilled = "true".equals(ctx.queryParam("prefilled"));
        boolean given = form(ctx)
                .filter(form -> desk.records()
                        .template(
                                form,
                                prefilled,
                                view(ctx),
                                Visitors.scope(ctx),
                                sheets -> Books.send(ctx, workbooks, sheets, SheetKind.XLSX)))
                .isPresent();
        if (!given) {
            throw Refusal.notFound("叫 " + ctx.pathParam("form") + " 而要填的表");
        }
    }

    /** What is worked out again is the whole, which is the county's to ask, and the auditor's. */
    private void verify(Context ctx) {
        if (Visitors.scope(ctx)
                .place()
                .filter(place -> !PlaceLevel.isCounty(place))
                .isPresent()) {
            throw new Refusal(FORBIDDEN, "整本账由县里或审计员核验");
        }
        Records.Proof proof = desk.records().verify();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("whole", proof.broken().isEmpty());
        proof.broken().ifPresent(line -> json.put("broken", line));
        json.put("proof", proof.proof());
        json.put("digests", proof.digests());
        Questions.answer(ctx, json);
    }
}
