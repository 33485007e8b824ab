package io.github.county161.guilty.core.ledger.register;

import io.github.county161.guilty.core.ledger.RoundAndRound;

/** The other half of a circle. */
public final class RoundAgain {

    String told(RoundAndRound other) {
        return other.toString();
    }
}
