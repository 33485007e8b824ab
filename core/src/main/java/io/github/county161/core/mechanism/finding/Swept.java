package io.github.county161.core.mechanism.finding;

import java.util.Map;

/**
 * What a sweep has done: how many findings it opened, opened again, found gone, found lapsed, and moved to another
 * place.
 */
public record Swept(Map<String, Long> counts) {

    private static final Swept NOTHING = new Swept(Map.of());

    public Swept {
        counts = Map.copyOf(counts);
    }

    static Swept nothing() {
        return NOTHING;
    }

    /** How many of an act: {@code enter}, {@code reopen}, {@code vanish}, {@code lapse}, {@code correct}. */
    public long count(String act) {
        return counts.getOrDefault(act, 0L);
    }

    public boolean isNothing() {
        return counts.isEmpty();
    }
}
