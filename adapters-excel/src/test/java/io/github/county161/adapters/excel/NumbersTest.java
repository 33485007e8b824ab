package io.github.county161.adapters.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Sheet.Head;
import io.github.county161.core.ledger.Sheet.Holding;
import io.github.county161.core.port.Workbooks.RowReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers and days are numbers and days to a spreadsheet, and come back as the texts they were. */
class NumbersTest {

    private static final List<Head> HEADS = List.of(
            new Head("姓名", 10, false),
            new Head("身份证号", 8, false),
            new Head("年龄", 11, false).holding(Holding.NUMBER),
            new Head("月工资", 11, false).holding(Holding.AMOUNT),
            new Head("开始日期", 8, false).holding(Holding.DATE));

    @TempDir
    private Path folder;

    private Path written(List<List<String>> rows) throws IOException {
        Path file = folder.resolve("数.xlsx");
        Sheet sheet = new Sheet("数", "标题", List.of(), HEADS, row -> rows.forEach(row), List.of(), List.of("口径"), "");
        try (var out = Files.newOutputStream(file)) {
            new ExcelWorkbooks().write(List.of(sheet), out);
        }
        return file;
    }

    private List<List<String>> comeBack(List<List<String>> rows) throws IOException {
        List<List<String>> read = new ArrayList<>();
        new ExcelWorkbooks().read(written(rows), new RowReader() {
            @Override
            public void sheet(String name, boolean hidden) {
                read.clear();
            }

            @Override
            public void row(int number, boolean hidden, List<String> cells) {
                read.add(cells);
            }
        });
        return read.subList(2, 2 + rows.size());
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                var in = zip.getInputStream(zip.getEntry(name))) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            in.transferTo(all);
            return all.toString(StandardCharsets.UTF_8);
        }
    }

    private static int count(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    @Test
    void what_goes_out_comes_back_and_what_is_no_number_stays_a_text() throws IOException {
        List<List<String>> rows = List.of(
                List.of("甲子", "610798199001010016", "29", "3200.50", "2019-11-25"),
                List.of("0917", "6107981990010100", "0", "3000.00", "1900-03-01"),
                List.of("=1+1", "1e5", "-7", "0.00", "9999-12-31"),
                List.of("3", "19900101234", "007", "3000", "2019-02-30"),
                List.of("2019-11-25", "2", "1234567890123456", "-0.00", "1900-02-28"),
                List.of("丙", "5", "二十", "123456789012.34", "2019-11"));
        assertThat(comeBack(rows)).isEqualTo(rows);
    }

    @Test
    void they_are_numbers_in_the_file() throws IOException {
        Path file = written(List.of(List.of("甲子", "610798199001010016", "29", "3200.50", "2019-11-25")));
        String xml = part(file, "xl/worksheets/sheet1.xml");
        assertThat(count("<c r=\"[CDE]3\"[^>]*><v>", xml)).as(xml).isEqualTo(3);
        assertThat(xml).contains("<v>29</v>", "<v>3200.5", "<v>43794");
        assertThat(xml).doesNotContain("<v>610798199001010016");
        assertThat(part(file, "xl/styles.xml")).contains("0.00", "yyyy-mm-dd");
    }

    @Test
    void no_number_or_day_is_broken_and_a_short_column_is_narrow() throws IOException {
        String xml = part(
                written(List.of(List.of("甲", "610798199001010016", "29", "3200.50", "2019-11-25"))),
                "xl/worksheets/sheet1.xml");
        Matcher columns = Pattern.compile("<col [^>]*width=\"([0-9.]+)\"").matcher(xml);
        List<Double> widths = new ArrayList<>();
        while (columns.find()) {
            widths.add(Double.valueOf(columns.group(1)));
        }
        assertThat(widths).hasSize(5);
        assertThat(widths.get(1)).isGreaterThanOrEqualTo(20);
        assertThat(widths.get(4)).isGreaterThanOrEqualTo(12);
        assertThat(widths.get(2)).isLessThan(8);
    }

    @Test
    void where_nothing_stands_yet_columns_are_as_wide_as_declared() throws IOException {
        String xml = part(written(List.of()), "xl/worksheets/sheet1.xml");
        assertThat(xml).contains("width=\"11");
        assertThat(comeBack(Collections.nCopies(1200, List.of("甲", "1", "2", "3.00", "2019-11-25"))))
                .hasSize(1200);
    }
}
