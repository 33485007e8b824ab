package io.github.county161.core.ledger;

/** A question and how its rows are counted; a union is counted by {@link Tally#DISTINCT} alone. */
public record Count(Question question, Tally tally) {

    public Count {
        if (question.branches().size() > 1 && !(tally instanceof Tally.Distinct)) {
            throw new IllegalArgumentException("a union is counted by distinct keys");
        }
    }
}
