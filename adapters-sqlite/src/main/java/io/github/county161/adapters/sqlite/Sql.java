package io.github.county161.adapters.sqlite;

import io.github.county161.core.form.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** A statement as it is put together: text and bound values in step. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final Set<Relation> reads = new LinkedHashSet<>();

    void add(String part, Object... bound) {
        text.append(part);
        values.addAll(Arrays.asList(bound));
    }

    /** Another statement's text and values in this place. */
    void add(Sql part) {
        text.append(part.text);
        values.addAll(part.values);
        reads.addAll(part.reads);
    }

    /** The relation's table by this name. */
    void from(Relation relation, String alias) {
        add(Schema.table(relation) + " as " + alias);
        reads.add(relation);
    }

    /** A part that looks into what another statement has laid out. */
    void reads(Sql laid, String part) {
        add(part);
        reads.addAll(laid.reads);
    }

    /** All that it looks into: while none of these changes, it answers the same. */
    Set<Relation> reads() {
        return Set.copyOf(reads);
    }

    String text() {
        return text.toString();
    }

    List<Object> values() {
        return List.copyOf(values);
    }

    Query on(Handle handle) {
        return bound(handle.createQuery(text.toString()));
    }

    /** Runs it as what a statement that begins like this is to keep; gives back how many rows that are. */
    int into(Handle handle, String beginning) {
        return bound(handle.createUpdate(beginning + text)).execute();
    }

    private <T extends SqlStatement<T>> T bound(T statement) {
        for (int i = 0; i < values.size(); i++) {
            statement.bind(i, values.get(i));
        }
        return statement;
    }

    /** A JSON array, for a list of any length as one bound value. */
    static String json(List<?> values) {
        return values.stream()
                .map(v -> v instanceof String s ? quote(s) : v.toString())
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    @Override
    public String toString() {
        return text + " " + values;
    }
}
