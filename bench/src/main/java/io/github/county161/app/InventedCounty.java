package io.github.county161.app;

import io.github.county161.adapters.excel.ExcelWorkbooks;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Workbooks.RowReader;
import io.github.county161.core.term.IdNumber;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A county's households and members as one workbook, four persons a household. */
final class InventedCounty {

    private static final int A_HOUSEHOLD = 4;

    private InventedCounty() {}

    static Path workbook(Path folder, int persons) throws IOException {
        Path file = folder.resolve("county" + persons + ".xlsx");
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(sheet(
                Household.FORM,
                (persons + A_HOUSEHOLD - 1) / A_HOUSEHOLD,
                i -> Invented.household(i * A_HOUSEHOLD, Invented.VILLAGES.get(i % Invented.VILLAGES.size()))));
        sheets.add(sheet(Member.FORM, persons, n -> Invented.member(n, n / A_HOUSEHOLD * A_HOUSEHOLD)));
        try (OutputStream out = Files.newOutputStream(file)) {
            new ExcelWorkbooks().write(sheets, out);
        }
        return file;
    }

    private static Sheet sheet(Form form, int rows, IntFunction<Map<String, String>> row) {
        List<Column.Cell> cells = form.columns().stream()
                .filter(c -> !c.isShadow())
                .flatMap(c -> c.cells().stream())
                .toList();
        List<Sheet.Head> heads =
                cells.stream().map(c -> new Sheet.Head(c.heading(), 12, false)).toList();
        return new Sheet(
                form.title(),
                "",
                List.of(),
                heads,
                each -> {
                    for (int i = 0; i < rows; i++) {
                        Map<String, String> texts = row.apply(i);
                        each.accept(cells.stream()
                                .map(c -> texts.getOrDefault(c.name(), ""))
                                .toList());
                    }
                },
                List.of(),
                List.of(),
                "");
    }

    /** The least that any import does: read every cell and check every id number. */
    static void readAndCheck(Path book) throws IOException {
        List<String> good = new ArrayList<>();
        new ExcelWorkbooks().read(book, new RowReader() {
            @Override
            public void sheet(String name, boolean hidden) {
                // Every sheet is read alike.
            }

            @Override
            public void row(int number, boolean hidden, List<String> cells) {
                for (String cell : cells) {
                    if (cell.length() == 18 && IdNumber.read(cell).isGood()) {
                        good.add(cell);
                    }
                }
            }
        });
    }

    static void bareWorkbook(Path file, List<List<String>> rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("花名册");
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    sheet.value(r, c, rows.get(r).get(c));
                }
            }
        }
    }
}
