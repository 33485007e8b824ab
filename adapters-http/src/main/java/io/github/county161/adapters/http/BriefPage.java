package io.github.county161.adapters.http;

import io.github.county161.core.port.Briefs.Brief;
import io.github.county161.core.port.Briefs.Cell;
import io.github.county161.core.port.Briefs.Changed;
import io.github.county161.core.port.Briefs.Name;
import io.github.county161.core.port.Briefs.Part;
import io.github.county161.core.port.Briefs.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A brief as a page to print in the layout of official papers (公文, GB/T 9704): A4 upright, 22 lines of 28 letters of
 * 仿宋 3号 in a type area of 156 mm × 225 mm, the title in 小标宋 2号, headings in 黑体, tables smaller. Fonts that a
 * machine has not are taken by their kin; nothing is fetched.
 */
public final class BriefPage {

    /** So many names of a list are printed; the workbook has them all. */
    private static final int MOST_NAMES = 60;

    /** So many rows of a table are printed. */
    private static final int MOST_ROWS = 30;

    private static final int MANY_COLUMNS = 10;
    private static final String[] DIGITS = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    private static final int TEN = 10;

    private static final String STYLE = """
            @page { size: A4 portrait; margin: 37mm 26mm 35mm 28mm;
              @bottom-center { content: "— " counter(page) " —"; font: 14pt SimSun, "Noto Serif CJK SC", serif; } }
            body { font-family: "仿宋_GB2312", FangSong_GB2312, FangSong, 仿宋, STFangsong, "Noto Serif CJK SC", serif;
              font-size: 16pt; line-height: 29pt; margin: 0; color: #000; }
            h1 { font-family: 方正小标宋简体, FZXiaoBiaoSong-B05S, STZhongsong, SimSun, "Noto Serif CJK SC", serif;
              font-size: 22pt; font-weight: normal; line-height: 33pt; text-align: center; margin: 0 0 12pt;
              white-space: pre-line; }
            h2 { font-family: SimHei, 黑体, "Noto Sans CJK SC", sans-serif; font-size: 16pt; font-weight: normal;
              margin: 0; text-indent: 2em; break-after: avoid; }
            p { margin: 0; text-indent: 2em; text-align: justify; }
            p.under { text-align: center; text-indent: 0; font-size: 14pt; }
            p.small { font-size: 12pt; line-height: 20pt; }
            p.sign { text-align: right; text-indent: 0; margin: 16pt 2em 0 0; break-before: avoid; }
            p.proof { font-size: 9pt; line-height: 12pt; text-indent: 0; margin-top: 12pt; overflow-wrap: anywhere; }
            .later { border: 1pt solid #000; padding: 4pt 8pt; margin: 12pt 0; font-size: 12pt; line-height: 18pt; }
            .later p { text-indent: 0; }
            table { border-collapse: collapse; width: 100%; font-size: 12pt; line-height: 17pt; margin: 4pt 0 8pt; }
            table.wide { font-size: 9pt; line-height: 13pt; }
            caption { font-size: 12pt; line-height: 18pt; break-after: avoid; }
            thead { display: table-header-group; }
            tr { break-inside: avoid; }
            th, td { border: 0.5pt solid #000; padding: 1pt 3pt; text-align: center; }
            td { white-space: nowrap; }
            th { font-weight: normal; min-width: 3em; font-family: SimHei, 黑体, "Noto Sans CJK SC", sans-serif; }
            td.long { text-align: left; white-space: normal; overflow-wrap: anywhere; }
            a { color: inherit; text-decoration: none; }
            """;

    private static final int LONG_CHARS = 9;

    private final Writer page;

    private BriefPage(Writer page) {
        this.page = page;
    }

    /** Writes the page as UTF-8; does not close {@code out}. */
    public static void write(Brief brief, OutputStream out) throws IOException {
        Writer page = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        new BriefPage(page).write(brief);
        page.flush();
    }

