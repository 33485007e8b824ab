package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.term.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of a roster that are shown and never read: 镇办, 村 and {@link Beside}. One typed over is told. */
final class ShownOnly {

    private final Form form;
    private final Map<Long, Row> rows;
    private final Cells cells;
    private final Beside beside;
    private final Map<Long, List<String>> worked = new HashMap<>();

    /** @param rows as they left, by record */
    ShownOnly(Form form, Map<Long, Row> rows, Cells cells, Beside beside) {
        this.form = form;
        this.rows = rows;
        this.cells = cells;
        this.beside = beside;
    }

    /** Takes them out of the line, with a doubt where they say something else than they said. */
    void compare(Line line) {
        Map<String, String> told = line.order().cells();
        Optional<Row> row = Optional.ofNullable(rows.get(line.record()));
        if (row.isPresent() && (isMoved(line, row.get()) || isOther(line))) {
            line.doubt("shown_only");
        }
        if (Beside.HEADINGS.stream().anyMatch(told::containsKey)) {
            Map<String, String> others = new HashMap<>(told);
            others.keySet().removeAll(Beside.HEADINGS);
            line.retell(line.order().record(), others);
        }
    }

    private boolean isMoved(Line line, Row row) {
        List<String> home = row.text(Relation.PLACE).map(cells::place).orElse(List.of("", ""));
        List<Column.Cell> where = form.whereabouts();
        for (int i = 0; i < where.size(); i++) {
            if (isOther(line, where.get(i).name(), home.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOther(Line line) {
        if (Beside.HEADINGS.stream().noneMatch(line.order().cells()::containsKey)) {
            return false;
        }
        if (worked.isEmpty()) {
            worked.putAll(beside.of(form, rows));
        }
        List<String> shown = worked.getOrDefault(line.record(), Beside.NOBODY);
        for (int i = 0; i < shown.size(); i++) {
            if (isOther(line, Beside.HEADINGS.get(i), shown.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOther(Line line, String cell, String shown) {
        return line.raw(cell).filter(raw -> !Texts.clean(raw).equals(shown)).isPresent();
    }
}
