package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.github.county161.adapters.http.Route.Tag;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Answer;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Workbooks;
import io.github.county161.core.term.PlaceLevel;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The routes that ask: pattern, forms, records, figures, health. */
final class Questions {

    /** Four digits of the year and no sign, for days are compared as texts. */
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    /** A whole number that a request names. */
    static final String WHOLE = "\\d{1,18}";

    private static final int MOST = 1000;
    private static final int USUAL = 100;

    private final Desk desk;
    private final Workbooks workbooks;
    private final Supplier<LocalDate> today;

    Questions(Desk desk, Workbooks workbooks, Supplier<LocalDate> today) {
        this.desk = desk;
        this.workbooks = workbooks;
        this.today = today;
    }

    List<Route> routes() {
        return List.of(
                Route.get(Tag.LEDGER, "/pattern", "getPattern", "目录：一本账、六个平台、一套机制", ctx -> answer(ctx, desk.contents()))
                        .gives("Contents"),
                Route.get(
                                Tag.LEDGER,
                                "/forms",
                                "listForms",
                                "所有的表",
                                ctx -> answer(
                                        ctx,
                                        Map.of(
                                                "forms",
                                                desk.forms().stream()
                                                        .map(form -> listed(form, Visitors.asker(ctx)))
                                                        .toList())))
                        .gives("FormList"),
                Route.get(Tag.LEDGER, "/forms/{form}", "getForm", "一张表的列、码表和流程", ctx -> answer(ctx, form(need(ctx))))
                        .gives("Form"),
                Route.get(Tag.LEDGER, "/records/{form}", "listRecords", "一张表报告日有效的记录", this::records)
                        .asks(Param.VIEW)
                        .asks(Param.LIMIT, Param.CURSOR, Param.FILTER, Param.SORT)
                        .as(Route.LISTED)
                        .gives("Records"),
                Route.get(Tag.FIGURES, "/figures", "listFigures", "全部指标的数，同在一个账页上", this::figures)
                        .asks(Param.VIEW)
                        .asks(Param.BASE)
                        .asks(Param.BY)
                        .gives("FigureList"),
                Route.get(
                                Tag.FIGURES,
                                "/figures/{id}",
                                "getFigure",
                                "一项指标的数和口径",
                                ctx -> answer(
                                        ctx,
                                        answers(ctx, List.of(needFigure(ctx))).get(0)))
                        .asks(Param.VIEW)
                        .asks(Param.BASE)
                        .asks(Param.BY)
                        .gives("Figure"),
                Route.get(Tag.FIGURES, "/figures/{id}/rows", "listFigureRows", "一项指标数的是哪些人、哪些事", this::rows)
                        .asks(Param.VIEW)
                        .asks(Param.BASE)
                        .as(Route.LISTED)
                        .gives("FigureRows"));
    }

    static void answer(Context ctx, Object value) {
        ctx.contentType("application/json").result(Json.write(value));
    }

    private Form need(Context ctx) {
        String name = ctx.pathParam("form");
        return desk.form(name).orElseThrow(() -> Refusal.notFound("叫 " + name + " 的表"));
    }

    private Figure needFigure(Context ctx) {
        String id = ctx.pathParam("id");
        return desk.figure(id).orElseThrow(() -> Refusal.notFound("编号 " + id + " 的指标"));
    }

    private View view(Context ctx) {
        return view(ctx, today);
    }

