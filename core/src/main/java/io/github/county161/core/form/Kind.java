package io.github.county161.core.form;

import io.github.county161.core.term.Nullable;
import io.github.county161.core.term.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a column holds: how a cell's text is read into its one canonical text, whether that text is a fact or part of
 * somebody's identity, and as which fields it is stored and shown. Made by {@link Kinds}.
 */
public final class Kind<T> {

    /** Where the canonical text lies in the journal. */
    public enum Part {
        /** In clear: codes, dates, places, amounts, record numbers. */
        FACTS,
        /** Enciphered and erasable: names, ids, phones, cards, addresses, free text. */
        IDENTITY
    }

    /** Reads a cell's text with the county's words; the value is the canonical text. */
    @FunctionalInterface
    public interface Reader {
        Reading<String> read(String raw, Lexicon words);
    }

    /** A stored field of a column, by what follows the column's name, and how it is made of the canonical text. */
    record Storing(String suffix, Field.Type type, Part part, Maker maker) {}

    @FunctionalInterface
    interface Maker {
        @Nullable
        Object make(String canonical, Hashing hashing);
    }

    private static final String HIDDEN = "（已填）";

    private final String word;
    private final Part part;
    private final Optional<String> list;
    private final Reader reader;
    private final List<Storing> stored;
    private final Function<Object, T> fromStored;
    private final Printer printer;

    @FunctionalInterface
    interface Printer {
        String print(Object stored, Lexicon words);
    }

    Kind(
            String word,
            Part part,
            Optional<String> list,
            Reader reader,
            List<Storing> stored,
            Function<Object, T> fromStored,
            Printer printer) {
        this.word = word;
        this.part = part;
        this.list = list;
        this.reader = reader;
        this.stored = List.copyOf(stored);
        this.fromStored = fromStored;
        this.printer = printer;
    }

    /** As forms.golden writes it: {@code date}, {@code one(work_place)}, {@code text(100)}. */
    public String word() {
        return word;
    }

    public Part part() {
        return part;
    }

    /** The code list of a coded column. */
    public Optional<String> list() {
        return list;
    }

    public Reading<String> read(String raw, Lexicon words) {
        return reader.read(raw, words);
    }

    public boolean isMany() {
        return word.startsWith("many(");
    }

    /** The canonical text's codes, of a column of many. */
    public static List<String> codes(String canonical) {
        return canonical.isEmpty() ? List.of() : List.of(canonical.split(","));
    }

    /** What a stored cell means to a program. */
    T fromStored(Object cell) {
        return fromStored.apply(cell);
    }

    /** What a stored cell says to a reader: labels for codes, yuan for fen, the mask for an id. */
    public String show(Object cell, Lexicon words) {
        return printer.print(cell, words);
    }

    /** What a canonical text says to a reader, as {@link #show} does; of free text no more than that there is some. */
    public String showText(String canonical, Lexicon words) {
        if (canonical.isEmpty() || stored.isEmpty()) {
            return canonical.isEmpty() ? "" : HIDDEN;
        }
        Object cell = stored.get(0).maker().make(canonical, text -> "");
        return cell == null ? HIDDEN : show(cell, words);
    }

    List<Field> fields(String column) {
        List<Field> fields = new ArrayList<>();
        stored.forEach(s -> fields.add(new Field(column + s.suffix(), s.type())));
        return fields;
    }

    /** Facts that outlive an identity text when it is erased: year of birth and sex of an id number. */
    void addLastingFacts(String column, String canonical, Map<String, String> facts) {
        for (Storing s : stored) {
            if (part == Part.IDENTITY && s.part() == Part.FACTS) {
                Object made = s.maker().make(canonical, text -> text);
                if (made != null) {
                    facts.put(column + s.suffix(), made.toString());
                }
            }
        }
    }

    /** Puts the stored cells of a canonical text, or of what is left of it in the facts when it was erased. */
    void store(String column, List<Field> fields, Map<String, String> told, Hashing hashing, Map<Field, Object> into) {
        String canonical = told.get(column);
        for (int i = 0; i < fields.size(); i++) {
            Storing s = stored.get(i);
            Field field = fields.get(i);
            String lasting = told.get(field.name());
            Object cell = null;
            if (part == Part.IDENTITY && s.part() == Part.FACTS) {
                cell = lasting == null ? null : s.type() == Field.Type.INTEGER ? Long.valueOf(lasting) : lasting;
            } else if (canonical != null) {
                cell = s.maker().make(canonical, hashing);
            }
            if (cell != null) {
                into.put(field, cell);
            }
        }
    }
}
