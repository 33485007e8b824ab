package io.github.county161.app;

import io.github.county161.core.port.Crypto;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files of a folder, enciphered: each in pieces bound to folder, name, place and whether it is the last, so that none
 * can be swapped, left out or cut off unseen.
 */
record Strongbox(Path folder, Crypto crypto) {

    /** A multiple of three, for base 64. */
    private static final int PIECE_BYTES = 3 << 16;

    private static final String WRITING = ".part";

    /** Whole or not at all; what was there under this name is replaced. */
    void put(String name, InputStream in) throws IOException {
        Files.createDirectories(folder);
        Path part = folder.resolve(name + WRITING);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            AesCrypto.ownersAlone(part);
            byte[] piece = in.readNBytes(PIECE_BYTES);
            boolean last = false;
            for (int i = 0; !last; i++) {
                byte[] next = in.readNBytes(PIECE_BYTES);
                last = next.length == 0;
                String plain = Base64.getEncoder().encodeToString(piece);
                byte[] cipher = HexFormat.of().parseHex(crypto.encipher(plain, context(name, i, last)));
                out.writeBoolean(last);
                out.writeInt(cipher.length);
                out.write(cipher);
                piece = next;
            }
        }
        Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @throws IllegalStateException if it is not as it was put there, or the key is another */
    void get(String name, OutputStream to) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(name))))) {
            boolean last = false;
            for (int i = 0; !last; i++) {
                last = in.readBoolean();
                byte[] cipher = in.readNBytes(in.readInt());
                String plain = crypto.decipher(HexFormat.of().formatHex(cipher), context(name, i, last));
                to.write(Base64.getDecoder().decode(plain));
            }
        }
    }

    private String context(String name, int piece, boolean last) {
        return folder.getFileName() + "/" + name + "/" + piece + (last ? "/last" : "");
    }

    /** Removes all but this one. */
    void keepOnly(String name) throws IOException {
        List<Path> others;
        try (Stream<Path> inside = Files.list(folder)) {
            others = inside.filter(file -> !file.endsWith(name)).toList();
        }
        for (Path file : others) {
            Files.deleteIfExists(file);
        }
    }
}
