package io.github.county161.guilty.core.term;

/** Money that floats. */
record FloatingField(double yuan) {}
