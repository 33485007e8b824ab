package io.github.county161.app;

import io.github.county161.core.mechanism.Mended;
import io.github.county161.core.port.Workbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the workbooks that go back to those who sent them: beside the one that was sent, or all that came in one
 * folder or zip in one zip beside it. What somebody may be mending is never written over; what nobody has touched since
 * the program wrote it is.
 */
final class SendingBack implements AutoCloseable {

    /** A name that a file system takes, in bytes, with what is put behind it. */
    private static final int LONGEST_STEM_CHARS = 60;

    private static final String XLSX = ".xlsx";
    private static final String ZIP = ".zip";

    private final Workbooks workbooks;
    private final Temporary waiting = Temporary.make();
    private final Map<Path, Map<String, Path>> bySource = new LinkedHashMap<>();
    private final Map<Path, Path> zips = new HashMap<>();
    private final List<Path> all = new ArrayList<>();
    private int written;

    SendingBack(Workbooks workbooks) throws IOException {
        this.workbooks = workbooks;
    }

    /**
     * The file's name, or that of the zip it will be in; none when it could not be written: what was entered is entered
     * all the same.
     */
    Optional<String> write(Given sent, Mended mended) {
        Path mine = waiting.path().resolve(written++ + XLSX);
        try {
            try (OutputStream out = Files.newOutputStream(mine)) {
                workbooks.mend(sent.file(), mended, out);
            }
            Untouched.mark(mine);
            if (sent.source().isPresent()) {
                Path source = sent.source().get().toAbsolutePath().normalize();
                put(bySource.computeIfAbsent(source, s -> new LinkedHashMap<>()), stem(sent.name()), mine);
                if (!zips.containsKey(source)) {
                    zips.put(source, unused(source, ZIP));
                }
                return Optional.of(zips.get(source).getFileName().toString());
            }
            Path back = unused(sent.file(), XLSX);
            Files.move(mine, back, StandardCopyOption.REPLACE_EXISTING);
            all.add(back);
            return Optional.of(back.getFileName().toString());
        } catch (IOException | UncheckedIOException | IllegalArgumentException failed) {
            return Optional.empty();
        }
    }

    private static void put(Map<String, Path> back, String stem, Path mine) {
        String name = stem + XLSX;
        for (int n = 2; back.containsKey(name); n++) {
            name = stem + n + XLSX;
        }
        back.put(name, mine);
    }

    /**
     * Writes the zips.
     *
     * @return what is to be told of them
     */
    List<String> finish() {
        List<String> told = new ArrayList<>();
        bySource.forEach((source, back) -> {
            try {
                Path mine = waiting.path().resolve(written++ + ZIP);
                try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(mine))) {
                    for (Map.Entry<String, Path> each : back.entrySet()) {
                        out.putNextEntry(new ZipEntry(each.getKey()));
                        Files.copy(each.getValue(), out);
                        out.closeEntry();
                    }
                }
                Untouched.mark(mine);
                Path zip = Objects.requireNonNull(zips.get(source));
                Files.move(mine, zip, StandardCopyOption.REPLACE_EXISTING);
                all.add(zip);
                told.add("退回的 " + back.size() + " 个工作簿都在 " + zip.getFileName() + "（改好后导入它）");
            } catch (IOException failed) {
                told.add("退回的工作簿没能写成压缩包（文件夹不能写入，或磁盘已满）：" + source.getFileName());
            }
        });
        return told;
    }

    /** The files that were written, those of folders and zips when it is finished. */
    List<Path> all() {
        return List.copyOf(all);
    }

    /** Of a workbook whose rows are all in: what went back of it before and is of no use any more. */
    static List<String> superfluous(Path sent) {
        List<String> names = new ArrayList<>();
        Path back = name(sent, XLSX, 1);
        for (int n = 2; Files.exists(back); n++) {
            names.add(back.getFileName().toString());
            back = name(sent, XLSX, n);
        }
        return names;
    }

    /** A name that no file has, or one of an earlier run that nobody has touched since it was written here. */
    private Path unused(Path file, String ending) throws IOException {
        Path back = name(file, ending, 1);
        for (int n = 2;
                all.contains(back) || zips.containsValue(back) || Files.exists(back) && !Untouched.is(back);
                n++) {
            back = name(file, ending, n);
        }
        return back;
    }

    private static Path name(Path file, String ending, int n) {
        Path last = file.getFileName();
        String name = Files.isDirectory(file) ? String.valueOf(last) : stem(String.valueOf(last));
        String whole = name.replaceFirst(Arrival.SENT_BACK + "\\d*）$", "");
        String stem = whole.length() > LONGEST_STEM_CHARS ? whole.substring(0, LONGEST_STEM_CHARS) : whole;
        return file.resolveSibling(stem + Arrival.SENT_BACK + (n == 1 ? "" : n) + "）" + ending);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }

    @Override
    public void close() throws IOException {
        waiting.close();
    }
}
