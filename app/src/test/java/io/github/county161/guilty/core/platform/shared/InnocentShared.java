package io.github.county161.guilty.core.platform.shared;

/** Seen by the guilty. */
public final class InnocentShared {}
