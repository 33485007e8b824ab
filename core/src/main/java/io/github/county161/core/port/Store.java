package io.github.county161.core.port;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.BatchRow;
import io.github.county161.core.ledger.Changes;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Identity;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.ledger.Tally;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Where the journal and the tables worked out from it are kept. One writer at a time, whole or not at all and durable
 * when {@link #write} has returned; readers see one consistent moment and never wait for the writer.
 */
public interface Store extends AutoCloseable {

    /** Runs in one consistent moment. */
    <T> T read(Function<Moment, T> work);

    /** Runs in one serial transaction; what it throws undoes all of it and is thrown on. */
    <T> T write(Function<Writing, T> work);

    /** An empty store of the same kind and chart, gone when closed. */
    Store scratch();

    @Override
    void close();

    /** What can be asked at one moment. */
    interface Moment {

        /** The highest position; 0 before the first slip. */
        long position();

        /** The number of the last entry; 0 before the first. */
        long lastEntry();

        /**
         * The rows of a question that is no union, in the order of their last key field (the record). Paged only where that
         * field alone tells rows apart: forms read at a day, {@code spell}; not {@code stay} nor the children of dated forms.
         *
         * @param after only rows whose last key field is above; 0 for all
         * @param limit at most so many
         */
        List<Row> rows(Question question, Asking asking, Scope scope, long after, int limit);

        /** The different keys a question selects, in order; a row with an empty key has none. */
        List<List<Object>> keys(Question question, Asking asking, Scope scope);

        /** The count by group; a group without rows is left out. A union takes {@link Tally#DISTINCT} alone. */
        Map<String, Long> tally(Question question, Tally tally, Group group, Asking asking, Scope scope);

        /** Rows current now with this field one of these values. */
        List<Row> current(Relation relation, Field field, Collection<?> values);

        /** All rows current now. */
        List<Row> current(Relation relation);

        /** All rows of all positions, in key order and then by since. */
        void scan(Relation relation, Consumer<Row> row);

        Optional<Slip> slip(long position);

        Optional<Slip> slipById(String id);

        List<Entry> entriesOfSlip(long position);

        /** In the order of the journal. */
        List<Entry> entriesOf(Collection<Long> records);

        List<Identity> identitiesOf(Collection<Long> entries);

        List<BatchRow> batchRows(long position);

        /** How many rows a table of the journal holds: slip, entry, identity or batch_row. */
        long count(String journalTable);
    }

    /** What can be done in a transaction, beside asking. */
    interface Writing extends Moment {

        void append(Slip slip, List<Entry> entries, List<Identity> identities, List<BatchRow> rows);

        void apply(Changes changes);

        /** Erases identity parts; the one thing that is ever taken out of the journal. */
        void erase(Collection<Long> entries);

        /** Empties all worked-out tables, for a rebuild. */
        void clear();
    }
}
