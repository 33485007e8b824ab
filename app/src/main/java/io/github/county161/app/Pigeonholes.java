package io.github.county161.app;

import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Imports.Import;
import io.github.county161.core.port.Imports.Options;
import io.github.county161.core.port.Imports.Sent;
import io.github.county161.core.port.Imports.State;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where imports lie, a folder each, enciphered: the workbooks, the one that goes back, and what became of them. All of
 * it for thirty days; workbooks of which nothing can go back any more not that long.
 */
final class Pigeonholes {

    private static final int KEPT_DAYS = 30;
    private static final String ABOUT = "about";
    private static final String MENDED = "mended";

    /** An id begins with the last day on which it is kept, so that what is over is known without the key. */
    private static final Pattern ID = Pattern.compile("(\\d{8})[0-9a-f]{32}");

    private final Path folder;
    private final Crypto crypto;
    private final Supplier<LocalDate> today;

    Pigeonholes(Path folder, Crypto crypto, Supplier<LocalDate> today) {
        this.folder = folder;
        this.crypto = crypto;
        this.today = today;
    }

    private Strongbox box(String id) {
        return new Strongbox(folder.resolve(id), crypto);
    }

    /** Locks away what was sent, all of it or nothing. */
    Kept take(List<Sent> sent, Options options, String account) throws IOException {
        Files.createDirectories(folder);
        sweep();
        LocalDate until = today.get().plusDays(KEPT_DAYS);
        String id = until.format(DateTimeFormatter.BASIC_ISO_DATE) + crypto.salt();
        List<String> names = new ArrayList<>();
        try {
            for (Sent file : sent) {
                box(id).put(String.valueOf(names.size()), file.content());
                names.add(own(file.name()));
            }
        } catch (IOException | RuntimeException failed) {
            new Temporary(folder.resolve(id)).close();
            throw failed;
        }
        Import fresh = new Import(
                id, until, State.REHEARSING, options, names, 0, Kept.WAITING, Map.of(), List.of(), Optional.empty());
        return new Kept(account, 0, fresh);
    }

    /** A file name alone: whatever folder it lay in, it becomes no path here. */
    private static String own(String name) {
        String own = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}:*?\"<>|]", "_");
        return own.isBlank() || own.startsWith(".") ? "_" + own : own;
    }

    /** Removes what is over, and what a stopped program left open. */
    private void sweep() throws IOException {
        List<Path> inside;
        try (Stream<Path> list = Files.list(folder)) {
            inside = list.toList();
        }
        for (Path each : inside) {
            String name = each.getFileName().toString();
            if (Temporary.isForsaken(each) || ID.matcher(name).matches() && !isStillKept(name)) {
                new Temporary(each).close();
            }
        }
    }

    private boolean isStillKept(String id) {
        Matcher day = ID.matcher(id);
        return day.matches() && day.group(1).compareTo(today.get().format(DateTimeFormatter.BASIC_ISO_DATE)) >= 0;
    }

    void keep(Kept kept) {
        Strongbox box = box(kept.is().id());
        try {
            box.put(ABOUT, new ByteArrayInputStream(JsonMapper.shared().writeValueAsBytes(kept)));
            if (kept.isDone()) {
                box.keepOnly(ABOUT);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Optional<Kept> kept(String id) {
        if (!isStillKept(id)) {
            return Optional.empty();
        }
        try {
            ByteArrayOutputStream json = new ByteArrayOutputStream();
            box(id).get(ABOUT, json);
            return Optional.of(JsonMapper.shared().readValue(json.toByteArray(), Kept.class));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Of all that are kept, what was last worked on first. */
    List<String> ids() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(each -> each.getFileName().toString())
                    .filter(this::isStillKept)
                    .sorted(Comparator.comparing(this::touched).reversed())
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private FileTime touched(String id) {
        try {
            return Files.getLastModifiedTime(folder.resolve(id));
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    /** A folder for what must lie open while it is worked on. */
    Temporary open() throws IOException {
        return Temporary.in(folder);
    }

    /** The workbooks, each in a folder of its own: two may be called the same. */
    List<Path> unlock(Import is, Temporary open) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : is.files()) {
            String number = String.valueOf(files.size());
            Path file = Files.createDirectory(open.path().resolve(number)).resolve(name);
            try (OutputStream out = Files.newOutputStream(file)) {
                box(is.id()).get(number, out);
            }
            files.add(file);
        }
        return files;
    }

    /** @return what it is called: the workbook's own name, of several that of a zip */
    Optional<String> lockMended(String id, List<Path> back, Temporary open) throws IOException {
        if (back.isEmpty()) {
            return Optional.empty();
        }
        Path one = back.get(0);
        if (back.size() > 1) {
            one = open.path().resolve("退回.zip");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(one))) {
                for (int i = 0; i < back.size(); i++) {
                    zip.putNextEntry(new ZipEntry((i + 1) + "/" + back.get(i).getFileName()));
                    Files.copy(back.get(i), zip);
                    zip.closeEntry();
                }
            }
        }
        try (InputStream in = Files.newInputStream(one)) {
            box(id).put(MENDED, in);
        }
        return Optional.of(one.getFileName().toString());
    }

    void mended(String id, OutputStream out) throws IOException {
        box(id).get(MENDED, out);
    }
}
