package io.github.county161.testkit;

import static io.github.county161.testkit.OnePlace.PLACE;
import static io.github.county161.testkit.OnePlace.SMALL;
import static io.github.county161.testkit.OnePlace.answer;
import static io.github.county161.testkit.OnePlace.place;
import static io.github.county161.testkit.OnePlace.places;
import static io.github.county161.testkit.OnePlace.position;
import static io.github.county161.testkit.OnePlace.put;
import static io.github.county161.testkit.OnePlace.scanned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Changes;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Identity;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.port.Store;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every store must do: whole or nothing, one moment for a reader, one writer at a time; an adapter's test extends
 * it.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class StoreContract {

    /** The same empty store for the first call of a test. */
    protected abstract Store open(Chart chart);

    @Test
    void only_an_identity_can_be_erased() {
        try (Store store = open(SMALL)) {
            put(store, 1);
            put(store, 2);
            store.<Void>write(writing -> {
                writing.erase(List.of(1L));
                return null;
            });
            assertThat(answer(store, m -> m.identitiesOf(List.of(1L, 2L)))).containsExactly(new Identity(2, "s", "c"));
            long entries = store.read(m -> m.count("entry"));
            assertThat(entries).isEqualTo(2);
        }
    }

    @Test
    void a_second_slip_of_the_same_id_is_refused_whole() {
        try (Store store = open(SMALL)) {
            put(store, 1);
            Slip again = new Slip(2, "slip-1", "2019-10-10T08:00:00Z", "", "", "", "", "", "");
            assertThatThrownBy(() -> store.<Void>write(writing -> {
                        writing.append(again, List.of(), List.of(), List.of());
                        return null;
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(position(store)).isEqualTo(1);
        }
    }

    @Test
    void what_is_thrown_leaves_nothing_and_the_store_goes_on() {
        try (Store store = open(SMALL)) {
            IllegalStateException thrown = new IllegalStateException("half-way");
            assertThatThrownBy(() -> store.write(writing -> {
                        put(writing, 1);
                        throw thrown;
                    }))
                    .isSameAs(thrown);
            assertThat(position(store)).isZero();
            assertThat(scanned(store)).isEmpty();
            put(store, 1);
            assertThat(position(store)).isEqualTo(1);
        }
    }

    @Test
    void a_reader_sees_its_own_moment_while_a_writer_writes() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        try (Store store = open(SMALL)) {
            put(store, 1);
            CompletableFuture<List<Integer>> reader = CompletableFuture.supplyAsync(() -> store.read(moment -> {
                int before = moment.current(PLACE).size();
                reading.countDown();
                await(written);
                return List.of(before, moment.current(PLACE).size(), (int) moment.position());
            }));
            await(reading);
            put(store, 2);
            written.countDown();
            assertThat(reader.get(20, TimeUnit.SECONDS)).containsExactly(1, 1, 1);
            assertThat(position(store)).isEqualTo(2);
        }
    }

    @Test
    void a_reader_does_not_wait_for_a_writer_in_the_middle() throws Exception {
        CountDownLatch midway = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        try (Store store = open(SMALL)) {
            CompletableFuture<Long> writer = CompletableFuture.supplyAsync(() -> store.write(writing -> {
                put(writing, 1);
                midway.countDown();
                await(read);
                return writing.position();
            }));
            await(midway);
            assertThat(position(store)).isZero();
            read.countDown();
            assertThat(writer.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }

    @Test
    void many_writers_take_turns() {
        try (Store store = open(SMALL)) {
            LongStream.range(0, 40)
                    .parallel()
                    .forEach(i -> store.write(writing -> put(writing, writing.position() + 1)));
            assertThat(position(store)).isEqualTo(40);
        }
    }

    @Test
    void a_closed_row_is_current_up_to_the_position_and_one_of_the_same_position_goes() {
        try (Store store = open(SMALL)) {
            put(store, 1);
            store.<Void>write(writing -> {
                put(writing, 2);
                writing.apply(new Changes(2, List.of(place(1, 1), place(2, 2)), List.of(place(1, 2))));
                return null;
            });
            assertThat(scanned(store)).containsExactly(place(1, 1).closedAt(2), place(1, 2));
            assertThat(places(store)).containsExactly(place(1, 2));
        }
    }

    @Test
    void a_slip_is_written_in_parts_and_a_position_once_it_is_closed() {
        try (Store store = open(SMALL)) {
            put(store, 1);
            store.<Void>write(writing -> {
                writing.append(List.of(entry(2, 2)), List.of(new Identity(2, "s", "c")));
                writing.append(List.of(entry(3, 2)), List.of());
                assertThat(writing.position()).isEqualTo(1);
                assertThat(writing.lastEntry()).isEqualTo(3);
                writing.close(slip(2), List.of());
                assertThat(writing.position()).isEqualTo(2);
                return null;
            });
            assertThat(answer(store, m -> m.entriesOfSlip(2))).containsExactly(entry(2, 2), entry(3, 2));
            assertThat(answer(store, m -> m.entriesOfSlip(2, 0, 1))).containsExactly(entry(2, 2));
            assertThat(answer(store, m -> m.entriesOfSlip(2, 2, 9))).containsExactly(entry(3, 2));
        }
    }

    @Test
    void what_was_before_a_slip_is_seen_while_it_is_written() {
        try (Store store = open(SMALL)) {
            put(store, 1);
            store.<Void>write(writing -> {
                writing.append(List.of(entry(2, 2)), List.of());
                writing.apply(new Changes(2, List.of(place(1, 1)), List.of(place(2, 2))));
                Store.Moment before = writing.before(2);
                assertThat(before.position()).isEqualTo(1);
                assertThat(before.lastEntry()).isEqualTo(1);
                assertThat(before.entriesOf(List.of(1L, 2L))).hasSize(1);
                assertThat(before.current(PLACE)).containsExactly(place(1, 1).closedAt(2));
                assertThat(before.current(PLACE, Relation.RECORD, List.of(1L, 2L)))
                        .hasSize(1);
                assertThat(writing.current(PLACE)).containsExactly(place(2, 2));
                return null;
            });
        }
    }

    @Test
    void a_row_opened_again_within_its_slip_was_never_closed() {
        try (Store store = open(SMALL)) {
            put(store, 1);
            store.<Void>write(writing -> {
                put(writing, 2);
                writing.apply(new Changes(2, List.of(place(1, 1)), List.of()));
                writing.apply(
                        new Changes(2, List.of(), List.of(), List.of(place(1, 1).closedAt(2))));
                return null;
            });
            assertThat(scanned(store)).containsExactly(place(1, 1), place(2, 2));
        }
    }

    @Test
    void an_attempt_that_throws_leaves_what_was_done_before_it() {
        try (Store store = open(SMALL)) {
            IllegalStateException thrown = new IllegalStateException("half-way");
            store.<Void>write(writing -> {
                put(writing, 1);
                assertThatThrownBy(() -> writing.attempt(within -> {
                            put(within, 2);
                            throw thrown;
                        }))
                        .isSameAs(thrown);
                assertThat(writing.position()).isEqualTo(1);
                long done = writing.attempt(within -> put(within, 2));
                assertThat(done).isEqualTo(2);
                return null;
            });
            assertThat(places(store)).containsExactly(place(1, 1), place(2, 2));
        }
    }

    private static Entry entry(long no, long slip) {
        return new Entry(no, slip, no, no, "place", "enter", "2019-10-10", "s", "{}", "f", "i", "e");
    }

    private static Slip slip(long no) {
        return new Slip(no, "slip-" + no, "2019-10-10T08:00:00Z", "", "", "", "", "", "");
    }

    @Test
    void a_scratch_store_is_empty_and_apart() {
        try (Store store = open(SMALL)) {
            put(store, 1);
            try (Store aside = store.scratch()) {
                assertThat(position(aside)).isZero();
                put(aside, 1);
                put(aside, 2);
                assertThat(position(aside)).isEqualTo(2);
                assertThat(position(store)).isEqualTo(1);
            }
        }
    }

    @Test
    void what_a_writer_has_done_it_sees_itself_before_anybody_else() {
        try (Store store = open(SMALL)) {
            store.<Void>write(writing -> {
                put(writing, 1);
                assertThat(writing.position()).isEqualTo(1);
                assertThat(writing.current(PLACE)).containsExactly(place(1, 1));
                assertThat(position(store)).isZero();
                return null;
            });
            assertThat(places(store)).containsExactly(place(1, 1));
        }
    }

    @Test
    void cleared_tables_leave_the_journal() {
        try (Store store = open(SMALL)) {
            put(store, 1);
            store.<Void>write(writing -> {
                writing.clear();
                return null;
            });
            assertThat(scanned(store)).isEmpty();
            assertThat(answer(store, m -> m.entriesOfSlip(1))).hasSize(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
