package io.github.county161.core.ledger.register;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import java.time.LocalDate;
import java.util.Map;

/** 帮扶类别变动: from a day on a household is of another category, or lifted out of poverty, or back in it. */
public final class CategoryChange {

    public static final Column<Long> HOUSEHOLD =
            Household.ref("household", Household.BY_HEAD.toArray(Cell[]::new)).required();
    public static final Column<String> CATEGORY =
            Column.one("category", "类别", Lists.CATEGORY).required();
    public static final Column<String> CHANGE =
            Column.one("change", "变动", Lists.CATEGORY_CHANGE).required();
    public static final Column<LocalDate> DAY = Column.date("date", "日期").required();

    public static final Form FORM = Form.named("category", "帮扶类别变动")
            .of(
                    HOUSEHOLD,
                    CATEGORY,
                    CHANGE,
                    DAY,
                    Column.text("document_no", "文号", 60),
                    Column.text("risk", "主要风险", 100),
                    Column.note("note", "备注", 500))
            .key(HOUSEHOLD, CATEGORY, DAY)
            .happened(DAY)
            .amends(HOUSEHOLD, CategoryChange::amended)
            .build();

    private CategoryChange() {}

    private static Map<String, String> amended(Map<String, String> told) {
        String change = told.getOrDefault(CHANGE.name(), "");
        if (change.equals("lifted") || change.equals("returned")) {
            return Map.of(Household.POVERTY.name(), Lists.POVERTY.code(change));
        }
        if (change.equals("enlisted")) {
            return Map.of(Household.CATEGORY.name(), told.getOrDefault(CATEGORY.name(), ""));
        }
        return change.equals("left") ? Map.of(Household.CATEGORY.name(), Lists.CATEGORY.code("ordinary")) : Map.of();
    }
}
