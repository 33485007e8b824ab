package io.github.county161.adapters.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Sheet.Band;
import io.github.county161.core.ledger.Sheet.Head;
import io.github.county161.core.ledger.Sheet.Holding;
import io.github.county161.core.port.Workbooks.RowReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a printed sheet looks like: nothing of it is cut, runs into another or takes more room than it needs. */
class PaperTest {

    private static final String TITLE = "某县某镇易地搬迁后续帮扶台账";
    private static final List<String> SIGNATURES = List.of("填报单位（盖章）：", "填报人：", "审核人：", "日期：");
    private static final int SMALLEST_LINE_POINTS = 12;
    private static final int WRITTEN_CHARS = 8;

    @TempDir
    private Path folder;

    /** Columns from 0, the last among them. */
    private record Area(int row, int first, int last) {}

    private record Drawn(List<List<String>> rows, String xml) {

        /** The merged cell, or the single one, that begins here. */
        Area at(int row, int column) {
            return merged().stream()
                    .filter(area -> area.row == row && area.first == column)
                    .findFirst()
                    .orElse(new Area(row, column, column));
        }

        List<Area> merged() {
            return found("<mergeCell ref=\"([A-Z]+)(\\d+):([A-Z]+)(\\d+)\"").stream()
                    .map(cell ->
                            new Area(Integer.parseInt(cell.group(2)) - 1, column(cell.group(1)), column(cell.group(3))))
                    .toList();
        }

        int width(int column) {
            for (MatchResult cols : found("<col min=\"(\\d+)\" max=\"(\\d+)\" width=\"(\\d+)")) {
                if (Integer.parseInt(cols.group(1)) <= column + 1 && column + 1 <= Integer.parseInt(cols.group(2))) {
                    return Integer.parseInt(cols.group(3));
                }
            }
            throw new IllegalStateException("no width of column " + column);
        }

        int width(Area area) {
            return IntStream.rangeClosed(area.first, area.last).map(this::width).sum();
        }

        double points(int row) {
            return found("<row r=\"" + (row + 1) + "\" ht=\"([\\d.]+)\"").stream()
                    .map(height -> Double.valueOf(height.group(1)))
                    .findFirst()
                    .orElse(0.0);
        }

        /** The row in which a text stands, from 0. */
        int row(String text) {
            return IntStream.range(0, rows.size())
                    .filter(row -> rows.get(row).contains(text))
                    .findFirst()
                    .orElseThrow();
        }

        private List<MatchResult> found(String pattern) {
            Matcher matcher = Pattern.compile(pattern).matcher(xml);
            return matcher.results().toList();
        }

        private static int column(String letters) {
            return letters.chars().reduce(0, (sum, c) -> sum * 26 + c - 'A' + 1) - 1;
        }
    }

    private Drawn drawn(Sheet sheet) throws IOException {
        Path file = folder.resolve("表.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new ExcelWorkbooks().write(List.of(sheet), out);
        }
        Map<Integer, List<String>> told = new HashMap<>();
        new ExcelWorkbooks().read(file, new RowReader() {
            @Override
            public void sheet(String name, boolean hidden) {}

            @Override
            public void row(int number, boolean hidden, List<String> cells) {
                told.put(number - 1, cells);
            }
        });
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row <= Collections.max(told.keySet()); row++) {
            rows.add(told.getOrDefault(row, List.of()));
        }
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return new Drawn(rows, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Forty columns under three bands, the name in the third. */
    private static Sheet wide() {
        List<Head> heads = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            heads.add(new Head(i == 2 ? "姓名" : "列" + i, 8 + i % 5, false));
        }
        return new Sheet(
                        "表",
                        TITLE,
                        List.of(new Band("基本情况", 10), new Band("就业", 20), new Band("培训", 10)),
                        heads,
                        row -> {},
                        List.of(),
                        List.of("口径：某某。"),
                        "校验码 7-3f2a")
                .signed("报告日 2019-11-25", SIGNATURES);
    }

    /** Where a program that fits the sheet to two pages begins the second, each page beginning with three columns. */
    private static int second(Drawn drawn) {
        int leading = IntStream.range(0, 3).map(drawn::width).sum();
        for (int page = leading; ; page++) {
            int column = 3;
            for (int room = page - leading; column < 40 && room >= drawn.width(column); column++) {
                room -= drawn.width(column);
            }
            int last = IntStream.range(column, 40).map(drawn::width).sum();
            if (column > 3 && leading + last <= page) {
                return column;
            }
        }
    }

    @Test
    void each_of_two_leaves_has_the_title_the_signatures_and_its_part_of_the_bands_whole() throws IOException {
        Drawn drawn = drawn(wide());
        assertThat(drawn.xml).contains("fitToWidth=\"2\"");
        int second = second(drawn);

        for (Area leaf : List.of(new Area(0, 3, second - 1), new Area(0, second, 39))) {
            for (String text :
                    List.of(TITLE, "报告日 2019-11-25", "填报单位（盖章）：", "填报人：", "审核人：", "日期：", "口径：某某。", "校验码 7-3f2a")) {
                int row = drawn.row(text);
                assertThat(IntStream.rangeClosed(leaf.first, leaf.last)
                                .filter(c -> c < drawn.rows.get(row).size()
                                        && drawn.rows.get(row).get(c).equals(text))
                                .count())
                        .as(text + " on the leaf from column " + leaf.first)
                        .isEqualTo(1);
            }
        }
        assertThat(drawn.rows.get(2).get(3)).isEqualTo("基本情况");
        assertThat(drawn.rows.get(2).get(second)).isEqualTo("就业");
        assertThat(drawn.merged())
                .as("no merged cell reaches from one leaf to another, or out of the columns that stand on both")
                .noneMatch(area -> area.first < second && area.last >= second)
                .noneMatch(area -> area.first < 3 && area.last >= 3);
    }

