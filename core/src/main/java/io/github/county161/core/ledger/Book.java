package io.github.county161.core.ledger;

import io.github.county161.core.form.Form;
import java.util.List;
import java.util.Optional;

/**
 * One of the thirteen books: its name in requests and its Chinese title, and what its lines are.
 *
 * @param counted how many lines it has
 * @param forms on whose sheets a roster stands and comes back; none of other books
 * @param ofLabourers how many of them are of labourers, in a roster
 */
public record Book(String name, String title, Figure counted, Optional<Figure> ofLabourers, List<Form> forms) {

    public Book {
        forms = List.copyOf(forms);
    }

    /** A ledger or list. */
    public static Book of(String name, String title, Figure.Kind kind, Question lines) {
        return new Book(name, title, Figure.rows(name, title, "行", kind, title, lines), Optional.empty(), List.of());
    }

    /** A roster: a line for each row of a question. */
    public static Book roster(
            String name, String title, Figure.Kind kind, Question lines, Question ofLabourers, Form... forms) {
        return new Book(
                name,
                title,
                Figure.rows(name, title, "行", kind, title, lines),
                Optional.of(Figure.rows(name, title, "行", kind, title, ofLabourers)),
                List.of(forms));
    }
}
