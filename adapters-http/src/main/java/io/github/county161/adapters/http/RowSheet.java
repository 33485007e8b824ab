package io.github.county161.adapters.http;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Workbooks;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a list, which leave as JSON or as a file, whatever was asked for: the same rows.
 *
 * @param headings by the name of the text they stand over, in order
 */
record RowSheet(String title, Map<String, String> headings, List<Map<String, String>> rows) {

    private static final int WIDE = 16;

    /** The rows of a form under its headings. */
    static RowSheet of(Desk desk, Form form, LocalDate day, List<Map<String, String>> rows) {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("record", "编号");
        headings.put("at_place", "区划代码");
        form.columns().stream()
                .filter(column -> !column.isShadow())
                .forEach(column -> headings.put(column.name(), desk.says(column.heading(), day)));
        return new RowSheet(form.title(), headings, rows);
    }

    /** Headed by the names that JSON has. */
    static Map<String, String> byName(List<Map<String, String>> rows) {
        Map<String, String> headings = new LinkedHashMap<>();
        rows.forEach(row -> row.keySet().forEach(name -> headings.put(name, name)));
        return headings;
    }

    /** @param json what it is as JSON */
    void send(Context ctx, Workbooks workbooks, Map<String, Object> json) {
        SheetKind format = Books.format(ctx);
        if (format == SheetKind.JSON) {
            Questions.answer(ctx, json);
            return;
        }
        if (json.get("next") instanceof String next) {
            ctx.header("Link", "<?cursor=" + next + ">; rel=\"next\"");
        }
        Books.send(ctx, workbooks, List.of(sheet()), format);
    }

    private Sheet sheet() {
        Map<String, String> heads = headings.isEmpty() ? Map.of("record", "编号") : headings;
        return new Sheet(
                title,
                title,
                List.of(),
                heads.values().stream()
                        .map(text -> new Sheet.Head(text, WIDE, false))
                        .toList(),
                lines -> rows.forEach(row -> lines.accept(heads.keySet().stream()
                        .map(name -> row.getOrDefault(name, ""))
                        .toList())),
                List.of(),
                List.of(),
                "");
    }
}
