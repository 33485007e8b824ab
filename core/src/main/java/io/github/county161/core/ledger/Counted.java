package io.github.county161.core.ledger;

import io.github.county161.core.term.Yuan;
import java.util.Optional;

/** A counted number, or an exact pair that is divided only in print. */
public record Counted(long value, Optional<Long> per) {

    /** As printed: a whole number, or yuan to the fen, rounded half up. */
    public String text() {
        return per.map(p -> p == 0 ? "—" : new Yuan(Yuan.prorate(value, p, 1)).text())
                .orElse(Long.toString(value));
    }
}
