package io.github.county161.adapters.sqlite;

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

import io.github.county161.core.OneSixOne;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Changes;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store;
import io.github.county161.testkit.StoreContract;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SqliteStoreTest extends StoreContract {

    private static final Chart LARGE = OneSixOne.PATTERN.chart();

    @TempDir
    private java.nio.file.Path folder;

    private java.nio.file.Path file;

    @BeforeEach
    void aFileThatIsNotThereYet() {
        file = folder.resolve("县.db");
    }

    @Override
    protected Store open(Chart chart) {
        return SqliteStore.open(file, chart);
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
            assertThat(SqliteStore.look(file, SMALL).ofAnotherChart()).isFalse();
            assertThat(position(store)).isEqualTo(1);
            assertThat(places(store)).containsExactly(place(1, 1));
            String source = store.read(m -> m.slipById("slip-1").orElseThrow().source());
            assertThat(source).isEqualTo("a sheet");
            assertThat(answer(store, m -> m.entriesOf(List.of(1L)))).hasSize(1);
            assertThat(answer(store, m -> m.batchRows(1))).hasSize(1);
        }
    }

    @Test
    void what_is_written_after_something_was_erased_is_kept_too() throws SQLException {
        try (Store store = SqliteStore.open(file, SMALL)) {
            put(store, 1);
            store.write(writing -> {
                writing.erase(List.of(1L));
                return true;
            });
            put(store, 2);
            assertThat(position(store)).isEqualTo(2);
        }
        assertThat(plain("select count(*) from slip")).containsExactly("2");
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
    void another_chart_empties_the_tables_and_asks_for_a_rebuild_until_one_is_kept() {
        try (Store store = SqliteStore.open(file, SMALL)) {
            put(store, 1);
        }
        try (SqliteStore store = SqliteStore.open(file, LARGE)) {
            assertThat(SqliteStore.look(file, LARGE).ofAnotherChart()).isTrue();
            assertThat(scanned(store)).isEmpty();
            assertThat(position(store)).isEqualTo(1);
        }
        try (SqliteStore store = SqliteStore.open(file, LARGE)) {
            assertThat(SqliteStore.look(file, LARGE).ofAnotherChart())
                    .as("ended before it was rebuilt")
                    .isTrue();
            assertThatThrownBy(() -> store.write(writing -> {
                        writing.clear();
                        throw new IllegalStateException("half-way");
                    }))
                    .hasMessage("half-way");
            assertThat(SqliteStore.look(file, LARGE).ofAnotherChart())
                    .as("rebuilt half-way")
                    .isTrue();
            store.<Void>write(writing -> {
                writing.clear();
                writing.apply(new Changes(1, List.of(), List.of(place(1, 1))));
                return null;
            });
            assertThat(SqliteStore.look(file, LARGE).ofAnotherChart())
                    .as("rebuilt")
                    .isFalse();
        }
        try (SqliteStore store = SqliteStore.open(file, LARGE)) {
            assertThat(SqliteStore.look(file, LARGE).ofAnotherChart()).isFalse();
            assertThat(places(store)).containsExactly(place(1, 1));
        }
    }

    @Test
    void a_new_file_needs_no_rebuild() {
        SqliteStore.open(file, LARGE).close();
        assertThat(SqliteStore.look(file, LARGE).ofAnotherChart()).isFalse();
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

    /** Names stand in it in clear, so it must not outlive a killed process either. */
    @Test
    void a_scratch_store_lies_nowhere_beside_the_file() throws IOException {
        try (Store store = SqliteStore.open(file, SMALL);
                Store aside = store.scratch()) {
            put(aside, 1);
            try (Stream<java.nio.file.Path> files = Files.list(folder)) {
                assertThat(files).allMatch(each -> each.getFileName().toString().startsWith("县.db"));
            }
        }
    }

    private static final Question IN_TOWN = Question.from(PLACE)
            .where(Path.of(Division.CODE)
                    .in(Question.from(PLACE)
                            .where(Path.of(Division.TOWN).is("610798001"))
                            .select(Division.CODE.field())));

    @Test
    void what_a_reader_has_worked_out_is_forgotten_when_what_it_looks_into_has_changed() {
        try (Store store = SqliteStore.open(file, SMALL)) {
            put(store, 1);
            put(store, 2);
            assertThat(counted(store, IN_TOWN)).isEqualTo(2);
            store.<Void>write(writing -> {
                writing.apply(new Changes(2, List.of(place(2, 2)), List.of()));
                return null;
            });
            assertThat(counted(store, IN_TOWN)).as("at the same position").isEqualTo(1);
            put(store, 3);
            assertThat(counted(store, IN_TOWN)).isEqualTo(2);
        }
    }

    /** Nobody but the store may write there; that it is not seen shows that nothing was counted again. */
    @Test
    void what_nothing_has_changed_is_not_worked_out_again() throws SQLException {
        try (Store store = SqliteStore.open(file, SMALL)) {
            put(store, 1);
            put(store, 2);
            assertThat(counted(store, IN_TOWN)).isEqualTo(2);
            plain("delete from " + Schema.table(PLACE) + " where record = 2");
            assertThat(counted(store, IN_TOWN)).isEqualTo(2);
        }
        try (Store store = SqliteStore.open(file, SMALL)) {
            assertThat(counted(store, IN_TOWN)).isEqualTo(1);
        }
    }

    private static long counted(Store store, Question question) {
        Asking asking = Asking.on(LocalDate.parse("2019-10-10"), Map.of());
        return store.read(m -> m.tally(question, Tally.ROWS, Group.WHOLE, asking, Scope.ALL))
                .getOrDefault(Group.NONE, 0L);
    }
}
