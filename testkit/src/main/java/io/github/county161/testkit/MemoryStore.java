package io.github.county161.testkit;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.BatchRow;
import io.github.county161.core.ledger.Changes;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Identity;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/** A store in memory that does what the contract says in the plainest way: the reference for every other. */
public final class MemoryStore implements Store {

    private final Chart chart;
    private final AtomicReference<MemoryState> committed = new AtomicReference<>(new MemoryState());
    private final ReentrantLock writing = new ReentrantLock(true);

    public MemoryStore(Chart chart) {
        this.chart = chart;
    }

    @Override
    public <T> T read(Function<Moment, T> work) {
        return work.apply(new Session(chart, committed.get(), NOW));
    }

    @Override
    public <T> T write(Function<Writing, T> work) {
        writing.lock();
        try {
            MemoryState mine = committed.get().copy();
            T result = work.apply(new Session(chart, mine, NOW));
            committed.set(mine);
            return result;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public Store scratch() {
        return new MemoryStore(chart);
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private static final long NOW = Long.MAX_VALUE;

    private static final class Session implements Writing {

        private final Chart chart;
        private final MemoryState state;
        private final long upTo;

        /** @param upTo the last position that is seen */
        Session(Chart chart, MemoryState state, long upTo) {
            this.chart = chart;
            this.state = state;
            this.upTo = upTo;
        }

        @Override
        public long position() {
            return upTo < NOW
                    ? upTo
                    : state.slips.stream().mapToLong(Slip::no).max().orElse(0);
        }

        @Override
        public long lastEntry() {
            return state.entries.stream()
                    .filter(e -> e.slip() <= upTo)
                    .mapToLong(Entry::no)
                    .max()
                    .orElse(0);
        }

        @Override
        public Moment before(long position) {
            return new Session(chart, state, position - 1);
        }

        @Override
        public <T> T attempt(Function<Writing, T> work) {
            MemoryState mine = state.copy();
            T result = work.apply(new Session(chart, mine, NOW));
            state.become(mine);
            return result;
        }

        private Evaluation evaluation(Asking asking) {
            return new Evaluation(state, asking, position());
        }

        @Override
        public List<Row> rows(Question question, Asking asking, Scope scope, long after, int limit) {
            Field last = Evaluation.last(question.relation());
            return evaluation(asking).outermost(question.only(), scope).stream()
                    .filter(row -> row.whole(last) > after)
                    .sorted(Evaluation.order(question.relation()))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<List<Object>> keys(Question question, Asking asking, Scope scope) {
            return evaluation(asking).keys(question, scope);
        }

        @Override
        public Map<String, Long> tally(Question question, Tally tally, Group group, Asking asking, Scope scope) {
            if (question.branches().size() > 1) {
                if (!(tally instanceof Tally.Distinct)) {
                    throw new IllegalArgumentException("a union is counted by distinct keys");
                }
                return evaluation(asking).union(question, group, scope);
            }
            return evaluation(asking).tally(question.only(), tally, group, scope);
        }

        @Override
        public List<Row> current(Relation relation, Field field, Collection<?> values) {
            Set<Object> wanted = new HashSet<>(values);
            return current(relation).stream()
                    .filter(row -> wanted.contains(row.cell(field)))
                    .toList();
        }

        @Override
        public List<Row> current(Relation relation) {
            return state.of(relation).stream()
                    .filter(row ->
                            upTo < NOW ? row.since() <= upTo && row.until() > upTo : row.until() == Relation.OPEN)
                    .toList();
        }

        @Override
        public void scan(Relation relation, Consumer<Row> each) {
            Comparator<Row> order = (a, b) -> 0;
            for (Field field : relation.key()) {
                order = order.thenComparing((a, b) -> Evaluation.compareOrEmpty(a.cell(field), b.cell(field)));
            }
            state.of(relation).stream()
                    .sorted(order.thenComparingLong(Row::since))
                    .forEach(each);
        }

        @Override
        public Optional<Slip> slip(long position) {
            return state.slips.stream().filter(s -> s.no() == position).findFirst();
        }

        @Override
        public Optional<Slip> slipById(String id) {
            return state.slips.stream().filter(s -> s.id().equals(id)).findFirst();
        }

        @Override
        public List<Entry> entriesOfSlip(long position, long after, int limit) {
            return state.entries.stream()
                    .filter(e -> e.slip() == position && e.no() > after)
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<Entry> entriesOf(Collection<Long> records) {
            Set<Long> wanted = new HashSet<>(records);
            return state.entries.stream()
                    .filter(e -> e.slip() <= upTo && wanted.contains(e.record()))
                    .toList();
        }

        @Override
        public List<Identity> identitiesOf(Collection<Long> entries) {
            return entries.stream()
                    .map(state.identities::get)
                    .filter(java.util.Objects::nonNull)
                    .toList();
        }

        @Override
        public List<BatchRow> batchRows(long position) {
            return state.batchRows.stream().filter(r -> r.slip() == position).toList();
        }

        @Override
        public long count(String journalTable) {
            return switch (journalTable) {
                case "slip" -> state.slips.size();
                case "entry" -> state.entries.size();
                case "identity" -> state.identities.size();
                case "batch_row" -> state.batchRows.size();
                default -> throw new IllegalArgumentException("the journal has no table " + journalTable);
            };
        }

        @Override
        public void append(List<Entry> entries, List<Identity> identities) {
            state.entries.addAll(entries);
            identities.forEach(identity -> state.identities.put(identity.entry(), identity));
        }

        @Override
        public void close(Slip slip, List<BatchRow> rows) {
            if (slip(slip.no()).isPresent() || slipById(slip.id()).isPresent()) {
                throw new IllegalStateException("the slip is there already: " + slip.id());
            }
            state.slips.add(slip);
            state.batchRows.addAll(rows);
        }

        @Override
        public void apply(Changes changes) {
            Map<Relation, Set<Row>> closed = new HashMap<>();
            changes.closed()
                    .forEach(row -> closed.computeIfAbsent(row.relation(), r -> new HashSet<>())
                            .add(row));
            closed.forEach((relation, gone) -> {
                List<Row> kept = new ArrayList<>();
                for (Row row : state.of(relation)) {
                    if (!gone.contains(row)) {
                        kept.add(row);
                    } else if (row.since() != changes.position()) {
                        kept.add(row.closedAt(changes.position()));
                    }
                }
                state.rows.put(relation, kept);
            });
            changes.opened()
                    .forEach(row -> state.rows
                            .computeIfAbsent(row.relation(), r -> new ArrayList<>())
                            .add(row));
            changes.reopened()
                    .forEach(row -> state.rows
                            .getOrDefault(row.relation(), List.of())
                            .replaceAll(r -> r.equals(row) ? row.closedAt(Relation.OPEN) : r));
        }

        @Override
        public void erase(Collection<Long> entries) {
            state.identities.keySet().removeAll(new HashSet<>(entries));
        }

        @Override
        public void clear() {
            chart.relations().forEach(state.rows::remove);
        }
    }
}
