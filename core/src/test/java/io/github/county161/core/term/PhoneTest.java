package io.github.county161.core.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19900601234",
                "199 0060 1234",
                "199-0060-1234",
                "199—0060—1234",
                "+86 19900601234",
                "+86-199-0060-1234",
                "19900601234.0",
                "１９９００６０１２３４",
                "\u202A19900601234\u202C"
            })
    void a_number_is_read_as_its_digits_alone(String raw) {
        Reading<Phone> read = Phone.read(raw);
        assertThat(read.value()).isEqualTo(new Phone("19900601234"));
        assertThat(read.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990060123", "199006012345", "8221234", "(0915)822123"})
    void another_length_is_told_and_never_refused(String raw) {
        assertThat(Phone.read(raw).notes()).containsExactly("phone_length");
    }

    @ParameterizedTest
    @CsvSource({"199****1234,masked_value", "无,phone_format", "1990060123a,phone_format", "19900601234/2,phone_format"})
    void letters_and_stars_are_refused(String raw, String code) {
        assertThat(Phone.read(raw).flaw().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"19900601234,199****1234", "8221234,*****34", "12,12", "1,1"})
    void its_mask_hides_the_middle_or_all_but_two(String text, String mask) {
        assertThat(new Phone(text).mask()).isEqualTo(mask);
    }

    @Test
    void none_can_be_made_of_anything_but_digits() {
        assertThatThrownBy(() -> new Phone("199-0060-1234")).isInstanceOf(IllegalArgumentException.class);
    }
}
