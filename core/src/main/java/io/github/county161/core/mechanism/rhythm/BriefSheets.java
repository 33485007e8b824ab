package io.github.county161.core.mechanism.rhythm;

import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Sheet.Head;
import io.github.county161.core.port.Briefs.Brief;
import io.github.county161.core.port.Briefs.Cell;
import io.github.county161.core.port.Briefs.Changed;
import io.github.county161.core.port.Briefs.Name;
import io.github.county161.core.port.Briefs.Part;
import io.github.county161.core.port.Briefs.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A brief as sheets of a workbook: what it says part by part, then each part's tables, then every name. */
final class BriefSheets {

    private static final int WIDE = 90;
    private static final int USUAL = 16;
    private static final int NAME = 34;

    private BriefSheets() {}

    static List<Sheet> of(Brief brief) {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(text(brief));
        for (Part part : brief.parts()) {
            int no = 1;
            for (Table table : part.tables()) {
                if (!table.rows().isEmpty()) {
                    sheets.add(table(part, table, no++));
                }
            }
        }
        sheets.add(names(brief));
        return sheets;
    }

    /** A title, its county before it. */
    static String title(Brief brief) {
        return brief.placeName() + brief.title();
    }

    static String under(Brief brief) {
        return "报告日 " + brief.at().day() + "，与 " + brief.since().day() + " 相比"
                + brief.issued().map(i -> "；" + i.on() + " 印发，印发人 " + i.by()).orElse("；草稿");
    }

    static String proof(Brief brief) {
        return "账页号 " + brief.at().position()
                + brief.issued().map(i -> "，封签 " + i.seal()).orElse("");
    }

    private static Sheet text(Brief brief) {
        return new Sheet(
                        "正文",
                        title(brief),
                        List.of(),
                        List.of(new Head("部分", USUAL, false), new Head("情况", WIDE, false)),
                        row -> brief.parts().forEach(part -> row.accept(List.of(part.title(), part.says()))),
                        List.of(),
                        brief.later().isEmpty()
                                ? List.of()
                                : brief.later().stream().map(l -> "印发后得知：" + l).toList(),
                        proof(brief))
                .signed(under(brief), List.of());
    }

    private static Sheet table(Part part, Table table, int no) {
        String caption = table.caption().isEmpty() ? part.title() : part.title() + "：" + table.caption();
        return new Sheet(
                part.title() + (no > 1 ? Integer.toString(no) : ""),
                caption,
                List.of(),
                table.heads().stream().map(head -> new Head(head, USUAL, false)).toList(),
                row -> table.rows()
                        .forEach(cells ->
                                row.accept(cells.stream().map(Cell::text).toList())),
                List.of(),
                List.of(),
                "");
    }

    private static Sheet names(Brief brief) {
        return new Sheet(
                "变动名单",
                "比上期变动的名单",
                List.of(),
                List.of(
                        new Head("部分", USUAL, false),
                        new Head("项目", USUAL, false),
                        new Head("增减", USUAL, false),
                        new Head("名称", NAME, false),
                        new Head("原因", USUAL, false)),
                row -> brief.parts().forEach(part -> part.changes().forEach(change -> each(part, change, row))),
                List.of(),
                List.of(),
                proof(brief));
    }

    private static void each(Part part, Changed change, Consumer<List<String>> row) {
        for (Name name : change.names()) {
            row.accept(List.of(
                    part.title(), change.title(), name.is() > name.was() ? "增" : "减", name.label(), name.cause()));
        }
    }
}
