package io.github.county161.core.mechanism.supervision;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Rule;
import java.time.LocalDate;

/** 问题交办单: problems handed to who must mend them. */
public final class Handover {

    public static final Column<String> NUMBER =
            Column.text("handover_no", "编号", 60).required().issued();
    public static final Column<LocalDate> DAY = Column.date("date", "交办日期").required();
    public static final Column<LocalDate> DUE =
            Column.date("due", "整改时限").required().future();

    public static final Column<String> TO_UNIT =
            Column.text("to_unit", "承办单位", 100).required();

    /** The numbers of the problems, with 、 between. */
    public static final Column<String> PROBLEMS = Column.text("problems", "问题", 500);

    public static final Column<String> FROM_UNIT =
            Column.text("from_unit", "交办单位", 100).required();
    public static final Column<String> DEMAND =
            Column.text("demand", "整改要求", 500).required();
    public static final Column<String> ISSUER = Column.name("issuer", "签发人").required();

    public static final Form FORM = Form.named("handover", "问题交办单")
            .of(NUMBER, FROM_UNIT, DAY, TO_UNIT, PROBLEMS, DEMAND, DUE, ISSUER)
            .key(NUMBER)
            .happened(DAY)
            .at(TO_UNIT)
            .enteredBy("county_clerk", "county_approver", "county_leader", "supervisor")
            .rule(Rule.inOrder(DAY, DUE))
            .build();

    private Handover() {}
}
