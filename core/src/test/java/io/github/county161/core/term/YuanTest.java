package io.github.county161.core.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YuanTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234|123400",
                "1,234.50|123450",
                "1,234,567|123456700",
                "1234.5元|123450",
                "1234.5 元|123450",
                "￥1234|123400",
                "¥1,234.05|123405",
                "１２３４．５|123450",
                "１，２３４|123400",
                "2150.00000|215000",
                "0|0",
                "0.05|5",
                "-0.05|-5",
                "-1234.5|-123450"
            })
    void an_amount_is_read_as_fen(String raw, long fen) {
        assertThat(Yuan.read(raw).value()).isEqualTo(new Yuan(fen));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2150.0000000001",
                "12.345",
                "12.",
                ".5",
                "1,23",
                "12,34.5",
                "1.5万",
                "面议",
                "3000-4000",
                "1E3",
                "--5",
                "元"
            })
    void what_is_no_amount_of_whole_fen_is_refused(String raw) {
        assertThat(Yuan.read(raw).flaw().code()).isEqualTo("number");
    }

    @ParameterizedTest
    @CsvSource({"123450,1234.50", "5,0.05", "-5,-0.05", "-123405,-1234.05", "0,0.00", "100,1.00"})
    void it_is_written_with_two_decimals_always(long fen, String text) {
        assertThat(new Yuan(fen).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"60000,22,22,60000", "60000,22,11,30000", "60000,22,1,2727", "1,2,1,1", "1,3,1,0", "2,3,1,1", "0,22,7,0"
    })
    void a_share_is_rounded_half_up_to_the_fen(long a, long b, long c, long share) {
        assertThat(Yuan.prorate(a, b, c)).isEqualTo(share);
    }

    @Test
    void what_does_not_fit_is_told_and_never_wrong() {
        assertThatThrownBy(() -> Yuan.prorate(Long.MAX_VALUE, 2, 2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Yuan(Long.MAX_VALUE).plus(new Yuan(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void amounts_add_up_and_have_an_order() {
        assertThat(new Yuan(150).plus(new Yuan(-50))).isEqualTo(new Yuan(100));
        assertThat(new Yuan(-1)).isLessThan(new Yuan(0));
    }
}
