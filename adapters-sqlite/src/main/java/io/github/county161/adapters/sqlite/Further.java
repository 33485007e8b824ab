package io.github.county161.adapters.sqlite;

import io.github.county161.core.ledger.Condition;
import java.util.Comparator;
import java.util.List;

/** What a condition costs. */
final class Further {

    private Further() {}

    /** Conditions that all hold, the cheap ones first. */
    static List<Condition> cheapFirst(List<Condition> all) {
        return all.stream().sorted(Comparator.comparing(Further::looks)).toList();
    }

    /**
     * The sign before one of them, which keeps the engine from gathering rows by it: where others name the very records
     * or persons, a list of words is no way in, for thousands of rows have each of them.
     */
    static String sign(Condition one, List<Condition> all) {
        boolean words = one instanceof Condition.OneOf c && !isNumbers(c);
        return words && all.stream().anyMatch(c -> c instanceof Condition.OneOf other && isNumbers(other)) ? "+" : "";
    }

    private static boolean isNumbers(Condition.OneOf among) {
        return !among.values().isEmpty() && among.values().get(0) instanceof Number;
    }

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
