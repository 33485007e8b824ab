package io.github.county161.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.county161.core.port.Crypto;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the journal rests on: a county's own digest, cipher and keyed hash must do this; its test extends it. */
public abstract class CryptoContract {

    /** One with a key; the same key for every call of a test. */
    protected abstract Crypto crypto();

    /** One with a key of its own for every call. */
    protected abstract Crypto another();

    @Test
    void what_was_enciphered_opens_in_its_context() {
        String cipher = crypto().encipher("甲子丑 𠮷", "entry 1");

        assertThat(crypto().decipher(cipher, "entry 1")).isEqualTo("甲子丑 𠮷");
    }

    @Test
    void in_another_context_or_with_another_key_it_does_not_open() {
        String cipher = crypto().encipher("甲子丑", "entry 1");

        assertThatThrownBy(() -> crypto().decipher(cipher, "entry 2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> another().decipher(cipher, "entry 1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_cipher_with_one_sign_changed_or_cut_off_does_not_open() {
        String cipher = crypto().encipher("甲子丑", "entry 1");
        for (int at = 0; at < cipher.length(); at++) {
            char other = cipher.charAt(at) == '0' ? '1' : '0';
            String changed = cipher.substring(0, at) + other + cipher.substring(at + 1);
            assertThatThrownBy(() -> crypto().decipher(changed, "entry 1"))
                    .as("sign %d", at)
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> crypto().decipher("", "entry 1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_text_twice_gives_two_ciphers_of_which_neither_shows_it() {
        String cipher = crypto().encipher("甲子丑", "entry 1");

        assertThat(crypto().encipher("甲子丑", "entry 1")).isNotEqualTo(cipher);
        assertThat(cipher).matches("[0-9a-f]+").doesNotContain("e794b2");
    }

    @Test
    void a_files_content_opens_in_its_context_and_with_its_key_alone() {
        byte[] content = {0, 1, -1, 127, -128, 0};
        byte[] cipher = crypto().encipher(content, "file 1");

        assertThat(crypto().decipher(cipher, "file 1")).isEqualTo(content);
        assertThat(crypto().digest(content)).isEqualTo(another().digest(content));
        assertThatThrownBy(() -> crypto().decipher(cipher, "file 2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> another().decipher(cipher, "file 1")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> crypto().decipher(new byte[3], "file 1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_digest_tells_texts_apart_from_their_joining() {
        assertThat(crypto().digest("a", "bc"))
                .isEqualTo(another().digest("a", "bc"))
                .isNotEqualTo(crypto().digest("ab", "c"))
                .isNotEqualTo(crypto().digest("abc"))
                .isNotEqualTo(crypto().digest("a", "bc", ""));
    }

    @Test
    void a_keyed_hash_is_the_same_with_the_same_key_alone() {
        assertThat(crypto().keyedHash("610798"))
                .isEqualTo(crypto().keyedHash("610798"))
                .isNotEqualTo(another().keyedHash("610798"))
                .isNotEqualTo(crypto().keyedHash("610799"));
    }

    @Test
    void no_salt_comes_twice() {
        Set<String> salts = new HashSet<>();
        IntStream.range(0, 1000).forEach(i -> salts.add(crypto().salt()));

        assertThat(salts).hasSize(1000).allMatch(salt -> salt.length() >= 32);
    }

    @Test
    void a_password_fits_its_own_hash_alone_and_the_hash_is_another_each_time() {
        String hash = crypto().passwordHash("Xiang-2026-甲");

        assertThat(crypto().isPassword("Xiang-2026-甲", hash)).isTrue();
        assertThat(crypto().isPassword("Xiang-2026-乙", hash)).isFalse();
        assertThat(crypto().isPassword("Xiang-2026-甲", "")).isFalse();
        assertThat(crypto().isPassword("Xiang-2026-甲", "1:2:3:4")).isFalse();
        assertThat(crypto().passwordHash("Xiang-2026-甲")).isNotEqualTo(hash).doesNotContain("Xiang");
    }
}