    static View view(Context ctx, Supplier<LocalDate> today) {
        return new View(
                Optional.ofNullable(ctx.queryParam("reportDay"))
                        .map(Questions::day)
                        .orElseGet(today),
                Optional.ofNullable(ctx.queryParam("knownAt")).map(text -> whole("knownAt", text)),
                Optional.ofNullable(ctx.queryParam("division")));
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text, ISO);
        } catch (DateTimeParseException e) {
            throw Refusal.bad("日期应为 yyyy-MM-dd：" + text);
        }
    }

    static boolean isDay(String text) {
        try {
            return LocalDate.parse(text, ISO).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    static long whole(String name, String text) {
        if (!text.matches(WHOLE)) {
            throw Refusal.bad(name + " 应为整数：" + text);
        }
        return Long.parseLong(text);
    }

    /** In the list: also whether it is this asker's to fill in at all. */
    private static Map<String, Object> listed(Form form, Asker asker) {
        Map<String, Object> json = new LinkedHashMap<>(head(form));
        json.put("mayEnter", asker.mayEnter(form));
        return json;
    }

    private static Map<String, Object> head(Form form) {
        return Map.of("name", form.name(), "title", form.title(), "version", form.version());
    }

    private Map<String, Object> form(Form form) {
        List<Map<String, Object>> columns = new ArrayList<>();
        for (Column<?> column : form.columns()) {
            if (!column.isShadow()) {
                columns.add(column(column));
            }
        }
        Map<String, Object> json = new LinkedHashMap<>(head(form));
        json.put("key", form.key().stream().map(Column::name).toList());
        json.put("columns", columns);
        form.flow().ifPresent(flow -> json.put("flow", new FlowJson(desk).of(flow)));
        return json;
    }

    private Map<String, Object> column(Column<?> column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", column.name());
        json.put("kind", column.kind().word());
        json.put("required", column.isRequired());
        json.put("varying", column.isVarying());
        json.put(
                "cells",
                column.cells().stream()
                        .map(cell -> new Column.Cell(cell.name(), desk.says(cell.heading(), today.get())))
                        .toList());
        column.requiredWhen().ifPresent(when -> json.put("required_when", when));
        column.kind().list().ifPresent(list -> json.put("list", desk.list(list)));
        return json;
    }

    /** How long a page is. */
    static int limit(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("limit"))
                .map(text -> (int) Math.max(1, Math.min(MOST, whole("limit", text))))
                .orElse(USUAL);
    }

    private void records(Context ctx) {
        Cursor cursor = Cursor.of(ctx.queryParam("cursor"));
        View asked = view(ctx, today);
        View pinned = new View(asked.reportDay(), cursor.position().or(asked::knownAt), asked.division());
        Form form = need(ctx);
        Desk.Page page = desk.records(form, Picks.of(ctx), pinned, Visitors.scope(ctx), cursor.after(), limit(ctx));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("position", page.position());
        json.put("records", page.records());
        page.next().ifPresent(next -> json.put("next", new Cursor(Optional.of(page.position()), next).text()));
        RowSheet.of(desk, form, asked.reportDay(), page.records()).send(ctx, workbooks, json);
    }

    private void figures(Context ctx) {
        String day = view(ctx, today).reportDay().toString();
        answer(ctx, Map.of("reportDay", day, "figures", answers(ctx, desk.figures())));
    }

    /** Whom figures count: 对象, or 全部. */
    static View viewOfBase(Context ctx, Supplier<LocalDate> today) {
        View view = view(ctx, today);
        return "all".equals(ctx.queryParam(Param.BASE.name())) ? view.ofEverybody() : view;
    }

    private List<Map<String, Object>> answers(Context ctx, List<Figure> figures) {
        View view = viewOfBase(ctx, today);
        Desk.Answers answers = desk.answers(figures, group(ctx), view, Visitors.scope(ctx));
        return answers.answers().stream()
                .map(answer -> {
                    Map<String, Object> json = figure(answer, view, answers.position());
                    String id = answer.figure().id();
                    json.put("called", answers.called().getOrDefault(id, Map.of()));
                    json.put("unnamed", numbers(answers.unnamed().getOrDefault(id, Map.of())));
                    return json;
                })
                .toList();
    }

    private static Map<String, Object> figure(Answer answer, View view, long position) {
        Figure figure = answer.figure();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", figure.id());
        json.put("title", figure.title());
        json.put("unit", figure.unit());
        json.put("definition", figure.definition());
        json.put("version", figure.version());
        json.put(
                "ties",
                figure.ties().stream()
                        .map(tie -> Map.of("sort", tie.sort().name().toLowerCase(Locale.ROOT), "other", tie.other()))
                        .toList());
        json.put("adds", figure.adds());
        json.put("reportDay", view.reportDay().toString());
        json.put("position", position);
        json.put("base", view.everybody() ? "all" : "counted");
        json.put("numbers", numbers(answer.own()));
        Map<String, Object> beside = new LinkedHashMap<>();
        answer.beside().forEach((name, numbers) -> beside.put(name, numbers(numbers)));
        json.put("beside", beside);
        return json;
    }

    static Map<String, Object> numbers(Map<String, Counted> counted) {
        Map<String, Object> json = new LinkedHashMap<>();
        counted.forEach((key, number) -> json.put(
                key, number.per().isPresent() || number.isYuan() ? (Object) number.text() : (Object) number.value()));
        return json;
    }

    private static Group group(Context ctx) {
        String by = ctx.queryParam("by");
        if (by == null) {
            return Group.WHOLE;
        }
        return switch (by) {
            case "town" -> new Group.ByPlace(PlaceLevel.TOWN);
            case "village" -> new Group.ByPlace(PlaceLevel.VILLAGE);
            default -> throw Refusal.bad("by 应为 town 或 village：" + by);
        };
    }

    private void rows(Context ctx) {
        Figure figure = needFigure(ctx);
        View view = viewOfBase(ctx, today);
        Desk.Rows rows = desk.rows(figure, view, Visitors.scope(ctx));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("form", rows.form());
        json.put("count", rows.records().size());
        json.put("rows", rows.records());
        RowSheet rowsBehind = desk.form(rows.form())
                .map(form -> RowSheet.of(desk, form, view.reportDay(), rows.records()))
                .orElseGet(() -> new RowSheet(figure.id(), RowSheet.byName(rows.records()), rows.records()));
        rowsBehind.send(ctx, workbooks, json);
    }
}
