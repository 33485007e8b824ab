package io.github.county161.adapters.sqlite;

import static io.github.county161.adapters.sqlite.Schema.quoted;
import static io.github.county161.adapters.sqlite.Schema.table;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.BatchRow;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Count;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Identity;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Nullable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What one connection sees in one transaction. */
class SqliteMoment implements Moment {

    private static final Set<String> JOURNAL = Set.of("slip", "entry", "identity", "batch_row");

    private static final long NOW = Long.MAX_VALUE;

    final Handle handle;
    final Chart chart;
    private final long upTo;
    private final Optional<Laid> laid;
    private final Kept kept;

    private SqliteMoment(Handle handle, Chart chart, long upTo, Optional<Laid> laid, Kept kept) {
        this.handle = handle;
        this.chart = chart;
        this.upTo = upTo;
        this.laid = laid;
        this.kept = kept;
    }

    /** A moment in which nothing is written, so that what was worked out in it stays true to its end. */
    static SqliteMoment reading(Handle handle, Chart chart, Laid laid, Kept kept) {
        return new SqliteMoment(handle, chart, NOW, Optional.of(laid.at(handle)), kept);
    }

    /** A moment in which what a question looks into may be written to before the next is asked. */
    SqliteMoment(Handle handle, Chart chart) {
        this(handle, chart, NOW);
    }

    /** @param upTo the last position that is seen */
    SqliteMoment(Handle handle, Chart chart, long upTo) {
        this(handle, chart, upTo, Optional.empty(), new Kept());
    }

    @Override
    public long position() {
        return upTo < NOW ? upTo : number("select coalesce(max(no), 0) from slip");
    }

    @Override
    public long lastEntry() {
        return number("select coalesce((select no from entry where slip <= " + upTo
                + " order by slip desc, no desc limit 1), 0)");
    }

    private long number(String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }

    /** Rows current at this moment. */
    private String isCurrent() {
        return upTo < NOW ? "since <= " + upTo + " and until > " + upTo : "until = " + Relation.OPEN;
    }

    @Override
    public List<Row> rows(Question question, Asking asking, Scope scope, long after, int limit) {
        Compiler compiler = new Compiler(asking, position(), Optional.empty());
        Relation relation = chart.whole(question.relation());
        String alias =
                compiler.outermost(question.only(), scope, row -> compiler.sql().add(names(relation)));
        String last = alias + "." + quoted(Keyed.last(relation));
        String order = Keyed.order(relation, alias, "");
        compiler.sql().add(" and " + last + " > ? order by " + order + " limit ?", after, limit);
        return compiler.sql().on(handle).map((rs, c) -> row(relation, rs)).list();
    }

    @Override
    public List<List<Object>> keys(Question question, Asking asking, Scope scope) {
        Compiler compiler = new Compiler(asking, position(), laid);
        String keys = Keyed.names(question.width(), "k", "", ", ");
        compiler.sql().add("select distinct " + keys + " from (");
        union(compiler, question, scope);
        compiler.sql().add(") where " + Keyed.names(question.width(), "k", " is not null", " and "));
        compiler.sql().add(" order by " + keys);
        return compiler.sql()
                .on(handle)
                .map((rs, c) -> objects(rs, question.width()))
                .list();
    }

    private static void union(Compiler compiler, Question question, Scope scope) {
        for (int i = 0; i < question.branches().size(); i++) {
            Question.Branch branch = question.branches().get(i);
            compiler.sql().add(i == 0 ? "" : " union all ");
            compiler.outermost(branch, scope, alias -> compiler.keys(branch, alias));
        }
    }

    private static List<Object> objects(ResultSet rs, int width) throws SQLException {
        List<Object> objects = new ArrayList<>(width);
        for (int i = 1; i <= width; i++) {
            Object value = rs.getObject(i);
            objects.add(value instanceof Integer whole ? (Object) whole.longValue() : value);
        }
        return objects;
    }

    @Override
    public Map<String, Long> tally(Question question, Tally tally, Group group, Asking asking, Scope scope) {
        return tallies(List.of(new Count(question, tally)), group, asking, scope)
                .get(0);
    }

    @Override
    public List<Map<String, Long>> tallies(List<Count> counts, Group group, Asking asking, Scope scope) {
        Map<Count, Map<String, Long>> found = new HashMap<>();
        List<Count> left = counts;
        if (laid.isPresent()) {
            counts.forEach(count -> kept.counts()
                    .of(count, group, asking, scope, laid.get())
                    .ifPresent(numbers -> found.put(count, numbers)));
            left = counts.stream().filter(count -> !found.containsKey(count)).toList();
        }
        for (List<Count> scan : Tallying.together(left)) {
            Compiler compiler = new Compiler(asking, position(), laid);
            new Tallying(compiler, group, scope).compile(scan);
            List<Map<String, Long>> numbers = new ArrayList<>();
            scan.forEach(count -> numbers.add(new TreeMap<>()));
            compiler.sql().on(handle).map((rs, c) -> read(rs, scan, numbers)).list();
            for (int i = 0; i < scan.size(); i++) {
                found.put(scan.get(i), numbers.get(i));
                if (laid.isPresent()) {
                    kept.counts()
                            .keep(
                                    scan.get(i),
                                    group,
                                    asking,
                                    scope,
                                    numbers.get(i),
                                    compiler.sql().reads(),
                                    laid.get());
                }
            }
        }
        return counts.stream()
                .map(count -> Objects.requireNonNull(found.get(count)))
                .toList();
    }

