package io.github.county161.guilty.core.ledger;

/** Seen by the guilty. */
public final class InnocentLedger {}
