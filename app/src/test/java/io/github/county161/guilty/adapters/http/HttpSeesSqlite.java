package io.github.county161.guilty.adapters.http;

import io.github.county161.guilty.adapters.sqlite.InnocentSqlite;

/** An adapter that sees another. */
final class HttpSeesSqlite {

    private final InnocentSqlite seen = new InnocentSqlite();

    String told() {
        return seen.toString();
    }
}
