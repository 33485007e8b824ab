package io.github.county161.core.ledger;

import io.github.county161.core.term.PlaceLevel;

/** By what a tally is parted. What has no such part stands under {@link #NONE}. */
public sealed interface Group {

    String NONE = "-";

    Group WHOLE = new Whole();

    /** Not at all: one answer, under {@link #NONE}. */
    record Whole() implements Group {}

    /** By the place of the row's own day, at this level of the tree. */
    record ByPlace(PlaceLevel level) implements Group {}

    /** By a coded column, or the form. */
    record ByCode(Path path) implements Group {}

    /** By bands of so many years: 1970 stands for 1970 to 1979. */
    record ByYears(Path path, long width) implements Group {}
}
