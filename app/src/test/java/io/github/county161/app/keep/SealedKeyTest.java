package io.github.county161.app.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealedKeyTest {

    private static final byte[] KEY = "0123456789abcdef".repeat(4).getBytes(StandardCharsets.US_ASCII);
    private static final char[] PASSPHRASE = "十二个字符以上的一句话才行".toCharArray();

    @Test
    void it_opens_under_its_passphrase_and_no_other() {
        String sealed = SealedKey.seal(KEY, PASSPHRASE);
        assertThat(SealedKey.open(sealed + "\n", PASSPHRASE))
                .hasValueSatisfying(open -> assertThat(open).isEqualTo(KEY));
        assertThat(SealedKey.open(sealed, "另外一句也很长的话不能打开它".toCharArray())).isEmpty();
        assertThat(sealed).doesNotContain("0123456789abcdef");
    }

    @Test
    void a_changed_copy_does_not_open() {
        String sealed = SealedKey.seal(KEY, PASSPHRASE);
        int last = sealed.length() - 1;
        char other = sealed.charAt(last) == '0' ? '1' : '0';
        assertThat(SealedKey.open(sealed.substring(0, last) + other, PASSPHRASE))
                .isEmpty();
        assertThat(SealedKey.open(sealed.substring(0, last), PASSPHRASE)).isEmpty();
        assertThat(SealedKey.open("写的别的东西", PASSPHRASE)).isEmpty();
        assertThat(SealedKey.open(sealed.replace(":600000:", ":99999999:"), PASSPHRASE))
                .isEmpty();
    }
}
