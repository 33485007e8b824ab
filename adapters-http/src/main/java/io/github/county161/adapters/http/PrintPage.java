package io.github.county161.adapters.http;

import io.github.county161.core.ledger.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sheet as a page to print from a browser: A4 across, the headings on every page, pages counted, nothing fetched from
 * anywhere. The columns share the width as their heads ask, but none is so narrow that it breaks a number, day or code.
 */
public final class PrintPage {

    private static final int SMALLEST_TENTHS = 50;
    private static final int USUAL_TENTHS = 90;
    /** So many half-width characters of the usual size stand across a page. */
    private static final int ACROSS_CHARS = 145;

    /** No number or code is longer. */
    private static final int LONGEST_CODE_CHARS = 30;

    /** What would break at a stroke, or is long. */
    private static final Pattern STROKED = Pattern.compile("[!-~]*[-/][!-~]*|[!-~]{" + (LONGEST_CODE_CHARS + 1) + ",}");

    private static final String STYLE = """
            @page { size: A4 landscape; margin: 12mm 10mm 14mm;
              @bottom-center { content: "第 " counter(page) " 页　共 " counter(pages) " 页"; font-size: 9pt; } }
            body { font-family: SimSun, "Noto Serif CJK SC", "Source Han Serif SC", serif; margin: 0; color: #000; }
            h1 { font-size: 16pt; text-align: center; margin: 0 0 4pt; }
            p { font-size: 9pt; margin: 2pt 0; overflow-wrap: anywhere; }
            table { border-collapse: collapse; width: 100%; }
            thead { display: table-header-group; }
            tr { break-inside: avoid; }
            th, td { border: 0.5pt solid #000; padding: 1pt 2pt; vertical-align: middle; }
            td span { white-space: nowrap; }
            td span.long { white-space: normal; overflow-wrap: anywhere; }
            th { background: #eee; text-align: center; }
            tr.sum td { font-weight: bold; background: #f4f4f4; }
            .signatures { display: flex; font-size: 10pt; margin: 8pt 0 4pt; }
            .signatures span { flex: 1; }
            """;

    private PrintPage() {}

    /** Writes the sheets one below the other, each from a new page on, as UTF-8; does not close {@code out}. */
    public static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        Writer page = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        page.write("<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>");
        page.write(escaped(sheets.get(0).title()));
        page.write("</title><style>\n" + STYLE + "</style></head><body>\n");
        try {
            for (Sheet sheet : sheets) {
                write(sheet, page, sheet == sheets.get(0) ? "" : " style=\"break-before: page\"");
            }
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        page.write("</body></html>\n");
        page.flush();
    }

    private static void write(Sheet sheet, Writer page, String style) throws IOException {
        page.write("<section" + style + ">\n");
        if (!sheet.title().isEmpty()) {
            page.write("<h1>" + escaped(sheet.title()) + "</h1>\n");
        }
        paragraph(sheet.subtitle(), page);
        int width = sheet.heads().stream().mapToInt(Sheet.Head::width).sum();
        page.write("<table style=\"font-size: " + points(width) + "pt\"><colgroup>");
        for (Sheet.Head head : sheet.heads()) {
            page.write("<col style=\"width: " + head.width() * 1000 / width + "e-1%\">");
        }
        page.write("</colgroup>\n<thead>\n");
        heads(sheet, page);
        page.write("</thead>\n<tbody>\n");
        Rows rows = new Rows(page, sheet.heads().size());
        sheet.rows().forEach(rows);
        if (!sheet.totals().isEmpty()) {
            rows.sum(sheet.totals());
        }
        page.write("</tbody></table>\n");
        if (!sheet.signatures().isEmpty()) {
            page.write("<div class=\"signatures\">");
            for (String signature : sheet.signatures()) {
                page.write("<span>" + escaped(signature) + "</span>");
            }
            page.write("</div>\n");
        }
        for (String note : sheet.notes()) {
            paragraph(note, page);
        }
        paragraph(sheet.proof(), page);
        page.write("</section>\n");
    }

    private static void paragraph(String text, Writer page) throws IOException {
        if (!text.isEmpty()) {
            page.write("<p>" + escaped(text) + "</p>\n");
        }
    }

    private static String points(int width) {
        int tenths = Math.max(SMALLEST_TENTHS, Math.min(USUAL_TENTHS, USUAL_TENTHS * ACROSS_CHARS / width));
        return tenths / 10 + "." + tenths % 10;
    }

    /** A heading without a band stands over both lines. */
    private static void heads(Sheet sheet, Writer page) throws IOException {
        StringBuilder lower = new StringBuilder();
        int at = 0;
        page.write("<tr>");
        for (Sheet.Band band : sheet.bands().isEmpty()
                ? List.of(new Sheet.Band("", sheet.heads().size()))
                : sheet.bands()) {
            boolean over = !band.text().isEmpty();
            if (over) {
                page.write("<th colspan=\"" + band.columns() + "\">" + escaped(band.text()) + "</th>");
            }
            for (Sheet.Head head : sheet.heads().subList(at, at + band.columns())) {
                if (over) {
                    lower.append("<th>").append(escaped(head.text())).append("</th>");
                } else {
                    page.write(
                            (sheet.bands().isEmpty() ? "<th>" : "<th rowspan=\"2\">") + escaped(head.text()) + "</th>");
                }
            }
            at += band.columns();
        }
        page.write("</tr>\n" + (lower.length() > 0 ? "<tr>" + lower + "</tr>\n" : ""));
    }

    /** Rows as they come. */
    private record Rows(Writer page, int columns) implements Sheet.Lines {

        @Override
        public void accept(List<String> texts) {
            row("<tr>", "<td>", texts);
        }

        @Override
        public void sum(List<String> texts) {
            row("<tr class=\"sum\">", texts.size() == 1 ? "<td colspan=\"" + columns + "\">" : "<td>", texts);
        }

        private void row(String begin, String each, List<String> texts) {
            try {
                page.write(begin);
                for (String text : texts) {
                    page.write(each + cell(text) + "</td>");
                }
                page.write("</tr>\n");
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    /** Days, numbers and codes would break at their strokes, and must not; what is longer than such breaks anywhere. */
    private static String cell(String text) {
        if (text.indexOf('-') < 0 && text.indexOf('/') < 0 && text.length() <= LONGEST_CODE_CHARS) {
            return escaped(text);
        }
        StringBuilder cell = new StringBuilder();
        Matcher stroked = STROKED.matcher(text);
        int from = 0;
        for (; stroked.find(); from = stroked.end()) {
            cell.append(escaped(text.substring(from, stroked.start())))
                    .append(stroked.group().length() > LONGEST_CODE_CHARS ? "<span class=\"long\">" : "<span>")
                    .append(escaped(stroked.group()))
                    .append("</span>");
        }
        return cell.append(escaped(text.substring(from))).toString();
    }

    /** No text is ever taken for markup. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
