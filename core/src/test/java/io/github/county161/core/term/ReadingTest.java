package io.github.county161.core.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReadingTest {

    @Test
    void what_was_read_keeps_its_notes_when_it_is_made_into_something_else() {
        Reading<Integer> length = Reading.of("甲乙", "doubtful").map(String::length);
        assertThat(length.isGood()).isTrue();
        assertThat(length.value()).isEqualTo(2);
        assertThat(length.notes()).containsExactly("doubtful");
        assertThatThrownBy(length::flaw).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_flaw_stays_a_flaw_and_has_no_value() {
        Reading<Integer> flawed = Reading.<String>flawed("number", "整数").map(String::length);
        assertThat(flawed.isGood()).isFalse();
        assertThat(flawed.flaw()).isEqualTo(new Flaw("number", "整数"));
        assertThat(flawed.notes()).isEmpty();
        assertThatThrownBy(flawed::value).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void its_notes_cannot_be_changed() {
        Reading<String> read = Reading.of("甲", "doubtful");
        assertThatThrownBy(() -> read.notes().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
