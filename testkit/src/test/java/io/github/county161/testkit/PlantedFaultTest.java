package io.github.county161.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.ledger.Chart;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlantedFaultTest {

    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private final Chart chart = OneSixOne.PATTERN.chart();

    @ParameterizedTest
    @EnumSource
    void a_compiler_with_this_mistake_is_found_out(PlantedFault fault) {
        assertThatThrownBy(() -> RandomQuestions.compare(
                        chart, new MemoryStore(chart), fault.in(new MemoryStore(chart)), 161, 200, NOWHERE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected");
    }

    @Test
    void a_sound_store_is_not() {
        RandomQuestions.compare(chart, new MemoryStore(chart), new MemoryStore(chart), 161, 20, NOWHERE);
    }
}
