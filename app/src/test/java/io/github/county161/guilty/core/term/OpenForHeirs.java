package io.github.county161.guilty.core.term;

/** A class that others may extend. */
class OpenForHeirs {}
