package io.github.county161.guilty.core.mechanism;

/** Seen by the guilty. */
public final class InnocentMechanism {}
