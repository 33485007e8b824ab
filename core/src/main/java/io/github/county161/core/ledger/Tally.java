package io.github.county161.core.ledger;

/** How the rows of a question are counted. */
public sealed interface Tally {

    Tally ROWS = new Rows();
    Tally DISTINCT = new Distinct();

    /** Each row is one. */
    record Rows() implements Tally {}

    /** Each different key that the question selects is one; a row with an empty key is none. */
    record Distinct() implements Tally {}

    /** The amounts of the rows together; a row without one adds nothing. */
    record Sum(Amount amount) implements Tally {}

    /** What a row adds to a sum: a field, so many times a field, or a × c ÷ b rounded half up. */
    sealed interface Amount {
        record Of(Path path) implements Amount {}

        record Times(Path path, long factor) implements Amount {}

        record Prorate(Path a, Path b, Path c) implements Amount {}
    }
}
