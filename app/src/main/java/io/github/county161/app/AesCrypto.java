package io.github.county161.app;

import io.github.county161.core.port.Crypto;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * SHA-256 digests, AES-256-GCM, HMAC-SHA-256; two keys derived from the one in the county's key file, which lies
 * outside the database. Without the file there is no key: what is enciphered stays closed.
 */
final class AesCrypto implements Crypto {

    private static final HexFormat HEX = HexFormat.of();
    private static final String OWNERS_ALONE = "rw-------";
    private static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String PASSWORD_HASH = "PBKDF2WithHmacSHA256";
    /** As OWASP advises for this hash in 2023; a quarter of a second on a small machine. */
    private static final int PASSWORD_ROUNDS = 600_000;

    private final SecureRandom random = new SecureRandom();
    private final Optional<SecretKeySpec> cipherKey;
    private final Optional<Mac> hashing;
    private final MessageDigest digesting;
    private final int passwordRounds;

    private AesCrypto(Optional<byte[]> master, int passwordRounds) {
        this.passwordRounds = passwordRounds;
        this.cipherKey = master.map(key -> new SecretKeySpec(derived(key, "cipher"), "AES"));
        this.hashing = master.map(key -> mac(derived(key, "hash")));
        try {
            this.digesting = MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** Reads the key file, or makes one when there is none and {@code make} says so. */
    static AesCrypto of(Path keyFile, boolean make) throws IOException {
        return of(keyFile, make, PASSWORD_ROUNDS);
    }

    /** The same with passwords hashed in so many rounds. */
    static AesCrypto of(Path keyFile, boolean make, int passwordRounds) throws IOException {
        if (!Files.exists(keyFile)) {
            if (!make) {
                return new AesCrypto(Optional.empty(), passwordRounds);
            }
            byte[] fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            Files.writeString(keyFile, HEX.formatHex(fresh) + "\n");
            ownersAlone(keyFile);
        }
        String text = Files.readString(keyFile, StandardCharsets.ISO_8859_1).strip();
        if (text.length() != KEY_BYTES * 2 || !text.matches("[0-9a-fA-F]+")) {
            throw new County.Refused("密钥文件 " + keyFile + " 不是完整的密钥（应为 64 位十六进制字符），请换回原来的文件");
        }
        return new AesCrypto(Optional.of(HEX.parseHex(text)), passwordRounds);
    }

    /** Nobody else on the machine reads the file, where the system can say so. */
    static void ownersAlone(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")
                && Files.isWritable(file)
                && !Files.getPosixFilePermissions(file).equals(PosixFilePermissions.fromString(OWNERS_ALONE))) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWNERS_ALONE));
        }
    }

    private static byte[] derived(byte[] master, String purpose) {
        return mac(master).doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    @Override
    public boolean hasKey() {
        return cipherKey.isPresent();
    }

    private static <T> T need(Optional<T> key) {
        return key.orElseThrow(() -> new IllegalStateException("the county's key is missing"));
    }

    @Override
    public String digest(Stream<String> texts) {
        try {
            // A copy of one that is never fed: looking the algorithm up takes longer than a short text.
            MessageDigest sha = (MessageDigest) digesting.clone();
            texts.forEachOrdered(text -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                sha.update(bytes);
            });
            return HEX.formatHex(sha.digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("a SHA-256 that cannot be copied", e);
        }
    }

    @Override
    public String digest(byte[] content) {
        try {
            return HEX.formatHex(((MessageDigest) digesting.clone()).digest(content));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("a SHA-256 that cannot be copied", e);
        }
    }

    @Override
    public String salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HEX.formatHex(salt);
    }

    @Override
    public String keyedHash(String text) {
        try {
            Mac mac = (Mac) need(hashing).clone();
            return HEX.formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("an HMAC-SHA-256 that cannot be copied", e);
        }
    }

    @Override
    public String encipher(String plain, String context) {
        return HEX.formatHex(encipher(plain.getBytes(StandardCharsets.UTF_8), context));
    }

    @Override
    public byte[] encipher(byte[] plain, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, context);
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
        return all;
    }

    @Override
    public String decipher(String cipher, String context) {
        byte[] all;
        try {
            all = HEX.parseHex(cipher);
        } catch (IllegalArgumentException notHex) {
            throw new IllegalStateException("no cipher of ours", notHex);
        }
        return new String(decipher(all, context), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] decipher(byte[] cipher, String context) {
        if (cipher.length <= NONCE_BYTES) {
            throw new IllegalStateException("a cipher cut short");
        }
        byte[] nonce = Arrays.copyOf(cipher, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(cipher, NONCE_BYTES, cipher.length), context);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String context) {
        try {
            Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(mode, need(cipherKey), new GCMParameterSpec(TAG_BITS, nonce));
            aes.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return aes.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the cipher, its context or the key is another", e);
        }
    }

    @Override
    public String passwordHash(String password) {
        String salt = salt();
        return passwordRounds + ":" + salt + ":" + hashed(password, salt, passwordRounds);
    }

    @Override
    public boolean isPassword(String password, String hash) {
        String[] parts = hash.split(":");
        if (parts.length != 3 || !parts[0].matches("[1-9]\\d{0,8}")) {
            return false;
        }
        String made = hashed(password, parts[1], Integer.parseInt(parts[0]));
        return MessageDigest.isEqual(
                made.getBytes(StandardCharsets.US_ASCII), parts[2].getBytes(StandardCharsets.US_ASCII));
    }

    private static String hashed(String password, String salt, int rounds) {
        try {
            PBEKeySpec slow = new PBEKeySpec(
                    password.toCharArray(), salt.getBytes(StandardCharsets.US_ASCII), rounds, KEY_BYTES * Byte.SIZE);
            return HEX.formatHex(SecretKeyFactory.getInstance(PASSWORD_HASH)
                    .generateSecret(slow)
                    .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + PASSWORD_HASH, e);
        }
    }
}