    @Test
    void leaves_are_equally_wide_so_that_every_program_turns_over_at_the_same_column() throws IOException {
        Drawn drawn = drawn(wide());
        int second = second(drawn);

        assertThat(drawn.width(new Area(0, 3, second - 1))).isEqualTo(drawn.width(new Area(0, second, 39)));
    }

    @Test
    void signatures_leave_room_to_write_however_few_the_columns_are() throws IOException {
        for (List<Integer> widths : List.of(List.of(30), List.of(12, 20), List.of(6, 10, 10, 10), List.of(50, 6, 50))) {
            List<Head> heads = widths.stream()
                    .map(width -> new Head("列" + width, width, false))
                    .toList();
            Sheet sheet = new Sheet("表", "某表", List.of(), heads, row -> {}, List.of(), List.of(), "");
            Drawn drawn = drawn(sheet.signed("", SIGNATURES));
            for (String signature : SIGNATURES) {
                int row = drawn.row(signature);
                Area area = drawn.at(row, drawn.rows.get(row).indexOf(signature));
                assertThat(drawn.width(area))
                        .as(signature + " over " + widths)
                        .isGreaterThanOrEqualTo(Math.min(
                                widths.stream().mapToInt(w -> w).sum(), Lettering.chars(signature) + WRITTEN_CHARS));
            }
        }
    }

    private static Sheet narrow(String text, String proof) {
        return new Sheet(
                "表",
                "",
                List.of(),
                List.of(new Head("内容", 20, false)),
                row -> row.accept(List.of(text)),
                List.of(),
                List.of(),
                proof);
    }

    @Test
    void a_proof_code_is_whole_on_a_narrow_sheet() throws IOException {
        String proof = "校验码 " + "3f".repeat(32);
        Drawn drawn = drawn(narrow("x".repeat(38), proof));
        int width = drawn.width(0);
        int lines = 1 + (64 + width - 1) / width;

        assertThat(drawn.points(drawn.row(proof))).isGreaterThanOrEqualTo(lines * SMALLEST_LINE_POINTS);
    }

    @Test
    void a_row_is_as_high_as_its_lines_and_no_higher() throws IOException {
        String three = "就".repeat(30);
        Drawn drawn = drawn(narrow(three, ""));

        assertThat(drawn.width(0)).isEqualTo(20);
        assertThat(drawn.points(drawn.row(three))).isBetween(3.0 * SMALLEST_LINE_POINTS, 3.0 * 13.5);
    }

    @Test
    void what_goes_on_whole_begins_a_line_of_its_own() {
        assertThat(Lettering.lines("2019-11-25 2019-11-26", 22)).isEqualTo(1);
        assertThat(Lettering.lines("2019-11-25 2019-11-26", 20)).isEqualTo(2);
        assertThat(Lettering.lines("起止2019-11-25至2019-11-26", 20)).isEqualTo(2);
        assertThat(Lettering.lines("就业，就业，", 9))
                .as("no line begins with a comma")
                .isEqualTo(2);
        assertThat(Lettering.lines("一\n二", 20)).isEqualTo(2);
        assertThat(Lettering.lines("", 20)).isEqualTo(1);
    }

    private static Sheet summed(Holding holds, List<String> totals, Sheet.Rows rows) {
        return new Sheet(
                "表",
                "",
                List.of(),
                List.of(new Head("项", 9, false), new Head("数", 9, false).holding(holds)),
                rows,
                totals,
                List.of(),
                "");
    }

    @Test
    void a_sum_in_bold_has_room_in_its_column() throws IOException {
        String total = "123456789.00";
        Drawn below = drawn(summed(Holding.AMOUNT, List.of("合计", total), row -> row.accept(List.of("甲", "1.00"))));
        Drawn among = drawn(summed(Holding.AMOUNT, List.of(), row -> {
            row.accept(List.of("甲", "1.00"));
            row.sum(List.of("合计", total));
        }));

        assertThat(List.of(below.width(1), among.width(1))).allMatch(width -> width > total.length() * 7 / 6);
    }

    @Test
    void a_sum_below_more_rows_than_are_looked_at_has_room_too() throws IOException {
        Drawn drawn = drawn(summed(Holding.NUMBER, List.of(), row -> {
            for (int i = 0; i < 700; i++) {
                row.accept(List.of("甲", "999"));
            }
            row.sum(List.of("合计", "699300"));
        }));

        assertThat(drawn.width(1)).isGreaterThan(6 * 7 / 6);
    }

    @Test
    void a_sum_of_one_text_stands_over_all_columns() throws IOException {
        String words = "合计（大写）：人民币壹拾贰万叁仟肆佰元整";
        Drawn drawn = drawn(summed(Holding.AMOUNT, List.of(), row -> {
            row.accept(List.of("甲", "123400.00"));
            row.sum(List.of(words));
        }));

        int row = drawn.row(words);
        assertThat(drawn.at(row, 0).last).isEqualTo(1);
        assertThat(drawn.width(0)).isLessThan(Lettering.chars(words));
        assertThat(drawn.points(row)).isGreaterThanOrEqualTo(2 * SMALLEST_LINE_POINTS);
    }
}
