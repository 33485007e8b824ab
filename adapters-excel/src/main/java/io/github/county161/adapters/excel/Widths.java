package io.github.county161.adapters.excel;

import io.github.county161.core.ledger.Sheet.Head;
import java.util.List;

/**
 * How wide columns are, by the rows a sheet begins with: a number, day or code never breaks, and what is short takes no
 * more room than it needs. Where nothing stands yet a column is as wide as it was declared.
 */
final class Widths {

    private static final int WIDEST_CHARS = 60;
    private static final int NARROWEST_CHARS = 5;

    /** A heading may break into so many lines. */
    private static final int HEAD_LINES = 3;

    private static final int BORDER_CHARS = 2;

    private Widths() {}

    /** In half-width characters, a number a heading. */
    static int[] of(List<Head> heads, List<List<String>> rows) {
        int[] widths = new int[heads.size()];
        for (int column = 0; column < widths.length; column++) {
            int longest = 0;
            int unbroken = 0;
            for (List<String> texts : rows) {
                if (column < texts.size()) {
                    String text = texts.get(column);
                    longest = Math.max(longest, Lettering.longestLine(text));
                    unbroken = Math.max(unbroken, Lettering.unbroken(text));
                }
            }
            widths[column] = width(heads.get(column), longest, unbroken);
        }
        return widths;
    }

    private static int width(Head head, int longest, int unbroken) {
        if (longest == 0) {
            return head.width();
        }
        int heading = (Lettering.chars(head.text()) + HEAD_LINES - 1) / HEAD_LINES + BORDER_CHARS;
        int needs = Math.max(NARROWEST_CHARS, Math.max(heading, longest + BORDER_CHARS));
        int least = Math.max(head.width(), Math.min(WIDEST_CHARS, unbroken + BORDER_CHARS));
        return Math.min(needs, least);
    }
}
