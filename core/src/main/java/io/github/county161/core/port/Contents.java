package io.github.county161.core.port;

import java.util.List;
import java.util.function.UnaryOperator;

/** The contents page: the thirteen books, the six platforms with their forms and figures, the one mechanism. */
public record Contents(
        List<Line> ledgers, List<Line> lists, List<Line> rosters, List<Entry> platforms, List<String> mechanism) {

    /** With the titles of books, which are templates over terms, in these words. */
    public Contents said(UnaryOperator<String> words) {
        return new Contents(said(ledgers, words), said(lists, words), said(rosters, words), platforms, mechanism);
    }

    private static List<Line> said(List<Line> books, UnaryOperator<String> words) {
        return books.stream()
                .map(book -> new Line(book.name(), words.apply(book.title())))
                .toList();
    }

    /** A platform: its name, title, and the names of its forms and figures. */
    public record Entry(String name, String title, List<String> forms, List<String> figures) {}

    /** A book by its name in requests and its title. */
    public record Line(String name, String title) {}
}
