package io.github.county161.core.ledger.plan;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;

/** 目标任务: what a unit is to reach of an item in a year. */
public final class Target {

    public static final CodeList ITEM_LIST = CodeList.of("item");

    public static final Column<Long> YEAR = Column.year("year", "年度").required();
    public static final Column<String> ITEM =
            Column.one("item", "考核项", ITEM_LIST).required();
    public static final Column<String> UNIT = Column.text("unit", "单位", 60).required();

    public static final Form FORM = Form.named("target", "目标任务")
            .of(
                    YEAR,
                    ITEM,
                    UNIT,
                    Column.whole("target", "目标值", 0, 100_000_000).required(),
                    Column.date("due", "完成时限").future(),
                    Column.text("quality", "质量标准", 200),
                    Column.name("leader", "责任领导"),
                    Column.name("responsible", "责任人"))
            .key(YEAR, ITEM, UNIT)
            .build();

    private Target() {}
}
