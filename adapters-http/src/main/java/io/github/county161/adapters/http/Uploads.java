package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.github.county161.adapters.http.Route.Tag;
import io.github.county161.core.port.Imports;
import io.github.county161.core.port.Imports.Import;
import io.github.county161.core.port.Imports.Options;
import io.github.county161.core.port.Imports.Sent;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The routes of workbooks that are sent in: tried first, then taken in or back, the faulty ones fetched mended. */
final class Uploads {

    static final String PATH = Route.BASE + "/imports";

    private static final int ACCEPTED = 202;
    private static final Set<String> OPTIONS = Set.of(
            "reportDay",
            "form",
            "division",
            "goodRowsFirst",
            "force",
            "correct",
            "clear",
            "endPrevious",
            "history",
            "reason");

    private final Imports imports;
    private final Supplier<LocalDate> today;

    Uploads(Imports imports, Supplier<LocalDate> today) {
        this.imports = imports;
        this.today = today;
    }

    List<Route> routes() {
        return List.of(
                Route.post(Tag.WORKBOOKS, "/imports", "addImport", "送一批工作簿来，先试导，不记账", "ImportFiles", this::receive)
                        .gives("ImportJob")
                        .answers(ACCEPTED),
                Route.get(
                                Tag.WORKBOOKS,
                                "/imports",
                                "listImports",
                                "本账号送来而还留着的各批，新近的在前",
                                ctx -> Questions.answer(
                                        ctx,
                                        Map.of(
                                                "imports",
                                                imports.all(Visitors.asker(ctx)).stream()
                                                        .map(Uploads::head)
                                                        .toList())))
                        .gives("ImportList"),
                Route.get(Tag.WORKBOOKS, "/imports/{id}", "getImport", "一次导入到了哪一步；也可跟着听进度", this::show)
                        .as(Route.JSON, Route.EVENTS)
                        .gives("ImportJob"),
                Route.post(
                                Tag.WORKBOOKS,
                                "/imports/{id}/commit",
                                "commitImport",
                                "把试导过的记入账",
                                "ImportOptions",
                                this::commit)
                        .gives("ImportJob")
                        .answers(ACCEPTED),
                Route.post(Tag.WORKBOOKS, "/imports/{id}/undo", "undoImport", "把这次导入撤回", "UndoOptions", this::undo)
                        .gives("ImportJob"),
                Route.get(
                                Tag.WORKBOOKS,
                                "/imports/{id}/mended.xlsx",
                                "getMendedWorkbook",
                                "退回的工作簿，错处已标出",
                                ctx -> mended(ctx, ".xlsx"))
                        .as(Route.XLSX),
                Route.get(
                                Tag.WORKBOOKS,
                                "/imports/{id}/mended.zip",
                                "getMendedWorkbooks",
                                "退回的多份工作簿",
                                ctx -> mended(ctx, ".zip"))
                        .as(Route.ZIP));
    }

    private void receive(Context ctx) throws IOException {
        List<UploadedFile> files = files(ctx, Imports.MOST_BYTES);
        if (files.isEmpty()) {
            throw Refusal.bad("请求里没有文件：应为 multipart/form-data，每个文件一部分");
        }
        Map<String, String> told = new LinkedHashMap<>();
        ctx.formParamMap().forEach((name, values) -> values.stream().findFirst().ifPresent(v -> told.put(name, v)));
        Options usual = new Options(
                today.get(), Optional.empty(), Optional.empty(), false, false, false, false, false, false, "");
        Import is = imports.receive(
                files.stream()
                        .map(file -> new Sent(file.filename(), file.content()))
                        .toList(),
                options(told, usual),
                Visitors.asker(ctx));
        ctx.header("Location", PATH + "/" + is.id());
        Questions.answer(ctx.status(ACCEPTED), json(is));
    }

    /** One that does not say how long it is is found out as it is read; what is wrong is told by the last cause. */
    static List<UploadedFile> files(Context ctx, long most) throws IOException {
        if (ctx.req().getContentLengthLong() > most) {
            throw tooLarge(ctx, most);
        }
        try {
            return ctx.uploadedFiles();
        } catch (Exception failed) {
            Throwable cause = failed;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            if (String.valueOf(cause.getMessage()).startsWith("max length")) {
                throw tooLarge(ctx, most);
            }
            throw Refusal.bad("请求不是完整的 multipart/form-data");
        }
    }

    /** What is still coming is read away, or the one who sends it would never hear why. */
    private static Refusal tooLarge(Context ctx, long most) throws IOException {
        InputStream rest = ctx.req().getInputStream();
        byte[] away = new byte[1 << 16];
        long left = Imports.MOST_BYTES * 2;
        for (int n = rest.read(away); n >= 0 && left > 0; n = rest.read(away)) {
            left -= n;
        }
        return Refusal.tooLarge("一次至多上传 " + (most >> 20) + " MB，没有收下；请分几次上传，或压缩得小些");
    }

