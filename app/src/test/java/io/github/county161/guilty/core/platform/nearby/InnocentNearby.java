package io.github.county161.guilty.core.platform.nearby;

/** Seen by the guilty. */
public final class InnocentNearby {}
