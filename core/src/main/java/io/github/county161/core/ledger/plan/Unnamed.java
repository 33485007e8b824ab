package io.github.county161.core.ledger.plan;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Flow.Side;
import io.github.county161.core.form.Form;
import java.time.LocalDate;
import java.util.Set;

/**
 * 启用前数据: what a county had done before it started and knows as a number alone, per figure and unit, by a document.
 * One county account enters it, another person's confirms it. It is told apart from every figure and is in no list.
 */
public final class Unnamed {

    /** Which figures there are is the catalogue's to say: the pack calls each by its title. */
    public static final CodeList FIGURE_LIST = CodeList.of("figure");

    public static final CodeList STATE_LIST = CodeList.of("unnamed_state", "told", "confirmed");
    public static final CodeList ACT_LIST = CodeList.of("unnamed_act", "confirm");

    public static final Column<String> FIGURE =
            Column.one("figure", "指标", FIGURE_LIST).required();
    public static final Column<String> UNIT = Column.unit("unit", "单位").required();
    public static final Column<LocalDate> DAY = Column.date("date", "启用日期").required();
    public static final Column<Long> NUMBER =
            Column.whole("number", "无名单数", 1, 10_000_000_000L).required();
    public static final Column<String> DOCUMENT_NO =
            Column.text("document_no", "文号", 60).required();
    public static final Column<String> STATE =
            Column.one("state", "状态", STATE_LIST).history();

    private static final Flow FLOW = Flow.of(STATE, "told", Side.DOING, ACT_LIST)
            .step(Flow.Step.of(
                    "confirm",
                    Set.of("told"),
                    STATE_LIST.code("confirmed"),
                    Side.COUNTY,
                    Set.of("county_approver", "county_leader")));

    public static final Form FORM = Form.named("unnamed", "启用前数据")
            .of(FIGURE, UNIT, DAY, NUMBER, DOCUMENT_NO, Column.note("note", "备注", 200), STATE)
            .flow(FLOW)
            .key(FIGURE, UNIT)
            .happened(DAY)
            .enteredBy("county_clerk", "county_approver")
            .build();

    private Unnamed() {}
}
