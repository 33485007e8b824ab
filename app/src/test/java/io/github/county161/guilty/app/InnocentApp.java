package io.github.county161.guilty.app;

/** Seen by the guilty. */
public final class InnocentApp {}
