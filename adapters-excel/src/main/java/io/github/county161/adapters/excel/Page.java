package io.github.county161.adapters.excel;

import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Sheet.Band;
import io.github.county161.core.ledger.Sheet.Head;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet on its way into a workbook, top to bottom; at most a thousand rows of it are in memory. */
final class Page {

    static final int ROWS_HELD = 1000;
    static final int LONGEST_TEXT_CHARS = 32_767;
    private static final int MOST_SHARED_TEXTS = 50_000;
    private static final int SAMPLE = 500;
    static final double LINE_POINTS = 14;
    static final String HEAD_FILL = "E7E6E6";
    private static final String REQUIRED_FONT = "C00000";

    private final Sheet sheet;
    private final Worksheet paper;
    private final int columns;
    private final Set<String> shared;
    private final Choices choices;
    private final Print print;
    private final int[] told;
    private final int[] again;
    private int next;
    private int firstHeld;

    /** {@code shared} are the texts that the workbook keeps once for all its pages. */
    Page(Workbook workbook, Set<String> shared, Choices choices, Sheet sheet) {
        this.sheet = sheet;
        this.choices = choices;
        this.shared = shared;
        this.columns = sheet.heads().size();
        this.print = new Print(sheet.heads());
        this.told = new int[columns];
        this.again = new int[columns];
        this.paper = workbook.newWorksheet(sheet.name());
        if (sheet.hidden()) {
            paper.setVisibilityState(VisibilityState.HIDDEN);
        }
    }

    boolean isHidden() {
        return sheet.hidden();
    }

    void write() throws IOException {
        paperAndWidths();
        if (!sheet.title().isEmpty()) {
            title();
        }
        if (!sheet.subtitle().isEmpty()) {
            text(next, 0, sheet.subtitle());
            merge(next++, 0, print.onFirstPage());
        }
        int firstHeading = next;
        if (!sheet.bands().isEmpty()) {
            bands();
        }
        heads();
        paper.freezePane(0, next);
        paper.repeatRows(firstHeading, next - 1);
        firstHeld = next;
        try (Handing handing = new Handing(this::row)) {
            sheet.rows().forEach(handing);
            handing.finish();
        }
        if (!sheet.totals().isEmpty()) {
            row(sheet.totals(), true);
        }
        hold();
        signatures();
        sheet.notes().forEach(this::note);
        if (!sheet.proof().isEmpty()) {
            note(sheet.proof());
        }
        paper.finish();
    }

    private void paperAndWidths() {
        print.setUp(paper);
        for (int column = 0; column < columns; column++) {
            paper.width(column, sheet.heads().get(column).width());
            // As text also where nothing stands yet: an id typed into a number cell loses its last three digits.
            paper.style(column).format("@").set();
        }
    }

    private void title() {
        text(next, 0, sheet.title());
        StyleSetter style = whole(next).style().bold().fontSize(16);
        style.horizontalAlignment("center").verticalAlignment("center").set();
        merge(next, 0, print.onFirstPage());
        paper.rowHeight(next, 2 * LINE_POINTS);
        next++;
    }

    /** A heading without a band reaches over both lines. */
    private void bands() {
        int column = 0;
        for (Band band : sheet.bands()) {
            int last = column + band.columns() - 1;
            if (band.text().isEmpty()) {
                for (; column <= last; column++) {
                    text(next, column, sheet.heads().get(column).text());
                    paper.range(next, column, next + 1, column).merge();
                }
            } else {
                text(next, column, band.text());
                merge(next, column, band.columns());
                column = last + 1;
            }
        }
        heading(next++);
    }

    private void heads() {
        for (int column = 0; column < columns; column++) {
            text(next, column, sheet.heads().get(column).text());
        }
        heading(next);
        height(sheet.heads().stream().map(Head::text).toList());
        for (int column = 0; column < columns; column++) {
            Head head = sheet.heads().get(column);
            if (head.required()) {
                paper.style(next, column).bold().fontColor(REQUIRED_FONT).set();
            }
            if (!head.note().isEmpty()) {
                paper.comment(next, column, head.note());
            }
            if (!head.choices().isEmpty()) {
                choices.offer(paper, next + 1, column, head.choices());
            }
        }
        next++;
    }

