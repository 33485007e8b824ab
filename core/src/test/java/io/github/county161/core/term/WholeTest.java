package io.github.county161.core.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"42|42", "42.0|42", "1,234|1234", "1,234.00|1234", "４２|42", " 4 2 |42", "-7|-7", "007|7", "0|0"})
    void a_whole_number_is_read_however_it_is_written(String raw, long number) {
        assertThat(Whole.read(raw).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42.5", "1,23", "十二", "12个月", "1E3", "-", "99999999999999999999"})
    void anything_else_is_refused(String raw) {
        assertThat(Whole.read(raw).flaw().code()).isEqualTo("number");
    }
}
