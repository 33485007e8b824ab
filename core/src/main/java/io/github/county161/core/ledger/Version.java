package io.github.county161.core.ledger;

import java.util.Map;

/** What is told of a record between two days of the world, both included. */
record Version(String from, String to, Map<String, String> told) {}
