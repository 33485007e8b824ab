package io.github.county161.adapters.sqlite;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Cycle;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.register.Division;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The tables: four of the journal, which only grow, and one for each relation, made anew when a relation changes. */
final class Schema {

    private static final List<String> JOURNAL = List.of(
            "create table if not exists slip (no integer primary key, id text not null unique,"
                    + " recorded_at text not null, actor text not null, source text not null,"
                    + " request_hash text not null, rows_digest text not null, previous text not null,"
                    + " digest text not null)",
            "create table if not exists entry (no integer primary key, slip integer not null, line integer not null,"
                    + " record integer not null, form text not null, act text not null, happened_on text not null,"
                    + " salt text not null, facts text not null, facts_digest text not null,"
                    + " identity_digest text not null, digest text not null)",
            "create index if not exists entry_record on entry (record)",
            "create index if not exists entry_slip on entry (slip)",
            "create table if not exists identity (entry integer primary key, salt text not null, cipher text not null)",
            "create table if not exists batch_row (slip integer not null, line integer not null,"
                    + " sheet_row integer not null, outcome text not null, record integer not null,"
                    + " doubts text not null, primary key (slip, line)) without rowid",
            "create table if not exists meta (name text primary key, value text not null) without rowid",
            "create table if not exists changed (relation text primary key, times integer not null) without rowid",
            refuse("slip", "update"),
            refuse("slip", "delete"),
            refuse("entry", "update"),
            refuse("entry", "delete"),
            refuse("batch_row", "update"),
            refuse("batch_row", "delete"),
            refuse("identity", "update"));

    /**
     * Of which figures count ten thousands of rows at a time: their index holds whole rows, in the order of the fields
     * by which they are chosen and counted, so that the table itself is neither looked into nor put in order.
     */
    private static final Map<Relation, List<Field>> COUNTED =
            Map.of(Spell.RELATION, List.of(Spell.FORM, Relation.PLACE), Cycle.RELATION, List.of(Relation.PLACE));

    private Schema() {}

    private static String refuse(String table, String act) {
        return "create trigger if not exists " + table + "_no_" + act + " before " + act + " on " + table
                + " begin select raise(abort, 'the journal is never altered'); end";
    }

    /** Makes what is missing; tables of other relations than before are made anew, and so are empty. */
    static void prepare(Handle handle, Chart chart) {
        JOURNAL.forEach(handle::execute);
        String wanted = wanted(chart);
        if (found(handle).equals(wanted)) {
            return;
        }
        handle.createQuery("select name from sqlite_master where type = 'table' and name like 't\\_%' escape '\\'")
                .mapTo(String.class)
                .list()
                .forEach(table -> handle.execute("drop table \"" + table + "\""));
        chart.relations().stream().flatMap(Schema::statements).forEach(handle::execute);
        handle.execute("insert or replace into meta (name, value) values ('relations', ?)", wanted);
        handle.execute("insert or ignore into meta (name, value) select 'stale', '' where exists (select 1 from slip)");
    }

    private static String wanted(Chart chart) {
        return chart.relations().stream().flatMap(Schema::statements).collect(Collectors.joining(";\n"));
    }

    private static String found(Handle handle) {
        return handle.createQuery("select value from meta where name = 'relations'")
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /** Counts in the transaction that changes these relations that it does: what was worked out of them is old. */
    static void markChanged(Handle handle, Collection<Relation> relations) {
        List<String> names = relations.stream().map(Relation::name).distinct().toList();
        handle.createUpdate("insert into changed select value, 1 from json_each(?) where true"
                        + " on conflict (relation) do update set times = times + 1")
                .bind(0, Sql.json(names))
                .execute();
    }

    /** How often each relation has changed, by name; one that never did is not among them. */
    static Map<String, Long> changes(Handle handle) {
        Map<String, Long> changes = new HashMap<>();
        handle.createQuery("select relation, times from changed")
                .map((rs, c) -> Map.entry(rs.getString(1), rs.getLong(2)))
                .forEach(each -> changes.put(each.getKey(), each.getValue()));
        return changes;
    }

    static int release(Handle handle) {
        return handle.createQuery("pragma user_version").mapTo(Integer.class).one();
    }

    static SqliteStore.Found look(Handle handle, Chart chart) {
        int release = release(handle);
        boolean empty = handle.createQuery("select count(*) = 0 from sqlite_master where name = 'meta'")
                .mapTo(Boolean.class)
                .one();
        if (empty) {
            return new SqliteStore.Found(release, true, 0);
        }
        boolean another = !found(handle).equals(wanted(chart)) || isStale(handle);
        long slips = handle.createQuery("select count(*) from slip")
                .mapTo(Long.class)
                .one();
        return new SqliteStore.Found(release, another, slips);
    }

    /**
     * Whether the tables lack what the journal holds. Kept in the file and not only remembered: a process that ends
     * between making the tables and filling them would leave empty ones that pass for whole.
     */
    static boolean isStale(Handle handle) {
        return handle.createQuery("select exists (select 1 from meta where name = 'stale')")
                .mapTo(Boolean.class)
                .one();
    }

    /** Says, in the transaction that fills the tables, that they are whole again. */
    static void markWhole(Handle handle) {
        handle.execute("delete from meta where name = 'stale'");
    }

    private static Stream<String> statements(Relation relation) {
        return Stream.concat(Stream.of(create(relation)), indexes(relation).stream());
    }

    static String table(Relation relation) {
        return "t_" + relation.name();
    }

    private static String create(Relation relation) {
        String columns = relation.fields().stream()
                .map(f -> quoted(f) + (f.type() == Field.Type.TEXT ? " text" : " integer"))
                .collect(Collectors.joining(", "));
        return "create table " + table(relation) + " (" + columns + ")";
    }

    private static List<String> indexes(Relation relation) {
        Set<Field> first = new LinkedHashSet<>(relation.indexed());
        if (relation.has(Relation.RECORD)) {
            first.add(Relation.RECORD);
        }
        relation.person().ifPresent(first::add);
        if (relation.has(Relation.PLACE)) {
            // A village's clerk asks of one place in three hundred.
            first.add(Relation.PLACE);
        }
        if (relation.equals(Division.FORM.relation())) {
            // Each row asked about is looked up in the tree, by the code and not by the record.
            first.add(Division.CODE.field());
        }
        List<Field> counted = COUNTED.getOrDefault(relation, List.of());
        counted.stream().findFirst().ifPresent(first::add);
        return first.stream()
                .map(f -> index(relation, f, counted.indexOf(f) == 0 ? whole(relation, counted) : Stream.of(f)))
                .toList();
    }

    private static String index(Relation relation, Field first, Stream<Field> fields) {
        return "create index i_" + relation.name() + "_" + first.name() + " on " + table(relation)
                + fields.map(Schema::quoted).collect(Collectors.joining(", ", " (", ")"));
    }

    private static Stream<Field> whole(Relation relation, List<Field> first) {
        return Stream.concat(first.stream(), relation.fields().stream()).distinct();
    }

    static String quoted(Field field) {
        return '"' + field.name() + '"';
    }
}
