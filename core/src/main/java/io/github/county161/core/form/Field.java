package io.github.county161.core.form;

import java.util.regex.Pattern;

/** One stored column of a relation: a name and whether it holds text (dates are ISO text) or whole numbers (fen). */
public record Field(String name, Type type) {

    /** What a field holds; an empty cell holds nothing at all. */
    public enum Type {
        TEXT,
        INTEGER
    }

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    public Field {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a field is named in lower-case letters: " + name);
        }
    }

    public static Field text(String name) {
        return new Field(name, Type.TEXT);
    }

    public static Field integer(String name) {
        return new Field(name, Type.INTEGER);
    }
}
