package io.github.county161.guilty.testkit;

import io.github.county161.guilty.adapters.sqlite.InnocentSqlite;

/** Wires outside app. */
final class TestkitWires {

    private final InnocentSqlite seen = new InnocentSqlite();

    String told() {
        return seen.toString();
    }
}
