package io.github.county161.adapters.sqlite;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * What a reader's connection has worked out once and looks into again: the keys of inner questions, and what references
 * lead to. Temporary tables of that connection, kept from one moment to the next until a relation that they look into
 * changes or they grow too many. A table is known by the whole statement that fills it, values and all, so another day,
 * period or position never finds it. Who asks makes no difference to any: an asker's scope restricts the outermost
 * rows, and those are never laid out.
 */
final class Laid {

    /** Some fifteen megabytes; the whole catalogue for one day takes a third of it. */
    private static final long MOST_ROWS = 500_000;

    /** However small they are: the engine reads through the names of all. */
    private static final int MOST_TABLES = 2_000;

    /** @param rows none in one that waits to be filled again */
    private record Table(String name, Set<Relation> reads, OptionalLong rows) {

        Table holding(OptionalLong now) {
            return new Table(name, reads, now);
        }
    }

    private final Map<List<Object>, Table> tables = new HashMap<>();
    private Optional<Handle> asked = Optional.empty();
    private Map<String, Long> changes = Map.of();
    private long version = -1;
    private long made;
    private long rows;

    /** Begins a moment of the connection: what was laid out before it stands if what it looks into has not changed. */
    Laid at(Handle handle) {
        asked = Optional.of(handle);
        long now = handle.createQuery("pragma data_version").mapTo(Long.class).one();
        if (now != version) {
            Map<String, Long> then = changes;
            Map<String, Long> since = Schema.changes(handle);
            empty(table ->
                    table.reads.stream().anyMatch(relation -> changed(relation, then) != changed(relation, since)));
            changes = since;
            version = now;
        }
        if (rows > MOST_ROWS) {
            empty(table -> true);
        }
        if (tables.size() > MOST_TABLES) {
            tables.values().forEach(table -> handle.execute("drop table if exists " + table.name));
            tables.clear();
            rows = 0;
        }
        return this;
    }

    /** Ends the moment: what is laid out is not to hold on to the connection that it is kept by. */
    void rest() {
        asked = Optional.empty();
    }

    /** How often this relation has changed up to this moment. */
    long changed(Relation relation) {
        return changed(relation, changes);
    }

    private static long changed(Relation relation, Map<String, Long> changes) {
        return changes.getOrDefault(relation.name(), 0L);
    }

    /** A table stays where it is: making one has the engine prepare all its statements anew. */
    private void empty(Predicate<Table> which) {
        Handle handle = asked.orElseThrow();
        tables.replaceAll((what, table) -> {
            if (table.rows.isEmpty() || !which.test(table)) {
                return table;
            }
            rows -= table.rows.getAsLong();
            handle.execute("delete from " + table.name);
            return table.holding(OptionalLong.empty());
        });
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
        Table known = tables.get(what);
        if (known != null && known.rows.isPresent()) {
            return known.name;
        }
        Table table = known == null ? made(columns, keys, select.reads()) : known;
        long own = select.into(asked.orElseThrow(), "insert or ignore into " + table.name + " ");
        rows += own;
        tables.put(what, table.holding(OptionalLong.of(own)));
        return table.name;
    }

    private Table made(String columns, List<Field> keys, Set<Relation> reads) {
        boolean ownNumber = keys.size() == 1 && keys.get(0).type() == Field.Type.INTEGER;
        String name = "temp.laid" + made++;
        asked.orElseThrow()
                .execute("create table " + name + " (" + columns + ")" + (ownNumber ? "" : " without rowid"));
        return new Table(name, reads, OptionalLong.empty());
    }
}
