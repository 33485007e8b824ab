package io.github.county161.core.ledger;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Everything that can be printed or handed out (books, rosters, briefs, orders, notices) in the one shape that
 * workbooks, the API and CSV each know how to draw.
 *
 * <pre>
 *            title                  none when ""
 *   band     |        band          none, or together as many columns as there are heads
 *   head | head | head | head       always
 *   text | text | text | text       rows, one at a time
 *   text | text | text | text       totals, none when empty
 *   note                            any number
 *   proof                           none when ""
 * </pre>
 *
 * @param hidden whether nobody sees it who does not look for it
 * @param name what the tab says: 1 to 31 characters, none of {@code [ ] : * ? / \ '}
 */
public record Sheet(
        String name,
        String title,
        List<Band> bands,
        List<Head> heads,
        Rows rows,
        List<String> totals,
        List<String> notes,
        String proof,
        boolean hidden) {

    /** One that is seen. */
    public Sheet(
            String name,
            String title,
            List<Band> bands,
            List<Head> heads,
            Rows rows,
            List<String> totals,
            List<String> notes,
            String proof) {
        this(name, title, bands, heads, rows, totals, notes, proof, false);
    }

    private static final int LONGEST_NAME_CHARS = 31;
    private static final String FORBIDDEN_IN_NAME = "[]:*?/\\'";

    public Sheet {
        bands = List.copyOf(bands);
        heads = List.copyOf(heads);
        totals = List.copyOf(totals);
        notes = List.copyOf(notes);
        Objects.requireNonNull(title);
        Objects.requireNonNull(rows);
        Objects.requireNonNull(proof);
        require(!name.isBlank() && name.length() <= LONGEST_NAME_CHARS, "a tab is named in 1 to 31 characters", name);
        require(name.chars().noneMatch(c -> FORBIDDEN_IN_NAME.indexOf(c) >= 0), "a tab cannot be named", name);
        require(!heads.isEmpty(), "a sheet has headings", name);
        require(
                bands.isEmpty() || bands.stream().mapToInt(Band::columns).sum() == heads.size(),
                "bands cover all the headings",
                name);
        require(totals.isEmpty() || totals.size() == heads.size(), "there is a total for each heading", name);
    }

    /** A heading above headings, as wide as so many of them; text "" leaves them without one. */
    public record Band(String text, int columns) {
        public Band {
            Objects.requireNonNull(text);
            require(columns >= 1, "a band covers a column at least", text);
        }
    }

    /**
     * A column's heading; width in half-width characters (a Chinese character takes two), 1 to 255.
     *
     * @param choices what a cell of the column can be picked from; none when it is free
     * @param note what whoever fills the column should know; "" for nothing
     */
    public record Head(String text, int width, boolean required, List<String> choices, String note) {
        private static final int WIDEST_CHARS = 255;

        /** One that offers no choice and needs no word. */
        public Head(String text, int width, boolean required) {
            this(text, width, required, List.of(), "");
        }

        public Head {
            choices = List.copyOf(choices);
            require(!text.isBlank(), "a heading has a text", text);
            require(width >= 1 && width <= WIDEST_CHARS, "a column is 1 to 255 characters wide", text);
        }
    }

    /**
     * Hands over the rows one after the other, each a text per heading or fewer. Called once per drawing. What it
     * throws breaks the drawing off, so that a short sheet never looks like a whole one.
     */
    @FunctionalInterface
    public interface Rows {
        void forEach(Consumer<List<String>> row);
    }

    private static void require(boolean holds, String rule, String about) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ": " + about);
        }
    }
}