    private void write(Brief brief) throws IOException {
        String title = brief.placeName() + brief.title();
        page.write("<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>"
                + PrintPage.escaped(title) + "</title><style>\n" + STYLE + "</style></head><body>\n");
        page.write("<h1>" + PrintPage.escaped(brief.placeName() + "\n" + brief.title()) + "</h1>\n");
        paragraph(
                "under",
                "（报告日 " + brief.at().day() + "，与 " + brief.since().day() + " 相比"
                        + (brief.issued().isEmpty() ? "，草稿" : "") + "）");
        later(brief);
        int no = 0;
        for (Part part : brief.parts()) {
            no++;
            page.write("<h2>" + chinese(no) + "、" + PrintPage.escaped(part.title()) + "</h2>\n");
            paragraph("", part.says());
            for (Table table : part.tables()) {
                table(table);
            }
            for (Changed changed : part.changes()) {
                names(changed);
            }
        }
        if (brief.issued().isPresent()) {
            paragraph("sign", brief.placeName() + "（印发人：" + brief.issued().get().by() + "）");
            paragraph("sign", chinese(brief.issued().get().on()));
        }
        paragraph(
                "proof",
                "材料编号 " + brief.number() + "　账页号 " + brief.at().position()
                        + brief.issued().map(issued -> "　封签 " + issued.seal()).orElse("　草稿，未印发")
                        + "　名单全部见工作簿“变动名单”");
        page.write("</body></html>\n");
    }

    private static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** 1 to 99 as headings are numbered. */
    private static String chinese(int no) {
        return no <= TEN
                ? DIGITS[no]
                : (no < 2 * TEN ? "" : DIGITS[no / TEN]) + "十" + (no % TEN == 0 ? "" : DIGITS[no % TEN]);
    }

    private void later(Brief brief) throws IOException {
        if (!brief.later().isEmpty()) {
            page.write("<div class=\"later\">");
            paragraph("", "本材料印发后，下列情况与印发时所知不同（正文未改）：");
            for (String sentence : brief.later()) {
                paragraph("", sentence);
            }
            page.write("</div>\n");
        }
    }

    private void paragraph(String style, String text) throws IOException {
        if (!text.isEmpty()) {
            page.write((style.isEmpty() ? "<p>" : "<p class=\"" + style + "\">") + PrintPage.escaped(text) + "</p>\n");
        }
    }

    private void table(Table table) throws IOException {
        if (table.rows().isEmpty()) {
            return;
        }
        page.write(table.heads().size() > MANY_COLUMNS ? "<table class=\"wide\">" : "<table>");
        if (!table.caption().isEmpty()) {
            page.write("<caption>" + PrintPage.escaped(table.caption()) + "</caption>");
        }
        page.write("<thead><tr>"
                + table.heads().stream()
                        .map(head -> "<th>" + PrintPage.escaped(head) + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead>\n<tbody>\n");
        for (List<Cell> row :
                table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size()))) {
            page.write("<tr>" + row.stream().map(BriefPage::cell).collect(Collectors.joining()) + "</tr>\n");
        }
        page.write("</tbody></table>\n");
        if (table.rows().size() > MOST_ROWS) {
            paragraph("small", "共 " + table.rows().size() + " 行，以上为前 " + MOST_ROWS + " 行，其余见工作簿。");
        }
    }

    private static String cell(Cell cell) {
        String text = PrintPage.escaped(cell.text());
        String shown = cell.behind()
                .map(behind -> "<a href=\"" + PrintPage.escaped(BriefJson.route(behind)) + "\">" + text + "</a>")
                .orElse(text);
        return (cell.text().length() > LONG_CHARS ? "<td class=\"long\">" : "<td>") + shown + "</td>";
    }

    /** Who came and who went, as far as there is room. */
    private void names(Changed changed) throws IOException {
        names(
                changed,
                "新增",
                changed.names().stream().filter(n -> n.is() > n.was()).toList());
        names(
                changed,
                "减少",
                changed.names().stream().filter(n -> n.is() < n.was()).toList());
    }

    private void names(Changed changed, String which, List<Name> names) throws IOException {
        if (!names.isEmpty()) {
            String said = names.stream().limit(MOST_NAMES).map(Name::label).collect(Collectors.joining("、"));
            paragraph(
                    "small",
                    changed.title() + which + " " + names.size() + "：" + said + (names.size() > MOST_NAMES ? " 等" : "")
                            + "。");
        }
    }
}
