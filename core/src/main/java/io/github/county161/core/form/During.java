package io.github.county161.core.form;

import java.util.Optional;

/**
 * That a record belongs in a spell of its person: attendance in the holding of the post.
 *
 * @param spells the form of the spells
 * @param seat what is held, a column of the record
 */
public record During(Form spells, Column<Long> seat) {

    /** Whether a spell touches the day or month, {@code yyyy-MM-dd} or {@code yyyy-MM}. */
    public static boolean touches(String dayOrMonth, String start, Optional<String> end) {
        int chars = dayOrMonth.length();
        return start.substring(0, chars).compareTo(dayOrMonth) <= 0
                && end.map(last -> last.substring(0, chars).compareTo(dayOrMonth) >= 0)
                        .orElse(true);
    }
}
