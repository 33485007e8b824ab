package io.github.county161.core.port;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.BatchRow;
import io.github.county161.core.ledger.Changes;
import io.github.county161.core.ledger.Count;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Identity;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.Told;
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
         * The rows of a question that is no union, in the order of their last key field (the record). Paged only
         * where that field alone tells rows apart: forms read at a day, {@code spell}; not {@code stay} nor the
         * children of dated forms.
         *
         * @param after only rows whose last key field is above; 0 for all
         * @param limit at most so many
         */
        List<Row> rows(Question question, Asking asking, Scope scope, long after, int limit);

        /** The different keys a question selects, in order; a row with an empty key has none. */
        List<List<Object>> keys(Question question, Asking asking, Scope scope);

        /** The count by group; a group without rows is left out. A union takes {@link Tally#DISTINCT} alone. */
        Map<String, Long> tally(Question question, Tally tally, Group group, Asking asking, Scope scope);

        /** Several counts by one group, in their order; a store may find what narrows another in the other's scan. */
        default List<Map<String, Long>> tallies(List<Count> counts, Group group, Asking asking, Scope scope) {
            return counts.stream()
                    .map(count -> tally(count.question(), count.tally(), group, asking, scope))
                    .toList();
        }

        /** Rows current now with this field one of these values. */
        List<Row> current(Relation relation, Field field, Collection<?> values);

        /** All rows current now. */
        List<Row> current(Relation relation);

        /** All rows of all positions, in key order and then by since. */
        void scan(Relation relation, Consumer<Row> row);

        Optional<Slip> slip(long position);

        Optional<Slip> slipById(String id);

        default List<Entry> entriesOfSlip(long position) {
            return entriesOfSlip(position, 0, Integer.MAX_VALUE);
        }

        /**
         * In the order of the journal.
         *
         * @param after only entries whose number is above; 0 for all
         * @param limit at most so many
         */
        List<Entry> entriesOfSlip(long position, long after, int limit);

        /** In the order of the journal. */
        List<Entry> entriesOf(Collection<Long> records);

        List<Identity> identitiesOf(Collection<Long> entries);

        List<BatchRow> batchRows(long position);

        /** An opened entry as it may be seen at this moment. */
        default Told seen(Told told) {
            return told;
        }

        /** How many rows a table of the journal holds: slip, entry, identity or batch_row. */
        long count(String journalTable);
    }

    /** What can be done in a transaction, beside asking. */
    interface Writing extends Moment {

        /** Entries of a slip that is being written; it counts as a position once it is closed. */
        void append(List<Entry> entries, List<Identity> identities);

        /** Closes a slip whose entries are there: what became of its rows, and the slip itself. */
        void close(Slip slip, List<BatchRow> rows);

        /** A slip that is held whole. */
        default void append(Slip slip, List<Entry> entries, List<Identity> identities, List<BatchRow> rows) {
            append(entries, identities);
            close(slip, rows);
        }

        /**
         * What there was before the slip at this position, though it is being written: its entries and what they have
         * made of the tables so far are not seen.
         */
        Moment before(long position);

        /** Runs within this transaction; what it throws undoes what it did, and is thrown on. */
        <T> T attempt(Function<Writing, T> work);

        void apply(Changes changes);

        /** Erases identity parts; the one thing that is ever taken out of the journal. */
        void erase(Collection<Long> entries);

        /** Empties all worked-out tables, for a rebuild. */
        void clear();
    }
}
