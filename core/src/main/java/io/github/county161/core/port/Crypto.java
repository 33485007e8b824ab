package io.github.county161.core.port;

import io.github.county161.core.form.Hashing;
import java.util.stream.Stream;

/** Digest, cipher and keyed hash in one place, so that a county can plug its own in. All texts are hexadecimal. */
public interface Crypto extends Hashing {

    /** Whether the key is there: without it nothing can be deciphered, entered or rebuilt. */
    boolean hasKey();

    /** A digest of texts, each told apart from the next. */
    default String digest(String... texts) {
        return digest(Stream.of(texts));
    }

    /** The same of texts that need not be held at once. */
    String digest(Stream<String> texts);

    /** A digest of a file's content. */
    String digest(byte[] content);

    /** The same as of texts, of a file's content. */
    byte[] encipher(byte[] plain, String context);

    /** @throws IllegalStateException if the cipher, its context or the key is another */
    byte[] decipher(byte[] cipher, String context);

    /** A fresh random salt. */
    String salt();

    /** @param context bound to the cipher: it opens in the same context alone */
    String encipher(String plain, String context);

    /** @throws IllegalStateException if the cipher, its context or the key is another */
    String decipher(String cipher, String context);

    /** A slow, salted hash of a password, in a form that tells how it was made; needs no key. */
    String passwordHash(String password);

    /** Whether a hash was made of this password; of a hash in no known form it was not. */
    boolean isPassword(String password, String hash);
}
