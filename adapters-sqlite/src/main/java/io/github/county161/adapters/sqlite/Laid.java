package io.github.county161.adapters.sqlite;

import io.github.county161.core.form.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What a reader's connection has worked out once and looks into again: the keys of inner questions, and what references
 * lead to. Temporary tables of that connection, kept from one moment to the next until something is written or they
 * grow too many. A table is known by the whole statement that fills it, values and all, so another day, period or
 * position never finds it. Who asks makes no difference to any: an asker's scope restricts the outermost rows, and
 * those are never laid out.
 */
final class Laid {

    /** Some fifteen megabytes; the whole catalogue for one day takes a third of it. */
    private static final long MOST_ROWS = 500_000;

    private final Map<List<Object>, String> names = new HashMap<>();
    private final List<String> tables = new ArrayList<>();
    private Optional<Handle> asked = Optional.empty();
    private long version = -1;
    private long rows;

    /** Begins a moment of the connection: what was laid out before it stands if nothing has been written since. */
    Laid at(Handle handle) {
        asked = Optional.of(handle);
        long now = handle.createQuery("pragma data_version").mapTo(Long.class).one();
        if (now != version || rows > MOST_ROWS) {
            tables.forEach(name -> handle.execute("drop table if exists " + name));
            tables.clear();
            names.clear();
            rows = 0;
            version = now;
        }
        return this;
    }

    /** A table of the different keys {@code k0, k1} that a statement selects; of those it selects twice, the first. */
    String keys(List<Field> keys, Sql select) {
        return laid(columns(keys) + "primary key (" + Keyed.names(keys.size(), "k", "", ", ") + ")", keys, select);
    }

    /**
     * A table from a key {@code k0} to the value {@code v} that a statement selects after it; the first for each key.
     */
    String targets(Field key, Field value, Sql select) {
        return laid(columns(List.of(key)) + "v " + type(value) + ", primary key (k0)", List.of(key), select);
    }

    private static String columns(List<Field> keys) {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            columns.append('k').append(i).append(' ').append(type(keys.get(i))).append(", ");
        }
        return columns.toString();
    }

    private static String type(Field field) {
        return field.type() == Field.Type.TEXT ? "text" : "integer";
    }

    /** One whole number as key is the row's own number, which is the quickest there is to look up. */
    private String laid(String columns, List<Field> keys, Sql select) {
        List<Object> what = new ArrayList<>(select.values());
        what.add(columns);
        what.add(select.text());
        String known = names.get(what);
        if (known != null) {
            return known;
        }
        Handle handle = asked.orElseThrow();
        boolean ownNumber = keys.size() == 1 && keys.get(0).type() == Field.Type.INTEGER;
        String name = "temp.laid" + tables.size();
        tables.add(name);
        handle.execute("create table " + name + " (" + columns + ")" + (ownNumber ? "" : " without rowid"));
        rows += select.into(handle, "insert or ignore into " + name + " ");
        names.put(what, name);
        return name;
    }
}
