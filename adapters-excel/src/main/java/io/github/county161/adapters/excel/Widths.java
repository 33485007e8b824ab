package io.github.county161.adapters.excel;

import io.github.county161.core.ledger.Sheet.Head;
import io.github.county161.core.ledger.Sheet.Holding;
import java.util.BitSet;
import java.util.List;

/**
 * How wide columns are, by the rows a sheet begins with and its sums: a number, day or code never breaks, and what is
 * short takes no more room than it needs. Where nothing stands yet a column is as wide as it was declared.
 */
final class Widths {

    private static final int WIDEST_CHARS = 60;
    private static final int NARROWEST_CHARS = 5;

    /** A heading may break into so many lines. */
    private static final int HEAD_LINES = 3;

    private static final int BORDER_CHARS = 2;

    /** One character more in so many is what bold letters take. */
    private static final int BOLD_CHARS = 6;

    /** So many digits more has a sum of rows that are yet to come. */
    private static final int SUM_DIGITS = 3;

    /** A column is rather so much wider than declared than a row higher. */
    private static final int LITTLE_CHARS = 3;

    private Widths() {}

    /**
     * In half-width characters, a number a heading.
     *
     * @param sums which of the rows are sums, in bold
     * @param areAll whether no others follow, no sum either
     */
    static int[] of(List<Head> heads, List<List<String>> rows, BitSet sums, boolean areAll) {
        int[] widths = new int[heads.size()];
        for (int column = 0; column < widths.length; column++) {
            int longest = 0;
            int unbroken = 0;
            for (int row = 0; row < rows.size(); row++) {
                List<String> texts = rows.get(row);
                // A text that stands alone below the rows has the whole width.
                if (column < texts.size() && !(sums.get(row) && texts.size() == 1)) {
                    String text = texts.get(column);
                    longest = Math.max(longest, set(Lettering.longestLine(text), sums.get(row)));
                    unbroken = Math.max(unbroken, set(Lettering.unbroken(text), sums.get(row)));
                }
            }
            Head head = heads.get(column);
            if (!areAll && (head.holds() == Holding.NUMBER || head.holds() == Holding.AMOUNT) && longest > 0) {
                unbroken += SUM_DIGITS;
                longest = Math.max(longest, unbroken);
            }
            widths[column] = width(head, longest, unbroken);
        }
        return widths;
    }

    private static int set(int chars, boolean bold) {
        return bold ? chars + (chars + BOLD_CHARS - 1) / BOLD_CHARS : chars;
    }

    private static int width(Head head, int longest, int unbroken) {
        if (longest == 0) {
            return head.width();
        }
        int whole = Lettering.chars(head.text()) + BORDER_CHARS;
        int heading = (Lettering.chars(head.text()) + HEAD_LINES - 1) / HEAD_LINES + BORDER_CHARS;
        int needs = Math.max(NARROWEST_CHARS, Math.max(heading, longest + BORDER_CHARS));
        int least = Math.max(head.width(), Math.min(WIDEST_CHARS, unbroken + BORDER_CHARS));
        int width = needs <= least + LITTLE_CHARS ? needs : least;
        return width < whole && whole <= width + LITTLE_CHARS ? whole : width;
    }
}
