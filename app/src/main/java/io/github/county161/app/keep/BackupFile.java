package io.github.county161.app.keep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A backup: one zip that any program opens, with the databases and the papers, without the key. Its comment is the
 * SHA-256 of all bytes before, so that one bad byte anywhere is found before anything is unpacked.
 */
public final class BackupFile {

    public static final String ENDING = ".backup.zip";
    public static final String DATABASE = "county.db";
    public static final String DOOR = "access.db";
    public static final String FILES = "files";

    private static final int DIGEST_CHARS = 64;
    static final String WRITING = ".part";
    private static final int MOST_FILES = 1_000_000;

    /** A file that is no backup, or no longer the one that was written. */
    public static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;

        Damaged(String why) {
            super(why);
        }
    }

    private BackupFile() {}

    /**
     * Writes it beside and then in its place: there whole or not at all.
     *
     * @param copies of databases and the like, which nobody writes to, by their names in the backup
     * @param papers the folder of papers; need not be there
     */
    public static void write(Path target, Map<String, Path> copies, Path papers) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + WRITING);
        try {
            try (OutputStream out = Files.newOutputStream(part);
                    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                zip.setLevel(Deflater.BEST_SPEED);
                zip.setComment("0".repeat(DIGEST_CHARS));
                for (Map.Entry<String, Path> copy : copies.entrySet()) {
                    put(zip, copy.getKey(), copy.getValue());
                }
                for (Path paper : papers(papers)) {
                    put(zip, FILES + "/" + paper.getFileName(), paper);
                }
            }
            seal(part);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static List<Path> papers(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void put(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
    }

    private static void seal(Path file) throws IOException {
        byte[] digest = digest(file).getBytes(StandardCharsets.US_ASCII);
        try (RandomAccessFile end = new RandomAccessFile(file.toFile(), "rw")) {
            end.seek(end.length() - DIGEST_CHARS);
            end.write(digest);
            end.getFD().sync();
        }
    }

    /** Of all but the comment. */
    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            long left = Files.size(file) - DIGEST_CHARS;
            byte[] buffer = new byte[1 << 16];
            while (left > 0) {
                int read = digesting.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new Damaged("备份文件读到一半没有了：" + file);
                }
                left -= read;
            }
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** @throws Damaged if it is not, byte for byte, what was written */
    public static void check(Path file) throws IOException {
        if (Files.size(file) <= DIGEST_CHARS) {
            throw new Damaged("不是备份文件：" + file);
        }
        String told;
        try (RandomAccessFile end = new RandomAccessFile(file.toFile(), "r")) {
            byte[] comment = new byte[DIGEST_CHARS];
            end.seek(end.length() - DIGEST_CHARS);
            end.readFully(comment);
            told = new String(comment, StandardCharsets.US_ASCII);
        }
        if (!told.equals(digest(file))) {
            throw new Damaged("备份文件已损坏或不是本程序的备份：" + file + "（校验码不符，没有恢复任何内容）");
        }
    }

    /** Checks it, then unpacks all that it holds into a folder that is there. */
    public static void unpack(Path file, Path folder) throws IOException {
        check(file);
        Files.createDirectories(folder.resolve(FILES));
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            int seen = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder) || ++seen > MOST_FILES) {
                    throw new Damaged("备份文件里有不该有的内容：" + entry.getName());
                }
                Files.copy(zip, target, StandardCopyOption.REPLACE_EXISTING);
                force(target);
            }
        }
        if (!Files.exists(folder.resolve(DATABASE))) {
            throw new Damaged("备份文件里没有账库：" + file);
        }
    }

    /** On the disk and not only handed to the system. */
    public static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
