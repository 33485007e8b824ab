package io.github.county161.guilty.core.ledger;

import io.github.county161.guilty.core.port.InnocentPort;

/** A ledger that sees a port. */
final class LedgerSeesPort {

    private final InnocentPort seen = new InnocentPort();

    String told() {
        return seen.toString();
    }
}
