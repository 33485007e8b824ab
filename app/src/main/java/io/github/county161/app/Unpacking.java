package io.github.county161.app;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Takes the files out of a zip, whoever made it: names in UTF-8 or GBK, folders in any depth. What would lie outside,
 * swell beyond measure or is damaged is refused by name, and the others are taken.
 */
final class Unpacking {

    /** Of one zip, those in it among them. */
    static final int MOST_FILES = 10_000;

    private static final int DEEPEST = 3;
    private static final long MOST_BYTES_OF_A_FILE = 500_000_000L;
    private static final long MOST_BYTES = 2_000_000_000L;
    private static final long RATIO_FREE_BYTES = 10_000_000L;
    private static final long MOST_RATIO = 200;
    private static final Pattern ABSOLUTE = Pattern.compile("(/|[A-Za-z]:).*");
    private static final Charset GBK = Charset.forName("GB18030");

    /** Hears what is in a zip. */
    interface Listener {

        /** Whether a file of this path is wanted at all. */
        boolean wants(String path);

        void file(String path, Path unpacked);

        /** @param why what would be right */
        void refused(String path, String why);
    }

    private record Found(ZipEntry entry, String path) {}

    private final Path into;
    private final Listener listener;
    private int files;
    private int taken;
    private long bytes;

    /** @param into a folder of its own; the files lie in it by number, whatever they are called */
    Unpacking(Path into, Listener listener) {
        this.into = into;
        this.listener = listener;
    }

    /** @param name under which what is wrong with the whole zip is told */
    void unpack(Path zip, String name) throws IOException {
        unpack(zip, name, "", 1);
    }

    private void unpack(Path zip, String name, String prefix, int depth) throws IOException {
        // Names that do not say they are UTF-8 come as their bytes, one character each, and are looked at here.
        try (ZipFile open = new ZipFile(zip.toFile(), StandardCharsets.ISO_8859_1)) {
            if (files + open.size() > MOST_FILES) {
                listener.refused(name, "至多 " + MOST_FILES + " 个文件的压缩包（此包有 " + open.size() + " 个，一个也没有读）");
                return;
            }
            files += open.size();
            List<Found> found = new ArrayList<>();
            for (ZipEntry entry : Collections.list(open.entries())) {
                if (!entry.isDirectory()) {
                    found.add(new Found(entry, prefix + path(entry.getName())));
                }
            }
            found.sort(Comparator.comparing(Found::path));
            for (Found each : found) {
                take(open, each, depth);
            }
        } catch (ZipException | EOFException broken) {
            listener.refused(name, "完整的压缩包（此包已损坏、加了密码或没有传完）");
        }
    }

    private void take(ZipFile zip, Found found, int depth) throws IOException {
        String path = found.path();
        String own = path(found.entry().getName());
        if (ABSOLUTE.matcher(own).matches() || List.of(own.split("/")).contains("..")) {
            listener.refused(path, "压缩包以内的路径（没有读）");
            return;
        }
        if (!listener.wants(path)) {
            return;
        }
        Path file = into.resolve(taken++ + ending(path));
        try {
            if (!inflate(zip, found.entry(), file)) {
                Files.delete(file);
                listener.refused(path, "正常大小的文件（展开后过大，没有读）");
                return;
            }
        } catch (ZipException | EOFException broken) {
            listener.refused(path, "完整的文件（压缩包里的这个文件已损坏或加了密码，没有读）");
            return;
        }
        if (!ending(path).equals(".zip")) {
            listener.file(path, file);
        } else if (depth < DEEPEST) {
            unpack(file, path, path + "/", depth + 1);
        } else {
            listener.refused(path, "至多 " + DEEPEST + " 层的压缩包（没有读）");
        }
    }

    /** @return whether it stayed within measure */
    private boolean inflate(ZipFile zip, ZipEntry entry, Path file) throws IOException {
        long most = Math.min(
                Math.min(MOST_BYTES_OF_A_FILE, MOST_BYTES - bytes),
                Math.max(RATIO_FREE_BYTES, entry.getCompressedSize() * MOST_RATIO));
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
        }
        bytes += size;
        return true;
    }

    /** The path as it was meant, with "/" between folders. */
    static String path(String raw) {
        String meant = raw;
        if (raw.chars().allMatch(c -> c <= 0xFF) && raw.chars().anyMatch(c -> c >= 0x80)) {
            byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
            meant = decoded(bytes, StandardCharsets.UTF_8)
                    .or(() -> decoded(bytes, GBK))
                    .orElse(raw);
        }
        return meant.replace('\\', '/').replaceAll("(^|/)(\\./)+", "$1");
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static String ending(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot).toLowerCase(Locale.ROOT) : "";
    }
}
