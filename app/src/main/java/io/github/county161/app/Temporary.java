package io.github.county161.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder that is gone when closed. */
record Temporary(Path path) implements AutoCloseable {

    /** Says whose it is, so that what a stopped program left can be told from what is in use. */
    private static final Pattern OF_PROCESS = Pattern.compile("open-(\\d{1,18})-.*");

    static Temporary make() throws IOException {
        return new Temporary(Files.createTempDirectory("county161"));
    }

    /** One inside another folder. */
    static Temporary in(Path folder) throws IOException {
        return new Temporary(Files.createTempDirectory(
                folder, "open-" + ProcessHandle.current().pid() + "-"));
    }

    /** Whether it was made in a folder by a program that runs no more. */
    static boolean isForsaken(Path folder) {
        Matcher name = OF_PROCESS.matcher(folder.getFileName().toString());
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    /** Takes away what programs that run no more left in a folder. */
    static void clear(Path folder) throws IOException {
        List<Path> forsaken;
        try (Stream<Path> inside = Files.list(folder)) {
            forsaken = inside.filter(Temporary::isForsaken).toList();
        }
        for (Path each : forsaken) {
            new Temporary(each).close();
        }
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(path)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
