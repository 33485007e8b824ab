package io.github.county161.core.mechanism.supervision;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Flow.Carrier;
import io.github.county161.core.form.Flow.Side;
import io.github.county161.core.form.Form;
import java.time.LocalDate;
import java.util.Set;

/**
 * 催办记录: a rung of the ladder that an overdue problem has reached. The program enters it, and proposes where a person
 * must issue: a circular or an interview that names the proposal issues it.
 */
public final class Reminder {

    static final CodeList STATE_LIST =
            CodeList.of("reminder_state", "issued", "to_circulate", "to_interview", "dropped");
    static final CodeList ACT_LIST = CodeList.of("reminder_act", "circulate", "interview", "drop");
    static final CodeList RUNG_LIST = CodeList.of("rung");

    public static final Column<String> NUMBER =
            Column.text("reminder_no", "催办编号", 40).required().issued();
    public static final Column<Long> PROBLEM = Column.ref(
                    "problem", Problem.FORM.name(), new Column.Cell("problem_no", "问题编号"))
            .required();
    public static final Column<String> RUNG =
            Column.one("rung", "催办环节", RUNG_LIST).required();
    public static final Column<LocalDate> DAY = Column.date("date", "催办日期").required();
    /** The limit that had passed; with another limit the ladder begins anew. */
    public static final Column<LocalDate> DUE = Column.date("due", "整改时限").required();

    public static final Column<String> STATE =
            Column.one("state", "状态", STATE_LIST).history();
    static final Column<String> OPINION = Column.text("opinion", "意见", 200).history();

    private static final Set<String> DECIDING = Set.of("county_leader", "county_approver");

    private static final Flow FLOW = Flow.of(STATE, STATE_LIST.code("issued"), Side.COUNTY, ACT_LIST)
            .step(issued("circulate", "to_circulate", Bulletin.FORM))
            .step(issued("interview", "to_interview", Interview.FORM))
            .step(Flow.Step.of("drop", Set.of("to_circulate", "to_interview"), "dropped", Side.COUNTY, DECIDING)
                    .needs(OPINION));

    private static Flow.Step issued(String act, String proposed, Form by) {
        return Flow.Step.of(act, Set.of(STATE_LIST.code(proposed)), STATE_LIST.code("issued"), Side.COUNTY, Set.of())
                .carriedBy(new Carrier(by.name(), by.title(), Bulletin.PROPOSALS.name()));
    }

    public static final Form FORM = Form.named("reminder", "催办记录")
            .of(NUMBER, PROBLEM, RUNG, DAY, DUE, STATE, OPINION)
            .flow(FLOW)
            .key(NUMBER)
            .happened(DAY)
            .enteredBy("county_clerk", "county_approver", "supervisor")
            .build();

    private Reminder() {}
}
