package io.github.county161.adapters.sqlite;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.port.Store;
import io.github.county161.testkit.MemoryStore;
import io.github.county161.testkit.RandomQuestions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRandomQuestionsTest {

    private static final int OFTEN = 200;

    @TempDir
    private Path folder;

    @Test
    void random_questions_on_random_rows_are_answered_as_memory_answers_them() {
        long seed = Long.getLong("seed", 161);
        Chart chart = OneSixOne.PATTERN.chart();
        try (Store reference = new MemoryStore(chart);
                Store sqlite = SqliteStore.open(folder.resolve("random.db"), chart)) {
            RandomQuestions.compare(chart, reference, sqlite, seed, OFTEN, System.out);
        }
    }
}
