package io.github.county161.adapters.sqlite;

import io.github.county161.core.ledger.Condition;

/** What a condition costs. */
final class Further {

    private Further() {}

    /**
     * Whether another question is looked into; the engine tests in the order written, and most rows fail early.
     */
    static boolean looks(Condition condition) {
        if (condition instanceof Condition.And c) {
            return c.all().stream().anyMatch(Further::looks);
        } else if (condition instanceof Condition.Or c) {
            return c.any().stream().anyMatch(Further::looks);
        } else if (condition instanceof Condition.Not c) {
            return looks(c.inner());
        }
        return condition instanceof Condition.In;
    }
}
