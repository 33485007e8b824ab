package io.github.county161.core.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @ParameterizedTest
    @CsvSource({"610798,COUNTY", "610798101,TOWN", "610798101203,VILLAGE"})
    void the_number_of_digits_tells_the_level(String code, PlaceLevel level) {
        assertThat(new Place(code).level()).isEqualTo(level);
        assertThat(PlaceLevel.ofCode(code)).contains(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "61079", "61079810", "61079810120", "6107981012030", "61079A", "某村"})
    void what_has_another_number_of_digits_is_no_place(String text) {
        assertThat(PlaceLevel.ofCode(text)).isEmpty();
        assertThat(Place.read(text).flaw().code()).isEqualTo("division_unknown");
        assertThatThrownBy(() -> new Place(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_code_is_read_through_blanks_quotes_and_full_width() {
        assertThat(Place.read(" '６１０７９８ 101203").value()).isEqualTo(new Place("610798101203"));
    }
}
