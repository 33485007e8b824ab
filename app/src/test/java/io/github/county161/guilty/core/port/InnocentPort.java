package io.github.county161.guilty.core.port;

/** Seen by the guilty. */
public final class InnocentPort {}
