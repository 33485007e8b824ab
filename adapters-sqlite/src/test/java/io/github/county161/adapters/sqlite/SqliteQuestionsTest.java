package io.github.county161.adapters.sqlite;

import static io.github.county161.testkit.OnePlace.PLACE;
import static io.github.county161.testkit.OnePlace.SMALL;
import static io.github.county161.testkit.OnePlace.answer;
import static io.github.county161.testkit.OnePlace.place;
import static io.github.county161.testkit.OnePlace.position;
import static io.github.county161.testkit.OnePlace.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Changes;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteQuestionsTest {

    private static final Asking TODAY = Asking.on(LocalDate.parse("2019-10-10"), Map.of());
    private static final int MANY = 100_000;

    @TempDir
    private java.nio.file.Path folder;

    private java.nio.file.Path file;

    @BeforeEach
    void aFileThatIsNotThereYet() {
        file = folder.resolve("asked.db");
    }

    @Test
    void a_list_of_any_length_fits_one_statement() {
        List<Long> records = LongStream.rangeClosed(1, MANY).boxed().toList();
        try (Store store = SqliteStore.open(file, SMALL)) {
            put(store, 1);
            put(store, 2);
            Question among = Question.from(PLACE).where(Path.of(Relation.RECORD).oneOf(records));
            Map<String, Long> counts = store.read(m -> m.tally(among, Tally.ROWS, Group.WHOLE, TODAY, Scope.ALL));
            assertThat(counts).containsExactly(Map.entry(Group.NONE, 2L));
            assertThat(answer(store, m -> m.current(PLACE, Relation.RECORD, records)))
                    .containsExactlyInAnyOrder(place(1, 1), place(2, 2));
            assertThat(answer(store, m -> m.entriesOf(records))).hasSize(2);
        }
    }

    @Test
    void a_value_asked_for_twice_is_answered_once() {
        List<Long> twice =
                LongStream.rangeClosed(0, 1200).map(i -> i % 700).boxed().toList();
        try (Store store = SqliteStore.open(file, SMALL)) {
            put(store, 1);
            assertThat(answer(store, m -> m.current(PLACE, Relation.RECORD, twice)))
                    .containsExactly(place(1, 1));
            assertThat(answer(store, m -> m.entriesOf(twice))).hasSize(1);
            assertThat(answer(store, m -> m.identitiesOf(twice))).hasSize(1);
        }
    }

    @Test
    void a_thousand_and_more_alternatives_fit_one_statement() {
        List<Condition> any = LongStream.rangeClosed(1, 1500)
                .mapToObj(i -> Path.of(Relation.RECORD).is(i))
                .toList();
        try (Store store = SqliteStore.open(file, SMALL)) {
            put(store, 1);
            Question question = Question.from(PLACE).where(new Condition.Or(any));
            assertThat(answer(store, m -> m.rows(question, TODAY, Scope.ALL, 0, 10)))
                    .containsExactly(place(1, 1));
        }
    }

    @Test
    void a_prorated_amount_below_nought_is_rounded_as_one_above() {
        Tally.Amount prorate =
                new Tally.Amount.Prorate(Path.of(Relation.RECORD), Path.of(Division.POOR), Path.of(Relation.HOUSEHOLD));
        try (Store store = SqliteStore.open(file, SMALL)) {
            store.<Void>write(writing -> {
                writing.apply(new Changes(1, List.of(), List.of(prorated(-1, 4, 1), prorated(-7, 3, 5))));
                return null;
            });
            Map<String, Long> sums = store.read(m ->
                    m.tally(Question.from(PLACE), new Tally.Sum(prorate), Group.WHOLE, TODAY.knownAt(1), Scope.ALL));
            assertThat(sums).containsExactly(Map.entry(Group.NONE, Yuan.prorate(-1, 4, 1) + Yuan.prorate(-7, 3, 5)));
        }
    }

    private static Row prorated(long a, long b, long c) {
        return Row.of(
                PLACE,
                Map.of(
                        Relation.RECORD,
                        a,
                        Division.POOR.field(),
                        b,
                        Relation.HOUSEHOLD,
                        c,
                        Relation.FROM_DAY,
                        Relation.ALWAYS_FROM,
                        Relation.TO_DAY,
                        Relation.ALWAYS_TO),
                1);
    }

    @Test
    void odd_texts_are_bound_and_never_read_as_sql() {
        List<String> odd = List.of("'; drop table slip; --", "\"\\\n\u0001", "\uD842\uDFB7", "610798001001");
        try (Store store = SqliteStore.open(file, SMALL)) {
            put(store, 1);
            Question question =
                    Question.from(PLACE).where(Path.of(Division.CODE).oneOf(odd));
            assertThat(answer(store, m -> m.rows(question, TODAY, Scope.of(odd.get(0)), 0, 10)))
                    .as("at_place is empty, so the whole county sees it")
                    .hasSize(1);
            assertThat(position(store)).isEqualTo(1);
        }
    }
}
