package io.github.county161.core.ledger.plan;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import java.time.LocalDate;
import java.util.Set;

/** 目标任务: what a unit is to reach of an item in a year. */
public final class Target {

    public static final CodeList ITEM_LIST = CodeList.of("item");

    public static final Column<Long> YEAR = Column.year("year", "年度").required();
    public static final Column<String> ITEM =
            Column.one("item", "考核项", ITEM_LIST).required();
    public static final Column<String> UNIT = Column.unit("unit", "单位").required();
    public static final Column<Long> VALUE =
            Column.whole("target", "目标值", 0, 100_000_000).required();
    public static final Column<LocalDate> DUE = Column.date("due", "完成时限").future();
    public static final Column<String> QUALITY = Column.text("quality", "质量标准", 200);
    public static final Column<String> LEADER = Column.name("leader", "责任领导");
    public static final Column<String> RESPONSIBLE = Column.name("responsible", "责任人");

    public static final Form FORM = Form.named("target", "目标任务")
            .of(YEAR, ITEM, UNIT, VALUE, DUE, QUALITY, LEADER, RESPONSIBLE)
            .key(YEAR, ITEM, UNIT)
            .at(UNIT)
            .enteredWithin(Set.of("town_clerk", "town_reviewer", "county_clerk", "county_approver", "county_leader"))
            .build();

    private Target() {}
}
