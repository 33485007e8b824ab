package io.github.county161.core.term;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What papers may come as, known by their content and never by their name. */
public enum FileType {
    PDF("application/pdf", "%PDF-"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
    PNG("image/png", "\u0089PNG\r\n\u001a\n"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\u0003\u0004"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK\u0003\u0004");

    private static final String MACROS = "vbaProject.bin";
    private static final byte[] END_OF_NAMES = {'P', 'K', 5, 6};
    private static final byte[] NAME = {'P', 'K', 1, 2};
    private static final int END_BYTES = 22;
    private static final int NAME_BYTES = 46;
    private static final int NAME_LENGTH_AT = 28;
    private static final int FIRST_NAME_AT = 16;
    private static final int BYTE = 0xff;
    private static final int BYTE_BITS = 8;

    private final String media;
    private final String begins;

    FileType(String media, String begins) {
        this.media = media;
        this.begins = begins;
    }

    /** As HTTP writes it. */
    public String media() {
        return media;
    }

    /** Of the list attachment_type, and what a file's name ends in. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** None when it is no such file; one that would run something is none. */
    public static Optional<FileType> of(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, BYTE_BITS), StandardCharsets.ISO_8859_1);
        Optional<FileType> plain = Arrays.stream(values())
                .filter(type -> head.startsWith(type.begins))
                .findFirst();
        if (plain.isEmpty() || plain.get() != DOCX) {
            return plain;
        }
        List<String> names = names(content);
        if (names.stream().anyMatch(name -> name.endsWith(MACROS))) {
            return Optional.empty();
        }
        return names.contains("word/document.xml")
                ? Optional.of(DOCX)
                : names.contains("xl/workbook.xml") ? Optional.of(XLSX) : Optional.empty();
    }

    /** The names in an archive, from its directory at the end: nothing is inflated, so nothing can blow up. */
    private static List<String> names(byte[] content) {
        List<String> names = new ArrayList<>();
        int end = content.length - END_BYTES;
        while (end >= 0 && !isAt(content, end, END_OF_NAMES)) {
            end--;
        }
        long at = end < 0 ? -1 : number(content, end + FIRST_NAME_AT, Integer.BYTES);
        while (at >= 0 && at + NAME_BYTES <= content.length && isAt(content, (int) at, NAME)) {
            int lengths = (int) at + NAME_LENGTH_AT;
            int name = (int) number(content, lengths, Short.BYTES);
            if (at + NAME_BYTES + name > content.length) {
                return List.of();
            }
            names.add(new String(content, (int) at + NAME_BYTES, name, StandardCharsets.UTF_8));
            at += NAME_BYTES
                    + name
                    + number(content, lengths + Short.BYTES, Short.BYTES)
                    + number(content, lengths + Integer.BYTES, Short.BYTES);
        }
        return names;
    }

    private static boolean isAt(byte[] content, int at, byte[] sign) {
        return at + sign.length <= content.length && Arrays.equals(content, at, at + sign.length, sign, 0, sign.length);
    }

    /** Little-endian. */
    private static long number(byte[] content, int at, int bytes) {
        long number = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            number = number << BYTE_BITS | content[at + i] & BYTE;
        }
        return number;
    }
}
