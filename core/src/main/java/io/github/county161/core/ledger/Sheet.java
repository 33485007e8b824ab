package io.github.county161.core.ledger;

import io.github.county161.core.form.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Everything that can be printed or handed out (books, rosters, briefs, orders, notices) in the one shape that
 * workbooks, the API and CSV each know how to draw.
 *
 * <pre>
 *            title                  none when ""
 *            subtitle               none when ""
 *   band     |        band          none, or together as many columns as there are heads
 *   head | head | head | head       always
 *   text | text | text | text       rows, one at a time, sums among them
 *   text | text | text | text       totals, none when empty
 *   signature   signature           any number, beside each other
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
        String subtitle,
        List<Band> bands,
        List<Head> heads,
        Rows rows,
        List<String> totals,
        List<String> signatures,
        List<String> notes,
        String proof,
        boolean hidden) {

    private static final int LONGEST_NAME_CHARS = 31;
    private static final String FORBIDDEN_IN_NAME = "[]:*?/\\'";

    public Sheet {
        bands = List.copyOf(bands);
        heads = List.copyOf(heads);
        totals = List.copyOf(totals);
        signatures = List.copyOf(signatures);
        notes = List.copyOf(notes);
        Objects.requireNonNull(title);
        Objects.requireNonNull(subtitle);
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

    /** One that nobody signs and that says no more than its title. */
    public Sheet(
            String name,
            String title,
            List<Band> bands,
            List<Head> heads,
            Rows rows,
            List<String> totals,
            List<String> notes,
            String proof) {
        this(name, title, "", bands, heads, rows, totals, List.of(), notes, proof, false);
    }

    /** The same with a line under its title and a line of signatures. */
    public Sheet signed(String under, List<String> by) {
        return new Sheet(name, title, under, bands, heads, rows, totals, by, notes, proof, hidden);
    }

    /** The same under another tab. */
    public Sheet named(String tab) {
        return new Sheet(tab, title, subtitle, bands, heads, rows, totals, signatures, notes, proof, hidden);
    }

    /** The same for who looks for it alone. */
    public Sheet unseen() {
        return new Sheet(name, title, subtitle, bands, heads, rows, totals, signatures, notes, proof, true);
    }

    /** The same that tells of each row as it is drawn. */
    public Sheet telling(Runnable drawn) {
        Rows told = lines -> rows.forEach(new Lines() {
            @Override
            public void accept(List<String> row) {
                drawn.run();
                lines.accept(row);
            }

            @Override
            public void sum(List<String> texts) {
                lines.sum(texts);
            }
        });
        return new Sheet(name, title, subtitle, bands, heads, told, totals, signatures, notes, proof, hidden);
    }

    /** Those that are seen. */
    public static List<Sheet> seen(List<Sheet> sheets) {
        return sheets.stream().filter(sheet -> !sheet.hidden).toList();
    }

    /** The headings, each behind its band's where it stands under one: {@code 就业·单位}. */
    public List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (Band band : bands.isEmpty() ? List.of(new Band("", heads.size())) : bands) {
            String before = band.text().isEmpty() ? "" : band.text() + "·";
            for (int left = band.columns(); left > 0; left--) {
                headings.add(before + heads.get(headings.size()).text());
            }
        }
        return headings;
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
     * @param holds what a spreadsheet may take a cell of the column for
     */
    public record Head(String text, int width, boolean required, List<String> choices, String note, Holding holds) {
        private static final int WIDEST_CHARS = 255;

        /** One of texts that offers no choice and needs no word. */
        public Head(String text, int width, boolean required) {
            this(text, width, required, List.of(), "", Holding.TEXT);
        }

        /** The same over such cells. */
        public Head holding(Holding other) {
            return new Head(text, width, required, choices, note, other);
        }

        public Head {
            choices = List.copyOf(choices);
            require(!text.isBlank(), "a heading has a text", text);
            require(width >= 1 && width <= WIDEST_CHARS, "a column is 1 to 255 characters wide", text);
        }
    }

    /**
     * What the texts of a column are. A cell whose text is no such thing, or would come back as another text, stays a
     * text: numbers of persons, phones, accounts and documents always are.
     */
    public enum Holding {
        TEXT,
        /** Whole: {@code 12}. */
        NUMBER,
        /** Yuan and fen: {@code 12.50}. */
        AMOUNT,
        /** {@code 2019-11-25}. */
        DATE;

        private static final Map<String, Holding> BY_KIND =
                Map.of("int", NUMBER, "year", NUMBER, "yuan", AMOUNT, "date", DATE);

        /** What columns of a kind hold. */
        public static Holding of(Kind<?> kind) {
            return BY_KIND.getOrDefault(kind.word(), TEXT);
        }
    }

    /**
     * Hands over the rows one after the other, each a text per heading or fewer. Called once per drawing. What it
     * throws breaks the drawing off, so that a short sheet never looks like a whole one.
     */
    @FunctionalInterface
    public interface Rows {
        void forEach(Lines row);
    }

    /**
     * Takes rows, and sums of those before; who does not tell them apart takes sums as rows. A sum of one text alone
     * stands over all columns.
     */
    @FunctionalInterface
    public interface Lines extends Consumer<List<String>> {
        default void sum(List<String> texts) {
            accept(texts);
        }
    }

    private static void require(boolean holds, String rule, String about) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ": " + about);
        }
    }
}