    /** A group without rows of a count is left out of it. */
    private static int read(ResultSet rs, List<Count> scan, List<Map<String, Long>> numbers) throws SQLException {
        for (int i = 0; i < scan.size(); i++) {
            long number = rs.getLong(i + 2);
            boolean counted = scan.get(i).tally() instanceof Tally.Distinct ? number > 0 : !rs.wasNull();
            if (counted) {
                numbers.get(i).put(rs.getString(1), number);
            }
        }
        return scan.size();
    }

    static String names(Relation relation) {
        return relation.fields().stream().map(Schema::quoted).collect(Collectors.joining(", "));
    }

    private static Row row(Relation relation, ResultSet rs) throws SQLException {
        @Nullable Object[] cells = new Object[relation.fields().size()];
        for (int i = 0; i < cells.length; i++) {
            if (relation.fields().get(i).type() == Field.Type.TEXT) {
                cells[i] = rs.getString(i + 1);
            } else {
                long whole = rs.getLong(i + 1);
                cells[i] = rs.wasNull() ? null : (Object) whole;
            }
        }
        return Row.of(relation, cells);
    }

    @Override
    public List<Row> current(Relation of, Field field, Collection<?> values) {
        Relation relation = chart.whole(of);
        String sql = "select " + names(relation) + " from " + table(relation) + " where " + isCurrent() + " and "
                + quoted(field) + " in ";
        return among(sql, values).map((rs, c) -> row(relation, rs)).list();
    }

    /** One text of a statement however many values there are, so that it is taken apart once. */
    private Query among(String sql, Collection<?> values) {
        return handle.createQuery(sql + "(select value from json_each(?))").bind(0, Sql.json(List.copyOf(values)));
    }

    @Override
    public List<Row> current(Relation of) {
        Relation relation = chart.whole(of);
        String sql = "select " + names(relation) + " from " + table(relation) + " where " + isCurrent();
        Supplier<List<Row>> found =
                () -> handle.createQuery(sql).map((rs, c) -> row(relation, rs)).list();
        return laid.map(moment -> kept.rows().of(relation, moment, found)).orElseGet(found);
    }

    @Override
    public void scan(Relation of, Consumer<Row> each) {
        Relation relation = chart.whole(of);
        String order = relation.key().stream().map(Schema::quoted).collect(Collectors.joining(", "));
        handle.createQuery("select " + names(relation) + " from " + table(relation) + " order by " + order + ", since")
                .map((rs, c) -> Lines.exactRow(relation, rs))
                .useStream(rows -> rows.forEach(each));
    }

    @Override
    public Optional<Slip> slip(long position) {
        return handle.createQuery("select * from slip where no = ?")
                .bind(0, position)
                .map((rs, c) -> Lines.slip(rs))
                .findOne();
    }

    @Override
    public Optional<Slip> slipById(String id) {
        return handle.createQuery("select * from slip where id = ?")
                .bind(0, id)
                .map((rs, c) -> Lines.slip(rs))
                .findOne();
    }

    @Override
    public List<Entry> entriesOfSlip(long position, long after, int limit) {
        return handle.createQuery("select * from entry where slip = ? and no > ? order by no limit ?")
                .bind(0, position)
                .bind(1, after)
                .bind(2, limit)
                .map((rs, c) -> Lines.entry(rs))
                .list();
    }

    @Override
    public List<Entry> entriesOf(Collection<Long> records) {
        List<Entry> entries =
                new ArrayList<>(among("select * from entry where slip <= " + upTo + " and record in ", records)
                        .map((rs, c) -> Lines.entry(rs))
                        .list());
        entries.sort(java.util.Comparator.comparingLong(Entry::no));
        return entries;
    }

    @Override
    public List<Identity> identitiesOf(Collection<Long> entries) {
        return among("select * from identity where entry in ", entries)
                .map((rs, c) -> Lines.identity(rs))
                .list();
    }

    @Override
    public List<BatchRow> batchRows(long position) {
        return handle.createQuery("select * from batch_row where slip = ? order by line")
                .bind(0, position)
                .map((rs, c) -> Lines.batchRow(rs))
                .list();
    }

    @Override
    public long count(String journalTable) {
        if (!JOURNAL.contains(journalTable)) {
            throw new IllegalArgumentException("the journal has no table " + journalTable);
        }
        return number("select count(*) from " + journalTable);
    }
}
