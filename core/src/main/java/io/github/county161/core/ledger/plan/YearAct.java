package io.github.county161.core.ledger.plan;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** 年度办理: a year is opened, reckoned, closed or opened again, on a day. */
public final class YearAct {

    public static final CodeList ACT_LIST = CodeList.of("year_act", "opened", "reckoned", "closed", "reopened");

    /** The role in which the program enters what sealing brings for somebody who may seal; no account has it. */
    public static final String SEALING = "sealing";

    public static final Column<Long> YEAR = Column.year("year", "年度").required();
    public static final Column<String> ACT = Column.one("act", "办理", ACT_LIST).required();
    public static final Column<LocalDate> DAY = Column.date("date", "日期").required();

    /** A year is opened, closed, and opened again, by an order. */
    public static final Column<String> ORDER_NO =
            Column.text("order_no", "文号", 60).requiredWhen(ACT, "opened", "closed", "reopened");

    public static final Form FORM = Form.named("year", "年度办理")
            .of(YEAR, ACT, DAY, ORDER_NO)
            .key(YEAR, ACT, DAY)
            .happened(DAY)
            .enteredBy("county_approver", "county_leader", SEALING)
            .build();

    /** Acts of the period. */
    public static final Question ACTS =
            Question.from(FORM.relation()).where(Path.of(DAY).within());

    private static final Set<String> OF_SEALING = Set.of(ACT_LIST.code("closed"), ACT_LIST.code("reopened"));

    private YearAct() {}

    /** Whether what is told is an act that sealing alone brings: closing a year, opening it again. */
    public static boolean isOfSealing(Map<String, String> told) {
        return OF_SEALING.contains(told.getOrDefault(ACT.name(), ""));
    }

    public static boolean isOfSealing(Row act) {
        return act.get(ACT).filter(OF_SEALING::contains).isPresent();
    }
}
