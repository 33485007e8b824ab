package io.github.county161.guilty.core.form;

import io.github.county161.guilty.core.ledger.InnocentLedger;

/** A form that sees the ledger. */
final class FormSeesLedger {

    private final InnocentLedger seen = new InnocentLedger();

    String told() {
        return seen.toString();
    }
}
