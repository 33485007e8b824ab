package io.github.county161.adapters.excel;

import io.github.county161.core.port.Workbooks.RowReader;
import io.github.county161.core.port.Workbooks.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads .xlsx as Excel, WPS and LibreOffice write it. */
final class Xlsx {

    private Xlsx() {}

    static void read(Path file, RowReader reader) throws IOException {
        Map<String, Layout> layouts = Layout.of(file);
        try (ReadableWorkbook workbook = open(file)) {
            for (var sheet : workbook.getSheets().toList()) {
                Layout layout = layouts.getOrDefault(sheet.getName(), Layout.plain());
                reader.sheet(sheet.getName(), sheet.getVisibility() != SheetVisibility.VISIBLE);
                reader.hiddenColumns(layout.hidden());
                try (Stream<Row> rows = rows(sheet)) {
                    read(rows.iterator(), new Merged(layout), reader);
                }
            }
        }
    }

    private static void read(Iterator<Row> rows, Merged merged, RowReader reader) throws Unreadable {
        int last = 0;
        while (reader.wantsMore()) {
            Optional<Row> found = next(rows);
            if (found.isEmpty()) {
                return;
            }
            Row row = found.get();
            // Rows without a number of their own are counted from 0 by the library.
            last = Math.max(row.getRowNum(), last + 1);
            List<String> cells = CellText.of(row);
            if (!cells.isEmpty()) {
                reader.row(last, row.isHidden(), merged.fill(last, cells));
            }
        }
    }

    /** Apart from the telling, so that what the listener throws is not taken for a fault of the file. */
    private static Optional<Row> next(Iterator<Row> rows) throws Unreadable {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (RuntimeException broken) {
            throw new Unreadable("broken_file", broken);
        }
    }

    private static Stream<Row> rows(org.dhatim.fastexcel.reader.Sheet sheet) throws Unreadable {
        try {
            return sheet.openStream();
        } catch (IOException | RuntimeException missing) {
            throw new Unreadable("broken_file", missing);
        }
    }

    /** The disk has given the whole file once already: what the library cannot read of it is damaged. */
    private static ReadableWorkbook open(Path file) throws Unreadable {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException withoutStyles) {
            return openWithoutStyles(file);
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable("broken_file", broken);
        }
    }

    /** Styles are optional in a workbook, but the library asked for formats insists on them. */
    private static ReadableWorkbook openWithoutStyles(Path file) throws Unreadable {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        } catch (RuntimeException foreign) {
            throw new Unreadable("not_a_workbook", foreign);
        } catch (IOException broken) {
            throw new Unreadable("broken_file", broken);
        }
    }
}
