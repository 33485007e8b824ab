package io.github.county161.adapters.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.county161.core.port.Workbooks.RowReader;
import io.github.county161.core.port.Workbooks.Unreadable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks of before 2007 and comma-separated files are told as the newer ones are; merged cells are filled. */
class OtherFormatsTest {

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new TreeSet<>();

    private List<String> read(Path file) throws IOException {
        new ExcelWorkbooks().read(file, new RowReader() {
            @Override
            public void sheet(String name, boolean hidden) {
                told.add(name + (hidden ? " hidden" : ""));
            }

            @Override
            public void hiddenColumns(Set<Integer> columns) {
                hiddenColumns.addAll(columns);
            }

            @Override
            public void row(int number, boolean hidden, List<String> cells) {
                told.add(number + (hidden ? " hidden " : " ") + String.join("|", cells));
            }
        });
        return told;
    }

    private Path old() throws IOException {
        Path file = folder.resolve("旧表.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            HSSFSheet sheet = book.createSheet("人员");
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            var first = sheet.createRow(1);
            first.createCell(0).setCellValue("甲");
            first.createCell(1).setCellValue(610798199001010000d);
            first.createCell(2).setCellValue(2000.5);
            var date = first.createCell(3);
            date.setCellValue(43794);
            date.setCellStyle(day);
            var second = sheet.createRow(2);
            second.setZeroHeight(true);
            second.createCell(1).setCellFormula("\"初\"&\"中\"");
            second.createCell(2).setCellValue(true);
            second.createCell(3).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA);
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.setColumnHidden(2, true);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.createSheet("说明");
            book.setSheetHidden(1, true);
            book.write(out);
        }
        return file;
    }

    @Test
    void a_workbook_of_before_2007_is_told_as_a_newer_one() throws IOException {
        assertThat(read(old()))
                .containsExactly(
                        "人员", "2 甲|6.10798199001010E+17|2000.5|2019-11-25", "3 hidden 甲|初中|TRUE|#N/A", "说明 hidden");
        assertThat(hiddenColumns).containsExactly(2);
    }

    @Test
    void a_cut_off_workbook_of_before_2007_is_broken() throws IOException {
        byte[] whole = Files.readAllBytes(old());
        Path cut = Files.write(folder.resolve("断.xls"), java.util.Arrays.copyOf(whole, 700));

        assertThatThrownBy(() -> read(cut))
                .isInstanceOfSatisfying(
                        Unreadable.class, refused -> assertThat(refused.why()).isEqualTo("broken_file"));
    }

    @Test
    void what_the_listener_throws_is_no_fault_of_the_file() throws IOException {
        Path file = old();
        assertThatThrownBy(() -> new ExcelWorkbooks().read(file, new RowReader() {
                    @Override
                    public void sheet(String name, boolean hidden) {}

                    @Override
                    public void row(int number, boolean hidden, List<String> cells) {
                        throw new IllegalStateException("mine");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mine");
    }

    @Test
    void cells_merged_down_a_column_stand_in_every_row() throws IOException {
        Path file = folder.resolve("合并.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", null)) {
            Worksheet sheet = book.newWorksheet("表");
            sheet.value(0, 0, "标题");
            sheet.range(0, 0, 0, 2).merge();
            sheet.value(1, 0, "户主");
            sheet.value(1, 1, "甲");
            sheet.value(2, 1, "乙");
            sheet.range(1, 0, 3, 0).merge();
            sheet.value(4, 1, "丙");
            sheet.hideColumn(1);
        }
        assertThat(read(file)).containsExactly("表", "1 标题", "2 户主|甲", "3 户主|乙", "5 |丙");
        assertThat(hiddenColumns).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "UTF-16LE"})
    void a_comma_separated_file_is_read_in_its_own_encoding(String charset) throws IOException {
        String mark = charset.startsWith("UTF-16") ? "\ufeff" : "";
        Path file = Files.write(
                folder.resolve("意愿.csv"),
                (mark + "姓名,服务需求\r\n甲,\"岗位信息,技能培训\"\r\n\r\n乙,,\r\n").getBytes(Charset.forName(charset)));

        assertThat(read(file)).containsExactly("意愿", "1 姓名|服务需求", "2 甲|岗位信息,技能培训", "4 乙");
    }

    @Test
    void semicolons_or_tabs_may_part_the_cells() throws IOException {
        Path file = Files.write(folder.resolve("表.csv"), "姓名;年龄\n甲;3\n".getBytes(StandardCharsets.UTF_8));

        assertThat(read(file)).containsExactly("表", "1 姓名|年龄", "2 甲|3");
    }

    @Test
    void bytes_that_are_no_text_are_no_comma_separated_file() throws IOException {
        Path file = Files.write(folder.resolve("图.csv"), new byte[] {1, 2, 0, 3, 4});

        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Unreadable.class, refused -> assertThat(refused.why()).isEqualTo("not_a_workbook"));
    }

    @Test
    void a_quote_that_is_never_closed_breaks_the_file_and_swallows_no_row() throws IOException {
        Path file = Files.write(folder.resolve("表.csv"), "姓名,备注\n甲,\"待核,\n乙,2\n丙,3\n".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Unreadable.class, refused -> assertThat(refused.why()).isEqualTo("broken_file"));
    }

    @Test
    void a_file_cut_off_in_the_middle_of_a_character_is_broken() throws IOException {
        Path file = Files.write(folder.resolve("表.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 65, 0, 66});

        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Unreadable.class, refused -> assertThat(refused.why()).isEqualTo("broken_file"));
    }
}
