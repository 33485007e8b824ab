package io.github.county161.app;

import io.github.county161.adapters.http.SheetKind;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.port.Workbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file that sheets are written to: a workbook or a page to print, as its name ends. */
record SheetFile(Path path) {

    /** @throws County.Refused if its name ends otherwise */
    SheetFile {
        if (kind(path).filter(List.of(SheetKind.XLSX, SheetKind.HTML)::contains).isEmpty()) {
            throw new County.Refused("只能写成 .xlsx 或 .html，不能写成 " + path);
        }
    }

    /** As its name ends; none when no sheet leaves as that. */
    private static Optional<SheetKind> kind(Path path) {
        return SheetKind.of(SheetKind.endingOf(path));
    }

    void write(List<Sheet> sheets, Workbooks workbooks) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            kind(path).orElseThrow().write(sheets, workbooks, out);
        }
    }
}