    private static Options options(Map<String, String> told, Options usual) {
        told.keySet().stream()
                .filter(name -> !OPTIONS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.bad("不认识的选项 " + name + "，可用："
                            + String.join("、", OPTIONS.stream().sorted().toList()));
                });
        return new Options(
                Optional.ofNullable(told.get("reportDay")).map(Questions::day).orElse(usual.reportDay()),
                Optional.ofNullable(told.get("form")).or(usual::form),
                Optional.ofNullable(told.get("division")).or(usual::division),
                is(told, "goodRowsFirst", usual.goodRowsFirst()),
                is(told, "force", usual.force()),
                is(told, "correct", usual.correct()),
                is(told, "clear", usual.clear()),
                is(told, "endPrevious", usual.endPrevious()),
                is(told, "history", usual.history()),
                told.getOrDefault("reason", usual.reason()));
    }

    private static boolean is(Map<String, String> told, String name, boolean usual) {
        return switch (told.getOrDefault(name, String.valueOf(usual))) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.bad(name + " 应为 true 或 false：" + told.get(name));
        };
    }

    private static Refusal unknown(Context ctx) {
        return Refusal.notFound("编号 " + ctx.pathParam("id") + " 的导入");
    }

    private Import need(Context ctx) {
        return imports.named(ctx.pathParam("id"), Visitors.asker(ctx)).orElseThrow(() -> unknown(ctx));
    }

    private void show(Context ctx) throws IOException {
        Import is = need(ctx);
        if (Accepted.of(ctx.header("Accept"))
                .first(List.of(Route.JSON, Route.EVENTS))
                .filter(Route.EVENTS::equals)
                .isPresent()) {
            follow(ctx, is);
        } else {
            Questions.answer(ctx, json(is));
        }
    }

    /** Tells each step until it has come to an end; whoever goes away is no longer told. */
    private void follow(Context ctx, Import first) throws IOException {
        ctx.res().setContentType(Route.EVENTS + ";charset=utf-8");
        ctx.res().setHeader("Cache-Control", "no-store");
        OutputStream out = ctx.res().getOutputStream();
        Import is = first;
        while (is.state().isUnderWay()) {
            tell(out, "progress", is);
            is = imports.after(is.id(), is.change(), Visitors.asker(ctx)).orElse(is);
        }
        tell(out, "end", is);
    }

    private static void tell(OutputStream out, String event, Import is) throws IOException {
        Map<String, Object> step = Map.of("state", word(is), "doing", is.doing());
        out.write(("event: " + event + "\nid: " + is.change() + "\ndata: ").getBytes(StandardCharsets.UTF_8));
        out.write(Json.write(step));
        out.write("\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void commit(Context ctx) {
        Import before = need(ctx);
        Map<String, String> told = new LinkedHashMap<>();
        body(ctx)
                .properties()
                .forEach(option -> told.put(option.getKey(), option.getValue().asString()));
        Import is = imports.commit(before.id(), options(told, before.options()), Visitors.asker(ctx))
                .orElseThrow(() -> unknown(ctx));
        Questions.answer(ctx.status(is.state().isUnderWay() ? ACCEPTED : ctx.statusCode()), json(is));
    }

    private static JsonNode body(Context ctx) {
        return Json.tree(ctx.body().isBlank() ? "{}" : ctx.body());
    }

    private void undo(Context ctx) {
        Imports.Undone undone = imports.undo(ctx.pathParam("id"), Entries.isWithDependants(ctx), Visitors.asker(ctx))
                .orElseThrow(() -> unknown(ctx));
        if (undone.faults().isEmpty()) {
            Questions.answer(ctx, json(undone.is()));
        } else {
            Entries.notUndone(ctx, undone.faults());
        }
    }

    private void mended(Context ctx, String ending) throws IOException {
        String name = need(ctx)
                .mended()
                .filter(mended -> mended.endsWith(ending))
                .orElseThrow(() -> Refusal.notFound("退回的 " + ending + " 文件"));
        ctx.contentType(ending.equals(".zip") ? Route.ZIP : Route.XLSX);
        ctx.header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(name));
        imports.mended(ctx.pathParam("id"), Visitors.asker(ctx), ctx.outputStream());
    }

    /** As a header can hold it. */
    static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String word(Import is) {
        return is.state().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> json(Import is) {
        Map<String, Object> json = head(is);
        json.put("options", is.options());
        json.put("result", is.told());
        return json;
    }

    /** In the list: all but what became of each row. */
    private static Map<String, Object> head(Import is) {
        String path = PATH + "/" + is.id();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", is.id());
        json.put("state", word(is));
        json.put("until", is.until());
        json.put("files", is.files());
        json.put("doing", is.doing());
        json.put("slips", is.slips());
        is.mended()
                .ifPresent(name -> json.put("mended", path + "/mended" + (name.endsWith(".zip") ? ".zip" : ".xlsx")));
        return json;
    }
}
