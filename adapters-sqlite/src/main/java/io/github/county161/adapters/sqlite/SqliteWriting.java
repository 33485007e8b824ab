package io.github.county161.adapters.sqlite;

import static io.github.county161.adapters.sqlite.Schema.quoted;
import static io.github.county161.adapters.sqlite.Schema.table;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.BatchRow;
import io.github.county161.core.ledger.Changes;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Identity;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Store.Writing;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Writes in the one writer's transaction; batches go by plain JDBC, for Jdbi's take half as long again. */
final class SqliteWriting extends SqliteMoment implements Writing {

    private boolean erased;

    SqliteWriting(Handle handle, Chart chart) {
        super(handle, chart);
    }

    @Override
    public void append(List<Entry> entries, List<Identity> identities) {
        batch(Lines.ENTRY, entries, Lines::values);
        batch(Lines.IDENTITY, identities, Lines::values);
    }

    @Override
    public void close(Slip slip, List<BatchRow> rows) {
        batch(Lines.BATCH_ROW, rows, Lines::values);
        batch(Lines.SLIP, List.of(slip), Lines::values);
    }

    @Override
    public Moment before(long position) {
        return new SqliteMoment(handle, chart, position - 1);
    }

    @Override
    public <T> T attempt(Function<Writing, T> work) {
        handle.execute("savepoint attempt");
        boolean done = false;
        try {
            T result = work.apply(this);
            done = true;
            return result;
        } finally {
            if (!done) {
                handle.execute("rollback to attempt");
            }
            handle.execute("release attempt");
        }
    }

    /** Whether something was erased here: then the log must not keep it. */
    boolean hasErased() {
        return erased;
    }

    private <T> void batch(String sql, Collection<T> items, Function<T, Object[]> values) {
        if (items.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            for (T item : items) {
                Lines.bind(statement, values.apply(item));
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the database refused: " + sql, e);
        }
    }

    @Override
    public void apply(Changes changes) {
        Map<Relation, List<Row>> closed = byRelation(changes.closed());
        closed.forEach((relation, rows) -> close(relation, rows, changes.position()));
        byRelation(changes.opened()).forEach((relation, rows) -> {
            String marks = "?, ".repeat(relation.fields().size() - 1) + "?";
            batch("insert into " + table(relation) + " values (" + marks + ")", rows, Row::cells);
        });
        Schema.markChanged(
                handle,
                Stream.of(changes.closed(), changes.opened(), changes.reopened())
                        .flatMap(List::stream)
                        .map(Row::relation)
                        .collect(Collectors.toSet()));
        byRelation(changes.reopened())
                .forEach((relation, rows) ->
                        alter("update " + table(relation) + " set until = " + Relation.OPEN, relation, rows));
    }

    private static Map<Relation, List<Row>> byRelation(List<Row> rows) {
        Map<Relation, List<Row>> by = new LinkedHashMap<>();
        rows.forEach(row ->
                by.computeIfAbsent(row.relation(), r -> new ArrayList<>()).add(row));
        return by;
    }

    /** A row opened at this very position goes; any other is current up to it. */
    private void close(Relation relation, List<Row> rows, long position) {
        List<Row> now = rows.stream().filter(r -> r.since() == position).toList();
        List<Row> earlier = rows.stream().filter(r -> r.since() != position).toList();
        alter("delete from " + table(relation), relation, now);
        alter("update " + table(relation) + " set until = " + position, relation, earlier);
    }

    /** Does this to rows, each found by its key and the position it is current from. */
    private void alter(String what, Relation relation, List<Row> rows) {
        Field first = relation.leading();
        StringBuilder where = new StringBuilder(" where " + quoted(first) + " = ? and since = ?");
        List<Field> rest = relation.key().stream().filter(f -> !f.equals(first)).toList();
        rest.forEach(f -> where.append(" and ").append(quoted(f)).append(" is ?"));
        Function<Row, Object[]> key = row -> {
            List<Object> values = new ArrayList<>();
            values.add(row.cell(first));
            values.add(row.since());
            rest.forEach(f -> values.add(row.cell(f)));
            return values.toArray();
        };
        batch(what + where, rows, key);
    }

    @Override
    public void erase(Collection<Long> entries) {
        batch("delete from identity where entry = ?", entries, entry -> new Object[] {entry});
        erased = true;
    }

    @Override
    public void clear() {
        chart.relations().forEach(relation -> handle.execute("delete from " + table(relation)));
        Schema.markChanged(handle, chart.relations());
        Schema.markWhole(handle);
    }
}
