package io.github.county161.app;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A pack as it is written: the text of each file by its path in it, from a folder, a zip, the jar or the journal.
 *
 * @param texts {@code lists/sex.csv} → what it says, in the order of the paths
 */
record PackFiles(SortedMap<String, String> texts) {

    static final String HEAD = "pack.json";

    /** Below the pack's folder: no step upward, no drive, no root. */
    private static final String NAMES = "[^/\\\\:][^\\\\:]*";

    /** More than any county needs; a folder that was not meant is noticed before it is read. */
    private static final int MOST_FILES = 2000;

    private static final int MOST_BYTES = 4_000_000;

    private static final String SHIPPED = "/packs/";

    /**
     * A line of a table.
     *
     * @param no of the line in the file, the heading being 1
     */
    record Line(String file, long no, Map<String, String> cells) {
        String get(String column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    PackFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** The pack of that code that ships in the jar. */
    static PackFiles shipped(String code) throws IOException {
        try {
            URI uri = PackFiles.class.getResource(SHIPPED + code + "/" + HEAD).toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    return folder(jar.getPath(SHIPPED + code));
                }
            }
            return folder(Path.of(uri).resolveSibling(""));
        } catch (URISyntaxException e) {
            throw new IOException("the jar lies where no address leads", e);
        }
    }

    /** A pack in a folder, or a zip of one. */
    static PackFiles read(Path given) throws IOException {
        if (Files.isDirectory(given)) {
            return folder(given);
        }
        if (!Files.exists(given)) {
            throw new NoSuchFileException(given.toString());
        }
        return unzipped(Files.readAllBytes(given));
    }

    private static PackFiles folder(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file :
                    walk.filter(Files::isRegularFile).limit(MOST_FILES + 1L).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith(".") && !name.contains("/.")) {
                    try (InputStream in = Files.newInputStream(file)) {
                        put(texts, name, in.readNBytes(MOST_BYTES + 1));
                    }
                }
            }
        }
        return new PackFiles(texts);
    }

    private static void put(Map<String, String> texts, String name, byte[] bytes) {
        if (texts.size() == MOST_FILES) {
            throw new County.Refused("文件太多（超过 " + MOST_FILES + " 个），不像县域包");
        }
        if (!name.matches(NAMES) || name.contains("..")) {
            throw new County.Refused("县域包里的文件名不对：" + name + "（应为文件夹内的名称，不能指向别处）");
        }
        if (bytes.length > MOST_BYTES) {
            throw new County.Refused(name + " 太大（超过 " + MOST_BYTES + " 字节），不像县域包里的文件");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        // Editors of spreadsheets put a mark before the first heading and end lines in their own way.
        texts.put(name, (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n"));
    }

    private static PackFiles unzipped(byte[] zip) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    put(texts, entry.getName(), in.readNBytes(MOST_BYTES + 1));
                }
            }
        }
        return new PackFiles(inside(texts));
    }

    /** Without the folder that everything lies in, if it does. */
    private static SortedMap<String, String> inside(SortedMap<String, String> texts) {
        String head = texts.keySet().stream()
                .filter(name -> name.endsWith("/" + HEAD))
                .findFirst()
                .orElse(HEAD);
        String folder = head.substring(0, head.length() - HEAD.length());
        SortedMap<String, String> inside = new TreeMap<>();
        texts.forEach((name, text) -> {
            if (name.startsWith(folder)) {
                inside.put(name.substring(folder.length()), text);
            }
        });
        return texts.containsKey(HEAD) ? texts : inside;
    }

    /** As the journal keeps it: a zip in letters. */
    String packed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : texts.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    static PackFiles unpacked(String packed) {
        try {
            return unzipped(Base64.getDecoder().decode(packed));
        } catch (IOException | IllegalArgumentException changed) {
            throw new County.Refused("账库里的县域包（pack）读不出来，已被改动，请用备份恢复");
        }
    }

    /** Into a folder that is empty or not there. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new County.Refused("目录不是空的，没有写：" + folder);
            }
        }
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /** What its digest is of. */
    String content() {
        StringBuilder content = new StringBuilder();
        texts.forEach(
                (name, text) -> content.append(name).append('\n').append(text).append('\n'));
        return content.toString();
    }

    boolean has(String file) {
        return texts.containsKey(file);
    }

    /** Of a file that is there. */
    String text(String file) {
        if (!texts.containsKey(file)) {
            throw new County.Refused("县域包里没有 " + file);
        }
        return texts.get(file);
    }

    /** The files right in a folder of it, in their order. */
    List<String> in(String folder) {
        return texts.keySet().stream()
                .filter(name -> name.startsWith(folder + "/") && name.indexOf('/', folder.length() + 1) < 0)
                .toList();
    }

    /** Of a file without its folder and ending. */
    static String plain(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    }

    /** The lines of a table, each by the headings of its first. */
    List<Line> lines(String file) {
        List<Line> lines = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(text(file))) {
            csv.forEach(row -> lines.add(new Line(file, row.getStartingLineNumber(), row.getFieldsAsMap())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
