package io.github.county161.core.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowKeyTest {

    private static final String TYPED = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final long seed = Long.getLong("seed", 161);
    private final Random random = new Random(seed);

    private RowKey any() {
        return new RowKey(1 + random.nextInt((int) RowKey.MOST), 1 + random.nextInt(9_999));
    }

    @Test
    void what_is_printed_reads_back() {
        for (int i = 0; i < 1_000; i++) {
            RowKey key = any();
            assertThat(RowKey.read(" " + key.text().toLowerCase(java.util.Locale.ROOT) + " "))
                    .as("seed " + seed)
                    .contains(key);
        }
    }

    @Test
    void one_other_character_is_noticed() {
        for (int i = 0; i < 1_000; i++) {
            String text = any().text();
            StringBuilder other = new StringBuilder(text);
            int at = random.nextInt(text.length());
            other.setCharAt(at, TYPED.charAt(random.nextInt(TYPED.length())));
            if (!other.toString().equals(text)) {
                assertThat(RowKey.read(other.toString()))
                        .as("seed " + seed + " " + text + " " + other)
                        .isEmpty();
            }
        }
    }

    @Test
    void two_characters_that_change_places_are_noticed() {
        for (int i = 0; i < 1_000; i++) {
            String text = any().text();
            int at = random.nextInt(text.length() - 1);
            String other = text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            if (!other.equals(text)) {
                assertThat(RowKey.read(other))
                        .as("seed " + seed + " " + text + " " + other)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R", "R--", "R1-1-", "12", "R1-1-1-1", "R0-0-0", "R99999999-1-1", "校验"})
    void what_is_no_key_is_none(String text) {
        assertThat(RowKey.read(text)).isEqualTo(Optional.empty());
    }

    @Test
    void no_key_is_larger_than_a_county_needs() {
        assertThatThrownBy(() -> new RowKey(RowKey.MOST + 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
