package io.github.county161.core.ledger;

import java.util.Map;
import java.util.Optional;

/** An entry opened: what it tells of its record, facts and whatever identity has not been erased, by column. */
public record Told(Entry entry, Map<String, String> texts) {

    /** The entry that a withdrawal takes back. */
    static final String TAKES_BACK = "takes_back";

    public Told {
        texts = Map.copyOf(texts);
    }

    boolean is(Act act) {
        return entry.act().equals(act.word());
    }

    /** The entry this one takes back, if it does. */
    public Optional<Long> takesBack() {
        return Optional.ofNullable(texts.get(TAKES_BACK)).map(Long::valueOf);
    }

    /** What a withdrawal tells: the number of the entry it takes back. */
    public static Map<String, String> takingBack(long entry) {
        return Map.of(TAKES_BACK, Long.toString(entry));
    }
}
