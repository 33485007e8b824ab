package io.github.county161.core.form;

import java.util.Optional;

/**
 * That a record belongs in a spell of its person, and within what the seat sets: attendance in the holding of the post,
 * on no more days than the post asks for.
 *
 * @param spells the form of the spells
 * @param seat what is held, a column of the record
 * @param amount a number of the record
 * @param seats the form of what is held
 * @param most the seat's number that the amount is not above
 */
public record During(Form spells, Column<Long> seat, Column<Long> amount, Form seats, Column<Long> most) {

    /** Whether a spell touches the day or month, {@code yyyy-MM-dd} or {@code yyyy-MM}. */
    public static boolean touches(String dayOrMonth, String start, Optional<String> end) {
        int chars = dayOrMonth.length();
        return start.substring(0, chars).compareTo(dayOrMonth) <= 0
                && end.map(last -> last.substring(0, chars).compareTo(dayOrMonth) >= 0)
                        .orElse(true);
    }
}
