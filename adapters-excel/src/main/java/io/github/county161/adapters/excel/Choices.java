package io.github.county161.adapters.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * What cells can be picked from: lists on a hidden sheet of their own, for written into a cell's rule they must be
 * short.
 */
final class Choices {

    /** Longer sheets are typed, and checked when they come in. */
    private static final int LAST_ROW = 10_000;

    private static final String NAME = "选项";

    private final Workbook book;
    private final List<List<String>> lists = new ArrayList<>();

    Choices(Workbook book) {
        this.book = book;
    }

    /** From a row on, the cells of a column offer these; something else can be typed and is warned of. */
    void offer(Worksheet paper, int row, int column, List<String> choices) {
        int at = lists.indexOf(choices);
        if (at < 0) {
            at = lists.size();
            lists.add(choices);
        }
        String letters = letters(at);
        String range = "'" + NAME + "'!$" + letters + "$1:$" + letters + "$" + choices.size();
        paper.range(row, column, LAST_ROW, column)
                .validateWithListByFormula(range)
                .allowBlank(true)
                .showDropdown(true)
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.WARNING)
                .errorTitle("不在选项中")
                .error("请从下拉列表中选择；确实没有的，导入时会提示相近的选项。");
    }

    private static String letters(int column) {
        int letters = 26;
        String last = String.valueOf((char) ('A' + column % letters));
        return column < letters ? last : letters(column / letters - 1) + last;
    }

    void write() throws IOException {
        if (lists.isEmpty()) {
            return;
        }
        Worksheet paper = book.newWorksheet(NAME);
        paper.setVisibilityState(VisibilityState.HIDDEN);
        for (int column = 0; column < lists.size(); column++) {
            for (int row = 0; row < lists.get(column).size(); row++) {
                paper.inlineString(row, column, lists.get(column).get(row));
            }
        }
        paper.finish();
    }
}
