package io.github.county161.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Sheet.Band;
import io.github.county161.core.ledger.Sheet.Head;
import io.github.county161.core.ledger.Sheet.Rows;
import io.github.county161.core.port.Workbooks;
import io.github.county161.core.port.Workbooks.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What everyone who reads and writes workbooks for the core must do; an adapter's test extends it. */
public abstract class WorkbooksContract {

    private static final byte[] OLE = "\u00d0\u00cf\u0011\u00e0".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    protected Path folder;

    protected abstract Workbooks workbooks();

    /** A sheet as it was told: its rows as {@code number: cells}. */
    protected record Told(String name, boolean hidden, List<List<String>> rows, List<Integer> numbers) {}

    @Test
    void a_hidden_sheet_stands_where_it_was_put_and_is_drawn_after_those_that_are_seen() throws IOException {
        List<String> drawn = new ArrayList<>();
        List<Sheet> sheets = List.of(noting("底单", true, drawn), noting("名单", false, drawn));
        Path file = folder.resolve("hidden.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbooks().write(sheets, out);
        }
        List<String> told = new ArrayList<>();
        workbooks().read(file, new Workbooks.RowReader() {
            @Override
            public void sheet(String name, boolean hidden) {
                told.add(name + (hidden ? " hidden" : ""));
            }

            @Override
            public void row(int number, boolean hidden, List<String> cells) {}
        });
        assertThat(drawn).containsExactly("名单", "底单");
        assertThat(told).containsExactly("底单 hidden", "名单");
    }

    private static Sheet noting(String name, boolean hidden, List<String> drawn) {
        Sheet.Rows rows = row -> drawn.add(name);
        List<Sheet.Head> heads = List.of(new Sheet.Head("姓名", 10, false));
        Sheet sheet = new Sheet(name, "", List.of(), heads, rows, List.of(), List.of(), "");
        return hidden ? sheet.unseen() : sheet;
    }

    @Test
    void texts_come_back_as_they_went_out() throws IOException {
        List<String> texts = List.of("溢水镇", "𠮷野·阿依古丽", "a<b>&\"c\"", " 两边有空格 ", "第一行\n第二行", "0917");

        assertThat(cells(texts)).isEqualTo(texts);
    }

    @Test
    void a_sheet_of_which_no_more_is_wanted_is_left() throws IOException {
        Path file = folder.resolve("long.xlsx");
        List<List<String>> rows =
                IntStream.range(0, 500).mapToObj(i -> List.of("row " + i)).toList();
        try (var out = Files.newOutputStream(file)) {
            workbooks()
                    .write(
                            new Sheet(
                                    "long",
                                    "",
                                    List.of(),
                                    List.of(new Head("heading", 12, false)),
                                    rows::forEach,
                                    List.of(),
                                    List.of(),
                                    ""),
                            out);
        }
        List<Integer> heard = new ArrayList<>();
        workbooks().read(file, new Workbooks.RowReader() {
            @Override
            public void sheet(String name, boolean hidden) {
                heard.clear();
            }

            @Override
            public void row(int number, boolean hidden, List<String> cells) {
                heard.add(number);
            }

            @Override
            public boolean wantsMore() {
                return heard.size() < 3;
            }
        });

        assertThat(heard).containsExactly(1, 2, 3);
    }

    @Test
    void what_looks_like_a_formula_stays_a_text() throws IOException {
        List<String> texts = List.of("=1+1", "+86 917", "-5", "@户主", "=HYPERLINK(\"http://x\")");

        assertThat(cells(texts)).isEqualTo(texts);
    }

    @Test
    void digits_stay_a_text_to_the_last_one() throws IOException {
        List<String> texts = List.of("610798199001011234", "00917", "6230580000112233445", "1E5", "2019.30");

        assertThat(cells(texts)).isEqualTo(texts);
    }

    @Test
    void empty_cells_between_stay_and_those_at_the_end_go() throws IOException {
        assertThat(cells(List.of("甲", "", "乙", "", ""))).containsExactly("甲", "", "乙");
    }

    @Test
    void blank_rows_are_not_told_but_counted() throws IOException {
        Told told = told(plain(rows -> {
            rows.accept(List.of("甲"));
            rows.accept(List.of(""));
            rows.accept(List.of());
            rows.accept(List.of("乙"));
        }));

        assertThat(told.numbers()).containsExactly(1, 2, 5);
    }

    @Test
    void five_thousand_rows_come_back_in_their_order() throws IOException {
        Rows rows = row -> IntStream.range(0, 5000).forEach(i -> row.accept(List.of("人" + i, Integer.toString(i))));

        Told told = told(plain(rows));

        assertThat(told.rows()).hasSize(5001);
        assertThat(told.rows().get(5000)).containsExactly("人4999", "4999");
        assertThat(told.numbers())
                .isEqualTo(IntStream.rangeClosed(1, 5001).boxed().toList());
    }

    @Test
    void everything_of_a_sheet_stands_in_its_order() throws IOException {
        Sheet sheet = new Sheet(
                "转移就业",
                "溢水镇转移就业台账",
                List.of(new Band("人员", 2), new Band("去向", 1)),
                List.of(new Head("姓名", 10, true), new Head("身份证号", 20, true), new Head("省", 10, false)),
                row -> row.accept(List.of("张三", "610798199001011234", "江苏省")),
                List.of("合计", "", "1"),
                List.of("填表人：", "审核人："),
                "校验 7F3A");

        assertThat(told(sheet).rows())
                .containsExactly(
                        List.of("溢水镇转移就业台账"),
                        List.of("人员", "", "去向"),
                        List.of("姓名", "身份证号", "省"),
                        List.of("张三", "610798199001011234", "江苏省"),
                        List.of("合计", "", "1"),
                        List.of("填表人："),
                        List.of("审核人："),
                        List.of("校验 7F3A"));
    }

