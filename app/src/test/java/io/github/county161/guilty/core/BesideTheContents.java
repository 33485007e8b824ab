package io.github.county161.guilty.core;

/** Stands in the top package of core. */
public final class BesideTheContents {}
