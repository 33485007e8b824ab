package io.github.county161.adapters.excel;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.county161.core.ledger.Sheet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a sheet as .csv. */
final class CsvPage {

    /** What a spreadsheet would take for the beginning of a formula. */
    private static final String RUNNING = "=+-@\t\r";

    private CsvPage() {}

    /** One sheet below the other, an empty line between. */
    static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        // By the mark a spreadsheet knows that it is UTF-8.
        text.write('\ufeff');
        // Not closed, for the stream is the caller's; a failure leaves the file without its last rows and is thrown on.
        CsvWriter csv = CsvWriter.builder().build(text);
        for (Sheet sheet : sheets) {
            if (sheet != sheets.get(0)) {
                csv.writeRecord("");
            }
            csv.writeRecord(inert(sheet.headings()));
            sheet.rows().forEach(row -> csv.writeRecord(inert(row)));
            if (!sheet.totals().isEmpty()) {
                csv.writeRecord(inert(sheet.totals()));
            }
        }
        csv.flush();
        text.flush();
    }

    private static List<String> inert(List<String> row) {
        return row.stream().map(CsvPage::inert).toList();
    }

    /** A text that a spreadsheet would run stands behind an apostrophe. */
    private static String inert(String text) {
        return !text.isEmpty() && RUNNING.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