    private void heading(int row) {
        StyleSetter style = whole(row).style().bold().fillColor(HEAD_FILL).wrapText(true);
        style.horizontalAlignment("center").verticalAlignment("center");
        style.borderStyle(BorderStyle.THIN).set();
    }

    private void row(List<String> texts, boolean bold) {
        if (texts.size() > columns) {
            throw new IllegalArgumentException(texts.size() + " texts for " + columns + " headings: " + sheet.name());
        }
        for (int column = 0; column < texts.size(); column++) {
            text(next, column, texts.get(column));
        }
        if (!sheet.hidden()) {
            height(texts);
        }
        if (bold) {
            whole(next).style().bold().fillColor(HEAD_FILL).set();
        }
        next++;
        if (next - firstHeld == ROWS_HELD) {
            hold();
            flush();
        }
    }

    /** Style goes on a thousand rows at once; cell by cell it takes longer than all the rest. */
    private void hold() {
        if (next > firstHeld && !sheet.hidden()) {
            StyleSetter style = paper.range(firstHeld, 0, next - 1, columns - 1).style();
            style.wrapText(true).verticalAlignment("center");
            style.format("@").borderStyle(BorderStyle.THIN).set();
        }
        firstHeld = next;
    }

    private void flush() {
        try {
            paper.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** As high as the longest text of the row needs. */
    private void height(List<String> texts) {
        int lines = 1;
        for (int column = 0; column < texts.size(); column++) {
            lines = Math.max(
                    lines,
                    Lettering.lines(texts.get(column), sheet.heads().get(column).width()));
        }
        if (lines > 1) {
            paper.rowHeight(next, Math.min(Worksheet.MAX_ROW_HEIGHT, LINE_POINTS * lines));
        }
    }

    /** Beside each other, each with about as much of the width as the others. */
    private void signatures() {
        int count = Math.min(columns, sheet.signatures().size());
        int width = print.width(columns);
        int from = 0;
        for (int i = 0; i < count; i++) {
            int to = i == count - 1 ? columns : from + 1;
            while (i < count - 1 && to < columns - (count - 1 - i) && print.width(to) * count < width * (i + 1)) {
                to++;
            }
            text(next, from, sheet.signatures().get(i));
            merge(next, from, to - from);
            from = to;
        }
        if (count > 0) {
            whole(next).style().verticalAlignment("center").set();
            paper.rowHeight(next++, 2 * LINE_POINTS);
        }
    }

    private void note(String text) {
        text(next, 0, text);
        whole(next).style().wrapText(true).verticalAlignment("top").set();
        merge(next, 0, columns);
        paper.rowHeight(next, LINE_POINTS * lines(text));
        next++;
    }

    /** A merged cell does not grow with its text by itself. */
    private int lines(String text) {
        return Math.min((int) (Worksheet.MAX_ROW_HEIGHT / LINE_POINTS), Lettering.lines(text, print.width(columns)));
    }

    private Range whole(int row) {
        return paper.range(row, 0, row, columns - 1);
    }

    private void merge(int row, int column, int width) {
        if (width > 1) {
            paper.range(row, column, row, column + width - 1).merge();
        }
    }

    /** Always a text cell, never a formula or a number, so that =1+1 and 0917 stay what they are. */
    private void text(int row, int column, String text) {
        if (text.length() > LONGEST_TEXT_CHARS) {
            throw new IllegalArgumentException("no cell holds " + text.length() + " characters: row " + (row + 1)
                    + " column " + (column + 1) + " of " + sheet.name());
        }
        if (text.isEmpty()) {
            return;
        }
        if (shares(column, text)) {
            paper.value(row, column, text);
        } else {
            paper.inlineString(row, column, text);
        }
    }

    /**
     * Shared texts are smaller and read everywhere, phones' previews included, but stay in memory to the end: only so
     * many are, and none of a column whose texts hardly ever come again. Inline ones lose the spaces at their ends.
     */
    private boolean shares(int column, String text) {
        if (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ' || !text.equals(text.strip())) {
            return true;
        }
        if (told[column] > SAMPLE && again[column] < told[column] / 2) {
            return false;
        }
        told[column]++;
        boolean known = shared.contains(text);
        again[column] += known ? 1 : 0;
        return known || shared.size() < MOST_SHARED_TEXTS && shared.add(text);
    }
}
