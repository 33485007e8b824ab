package io.github.county161.adapters.http;

import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.port.Workbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of file that sheets leave as: the one place that says which writer draws it. */
public enum SheetKind {
    JSON(Route.JSON),
    XLSX(Route.XLSX),
    CSV(Route.CSV),
    HTML(Route.HTML);

    private final String media;

    SheetKind(String media) {
        this.media = media;
    }

    /** How files of the kind end, and what requests call it: {@code xlsx}. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stands behind the last dot of a file's name, in small letters; the whole name where there is none. */
    public static String endingOf(Path file) {
        String name = file.toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The kind called so; none when there is no such. */
    public static Optional<SheetKind> of(String ending) {
        return Arrays.stream(values())
                .filter(kind -> kind.ending().equals(ending))
                .findFirst();
    }

    /** The kind of this media type. */
    static Optional<SheetKind> ofMedia(String media) {
        return Arrays.stream(values()).filter(kind -> kind.media.equals(media)).findFirst();
    }

    String contentType() {
        return media + (this == XLSX ? "" : "; charset=utf-8");
    }

    /** Whether a browser saves it instead of showing it. */
    boolean isSaved() {
        return this == XLSX || this == CSV;
    }

    /** Writes sheets, hidden ones into a workbook alone; does not close {@code out}. */
    public void write(List<Sheet> sheets, Workbooks workbooks, OutputStream out) throws IOException {
        switch (this) {
            case XLSX -> workbooks.write(sheets, out);
            case CSV -> workbooks.writeText(Sheet.seen(sheets), out);
            case HTML -> PrintPage.write(Sheet.seen(sheets), out);
            case JSON -> SheetJson.write(Sheet.seen(sheets), out);
        }
    }
}
