package io.github.county161.guilty.core.term;

import java.util.List;

/** Money that floats in a list. */
record FloatingList(List<Double> yuan) {}
