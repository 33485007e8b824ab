package io.github.county161.core.form;

import java.util.Map;

/**
 * A record that changes another record: from its own day on (a household's category), or for all time (an id number
 * that was wrong). The values are new ones, by column of the other form.
 */
public record Amendment(Column<Long> target, boolean allTime, Amended amended) {

    /** What an amending record, given as its told texts, makes of the other's columns. */
    @FunctionalInterface
    public interface Amended {
        Map<String, String> by(Map<String, String> told);
    }
}
