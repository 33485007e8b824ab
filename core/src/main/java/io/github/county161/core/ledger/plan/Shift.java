package io.github.county161.core.ledger.plan;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/**
 * 目标调剂: after the opening a target moves by this alone, so much from a unit to another beside it. The unit above
 * stands for what it has not divided up (机动); its own target stays.
 */
public final class Shift {

    public static final Column<Long> YEAR = Column.year("year", "年度").required();
    public static final Column<String> ITEM =
            Column.one("item", "考核项", Target.ITEM_LIST).required();
    public static final Column<String> FROM = Column.unit("from_unit", "调出单位").required();
    public static final Column<String> TO = Column.unit("to_unit", "调入单位").required();
    public static final Column<Long> AMOUNT =
            Column.whole("amount", "调剂数", 1, 100_000_000).required();
    public static final Column<LocalDate> DAY = Column.date("date", "日期").required();
    public static final Column<String> ORDER_NO =
            Column.text("order_no", "文号", 60).required();

    public static final Form FORM = Form.named("shift", "目标调剂")
            .of(YEAR, ITEM, FROM, TO, AMOUNT, DAY, Column.text("why", "原因", 200).required(), ORDER_NO)
            .key(YEAR, ITEM, FROM, TO, DAY, ORDER_NO)
            .happened(DAY)
            .enteredBy("county_clerk", "county_approver", "county_leader")
            .build();

    private Shift() {}
}
