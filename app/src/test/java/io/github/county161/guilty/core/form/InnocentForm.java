package io.github.county161.guilty.core.form;

/** Seen by the guilty. */
public final class InnocentForm {}
