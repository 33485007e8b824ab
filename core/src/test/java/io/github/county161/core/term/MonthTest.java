package io.github.county161.core.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-03",
                "2019.3",
                "2019.03",
                "2019/3",
                "2019年3月",
                "２０１９年３月",
                "2019-03-31",
                "2019/3/1 10:30",
                "43525"
            })
    void a_month_is_read_however_it_is_written_and_from_a_day(String raw) {
        Reading<Month> read = Month.read(raw);
        assertThat(read.value()).isEqualTo(new Month(2019, 3));
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void a_first_month_after_a_dot_may_have_been_the_tenth() {
        assertThat(Month.read("2019.1").value()).isEqualTo(new Month(2019, 1));
        assertThat(Month.read("2019.1").notes()).containsExactly("month_ambiguous");
        assertThat(Month.read("2019.10").notes()).isEmpty();
        assertThat(Month.read("2019.01").notes()).isEmpty();
        assertThat(Month.read("2019-1").notes()).isEmpty();
        assertThat(Month.read("2019.11").notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2019-13,date_impossible",
        "2019-00,date_impossible",
        "2019-02-30,date_impossible",
        "2019,date_incomplete",
        "3月,date_format",
        "去年,date_format"
    })
    void what_is_no_month_is_refused_by_its_code(String raw, String code) {
        assertThat(Month.read(raw).flaw().code()).isEqualTo(code);
    }

    @Test
    void it_knows_its_text_and_its_first_and_last_day() {
        Month february = new Month(2020, 2);
        assertThat(february.text()).isEqualTo("2020-02");
        assertThat(february.first()).isEqualTo(LocalDate.of(2020, 2, 1));
        assertThat(february.last()).isEqualTo(LocalDate.of(2020, 2, 29));
    }

    @Test
    void months_follow_one_another() {
        assertThat(new Month(2019, 12)).isLessThan(new Month(2020, 1));
        assertThat(new Month(2019, 9)).isLessThan(new Month(2019, 10));
    }

    @Test
    void there_is_no_thirteenth() {
        assertThatThrownBy(() -> new Month(2019, 13)).isInstanceOf(DateTimeException.class);
    }
}
