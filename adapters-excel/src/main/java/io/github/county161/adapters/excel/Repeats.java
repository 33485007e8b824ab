package io.github.county161.adapters.excel;

import java.util.Set;

/**
 * Which texts a workbook keeps once for all their cells. Shared texts are smaller and read everywhere, phones' previews
 * included, but stay in memory to the end: only so many are, and none of a column whose texts hardly ever come again.
 * Inline ones lose the spaces at their ends.
 */
final class Repeats {

    private static final int MOST_SHARED_TEXTS = 50_000;
    private static final int SAMPLE = 500;

    private final Set<String> shared;
    private final int[] told;
    private final int[] again;

    /** {@code shared} are the texts that the workbook keeps once for all its pages. */
    Repeats(Set<String> shared, int columns) {
        this.shared = shared;
        this.told = new int[columns];
        this.again = new int[columns];
    }

    boolean shares(int column, String text) {
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
