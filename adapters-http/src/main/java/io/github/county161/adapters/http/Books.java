package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.github.county161.adapters.http.Route.Tag;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Desk.Subject;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Workbooks;
import io.github.county161.core.term.Period;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The routes of books and files, each as JSON, workbook, text or a page to print; rows stream as they are drawn. */
final class Books {

    private static final String WORKBOOK = "/workbook";

    private final Desk desk;
    private final Workbooks workbooks;
    private final Supplier<LocalDate> today;

    Books(Desk desk, Workbooks workbooks, Supplier<LocalDate> today) {
        this.desk = desk;
        this.workbooks = workbooks;
        this.today = today;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                                Tag.LEDGER,
                                "/books",
                                "listBooks",
                                "十三本账册和旁边的几种",
                                ctx -> Questions.answer(
                                        ctx,
                                        Map.of(
                                                "books",
                                                desk.books().stream()
                                                        .map(this::head)
                                                        .toList())))
                        .gives("BookList"),
                drawn("/books/{book}", "getBook", "一本账册", this::book).asks(Param.FROM, Param.TO),
                // What a program is generated from knows one type of answer a route.
                Route.get(Tag.LEDGER, "/books/{book}" + WORKBOOK, "getBookWorkbook", "一本账册的工作簿", this::book)
                        .asks(Param.VIEW)
                        .asks(Param.FROM, Param.TO)
                        .as(Route.XLSX),
                drawn(
                        "/funnel",
                        "getFunnel",
                        "就业漏斗：从岗位到干满三个月，一环一行",
                        ctx -> send(
                                ctx,
                                List.of(desk.funnel(Questions.view(ctx, today), Visitors.scope(ctx))),
                                format(ctx))),
                drawn("/persons/{id}", "getPerson", "一人一档", ctx -> file(ctx, Subject.PERSON)),
                drawn("/persons/{id}/timeline", "getTimeline", "一人一档，按发生的先后", ctx -> file(ctx, Subject.PERSON)),
                drawn("/households/{id}", "getHousehold", "一户一档", ctx -> file(ctx, Subject.HOUSEHOLD)),
                drawn("/villages/{code}", "getVillage", "一村一档", ctx -> file(ctx, Subject.VILLAGE)),
                drawn("/records/{form}/{id}/print", "printRecord", "一条记录印成要签字的纸", this::print));
    }

    /** One that answers as a sheet does, over a period where one is told. */
    private static Route drawn(String path, String name, String says, Handler handler) {
        return Route.get(Tag.LEDGER, path, name, says, handler)
                .asks(Param.VIEW)
                .asks(Param.FORMAT)
                .as(Route.DRAWN)
                .gives("Sheets");
    }

    private Map<String, Object> head(Book book) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", book.name());
        json.put("title", desk.says(book.title(), today.get()));
        json.put("definition", book.counted().definition());
        return json;
    }

    private void book(Context ctx) {
        String name = ctx.pathParam("book");
        Book book = desk.book(name).orElseThrow(() -> Refusal.notFound("叫 " + name + " 的账册，见 /books"));
        SheetKind format = ctx.path().endsWith(WORKBOOK) ? SheetKind.XLSX : format(ctx);
        desk.draw(book, view(ctx), Visitors.scope(ctx), sheets -> send(ctx, sheets, format));
    }

    private void file(Context ctx, Subject subject) {
        String which = ctx.pathParam(subject == Subject.VILLAGE ? "code" : "id");
        SheetKind format = format(ctx);
        if (!desk.file(subject, which, view(ctx), Visitors.scope(ctx), sheet -> send(ctx, List.of(sheet), format))) {
            throw Refusal.notFound("编号 " + which + " 的档");
        }
    }

    /** One record as the paper that is signed. */
    private void print(Context ctx) {
        String name = ctx.pathParam("form");
        String record = ctx.pathParam("id");
        SheetKind format = format(ctx);
        Sheet sheet = desk.form(name)
                .flatMap(form -> desk.flows()
                        .printed(form, "#" + Questions.whole("record", record), view(ctx), Visitors.scope(ctx)))
                .orElseThrow(() -> Refusal.notFound(name + " 中可以打印的记录 " + record));
        send(ctx, List.of(sheet), format);
    }

    private View view(Context ctx) {
        View view = Questions.view(ctx, today);
        Optional<LocalDate> from = Optional.ofNullable(ctx.queryParam("from")).map(Questions::day);
        Optional<LocalDate> to = Optional.ofNullable(ctx.queryParam("to")).map(Questions::day);
        if (from.isEmpty() && to.isEmpty()) {
            return view;
        }
        LocalDate last = to.orElse(view.reportDay());
        LocalDate first = from.orElse(last.withDayOfYear(1));
        if (last.isBefore(first)) {
            throw Refusal.bad("from 应不晚于 to：" + first + "、" + last);
        }
        return view.over(new Period(first, last));
    }

    /** What the request names, else the first of its Accept that there is, else JSON. */
    static SheetKind format(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("format"))
                .map(named ->
                        SheetKind.of(named).orElseThrow(() -> Refusal.bad("format 应为 json、xlsx、csv 或 html：" + named)))
                .or(() -> Accepted.of(ctx.header("Accept")).first(Route.DRAWN).flatMap(SheetKind::ofMedia))
                .orElse(SheetKind.JSON);
    }

    private void send(Context ctx, List<Sheet> sheets, SheetKind format) {
        send(ctx, workbooks, sheets, format);
    }

    /** Sends sheets as a file of this format. */
    static void send(Context ctx, Workbooks workbooks, List<Sheet> sheets, SheetKind format) {
        AtomicLong rows = new AtomicLong();
        List<Sheet> told = sheets.stream()
                .map(sheet -> sheet.hidden() ? sheet : sheet.telling(rows::incrementAndGet))
                .toList();
        Sheet first = Sheet.seen(told).get(0);
        ctx.contentType(format.contentType());
        if (format.isSaved()) {
            String name = URLEncoder.encode(first.title() + "." + format.ending(), StandardCharsets.UTF_8);
            ctx.header("Content-Disposition", "attachment; filename*=UTF-8''" + name.replace("+", "%20"));
        }
        try {
            format.write(told, workbooks, ctx.outputStream());
            Diaries.leaves(ctx, rows.get(), first.headings());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
