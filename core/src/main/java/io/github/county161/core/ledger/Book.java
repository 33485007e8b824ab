package io.github.county161.core.ledger;

import java.util.Optional;

/**
 * One of the thirteen books: its name in requests and its Chinese title, and what its lines are.
 *
 * @param counted how many lines it has
 * @param ofLabourers how many of them are of labourers, in a roster
 */
public record Book(String name, String title, Figure counted, Optional<Figure> ofLabourers) {

    /** A ledger or list. */
    public static Book of(String name, String title, Figure.Kind kind, Question lines) {
        return new Book(name, title, Figure.rows(name, title, "行", kind, title, lines), Optional.empty());
    }

    /** A roster: a line for each row of a question. */
    public static Book roster(String name, String title, Figure.Kind kind, Question lines, Question ofLabourers) {
        return new Book(
                name,
                title,
                Figure.rows(name, title, "行", kind, title, lines),
                Optional.of(Figure.rows(name, title, "行", kind, title, ofLabourers)));
    }
}
