package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.county161.core.port.Crypto;
import io.github.county161.testkit.CryptoContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AesCryptoTest extends CryptoContract {

    @TempDir
    private Path folder;

    private int others;

    @Override
    protected Crypto crypto() {
        return of("county.key");
    }

    @Override
    protected Crypto another() {
        return of("other" + others++ + ".key");
    }

    private Crypto of(String name) {
        try {
            return AesCrypto.of(folder.resolve(name), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void without_a_key_file_nothing_opens_and_none_is_made() throws IOException {
        String cipher = crypto().encipher("甲子丑", "entry 1");
        Crypto keyless = AesCrypto.of(folder.resolve("nowhere.key"), false);

        assertThat(keyless.hasKey()).isFalse();
        assertThat(folder.resolve("nowhere.key")).doesNotExist();
        assertThatThrownBy(() -> keyless.decipher(cipher, "entry 1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_key_file_that_is_no_key_is_told_and_kept() throws IOException {
        Path file = folder.resolve("broken.key");
        Files.writeString(file, "abc");

        assertThatThrownBy(() -> AesCrypto.of(file, true)).hasMessageContaining("broken.key");
        assertThat(file).hasContent("abc");
    }
}
