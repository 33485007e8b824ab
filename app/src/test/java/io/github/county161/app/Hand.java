package io.github.county161.app;

import io.github.county161.adapters.excel.ExcelWorkbooks;
import io.github.county161.core.port.Workbooks.RowReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Somebody who opens a workbook, types into it and saves it, as a spreadsheet program would. */
final class Hand {

    /** What heads the names that rows are known by. */
    private static final List<String> NAMES = List.of("姓名", "户主姓名", "名称");

    private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    private final Set<String> hidden = new LinkedHashSet<>();

    private Hand() {}

    static Hand opens(Path file) throws IOException {
        Hand hand = new Hand();
        new ExcelWorkbooks().read(file, new RowReader() {
            private List<List<String>> here = new ArrayList<>();

            @Override
            public void sheet(String name, boolean isHidden) {
                here = new ArrayList<>();
                hand.sheets.put(name, here);
                if (isHidden) {
                    hand.hidden.add(name);
                }
            }

            @Override
            public void row(int number, boolean isHidden, List<String> cells) {
                while (here.size() < number - 1) {
                    here.add(new ArrayList<>());
                }
                here.add(new ArrayList<>(cells));
            }
        });
        return hand;
    }

    Path saves(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Hand", null)) {
            for (Map.Entry<String, List<List<String>>> sheet : sheets.entrySet()) {
                Worksheet paper = book.newWorksheet(sheet.getKey());
                if (hidden.contains(sheet.getKey())) {
                    paper.setVisibilityState(VisibilityState.HIDDEN);
                }
                for (int row = 0; row < sheet.getValue().size(); row++) {
                    List<String> cells = sheet.getValue().get(row);
                    for (int column = 0; column < cells.size(); column++) {
                        if (!cells.get(column).isEmpty()) {
                            paper.inlineString(row, column, cells.get(column));
                        }
                    }
                }
                paper.finish();
            }
        }
        return file;
    }

    Set<String> hidden() {
        return hidden;
    }

    List<List<String>> rows(String sheet) {
        return sheets.getOrDefault(sheet, List.of());
    }

    private int heading(String sheet) {
        List<List<String>> rows = rows(sheet);
        for (int row = 0; row < rows.size(); row++) {
            if (NAMES.stream().anyMatch(rows.get(row)::contains)) {
                return row;
            }
        }
        throw new IllegalStateException("no headings on " + sheet);
    }

    private int column(String sheet, String heading) {
        int column = rows(sheet).get(heading(sheet)).indexOf(heading);
        if (column < 0) {
            throw new IllegalStateException("no column " + heading + " on " + sheet);
        }
        return column;
    }

    /** The row of whom it names so, from 0. */
    private int row(String sheet, String name) {
        int column = column(
                sheet,
                NAMES.stream().filter(headings(sheet)::contains).findFirst().orElseThrow());
        for (int row = heading(sheet) + 1; row < rows(sheet).size(); row++) {
            List<String> cells = rows(sheet).get(row);
            if (column < cells.size() && cells.get(column).equals(name)) {
                return row;
            }
        }
        throw new IllegalStateException("no row of " + name + " on " + sheet);
    }

    List<String> headings(String sheet) {
        return rows(sheet).get(heading(sheet));
    }

    String cell(String sheet, String name, String heading) {
        List<String> cells = rows(sheet).get(row(sheet, name));
        int column = column(sheet, heading);
        return column < cells.size() ? cells.get(column) : "";
    }

    Hand types(String sheet, String name, String heading, String text) {
        type(rows(sheet).get(row(sheet, name)), column(sheet, heading), text);
        return this;
    }

    private static void type(List<String> cells, int column, String text) {
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    Hand removes(String sheet, String name) {
        rows(sheet).remove(row(sheet, name));
        return this;
    }

    Hand removes_column(String sheet, String heading) {
        int column = column(sheet, heading);
        rows(sheet).forEach(cells -> {
            if (column < cells.size()) {
                cells.remove(column);
            }
        });
        return this;
    }

    Hand removes_sheet(String sheet) {
        sheets.remove(sheet);
        hidden.remove(sheet);
        return this;
    }

    /** A copy of somebody's row below it, some cells typed over: heading, text … */
    Hand copies(String sheet, String name, String... typed) {
        int row = row(sheet, name);
        rows(sheet).add(row + 1, typed(sheet, rows(sheet).get(row), typed));
        return this;
    }

    /** A row of another workbook below the headings. */
    Hand pastes(String sheet, Hand other, String name) {
        int row = heading(sheet) + 1;
        rows(sheet).add(row, new ArrayList<>(other.rows(sheet).get(other.row(sheet, name))));
        return this;
    }

    private List<String> typed(String sheet, List<String> from, String... typed) {
        List<String> cells = new ArrayList<>(from);
        for (int i = 0; i < typed.length; i += 2) {
            type(cells, column(sheet, typed[i]), typed[i + 1]);
        }
        return cells;
    }
}
