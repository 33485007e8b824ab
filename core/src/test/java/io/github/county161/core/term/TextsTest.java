package io.github.county161.core.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @Test
    void clean_trims_every_kind_of_blank_and_keeps_one_within() {
        assertThat(Texts.clean("\u00A0\u3000 甲\t\r\n 乙 \u2003\uFEFF")).isEqualTo("甲 乙");
    }

    @Test
    void clean_drops_control_and_zero_width_characters() {
        assertThat(Texts.clean("甲\u200B\u0000\u0007乙\u200D\u2060")).isEqualTo("甲乙");
    }

    @Test
    void clean_keeps_characters_beyond_the_basic_plane() {
        assertThat(Texts.clean(" \uD842\uDFB7 ")).isEqualTo("\uD842\uDFB7");
    }

    @Test
    void half_width_leaves_chinese_characters_and_stops_alone() {
        assertThat(Texts.halfWidth("Ａｂ１２（甲），；＃\u3000乙。、")).isEqualTo("Ab12(甲),;# 乙。、");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "古丽娜·艾山",
                "古丽娜・艾山",
                "古丽娜•艾山",
                "古丽娜∙艾山",
                "古丽娜‧艾山",
                "古丽娜.艾山",
                "古丽娜．艾山",
                "古丽娜 · 艾山",
                " 古丽娜• 艾山\u200B",
                "古 丽娜·艾 山"
            })
    void the_dots_of_a_name_become_one_kind(String raw) {
        assertThat(Texts.name(raw)).isEqualTo("古丽娜·艾山");
    }

    @Test
    void a_chinese_name_has_no_blanks_within() {
        assertThat(Texts.name("沙\u3000国")).isEqualTo("沙国");
        assertThat(Texts.name("沙 国 强")).isEqualTo("沙国强");
        assertThat(Texts.name("\uD842\uDFB7 国")).isEqualTo("\uD842\uDFB7国");
    }

    @Test
    void a_name_in_other_letters_keeps_its_blanks_and_dots() {
        assertThat(Texts.name(" J.  Smith ")).isEqualTo("J. Smith");
        assertThat(Texts.name("甲.B")).isEqualTo("甲.B");
    }

    @Test
    void texts_are_ordered_by_code_point() {
        String lastOfBasicPlane = "\uFF5E";
        String firstBeyond = "\uD800\uDC00";
        assertThat(lastOfBasicPlane.compareTo(firstBeyond)).isPositive();
        assertThat(Texts.byCodePoint(lastOfBasicPlane, firstBeyond)).isNegative();
        assertThat(Texts.byCodePoint(firstBeyond, lastOfBasicPlane)).isPositive();
        assertThat(Texts.byCodePoint("甲", "甲乙")).isNegative();
        assertThat(Texts.byCodePoint("甲", "甲")).isZero();
    }

    @Test
    void errors_of_a_sheet_are_known() {
        assertThat(Stream.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"))
                .allMatch(Texts::isCellError);
        assertThat(Stream.of("", "#", "N/A", "#1", "无")).noneMatch(Texts::isCellError);
    }

    @Test
    void numbers_within_a_text_are_put_in_the_order_of_their_size() {
        assertThat(Stream.of("问10", "问2", "问", "2019问1", "2019问10", "2019问2", "010", "10", "9")
                        .sorted(Texts::byNumbers))
                .containsExactly("9", "010", "10", "2019问1", "2019问2", "2019问10", "问", "问2", "问10");
        assertThat(Texts.byNumbers("问2", "问2")).isZero();
    }
}
