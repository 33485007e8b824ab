package io.github.county161.core.ledger;

/** One of the thirteen books: its name in requests and its Chinese title. */
public record Book(String name, String title) {}
