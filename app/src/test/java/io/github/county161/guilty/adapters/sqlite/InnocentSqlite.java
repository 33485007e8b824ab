package io.github.county161.guilty.adapters.sqlite;

/** Seen by the guilty. */
public final class InnocentSqlite {}
