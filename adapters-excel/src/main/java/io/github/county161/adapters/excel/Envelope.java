package io.github.county161.adapters.excel;

import io.github.county161.core.port.Workbooks.Unreadable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What a file is, before anything is parsed. A zip is inflated once from end to end: costs a tenth of reading it, and
 * finds broken bytes before the first row has been told and bombs whatever sizes they declare.
 */
final class Envelope {

    private static final long MOST_INFLATED_BYTES = 500_000_000;
    private static final long RATIO_FREE_BYTES = 10_000_000;
    private static final long MOST_RATIO = 200;
    private static final int HEAD_BYTES = 8_000_000;
    private static final String OLE = "\u00d0\u00cf\u0011\u00e0";
    private static final String OLE_OF_ENCRYPTED_XLSX = "EncryptedPackage";

    /** What can be read. */
    enum Content {
        XLSX,
        XLS,
        CSV
    }

    private Envelope() {}

    static Content of(Path file) throws IOException {
        String head = head(file);
        if (head.startsWith("PK")) {
            inflate(file);
            return Content.XLSX;
        }
        if (head.startsWith(OLE)) {
            if (head.contains(utf16(OLE_OF_ENCRYPTED_XLSX))) {
                throw new Unreadable("password");
            }
            return Content.XLS;
        }
        if (head.isEmpty()) {
            throw new Unreadable("empty_file");
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String markup = markup(head);
        if (markup.equals("not_a_workbook") && (name.endsWith(".csv") || name.endsWith(".txt"))) {
            return Content.CSV;
        }
        throw new Unreadable(markup);
    }

    /** The first bytes, one character each. */
    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(4);
            String magic = new String(first, StandardCharsets.ISO_8859_1);
            return magic.startsWith("PK")
                    ? magic
                    : magic + new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
        }
    }

    private static String utf16(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static String markup(String head) {
        String text = head.substring(0, Math.min(head.length(), 4096))
                .replaceAll("[\\x00\u00ef\u00bb\u00bf\u00fe\u00ff\\s]", "")
                .toLowerCase(Locale.ROOT);
        if (!text.startsWith("<")) {
            return "not_a_workbook";
        }
        boolean html = text.contains("<html")
                || text.contains("<!doctypehtml")
                || text.contains("<table>")
                || text.startsWith("<table")
                || text.startsWith("<meta")
                || text.startsWith("<div");
        return html ? "html_as_xls" : "xml_as_xls";
    }

    private static void inflate(Path file) throws IOException {
        // Names in GBK, as some zip tools leave them, would not open as UTF-8; every byte is a Latin-1 character.
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            Set<String> names = new HashSet<>();
            long total = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                    throw new Unreadable("broken_file");
                }
                total += inflate(zip, entry, MOST_INFLATED_BYTES - total);
            }
        } catch (ZipException | EOFException broken) {
            throw new Unreadable("broken_file", broken);
        }
    }

    private static long inflate(ZipFile zip, ZipEntry entry, long allowed) throws IOException {
        long limit = Math.min(allowed, Math.max(RATIO_FREE_BYTES, entry.getCompressedSize() * MOST_RATIO));
        CRC32 crc = new CRC32();
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new Unreadable("inflates_too_much");
                }
                crc.update(buffer, 0, read);
            }
        }
        if (crc.getValue() != entry.getCrc()) {
            throw new Unreadable("broken_file");
        }
        return size;
    }
}
