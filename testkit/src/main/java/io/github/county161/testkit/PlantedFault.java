package io.github.county161.testkit;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.BatchRow;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Condition.Op;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Identity;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Question.Branch;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Store.Moment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Mistakes that a compiler of questions could make; each must be found by {@link RandomQuestions}. */
public enum PlantedFault {
    /** {@code not (a < b)} taken for {@code a >= b}: an empty cell then satisfies neither. */
    UNKNOWN_STAYS_UNKNOWN(c -> c instanceof Condition.Not not && not.inner() instanceof Condition.Compare compare
            ? new Condition.Compare(compare.path(), opposite(compare.op()), compare.operand())
            : c),
    /** {@code <=} taken for {@code <}. */
    AT_MOST_IS_BELOW(c -> c instanceof Condition.Compare compare && compare.op() == Op.LE
            ? new Condition.Compare(compare.path(), Op.LT, compare.operand())
            : c),
    /** The tree of today where that of the report day was meant. */
    TREE_OF_TODAY(c -> c instanceof Condition.Inside in ? new Condition.Inside(in.path(), in.place(), true) : c),
    /** {@code notIn} taken for SQL's {@code not in}, which an empty key never satisfies. */
    NOT_IN_FORGETS_EMPTY_KEYS(c -> c instanceof Condition.Not not && not.inner() instanceof Condition.In in
            ? new Condition.And(
                    List.of(c, new Condition.Not(new Condition.Empty(in.keys().get(0)))))
            : c),
    /** The newest of each key is not sought. */
    NEWEST_FORGOTTEN(c -> c),
    /** What was known then is answered from what is known now. */
    KNOWN_AT_FORGOTTEN(c -> c);

    private final UnaryOperator<Condition> condition;

    PlantedFault(UnaryOperator<Condition> condition) {
        this.condition = condition;
    }

    private static Op opposite(Op op) {
        return switch (op) {
            case EQ -> Op.NE;
            case NE -> Op.EQ;
            case LT -> Op.GE;
            case LE -> Op.GT;
            case GT -> Op.LE;
            case GE -> Op.LT;
        };
    }

    /** The store as it would answer with this mistake in it. */
    public Store in(Store sound) {
        return new Faulty(sound);
    }

    private Question mistaken(Question question) {
        return new Question(question.branches().stream().map(this::mistaken).toList());
    }

    private Branch mistaken(Branch b) {
        Optional<Question.Newest> newest = this == NEWEST_FORGOTTEN ? Optional.empty() : b.newest();
        return new Branch(b.from(), mistaken(b.where()), newest, b.select(), b.kind());
    }

    private Condition mistaken(Condition c) {
        Condition inner = c;
        if (c instanceof Condition.And and) {
            inner = new Condition.And(and.all().stream().map(this::mistaken).toList());
        } else if (c instanceof Condition.Or or) {
            inner = new Condition.Or(or.any().stream().map(this::mistaken).toList());
        } else if (c instanceof Condition.Not not) {
            inner = new Condition.Not(mistaken(not.inner()));
        } else if (c instanceof Condition.In in) {
            inner = new Condition.In(in.keys(), mistaken(in.question()));
        }
        return condition.apply(inner);
    }

    private Asking mistaken(Asking a) {
        return this == KNOWN_AT_FORGOTTEN
                ? new Asking(
                        new io.github.county161.core.term.AsOf(a.asOf().reportDay(), OptionalLong.empty()),
                        a.period(),
                        a.division(),
                        a.treeOfNow(),
                        a.everybody(),
                        a.numbers(),
                        a.workdays())
                : a;
    }

    private final class Faulty implements Store {

        private final Store sound;

        Faulty(Store sound) {
            this.sound = sound;
        }

        @Override
        public <T> T read(Function<Moment, T> work) {
            return sound.read(moment -> work.apply(new Mistaking(moment)));
        }

        @Override
        public <T> T write(Function<Writing, T> work) {
            return sound.write(work);
        }

        @Override
        public Store scratch() {
            return sound.scratch();
        }

        @Override
        public void close() {
            sound.close();
        }
    }

    private final class Mistaking implements Moment {

        private final Moment sound;

        Mistaking(Moment sound) {
            this.sound = sound;
        }

        @Override
        public long position() {
            return sound.position();
        }

        @Override
        public long lastEntry() {
            return sound.lastEntry();
        }

        @Override
        public List<Row> rows(Question question, Asking asking, Scope scope, long after, int limit) {
            return sound.rows(mistaken(question), mistaken(asking), scope, after, limit);
        }

        @Override
        public List<List<Object>> keys(Question question, Asking asking, Scope scope) {
            return sound.keys(mistaken(question), mistaken(asking), scope);
        }

        @Override
        public Map<String, Long> tally(Question question, Tally tally, Group group, Asking asking, Scope scope) {
            return sound.tally(mistaken(question), tally, group, mistaken(asking), scope);
        }

        @Override
        public List<Row> current(Relation relation, Field field, Collection<?> values) {
            return sound.current(relation, field, values);
        }

        @Override
        public List<Row> current(Relation relation) {
            return sound.current(relation);
        }

        @Override
        public void scan(Relation relation, Consumer<Row> row) {
            sound.scan(relation, row);
        }

        @Override
        public Optional<Slip> slip(long position) {
            return sound.slip(position);
        }

        @Override
        public Optional<Slip> slipById(String id) {
            return sound.slipById(id);
        }

        @Override
        public List<Entry> entriesOfSlip(long position, long after, int limit) {
            return sound.entriesOfSlip(position, after, limit);
        }

        @Override
        public List<Entry> entriesOf(Collection<Long> records) {
            return sound.entriesOf(records);
        }

        @Override
        public List<Identity> identitiesOf(Collection<Long> entries) {
            return sound.identitiesOf(entries);
        }

        @Override
        public List<BatchRow> batchRows(long position) {
            return sound.batchRows(position);
        }

        @Override
        public long count(String journalTable) {
            return sound.count(journalTable);
        }
    }
}
