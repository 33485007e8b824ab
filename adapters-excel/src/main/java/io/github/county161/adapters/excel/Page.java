package io.github.county161.adapters.excel;

import io.github.county161.adapters.excel.Leaves.Leaf;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Sheet.Band;
import io.github.county161.core.ledger.Sheet.Head;
import io.github.county161.core.ledger.Sheet.Holding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
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
    private static final int SAMPLE = 500;
    static final double LINE_POINTS = 13;
    static final String HEAD_FILL = "E7E6E6";
    private static final String REQUIRED_FONT = "C00000";

    private final Sheet sheet;
    private final Worksheet paper;
    private final int columns;
    private final Repeats repeats;
    private final Choices choices;
    private final List<List<String>> ahead = new ArrayList<>();
    private final BitSet sumsAhead = new BitSet();
    private Leaves leaves;
    private Frame frame;
    private boolean begun;
    private int next;
    private int firstHeld;

    /** {@code shared} are the texts that the workbook keeps once for all its pages. */
    Page(Workbook workbook, Set<String> shared, Choices choices, Sheet sheet) {
        this.sheet = sheet;
        this.choices = choices;
        this.columns = sheet.heads().size();
        this.repeats = new Repeats(shared, columns);
        this.paper = workbook.newWorksheet(sheet.name());
        this.leaves = new Leaves(
                sheet.heads(), sheet.heads().stream().mapToInt(Head::width).toArray());
        this.frame = new Frame(paper, leaves, this::text);
        if (sheet.hidden()) {
            paper.setVisibilityState(VisibilityState.HIDDEN);
        }
    }

    boolean isHidden() {
        return sheet.hidden();
    }

    void write() throws IOException {
        try (Handing handing = new Handing(this::row)) {
            sheet.rows().forEach(handing);
            handing.finish();
        }
        begin(true);
        if (!sheet.totals().isEmpty()) {
            draw(sheet.totals(), true);
        }
        hold();
        next = frame.signatures(next, sheet.signatures());
        sheet.notes().forEach(note -> frame.note(next++, note));
        if (!sheet.proof().isEmpty()) {
            frame.note(next++, sheet.proof());
        }
        paper.finish();
    }

    /** The first rows say how wide the columns are, so all that stands above them is written after they are known. */
    private void row(List<String> texts, boolean sum) {
        if (begun) {
            draw(texts, sum);
            return;
        }
        sumsAhead.set(ahead.size(), sum);
        ahead.add(texts);
        if (ahead.size() == SAMPLE) {
            begin(false);
        }
    }

    private void begin(boolean areAll) {
        if (begun) {
            return;
        }
        if (!sheet.hidden()) {
            List<List<String>> seen = new ArrayList<>(ahead);
            seen.add(sheet.totals());
            BitSet sums = (BitSet) sumsAhead.clone();
            sums.set(ahead.size());
            leaves = new Leaves(sheet.heads(), Widths.of(sheet.heads(), seen, sums, areAll));
            frame = new Frame(paper, leaves, this::text);
        }
        begun = true;
        above();
        for (int i = 0; i < ahead.size(); i++) {
            draw(ahead.get(i), sumsAhead.get(i));
        }
        ahead.clear();
    }

    private void above() {
        Print.setUp(paper, leaves);
        for (int column = 0; column < columns; column++) {
            paper.width(column, leaves.width(column));
            // As text also where nothing stands yet: an id typed into a number cell loses its last three digits.
            paper.style(column).format(Values.format(holds(column))).set();
        }
        if (!sheet.title().isEmpty()) {
            frame.title(next++, sheet.title());
        }
        if (!sheet.subtitle().isEmpty()) {
            frame.note(next++, sheet.subtitle());
        }
        int firstHeading = next;
        if (!sheet.bands().isEmpty()) {
            bands();
        }
        heads();
        paper.freezePane(0, next);
        paper.repeatRows(firstHeading, next - 1);
        firstHeld = next;
    }

    private Holding holds(int column) {
        return sheet.heads().get(column).holds();
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
                for (Leaf part : leaves.parts(column, last + 1)) {
                    text(next, part.from(), band.text());
                    merge(next, part.from(), part.to() - part.from());
                }
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

    private void draw(List<String> texts, boolean bold) {
        if (texts.size() > columns) {
            throw new IllegalArgumentException(texts.size() + " texts for " + columns + " headings: " + sheet.name());
        }
        if (bold && texts.size() == 1) {
            frame.line(next, texts.get(0));
        } else {
            cells(texts);
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

    private void cells(List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            if (!Values.write(paper, next, column, texts.get(column), holds(column))) {
                text(next, column, texts.get(column));
            }
        }
        if (!sheet.hidden()) {
            height(texts);
        }
    }

    /** Style goes on a thousand rows at once; cell by cell it takes longer than all the rest. */
    private void hold() {
        if (next > firstHeld && !sheet.hidden()) {
            for (int first = 0, last; first < columns; first = last + 1) {
                last = first;
                while (last + 1 < columns && holds(last + 1) == holds(first)) {
                    last++;
                }
                StyleSetter style =
                        paper.range(firstHeld, first, next - 1, last).style();
                style.wrapText(true).verticalAlignment("center");
                style.format(Values.format(holds(first))).horizontalAlignment(Values.alignment(holds(first)));
                style.borderStyle(BorderStyle.THIN).set();
            }
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
            lines = Math.max(lines, Lettering.lines(texts.get(column), leaves.width(column)));
        }
        if (lines > 1) {
            paper.rowHeight(next, points(lines));
        }
    }

    /** How high so many lines of the usual size are; no row is higher than a spreadsheet allows. */
    static double points(double lines) {
        return Math.min(Worksheet.MAX_ROW_HEIGHT, LINE_POINTS * lines);
    }

    private Range whole(int row) {
        return paper.range(row, 0, row, columns - 1);
    }

    private void merge(int row, int column, int width) {
        if (width > 1) {
            paper.range(row, column, row, column + width - 1).merge();
        }
    }

    /** A text cell, never a formula or a number, so that =1+1 and 0917 stay what they are. */
    private void text(int row, int column, String text) {
        if (text.length() > LONGEST_TEXT_CHARS) {
            throw new IllegalArgumentException("no cell holds " + text.length() + " characters: row " + (row + 1)
                    + " column " + (column + 1) + " of " + sheet.name());
        }
        if (text.isEmpty()) {
            return;
        }
        if (repeats.shares(column, text)) {
            paper.value(row, column, text);
        } else {
            paper.inlineString(row, column, text);
        }
    }
}
