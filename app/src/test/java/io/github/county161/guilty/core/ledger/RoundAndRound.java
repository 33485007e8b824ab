package io.github.county161.guilty.core.ledger;

import io.github.county161.guilty.core.ledger.register.RoundAgain;

/** Half of a circle. */
public final class RoundAndRound {

    private final RoundAgain seen = new RoundAgain();

    String told() {
        return seen.toString();
    }
}
