package io.github.county161.app.keep;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A copy of the county's key that may lie anywhere: AES-256-GCM under a passphrase stretched by PBKDF2-HMAC-SHA256. One
 * line of text: mark, rounds, salt, nonce and cipher, with colons between.
 */
public final class SealedKey {

    public static final int SHORTEST_PASSPHRASE = 12;

    private static final String MARK = "county161-key-1";
    private static final int ROUNDS = 600_000;
    private static final int MOST_ROUNDS = 10_000_000;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int PARTS = 5;
    private static final HexFormat HEX = HexFormat.of();

    private SealedKey() {}

    public static String seal(byte[] key, char[] passphrase) {
        byte[] random = new byte[SALT_BYTES + NONCE_BYTES];
        new SecureRandom().nextBytes(random);
        byte[] salt = Arrays.copyOf(random, SALT_BYTES);
        byte[] nonce = Arrays.copyOfRange(random, SALT_BYTES, random.length);
        try {
            byte[] sealed = run(Cipher.ENCRYPT_MODE, key, passphrase, ROUNDS, salt, nonce);
            return String.join(
                    ":",
                    MARK,
                    Integer.toString(ROUNDS),
                    HEX.formatHex(salt),
                    HEX.formatHex(nonce),
                    HEX.formatHex(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot seal a key", e);
        }
    }

    /** @return nothing when the text is no sealed key, was changed, or the passphrase is another */
    public static Optional<byte[]> open(String text, char[] passphrase) {
        String[] parts = text.strip().split(":");
        if (parts.length != PARTS || !parts[0].equals(MARK) || !parts[1].matches("\\d{1,8}")) {
            return Optional.empty();
        }
        int rounds = Integer.parseInt(parts[1]);
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            return Optional.empty();
        }
        try {
            return Optional.of(run(
                    Cipher.DECRYPT_MODE,
                    HEX.parseHex(parts[4]),
                    passphrase,
                    rounds,
                    HEX.parseHex(parts[2]),
                    HEX.parseHex(parts[3])));
        } catch (GeneralSecurityException | IllegalArgumentException another) {
            return Optional.empty();
        }
    }

    private static byte[] run(int mode, byte[] input, char[] passphrase, int rounds, byte[] salt, byte[] nonce)
            throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, rounds, KEY_BITS);
        byte[] stretched = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        spec.clearPassword();
        Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
        aes.init(mode, new SecretKeySpec(stretched, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return aes.doFinal(input);
    }
}
