package io.github.county161.adapters.excel;

import io.github.county161.core.ledger.Sheet.Head;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/**
 * How a sheet is printed: A4 across, as small as it must be for a row to stand on one page. One that could not be read
 * then goes on pages beside each other, each of which begins with the columns that say whom a row is about.
 */
final class Print {

    /** So many half-width characters on A4 across are seven points high. */
    private static final int LEGIBLE_CHARS = 220;

    private static final int MOST_LEADING = 8;

    private final List<Head> heads;
    private final int[] widths;
    private final int across;

    /** @param widths of the columns, in half-width characters */
    Print(List<Head> heads, int[] widths) {
        this.heads = heads;
        this.widths = widths.clone();
        this.across = Math.max(1, (width(heads.size()) + LEGIBLE_CHARS - 1) / LEGIBLE_CHARS);
    }

    void setUp(Worksheet paper) {
        paper.paperSize(PaperSize.A4_PAPER);
        paper.pageOrientation("landscape");
        paper.setFitToPage(true);
        paper.fitToWidth((short) across);
        paper.fitToHeight((short) 0);
        if (across > 1) {
            paper.setAutoPageBreaks(true);
            paper.repeatCols(0, leading() - 1);
        }
        paper.leftMargin(0.4f);
        paper.rightMargin(0.4f);
        paper.topMargin(0.5f);
        paper.bottomMargin(0.6f);
        paper.footer("第 &P 页　共 &N 页", Position.CENTER);
    }

    /** The columns up to the name of whom a line is about; else of the household's head. */
    private int leading() {
        List<Predicate<String>> names = List.of("姓名"::equals, text -> text.endsWith("姓名"), "户主"::equals);
        for (Predicate<String> named : names) {
            for (int column = 0; column < Math.min(heads.size(), MOST_LEADING); column++) {
                if (named.test(heads.get(column).text())) {
                    return column + 1;
                }
            }
        }
        return 1;
    }

    /** So many columns stand on the first of the pages beside each other: a title over more would be cut in two. */
    int onFirstPage() {
        int count = 1;
        while (count < heads.size() && width(count + 1) * across <= width(heads.size())) {
            count++;
        }
        return count;
    }

    /** Where the {@code i}-th of so many texts beside each other ends, when it begins at a column. */
    int end(int from, int i, int count) {
        if (i == count - 1) {
            return heads.size();
        }
        int to = from + 1;
        while (to < heads.size() - (count - 1 - i) && width(to) * count < width(heads.size()) * (i + 1)) {
            to++;
        }
        return to;
    }

    /** Of the first so many columns, in half-width characters. */
    int width(int count) {
        return Arrays.stream(widths, 0, count).sum();
    }
}
