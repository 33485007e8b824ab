package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sheet of a form as it is filled in: every column by its heading, what may be chosen, what is to be known. */
public final class Template {

    private static final int MIDDLE = 11;

    /** Characters wide: what is long in full, yes and no narrow, so that a sheet of A4 stays readable. */
    private static final Map<String, Integer> WIDTHS = Map.of("id", 20, "ref", 20, "phone", 13, "flag", 8, "name", 10);

    private static final int YEAR_CHARS = 4;
    private static final int MONTH_CHARS = 7;

    private final Form form;
    private final Lexicon words;
    private final String day;

    /** @param day in whose words the headings are, {@code yyyy-MM-dd} */
    public Template(Form form, Lexicon words, String day) {
        this.form = form;
        this.words = words.on(day);
        this.day = day;
    }

    /** The names of its cells, column by column. */
    public List<String> cells() {
        return columns().stream()
                .flatMap(column -> column.cells().stream())
                .map(Column.Cell::name)
                .toList();
    }

    /** @param rows each a text for a cell, in the order of {@link #cells()} */
    public Sheet sheet(Sheet.Rows rows) {
        return new Sheet(form.title(), "", List.of(), heads(), rows, List.of(), List.of(), "");
    }

    /** The headings of its cells. */
    List<Sheet.Head> heads() {
        List<Sheet.Head> heads = new ArrayList<>();
        for (Column<?> column : columns()) {
            column.cells().forEach(cell -> heads.add(head(column, cell)));
        }
        return heads;
    }

    /** Without what another column draws already. */
    private List<Column<?>> columns() {
        List<Column<?>> columns = new ArrayList<>(form.columns());
        columns.removeIf(Column::isShadow);
        return columns;
    }

    private Sheet.Head head(Column<?> column, Column.Cell cell) {
        int width = WIDTHS.getOrDefault(kind(column), MIDDLE);
        boolean required = column.isRequired() && !cell.optional();
        Sheet.Holding holds = column.cells().size() == 1 ? Sheet.Holding.of(column.kind()) : Sheet.Holding.TEXT;
        return new Sheet.Head(
                words.says(cell.heading(), day), width, required, choices(column), note(column, required), holds);
    }

    private static String kind(Column<?> column) {
        return column.kind().word().replaceAll("\\(.*", "");
    }

    /** What the cell can be, where it is one of a list: not of a column of many, whose cell holds several. */
    private List<String> choices(Column<?> column) {
        if (kind(column).equals("flag")) {
            return List.of("是", "否");
        }
        Optional<String> list = kind(column).equals("one") ? column.kind().list() : Optional.empty();
        return list.map(words::labels).orElse(List.of());
    }

    private String note(Column<?> column, boolean required) {
        List<String> notes = new ArrayList<>();
        if (required) {
            notes.add("必填");
        }
        column.requiredWhen()
                .flatMap(when -> form.column(when.column()))
                .ifPresent(other -> notes.add("视“" + words.says(other.heading(), day) + "”而定必填"));
        written(column).ifPresent(notes::add);
        if (column.kind().isMany()) {
            column.kind().list().ifPresent(list -> notes.add("可填多项，用顿号分开：" + String.join("、", words.labels(list))));
        }
        if (column.isHistory()) {
            notes.add("只在历史导入时填");
        }
        return String.join("；", notes);
    }

    /** How what it holds is written, by an example of the day. */
    private Optional<String> written(Column<?> column) {
        return switch (kind(column)) {
            case "date" -> Optional.of("日期，如 " + day);
            case "month" -> Optional.of("月份，如 " + day.substring(0, MONTH_CHARS));
            case "year" -> Optional.of("年份，如 " + day.substring(0, YEAR_CHARS));
            case "yuan" -> Optional.of("元，最多两位小数");
            case "id" -> Optional.of("18 位身份证号，请按文本填写");
            case "phone" -> Optional.of("11 位电话");
            default -> Optional.empty();
        };
    }
}
