package io.github.county161.core.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    /** The example printed in GB 32100-2015. */
    private static final String EXAMPLE = "91350100M000100Y43";

    @ParameterizedTest
    @ValueSource(strings = {EXAMPLE, "91350100m000100y43", " 91350100 M000100Y43", "９１３５０１００Ｍ０００１００Ｙ４３"})
    void the_standards_own_example_is_read(String raw) {
        assertThat(CreditCode.read(raw).value().text()).isEqualTo(EXAMPLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91350100M000100Y4", "91350100M000100Y433", "91350100I000100Y43", "办理中"})
    void what_has_another_length_or_letter_is_refused(String raw) {
        assertThat(CreditCode.read(raw).flaw().code()).isEqualTo("credit_code");
    }

    @Test
    void a_wrong_last_character_is_answered_with_the_right_one() {
        assertThat(CreditCode.read("91350100M000100Y44").flaw())
                .isEqualTo(new Flaw("credit_code", "18位统一社会信用代码，前17位无误时末位应为3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y44", "91350100m000100y43", "短"})
    void none_can_be_made_that_is_not_one(String text) {
        assertThatThrownBy(() -> new CreditCode(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
