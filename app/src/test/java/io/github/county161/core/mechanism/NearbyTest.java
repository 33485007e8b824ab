package io.github.county161.core.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.testkit.MemoryStore;
import io.github.county161.testkit.RandomQuestions;
import io.github.county161.testkit.RandomRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Asked of a few rows by their keys alone, a question answers what it answers of them when all is worked out. */
class NearbyTest {

    private static final long SEED = 161;
    private static final int HOW_MANY = 1_500;
    private static final Asking ASKING = Asking.on(LocalDate.parse("2019-07-01"), Map.of());

    @Test
    void any_question_finds_among_a_few_rows_what_it_finds_of_them_among_all() {
        System.out.println("questions near a few rows: seed " + SEED);
        Chart chart = OneSixOne.PATTERN.chart();
        Random random = new Random(SEED);
        int less = 0;
        int found = 0;
        try (MemoryStore store = new MemoryStore(chart)) {
            RandomRows.fill(chart.relations(), random, store);
            for (int n = 0; n < HOW_MANY; n++) {
                Question asked = n % 2 == 0 ? RandomQuestions.looking(chart, random) : newest(chart, random);
                if (asked.only().newest().isEmpty() && asked.relation().has(Relation.RECORD)) {
                    Question few = few(Question.from(asked.relation()), random);
                    List<Row> rows = store.read(moment -> rows(moment, few));
                    Question nearby = Nearby.of(asked, rows);
                    Set<Row> wanted = store.read(moment -> Set.copyOf(rows(moment, asked)));
                    List<Row> expected = rows.stream().filter(wanted::contains).toList();
                    Set<Row> told = store.read(moment -> Set.copyOf(rows(moment, nearby)));
                    assertThat(rows.stream().filter(told::contains).toList())
                            .as(asked.toString())
                            .isEqualTo(expected);
                    less += nearby.equals(asked) ? 0 : 1;
                    found += expected.size();
                }
            }
        }
        assertThat(less).as("questions that had something to leave out").isGreaterThan(HOW_MANY / 4);
        assertThat(found).isPositive();
    }

    /** Looks at the newest of each: by any key, by the key it is the newest of, or by the very record, or not. */
    private static Question newest(Chart chart, Random random) {
        List<Relation> records = chart.forms().stream().map(Form::relation).toList();
        Relation from = records.get(random.nextInt(records.size()));
        List<Field> wholes = from.fields().stream()
                .filter(field -> field.type() == Field.Type.INTEGER)
                .toList();
        Field per = wholes.get(random.nextInt(wholes.size()));
        Field key = random.nextInt(3) == 0 ? Relation.RECORD : wholes.get(random.nextInt(wholes.size()));
        Question newest = Question.from(from)
                .newest(per, wholes.get(random.nextInt(wholes.size())))
                .select(key);
        Condition in = Path.of(key).in(newest);
        Question all = Question.from(from);
        return random.nextBoolean()
                ? all.where(in)
                : all.where(Path.of(per).in(all.where(in.not()).select(per)));
    }

    private static Question few(Question all, Random random) {
        Field record = Relation.RECORD;
        return all.where(Path.of(record)
                .oneOf(LongStream.generate(() -> 1L + random.nextInt(40))
                        .limit(5)
                        .boxed()
                        .collect(Collectors.toSet())));
    }

    private static List<Row> rows(Moment moment, Question question) {
        return moment.rows(question, ASKING, Scope.ALL, 0, Integer.MAX_VALUE);
    }
}
