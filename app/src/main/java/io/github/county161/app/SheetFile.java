package io.github.county161.app;

import io.github.county161.adapters.http.PrintPage;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.port.Workbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A file that sheets are written to: a workbook or a page to print, as its name ends. */
record SheetFile(Path path) {

    /** @throws County.Refused if its name ends otherwise */
    SheetFile {
        String told = path.toString().toLowerCase(Locale.ROOT);
        if (!told.endsWith(".xlsx") && !told.endsWith(".html")) {
            throw new County.Refused("只能写成 .xlsx 或 .html，不能写成 " + path);
        }
    }

    void write(List<Sheet> sheets, Workbooks workbooks) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            if (path.toString().toLowerCase(Locale.ROOT).endsWith(".html")) {
                PrintPage.write(sheets, out);
            } else {
                workbooks.write(sheets, out);
            }
        }
    }
}
