package io.github.county161.core.port;

import java.util.List;

/** The contents page: the thirteen books, the six platforms with their forms and figures, the one mechanism. */
public record Contents(
        List<Line> ledgers, List<Line> lists, List<Line> rosters, List<Entry> platforms, List<String> mechanism) {

    /** A platform: its name, title, and the names of its forms and figures. */
    public record Entry(String name, String title, List<String> forms, List<String> figures) {}

    /** A book by its name in requests and its title. */
    public record Line(String name, String title) {}
}