    @Test
    void without_a_title_the_headings_are_the_first_row() throws IOException {
        Told told = told(plain(rows -> {}));

        assertThat(told.numbers()).containsExactly(1);
        assertThat(told.rows().get(0)).startsWith("列1", "列2");
    }

    @Test
    void sheets_come_back_in_their_order_by_their_names() throws IOException {
        Sheet first = plain(rows -> rows.accept(List.of("甲")));
        Sheet second = new Sheet(
                "第二张", "", List.of(), first.heads(), rows -> rows.accept(List.of("乙")), List.of(), List.of(), "");

        Path file = folder.resolve("two.xlsx");
        try (var out = Files.newOutputStream(file)) {
            workbooks().write(List.of(first, second), out);
        }

        assertThat(read(file)).extracting(Told::name).containsExactly("表", "第二张");
        assertThat(read(file)).extracting(told -> told.rows().get(1).get(0)).containsExactly("甲", "乙");
    }

    @Test
    void rows_that_fail_leave_a_file_that_does_not_open() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sheet failing = plain(rows -> {
            IntStream.range(0, 3000).forEach(i -> rows.accept(List.of("人" + i)));
            throw new IllegalStateException("2999 promised");
        });

        assertThatThrownBy(() -> workbooks().write(failing, out)).hasMessage("2999 promised");

        assertThat(why(out.toByteArray())).isIn("broken_file", "not_a_workbook");
    }

    @Test
    void what_the_reader_throws_is_not_taken_for_a_fault_of_the_file() throws IOException {
        Path file = written(plain(rows -> {}));

        assertThatThrownBy(() -> workbooks().read(file, new Listener() {
                    @Override
                    public void row(int number, boolean hidden, List<String> cells) {
                        throw new IllegalStateException("enough");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
    }

    @Test
    void a_file_cut_off_is_broken() throws IOException {
        byte[] whole = Files.readAllBytes(written(plain(rows -> rows.accept(List.of("甲")))));

        assertThat(why(Arrays.copyOf(whole, whole.length * 2 / 3))).isEqualTo("broken_file");
    }

    @Test
    void a_file_with_one_byte_changed_is_broken() throws IOException {
        byte[] whole = Files.readAllBytes(written(plain(rows -> rows.accept(List.of("甲")))));
        whole[whole.length / 3] ^= 0x55;

        assertThat(why(whole)).isEqualTo("broken_file");
    }

    @Test
    void html_that_calls_itself_a_workbook_is_named() throws IOException {
        assertThat(why(utf8("\uFEFF \n<html><table><tr><td>姓名</td></tr></table></html>")))
                .isEqualTo("html_as_xls");
    }

    @Test
    void xml_that_calls_itself_a_workbook_is_named() throws IOException {
        assertThat(why(utf8(
                        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>")))
                .isEqualTo("xml_as_xls");
    }

    @Test
    void a_workbook_with_a_password_is_named() throws IOException {
        byte[] file = Arrays.copyOf(OLE, 4096);
        byte[] stream = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(stream, 0, file, 1100, stream.length);

        assertThat(why(file)).isEqualTo("password");
    }

    @Test
    void a_zip_bomb_is_refused_before_it_goes_off() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 60; i++) {
                zip.write(zeros);
            }
        }

        assertThat(why(bomb.toByteArray())).isEqualTo("inflates_too_much");
    }

    @Test
    void a_zip_of_something_else_is_not_a_workbook() throws IOException {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(other)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(utf8("<w/>"));
        }

        assertThat(why(other.toByteArray())).isEqualTo("not_a_workbook");
    }

    @Test
    void a_text_is_not_a_workbook() throws IOException {
        assertThat(why(utf8("姓名,身份证号\n"))).isEqualTo("not_a_workbook");
        assertThat(why(new byte[0])).isEqualTo("empty_file");
    }

    @Test
    void a_file_that_is_not_there_is_a_fault_of_the_disk() {
        assertThatThrownBy(() -> read(folder.resolve("nowhere.xlsx")))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(Unreadable.class);
    }

    /** Named 表, eight columns, no title. */
    protected static Sheet plain(Rows rows) {
        List<Head> heads = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> new Head("列" + i, 12, false))
                .toList();
        return new Sheet("表", "", List.of(), heads, rows, List.of(), List.of(), "");
    }

    protected final Path written(Sheet sheet) throws IOException {
        Path file = Files.createTempFile(folder, "sheet", ".xlsx");
        try (var out = Files.newOutputStream(file)) {
            workbooks().write(sheet, out);
        }
        return file;
    }

    protected final List<Told> read(Path file) throws IOException {
        Listener listener = new Listener();
        workbooks().read(file, listener);
        return Collections.unmodifiableList(listener.told);
    }

    private Told told(Sheet sheet) throws IOException {
        List<Told> all = read(written(sheet));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<String> cells(List<String> row) throws IOException {
        return told(plain(rows -> rows.accept(row))).rows().get(1);
    }

    private String why(byte[] bytes) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "faulty", ".xlsx"), bytes);
        Unreadable refused = catchThrowableOfType(Unreadable.class, () -> read(file));
        assertThat(refused).isNotNull();
        return refused.why();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static class Listener implements Workbooks.RowReader {

        private final List<Told> told = new ArrayList<>();

        @Override
        public void sheet(String name, boolean hidden) {
            told.add(new Told(name, hidden, new ArrayList<>(), new ArrayList<>()));
        }

        @Override
        public void row(int number, boolean hidden, List<String> cells) {
            Told sheet = told.get(told.size() - 1);
            sheet.rows().add(cells);
            sheet.numbers().add(number);
        }
    }
}
