package io.github.county161.core.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {

    private static final String MAN = "610798199302218039";
    private static final String WITH_X = "61079819950806803X";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "610798199302218039",
                "'610798199302218039",
                "“610798199302218039”",
                "610798 19930221 8039",
                "６１０７９８１９９３０２２１８０３９",
                "610798199302218039 ",
                "610798199302218039\u3000",
                "6107981993\u200B02218039",
                "\u00A0610798199302218039",
                "\uFEFF610798199302218039",
                "610798199302218039\t"
            })
    void a_number_is_read_through_blanks_quotes_and_full_width_without_a_doubt(String raw) {
        Reading<IdNumber> read = IdNumber.read(raw);
        assertThat(read.value().text()).isEqualTo(MAN);
        assertThat(read.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"61079819950806803x", "61079819950806803Ｘ", "61079819950806803ｘ"})
    void a_small_or_wide_x_becomes_a_large_one(String raw) {
        assertThat(IdNumber.read(raw).value().text()).isEqualTo(WITH_X);
    }

    @Test
    void fifteen_digits_are_made_eighteen_and_noted() {
        Reading<IdNumber> read = IdNumber.read("610798990422803");
        assertThat(read.value().text()).isEqualTo("610798199904228031");
        assertThat(read.notes()).containsExactly("id_from_15");
    }

    @ParameterizedTest
    @CsvSource({"61079819981224803543,610798199812248035", "61079819940304803244B1,610798199403048032"})
    void a_disability_card_gives_its_id_number_and_is_noted(String card, String id) {
        Reading<IdNumber> read = IdNumber.read(card);
        assertThat(read.value().text()).isEqualTo(id);
        assertThat(read.notes()).containsExactly("id_from_disability_card");
    }

    @Test
    void twenty_digits_that_end_in_no_kind_and_grade_are_no_card() {
        assertThat(IdNumber.read(MAN + "85").flaw().code()).isEqualTo("id_length");
        assertThat(IdNumber.read(MAN + "45").flaw().code()).isEqualTo("id_length");
    }

    @Test
    void a_placeholder_with_a_right_check_is_read_and_noted() {
        Reading<IdNumber> read = IdNumber.read("999999199003120075");
        assertThat(read.isGood()).isTrue();
        assertThat(read.notes()).containsExactly("id_placeholder");
    }

    @ParameterizedTest
    @CsvSource({
        "610798199302158000,id_precision",
        "6.10798E+17,id_precision",
        "6.10798199302158e+17,id_precision",
        "6.10798E17,id_precision",
        "610798********8039,masked_value",
        "610798200109158031,id_check",
        "610798199302218O39,id_length",
        "610798198902308033,id_birth",
        "610798990230803,id_birth",
        "61079819971017803,id_length",
        "6107981993022180391,id_length",
        "暂无,id_length",
        "-,id_length"
    })
    void what_is_no_id_number_is_refused_by_its_code(String raw, String code) {
        assertThat(IdNumber.read(raw).flaw().code()).isEqualTo(code);
    }

    @Test
    void a_wrong_check_digit_is_answered_with_the_right_one() {
        assertThat(IdNumber.read("610798199302218030").flaw().expected()).contains("末位应为9");
        assertThat(IdNumber.read("610798199508068030").flaw().expected()).contains("末位应为X");
    }

    @Test
    void a_birth_day_ahead_of_today_is_left_to_the_report_day() {
        assertThat(IdNumber.read("610798204101018034").value().birthYear()).isEqualTo(2041);
    }

    @Test
    void it_tells_birth_sex_and_mask() {
        IdNumber man = new IdNumber(MAN);
        assertThat(man.born()).isEqualTo(LocalDate.of(1993, 2, 21));
        assertThat(man.birthYear()).isEqualTo(1993);
        assertThat(man.female()).isFalse();
        assertThat(man.sexCode()).isEqualTo("1");
        assertThat(man.mask()).isEqualTo("610798********8039");
        IdNumber woman = new IdNumber("610798199402254029");
        assertThat(woman.female()).isTrue();
        assertThat(woman.sexCode()).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"610798199302218030", "61079819950806803x", "610798198902308033", "610798", ""})
    void none_can_be_made_that_is_not_one(String text) {
        assertThatThrownBy(() -> new IdNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
