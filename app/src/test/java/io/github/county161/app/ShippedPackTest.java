package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/**
 * What ships has another version whenever it says something else: counties that keep the version they have would not
 * open with it. Whoever changes a file of the pack sets a new version and writes the line that this test expects.
 */
class ShippedPackTest {

    @Test
    void another_content_has_another_version() throws Exception {
        Pack pack = Packs.shipped();
        byte[] content = pack.files().content().getBytes(StandardCharsets.UTF_8);
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        try (InputStream known = ShippedPackTest.class.getResourceAsStream("/shipped-pack.golden")) {
            assertThat(pack.version() + " " + digest)
                    .isEqualTo(new String(known.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }
}
