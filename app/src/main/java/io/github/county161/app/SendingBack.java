package io.github.county161.app;

import io.github.county161.core.mechanism.Mended;
import io.github.county161.core.port.Workbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Writes the workbook that goes back to the one who sent it, beside the one that was sent. */
final class SendingBack {

    /** A name that a file system takes, in bytes, with what is put behind it. */
    private static final int LONGEST_STEM_CHARS = 60;

    private SendingBack() {}

    /** The file; none when it could not be written: what was entered is entered all the same. */
    static Optional<Path> write(Path sent, Mended mended, Workbooks workbooks) {
        Path back = beside(sent);
        try {
            try (OutputStream out = Files.newOutputStream(back, StandardOpenOption.CREATE_NEW)) {
                workbooks.mend(sent, mended, out);
            }
            return Optional.of(back);
        } catch (IOException | UncheckedIOException | IllegalArgumentException failed) {
            remove(back);
            return Optional.empty();
        }
    }

    /** What there is of it would open as a broken file. */
    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException there) {
            // It cannot be read as a workbook either, and the next one takes another name.
        }
    }

    /** A name that no file has: what somebody is mending is never written over. */
    private static Path beside(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String whole = (dot > 0 ? name.substring(0, dot) : name).replaceFirst(Arrival.SENT_BACK + "\\d*）$", "");
        String stem = whole.length() > LONGEST_STEM_CHARS ? whole.substring(0, LONGEST_STEM_CHARS) : whole;
        Path back = file.resolveSibling(stem + Arrival.SENT_BACK + "）.xlsx");
        for (int n = 2; Files.exists(back); n++) {
            back = file.resolveSibling(stem + Arrival.SENT_BACK + n + "）.xlsx");
        }
        return back;
    }
}
