package io.github.county161.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Marks a workbook or zip that the program has written, with the digest of its bytes as the zip's comment; whoever
 * saves it again changes the bytes or drops the comment. So it is known, without a list kept anywhere, which files
 * nobody has touched since.
 */
final class Untouched {

    private static final String MARK = "county161 ";
    private static final int END_BYTES = 22;
    private static final int DIGEST_CHARS = 64;
    private static final int COMMENT_BYTES = MARK.length() + DIGEST_CHARS;

    private Untouched() {}

    /** Marks a zip that has no comment yet. */
    static void mark(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(bytes.length - 2, (short) COMMENT_BYTES);
        Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
        Files.writeString(file, comment(bytes), StandardOpenOption.APPEND);
    }

    /** Whether it was marked and has not been changed since. */
    static boolean is(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) < END_BYTES + COMMENT_BYTES) {
            return false;
        }
        byte[] bytes = Files.readAllBytes(file);
        byte[] own = Arrays.copyOf(bytes, bytes.length - COMMENT_BYTES);
        String said = new String(bytes, own.length, COMMENT_BYTES, StandardCharsets.US_ASCII);
        return said.equals(comment(own));
    }

    private static String comment(byte[] bytes) {
        return MARK + digest(bytes);
    }

    /** SHA-256 in hexadecimal. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
