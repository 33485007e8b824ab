package io.github.county161.guilty.core.platform.labor;

/** Seen by the guilty. */
public final class InnocentLabor {}
