package io.github.county161.core.ledger;

import java.util.Map;

/** A figure's numbers by group, and those that stand beside it by name and group. */
public record Answer(Figure figure, Map<String, Counted> own, Map<String, Map<String, Counted>> beside) {}
