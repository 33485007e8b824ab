package io.github.county161.core.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalsTest {

    /** The first six are those of 支付结算办法, annex 1, which leaves 整 behind 角 open. */
    @ParameterizedTest
    @CsvSource({
        "1409.50, 壹仟肆佰零玖元伍角整",
        "6007.14, 陆仟零柒元壹角肆分",
        "1680.32, 壹仟陆佰捌拾元零叁角贰分",
        "107000.53, 壹拾万柒仟元零伍角叁分",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "325.04, 叁佰贰拾伍元零肆分",
        "123456.00, 壹拾贰万叁仟肆佰伍拾陆元整",
        "123400.00, 壹拾贰万叁仟肆佰元整",
        "0.00, 零元整",
        "0.05, 伍分",
        "0.50, 伍角整",
        "0.57, 伍角柒分",
        "10.00, 壹拾元整",
        "10.05, 壹拾元零伍分",
        "11.10, 壹拾壹元壹角整",
        "100.00, 壹佰元整",
        "1001.00, 壹仟零壹元整",
        "1010.00, 壹仟零壹拾元整",
        "10000.00, 壹万元整",
        "100500.00, 壹拾万零伍佰元整",
        "1000001.00, 壹佰万零壹元整",
        "10005000.00, 壹仟万伍仟元整",
        "100000000.00, 壹亿元整",
        "100000001.00, 壹亿零壹元整",
        "100010000.00, 壹亿零壹万元整",
        "110000000.00, 壹亿壹仟万元整",
        "10000005000.00, 壹佰亿零伍仟元整",
        "1000000000000.00, 壹万亿元整",
        "1000000000001.00, 壹万亿零壹元整",
        "-18000.00, 负壹万捌仟元整",
    })
    void an_amount_is_written_as_on_a_receipt(String amount, String words) {
        assertThat(Yuan.read(amount).value().capitals()).isEqualTo("人民币" + words);
    }

    @Test
    void the_words_say_the_amount_again() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            long fen = random.nextLong(1L << 1 + random.nextInt(50));
            String words = new Yuan(fen).capitals();
            assertThat(fen(words)).as("seed " + seed + ": " + words).isEqualTo(fen);
            assertThat(words).as("seed " + seed).doesNotContain("零零").doesNotContain("零万", "零亿");
        }
    }

    @Test
    void no_two_amounts_have_the_same_words() {
        Set<String> words = new HashSet<>();
        for (long fen = 0; fen < 2_000_000; fen += 7) {
            words.add(new Yuan(fen).capitals());
        }
        assertThat(words).hasSize(2_000_000 / 7 + 1);
    }

    private static final Map<Character, Long> UNITS = Map.of('拾', 10L, '佰', 100L, '仟', 1000L);

    /** Reads the words as somebody would: units multiply what stands before them. */
    private static long fen(String words) {
        long digit = 0;
        long four = 0;
        long below = 0;
        long all = 0;
        for (char c : words.substring("人民币".length()).toCharArray()) {
            int at = "零壹贰叁肆伍陆柒捌玖".indexOf(c);
            if (at >= 0) {
                digit = at;
            } else if (UNITS.containsKey(c)) {
                four += digit * UNITS.get(c);
                digit = 0;
            } else if (c == '万') {
                below += (four + digit) * 10_000;
                four = 0;
                digit = 0;
            } else if (c == '亿') {
                all = (all + below + four + digit) * 100_000_000;
                below = 0;
                four = 0;
                digit = 0;
            } else if (c == '元') {
                all = (all + below + four + digit) * 100;
                digit = 0;
            } else if (c == '角') {
                all += digit * 10;
                digit = 0;
            } else if (c == '分') {
                all += digit;
                digit = 0;
            }
        }
        return all;
    }
}
