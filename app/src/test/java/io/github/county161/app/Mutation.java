package io.github.county161.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** What may befall a workbook on its way: some damage by chance, some that somebody means. */
enum Mutation {
    BYTES_FLIPPED {
        @Override
        byte[] of(byte[] file, Random random) {
            byte[] bytes = file.clone();
            for (int i = 1 + random.nextInt(20); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return bytes;
        }
    },
    CUT {
        @Override
        byte[] of(byte[] file, Random random) {
            return Arrays.copyOf(file, random.nextInt(file.length));
        }
    },
    SECTORS_SWAPPED {
        @Override
        byte[] of(byte[] file, Random random) {
            byte[] bytes = file.clone();
            int sectors = bytes.length / SECTOR_BYTES;
            int one = SECTOR_BYTES * random.nextInt(Math.max(1, sectors));
            int other = SECTOR_BYTES * random.nextInt(Math.max(1, sectors));
            int length = Math.min(SECTOR_BYTES, bytes.length - Math.max(one, other));
            System.arraycopy(file, one, bytes, other, length);
            System.arraycopy(file, other, bytes, one, length);
            return bytes;
        }
    },
    LENGTHS_LIED_ABOUT {
        @Override
        byte[] of(byte[] file, Random random) {
            ByteBuffer bytes = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
            List<Integer> places = places(file);
            int at = places.isEmpty()
                    ? 2 * random.nextInt(file.length / 2 - 2)
                    : places.get(random.nextInt(places.size())) + SIZES_AT[random.nextInt(SIZES_AT.length)];
            if (random.nextBoolean()) {
                bytes.putInt(Math.min(at, file.length - 4), random.nextInt());
            } else {
                bytes.putShort(Math.min(at, file.length - 2), (short) random.nextInt());
            }
            return bytes.array();
        }

        /** Where the directory of a zip tells of each entry. */
        private static List<Integer> places(byte[] file) {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i + 46 < file.length; i++) {
                if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 1 && file[i + 3] == 2) {
                    places.add(i);
                }
            }
            return places;
        }
    },
    ENTRIES_CUT_LOST_OR_SWAPPED {
        @Override
        byte[] of(byte[] file, Random random) throws IOException {
            Map<String, byte[]> entries = unzipped(file);
            if (entries.isEmpty()) {
                return CUT.of(file, random);
            }
            List<String> names = new ArrayList<>(entries.keySet());
            String name = names.get(random.nextInt(names.size()));
            String other = names.get(random.nextInt(names.size()));
            switch (random.nextInt(3)) {
                case 0 -> entries.remove(name);
                case 1 -> entries.computeIfPresent(name, (n, b) -> Arrays.copyOf(b, random.nextInt(b.length + 1)));
                default -> entries.put(name, entries.getOrDefault(other, new byte[0]));
            }
            return zipped(entries);
        }
    },
    XML_DAMAGED {
        @Override
        byte[] of(byte[] file, Random random) throws IOException {
            return inXml(file, random, xml -> {
                int from = random.nextInt(xml.length());
                int to = Math.min(xml.length(), from + random.nextInt(40));
                return xml.substring(0, from)
                        + (random.nextBoolean() ? "" : xml.substring(from, to) + "<&")
                        + xml.substring(to);
            });
        }
    },
    NUMBERS_OUT_OF_RANGE {
        @Override
        byte[] of(byte[] file, Random random) throws IOException {
            return inXml(file, random, xml -> {
                List<int[]> numbers = new ArrayList<>();
                Matcher number = NUMBER.matcher(xml);
                while (number.find()) {
                    numbers.add(new int[] {number.start(1), number.end(1)});
                }
                if (numbers.isEmpty()) {
                    return xml;
                }
                int[] at = numbers.get(random.nextInt(numbers.size()));
                return xml.substring(0, at[0]) + ODD.get(random.nextInt(ODD.size())) + xml.substring(at[1]);
            });
        }
    },
    MEANT_TO_SWELL {
        @Override
        byte[] of(byte[] file, Random random) throws IOException {
            return inXml(file, random, xml -> switch (random.nextInt(4)) {
                case 0 ->
                    xml.replaceFirst("<(worksheet|sst|workbook|styleSheet)", LAUGHS + "<$1")
                            .replaceFirst("<(v|t)>[^<]*", "<$1>&e;");
                case 1 ->
                    xml.replaceFirst(
                            "</sheetData>",
                            "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>");
                case 2 -> xml.replaceFirst("<sheetData>", "<sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>");
                default -> xml.replaceFirst("(<(?:t|v)>)", "$1" + "长".repeat(200_000));
            });
        }
    },
    TEXT_WITH_ODD_BYTES {
        @Override
        byte[] of(byte[] file, Random random) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int every = 1 + random.nextInt(200);
            for (byte b : file) {
                out.write(b);
                if (random.nextInt(every) == 0) {
                    out.write(ODD_BYTES[random.nextInt(ODD_BYTES.length)]);
                }
            }
            return out.toByteArray();
        }
    };

    private static final int SECTOR_BYTES = 512;
    private static final int[] SIZES_AT = {8, 10, 16, 20, 24, 28, 30, 42};
    private static final int[] ODD_BYTES = {0, 0xFF, 0x80, '"', '\r', ',', 0x1A, 0xFE, '\n', '\''};
    private static final Pattern NUMBER = Pattern.compile("(?:[\">A-Z])(\\d+)(?=[\"<])");
    private static final List<String> ODD = List.of(
            "-1", "999999", "2147483648", "99999999999999999999", "0", "1e308", "ZZZZZZZ1", "", "NaN", "1048577");
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"hahahahahahahahahahahahahahahahaha\">"
            + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
            + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
            + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">]>";

    abstract byte[] of(byte[] file, Random random) throws IOException;

    /** How one text is made of another. */
    private interface Change {
        String of(String xml);
    }

    /** Changes one of a workbook's own texts; what is no zip is cut instead. */
    private static byte[] inXml(byte[] file, Random random, Change change) throws IOException {
        Map<String, byte[]> entries = unzipped(file);
        List<String> names = entries.keySet().stream()
                .filter(name -> name.endsWith(".xml") && entries.getOrDefault(name, new byte[0]).length > 0)
                .toList();
        if (names.isEmpty()) {
            return CUT.of(file, random);
        }
        List<String> sheets = names.stream()
                .filter(name -> name.contains("sheet") || name.contains("sharedStrings"))
                .toList();
        List<String> from = sheets.isEmpty() || random.nextInt(4) == 0 ? names : sheets;
        entries.computeIfPresent(
                from.get(random.nextInt(from.size())),
                (name, bytes) ->
                        change.of(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        return zipped(entries);
    }

    private static Map<String, byte[]> unzipped(byte[] file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] zipped(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
