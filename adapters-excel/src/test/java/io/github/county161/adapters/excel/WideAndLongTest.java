package io.github.county161.adapters.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.county161.core.ledger.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet of more columns than a page has room for, and one of more rows than are written at once. */
class WideAndLongTest {

    @TempDir
    private Path folder;

    private static Sheet sheet(int columns, Sheet.Rows rows) {
        List<Sheet.Head> heads = new ArrayList<>();
        for (int i = 0; i < Math.max(columns, 3); i++) {
            heads.add(new Sheet.Head(i == 2 ? "姓名" : "列" + i, 10, false));
        }
        return new Sheet("表", "某表", List.of(), heads.subList(0, columns), rows, List.of(), List.of(), "");
    }

    private String part(Sheet sheet, String name) throws IOException {
        Path file = folder.resolve("表.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new ExcelWorkbooks().write(List.of(sheet), out);
        }
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_row_stands_on_one_page_as_long_as_it_can_be_read() throws IOException {
        Sheet.Rows none = each -> {};
        assertThat(part(sheet(20, none), "xl/worksheets/sheet1.xml")).contains("fitToWidth=\"1\"");
        assertThat(part(sheet(20, none), "xl/workbook.xml")).doesNotContain("$A:$C");
        assertThat(part(sheet(40, none), "xl/worksheets/sheet1.xml")).contains("fitToWidth=\"2\"");
        assertThat(part(sheet(40, none), "xl/workbook.xml"))
                .as("each page begins with the columns up to the name")
                .contains("$A:$C");
    }

    @Test
    void rows_are_written_in_their_order_however_many_there_are() throws IOException {
        int rows = 3333;
        String xml = part(
                sheet(1, each -> {
                    for (int i = 0; i < rows; i++) {
                        each.accept(List.of("x" + i + "x"));
                    }
                }),
                "xl/worksheets/sheet1.xml");
        int last = -1;
        for (int i = 1000; i < rows; i++) {
            int at = xml.indexOf("x" + i + "x");
            assertThat(at).as("row " + i).isGreaterThan(last);
            last = at;
        }
    }

    @Test
    void what_goes_wrong_in_writing_breaks_off_the_asking() {
        List<Integer> asked = new ArrayList<>();
        assertThatThrownBy(() -> part(
                        sheet(1, each -> {
                            for (int i = 0; i < 100_000; i++) {
                                asked.add(i);
                                each.accept(i == 700 ? List.of("", "one too many") : List.of(""));
                            }
                        }),
                        "xl/worksheets/sheet1.xml"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 texts for 1 headings");
        assertThat(asked).hasSizeLessThan(2001);
    }
}
