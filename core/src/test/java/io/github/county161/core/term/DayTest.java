package io.github.county161.core.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-03-01",
                "2019/3/1",
                "2019.3.1",
                "2019年3月1日",
                "2019年3月1",
                "2019 年 3 月 1 日",
                "20190301",
                "20190301.0",
                "43525",
                "43525.0",
                "43525.35416666666",
                " 2019-03-01 ",
                "'2019-03-01",
                "2019-3-1",
                "２０１９－０３－０１",
                "２０１９／３／１",
                "2019年03月01日"
            })
    void the_first_of_march_is_read_however_it_is_written(String raw) {
        assertThat(Day.read(raw).value()).isEqualTo(LocalDate.of(2019, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-03-01 00:00:00",
                "2019-03-01T08:30",
                "2019-03-01 08:30:00.000",
                "2019/3/1 0:00:00",
                "2019/3/1 00:00:00",
                "2019/3/1 10:30",
                "2019/3/1  23:59:59",
                "2019/3/1\n10:30",
                "2019年3月1日10:30",
                "2019年3月1日 10:30",
                "20190301 10:30",
                "２０１９／３／１　１０：３０"
            })
    void the_time_of_day_is_dropped_and_lends_the_day_no_digit(String raw) {
        assertThat(Day.read(raw).value()).isEqualTo(LocalDate.of(2019, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-02-30,date_impossible",
        "2019/13/1,date_impossible",
        "2019.2.29,date_impossible",
        "20190230,date_impossible",
        "2019-00-10,date_impossible",
        "2019.3,date_incomplete",
        "2019-03,date_incomplete",
        "2019年3月,date_incomplete",
        "2019年,date_incomplete",
        "2019,date_incomplete",
        "19.3.1,date_format",
        "三月初,date_format",
        "三月上旬,date_format",
        "03/01/2019,date_format",
        "2019/3/110:30,date_format",
        "2019.354,date_format",
        "-5,date_format",
        "5,date_format",
        "60,date_format",
        "190301,date_format",
        "长期,date_format"
    })
    void what_is_no_day_is_refused_by_its_code(String raw, String code) {
        assertThat(Day.read(raw).flaw().code()).isEqualTo(code);
    }

    @Test
    void an_empty_text_is_no_day() {
        assertThat(Day.read("").flaw().code()).isEqualTo("date_format");
    }

    @Test
    void the_29_february_of_a_leap_year_is_a_day() {
        assertThat(Day.read("2020.2.29").value()).isEqualTo(LocalDate.of(2020, 2, 29));
    }

    @Test
    void serials_count_from_the_first_of_march_1900() {
        assertThat(Day.read("61").value()).isEqualTo(LocalDate.of(1900, 3, 1));
        assertThat(Day.read("43794").value()).isEqualTo(LocalDate.of(2019, 11, 25));
    }
}
