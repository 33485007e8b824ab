package io.github.county161.adapters.sqlite;

import static io.github.county161.adapters.sqlite.Places.PLACE;
import static io.github.county161.adapters.sqlite.Places.SMALL;
import static io.github.county161.adapters.sqlite.Places.answer;
import static io.github.county161.adapters.sqlite.Places.place;
import static io.github.county161.adapters.sqlite.Places.places;
import static io.github.county161.adapters.sqlite.Places.position;
import static io.github.county161.adapters.sqlite.Places.put;
import static io.github.county161.adapters.sqlite.Places.scanned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.ledger.Changes;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Identity;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.port.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SqliteStoreTest {

    private static final Chart LARGE = OneSixOne.chart();

    @TempDir
    private java.nio.file.Path folder;

    private java.nio.file.Path file;

    @BeforeEach
    void aFileThatIsNotThereYet() {
        file = folder.resolve("县.db");
    }

    private List<String> plain(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            List<String> answers = new ArrayList<>();
            if (statement.execute(sql)) {
                try (ResultSet rs = statement.getResultSet()) {
                    while (rs.next()) {
                        answers.add(rs.getString(rs.getMetaData().getColumnCount()));
                    }
                }
            }
            return answers;
        }
    }

    @Test
    void what_was_written_is_there_after_reopening() {
        try (Store store = SqliteStore.open(file, SMALL)) {
            put(store, 1);
        }
        try (SqliteStore store = SqliteStore.open(file, SMALL)) {
            assertThat(store.needsRebuild()).isFalse();
            assertThat(position(store)).isEqualTo(1);
            assertThat(places(store)).containsExactly(place(1, 1));
            String source = store.read(m -> m.slipById("slip-1").orElseThrow().source());
            assertThat(source).isEqualTo("a sheet");
            assertThat(answer(store, m -> m.entriesOf(List.of(1L)))).hasSize(1);
            assertThat(answer(store, m -> m.batchRows(1))).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update slip set source = 'another'",
                "delete from slip",
                "update entry set facts = '{}'",
                "delete from entry",
                "update batch_row set outcome = 'refused'",
                "delete from batch_row",
                "update identity set cipher = ''"
            })
    void the_file_itself_refuses_to_alter_the_journal(String sql) {
        try (Store store = SqliteStore.open(file, SMALL)) {
            put(store, 1);
            assertThatThrownBy(() -> plain(sql)).hasMessageContaining("the journal is never altered");
        }
    }

    @Test
    void only_an_identity_can_be_erased() {
        try (Store store = SqliteStore.open(file, SMALL)) {
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
        try (Store store = SqliteStore.open(file, SMALL)) {
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
        try (Store store = SqliteStore.open(file, SMALL)) {
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
        try (Store store = SqliteStore.open(file, SMALL)) {
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
        try (Store store = SqliteStore.open(file, SMALL)) {
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

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void many_writers_take_turns() {
        try (Store store = SqliteStore.open(file, SMALL)) {
            LongStream.range(0, 40)
                    .parallel()
                    .forEach(i -> store.write(writing -> put(writing, writing.position() + 1)));
            assertThat(position(store)).isEqualTo(40);
        }
    }

    @Test
    void a_closed_row_is_current_up_to_the_position_and_one_of_the_same_position_goes() {
        try (Store store = SqliteStore.open(file, SMALL)) {
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
    void another_chart_empties_the_tables_and_asks_for_a_rebuild_until_one_is_kept() {
        try (Store store = SqliteStore.open(file, SMALL)) {
            put(store, 1);
        }
        try (SqliteStore store = SqliteStore.open(file, LARGE)) {
            assertThat(store.needsRebuild()).isTrue();
            assertThat(scanned(store)).isEmpty();
            assertThat(position(store)).isEqualTo(1);
        }
        try (SqliteStore store = SqliteStore.open(file, LARGE)) {
            assertThat(store.needsRebuild()).as("ended before it was rebuilt").isTrue();
            assertThatThrownBy(() -> store.write(writing -> {
                        writing.clear();
                        throw new IllegalStateException("half-way");
                    }))
                    .hasMessage("half-way");
            assertThat(store.needsRebuild()).as("rebuilt half-way").isTrue();
            store.<Void>write(writing -> {
                writing.clear();
                writing.apply(new Changes(1, List.of(), List.of(place(1, 1))));
                return null;
            });
            assertThat(store.needsRebuild()).as("rebuilt").isFalse();
        }
        try (SqliteStore store = SqliteStore.open(file, LARGE)) {
            assertThat(store.needsRebuild()).isFalse();
            assertThat(places(store)).containsExactly(place(1, 1));
        }
    }

    @Test
    void a_new_file_needs_no_rebuild() {
        try (SqliteStore store = SqliteStore.open(file, LARGE)) {
            assertThat(store.needsRebuild()).isFalse();
        }
    }

    @Test
    void a_scratch_store_is_empty_apart_and_gone_when_closed() throws IOException {
        try (Store store = SqliteStore.open(file, SMALL)) {
            put(store, 1);
            try (Store aside = store.scratch()) {
                assertThat(position(aside)).isZero();
                put(aside, 1);
                put(aside, 2);
                assertThat(position(store)).isEqualTo(1);
            }
        }
        try (Stream<java.nio.file.Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void a_place_is_found_by_its_code_without_reading_them_all() throws SQLException {
        try (Store store = SqliteStore.open(file, SMALL)) {
            put(store, 1);
            assertThat(plain("explain query plan select 1 from t_place where place = '610798001001'"))
                    .singleElement()
                    .asString()
                    .startsWith("SEARCH")
                    .contains("i_place_place");
        }
    }
}
