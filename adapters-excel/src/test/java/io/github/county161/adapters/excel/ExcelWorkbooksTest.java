package io.github.county161.adapters.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Sheet.Head;
import io.github.county161.core.port.Workbooks;
import io.github.county161.core.port.Workbooks.Unreadable;
import io.github.county161.testkit.WorkbooksContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelWorkbooksTest extends WorkbooksContract {

    @Override
    protected Workbooks workbooks() {
        return new ExcelWorkbooks();
    }

    @ParameterizedTest
    @CsvSource({
        "42, 42",
        "42.0, 42",
        "6.10798199001010E+17, 6.10798199001010E+17",
        "610798199001010000, 6.10798199001010E+17",
        "610798199001012345, 610798199001012345",
        "0.30000000000000004, 0.3",
        "1.5E-7, 0.00000015",
        "-3200.50, -3200.5",
        "0.0, 0",
        "1E+999999999, 1E+999999999",
    })
    void a_number_is_told_in_plain_digits(String stored, String told) throws IOException {
        assertThat(cell("<c r='A1'><v>" + stored + "</v></c>")).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 43794, 2019-11-25",
        "1, 43794.354166666664, 2019-11-25 08:30:00",
        "1, 43794.999999999, 2019-11-26",
        "1, 0.3541666667, 08:30:00",
        "1, 60, 1900-03-01",
        "1, 0, 0",
        "1, -5, -5",
        "1, 20191125, 20191125",
        "2, 43794, 2019-11-25",
        "3, 43794, 2019-11-25",
        "0, 43794, 43794",
    })
    void a_number_shown_as_a_date_is_told_as_one(int style, String stored, String told) throws IOException {
        assertThat(cell("<c r='A1' s='" + style + "'><v>" + stored + "</v></c>"))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-mm-dd", "m/d/yy", "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "YYYY.MM", "[h]:mm"})
    void these_formats_show_dates(String format) throws IOException {
        assertThat(cell(RawWorkbook.of(row("<c r='A1' s='2'><v>43794</v></c>")).styled(format)))
                .isEqualTo("2019-11-25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"General", "0.00\" yd\"", "[Red]#,##0", "0\\d", "0_y", "@", "0.00E+00"})
    void these_formats_show_numbers(String format) throws IOException {
        assertThat(cell(RawWorkbook.of(row("<c r='A1' s='2'><v>43794</v></c>")).styled(format)))
                .isEqualTo("43794");
    }

    @Test
    void a_formula_is_its_last_result() throws IOException {
        String cells = "<c r='A1'><f>1+1</f><v>2.0</v></c><c r='B1' t='str'><f>X</f><v>甲</v></c>"
                + "<c r='C1' s='1'><f>NOW()</f><v>43794</v></c><c r='D1' t='b'><f>A1=2</f><v>1</v></c>"
                + "<c r='E1' t='e'><f>NA()</f><v>#N/A</v></c>";

        assertThat(rowOf(cells)).containsExactly("2", "甲", "2019-11-25", "TRUE", "#N/A");
    }

    @Test
    void truths_and_errors_are_told_as_they_are() throws IOException {
        assertThat(rowOf("<c r='A1' t='b'><v>0</v></c><c r='B1' t='e'><v>#DIV/0!</v></c><c r='C1'><v>一</v></c>"))
                .containsExactly("FALSE", "#DIV/0!", "一");
    }

    @Test
    void rich_text_is_joined() throws IOException {
        String inline = "<c r='B1' t='inlineStr'><is><r><t>李</t></r><r><t xml:space='preserve'> 四</t></r></is></c>";

        assertThat(rowOf("<c r='A1' t='s'><v>0</v></c>" + inline)).containsExactly("张三", "李 四");
    }

    @Test
    void cells_and_rows_without_addresses_are_counted() throws IOException {
        List<Told> told = read(RawWorkbook.of("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")
                .in(folder));

        assertThat(told.get(0).rows()).containsExactly(List.of("1", "2"), List.of("3"));
        assertThat(told.get(0).numbers()).containsExactly(1, 2);
    }

    @Test
    void styled_empty_rows_are_not_told() throws IOException {
        String phantoms = IntStream.rangeClosed(2, 3000)
                .mapToObj(i -> "<row r='" + i + "'><c r='A" + i + "' s='1'/><c r='CV" + i + "' s='1'/></row>")
                .collect(Collectors.joining());

        List<Told> told =
                read(RawWorkbook.of(row("<c r='A1'><v>1</v></c>") + phantoms).in(folder));

        assertThat(told.get(0).numbers()).containsExactly(1);
    }

    @Test
    void hidden_sheets_and_rows_are_told_as_hidden() throws IOException {
        Path file = folder.resolve("hidden.xlsx");
        try (var out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", null)) {
            var page = workbook.newWorksheet("暗");
            page.value(0, 0, "甲");
            page.value(1, 0, "乙");
            page.hideRow(1);
            page.setVisibilityState(VisibilityState.HIDDEN);
            workbook.newWorksheet("明");
        }
        StringBuilder told = new StringBuilder();

        workbooks().read(file, new Workbooks.RowReader() {
            @Override
            public void sheet(String name, boolean hidden) {
                told.append(name).append(hidden).append(' ');
            }

            @Override
            public void row(int number, boolean hidden, List<String> cells) {
                told.append(number).append(hidden).append(' ');
            }
        });

        assertThat(told).hasToString("暗true 1false 2true 明false ");
    }

    @Test
    void a_workbook_needs_neither_styles_nor_shared_texts() throws IOException {
        RawWorkbook bare = RawWorkbook.of(row("<c r='A1' s='1'><v>1</v></c>"))
                .without("xl/styles.xml")
                .without("xl/sharedStrings.xml");

        assertThat(cell(bare)).isEqualTo("1");
    }

    @Test
    void a_sheet_of_broken_xml_is_a_broken_file() throws IOException {
        Path file = RawWorkbook.of("<row><c><v>1</v></row>").in(folder);

        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Unreadable.class, refused -> assertThat(refused.why()).isEqualTo("broken_file"));
    }

    @Test
    void a_missing_sheet_is_a_broken_file() throws IOException {
        Path file = RawWorkbook.of("").without("xl/worksheets/sheet1.xml").in(folder);

        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Unreadable.class, refused -> assertThat(refused.why()).isEqualTo("broken_file"));
    }

    @Test
    void a_page_prints_on_a4_across_with_its_headings_on_each() throws IOException {
        Sheet titled = new Sheet(
                "表", "标题", List.of(), List.of(new Head("姓名", 12, true)), rows -> {}, List.of(), List.of(), "");
        Path file = written(titled);

        assertThat(part(file, "xl/worksheets/sheet1.xml"))
                .contains("paperSize=\"9\"", "orientation=\"landscape\"", "ySplit=\"2\"", "width=\"12.0\"");
        assertThat(part(file, "xl/workbook.xml")).contains("_xlnm.Print_Titles", "!$2:$2<");
    }

    @Test
    void every_cell_is_a_text_cell_also_where_nothing_stands_yet() throws IOException {
        Path file = written(plain(rows -> rows.accept(List.of("=1+1", "610798199001011234"))));

        assertThat(part(file, "xl/worksheets/sheet1.xml"))
                .doesNotContain("<f>", "t=\"n\"")
                .containsPattern("<col min=\"1\" [^>]*style=\"1\"");
        assertThat(part(file, "xl/styles.xml")).contains("formatCode=\"@\"");
    }

    @Test
    void totals_after_a_full_thousand_of_rows_are_written() throws IOException {
        Sheet sheet = new Sheet(
                "表",
                "",
                List.of(),
                List.of(new Head("姓名", 12, true)),
                rows -> IntStream.range(0, 1000).forEach(i -> rows.accept(List.of("人" + i))),
                List.of("合计1000"),
                List.of(),
                "");

        assertThat(read(written(sheet)).get(0).rows()).hasSize(1002).endsWith(List.of("合计1000"));
    }

    @Test
    void more_texts_than_are_shared_come_back_all_the_same() throws IOException {
        Sheet many = plain(rows -> IntStream.range(0, 12_000)
                .forEach(i -> rows.accept(List.of("甲" + i, "乙" + i, "丙" + i, "丁" + i, "戊" + i, " 空格 " + i, "汉族"))));

        List<List<String>> told = read(written(many)).get(0).rows();

        assertThat(told.get(12_000))
                .containsExactly("甲11999", "乙11999", "丙11999", "丁11999", "戊11999", " 空格 11999", "汉族");
    }

    @Test
    void a_row_longer_than_its_headings_is_a_programmers_error() {
        List<String> nine = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");

        assertThatThrownBy(() -> written(plain(rows -> rows.accept(nine))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9 texts for 8 headings");
    }

    private static String row(String cells) {
        return "<row r='1'>" + cells + "</row>";
    }

    private List<String> rowOf(String cells) throws IOException {
        return read(RawWorkbook.of(row(cells)).in(folder)).get(0).rows().get(0);
    }

    private String cell(String cell) throws IOException {
        return rowOf(cell).get(0);
    }

    private String cell(RawWorkbook workbook) throws IOException {
        return read(workbook.in(folder)).get(0).rows().get(0).get(0);
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
