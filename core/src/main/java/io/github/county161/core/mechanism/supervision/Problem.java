package io.github.county161.core.mechanism.supervision;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Flow.Carrier;
import io.github.county161.core.form.Flow.Side;
import io.github.county161.core.form.Form;
import java.time.LocalDate;
import java.util.Set;

/** 问题: what is wrong, where, and who mends it by when. */
public final class Problem {

    static final CodeList STATE_LIST =
            CodeList.of("problem_state", "registered", "assigned", "mending", "asked_off", "struck_off");
    public static final CodeList ACT_LIST = CodeList.of(
            "problem_act",
            "hand_over",
            "sign_in",
            "progress",
            "extend",
            "ask_off",
            "strike_off",
            "return",
            "look_back",
            "reopen");

    static final CodeList SOURCE_LIST = CodeList.of("problem_source", "central", "province", "city");

    static final Column<String> SOURCE = Column.one("source", "来源", SOURCE_LIST).required();
    public static final Column<String> NUMBER =
            Column.text("problem_no", "问题编号", 40).required().issued();
    static final Column<LocalDate> DAY = Column.date("date", "反馈日期").required();
    public static final Column<String> PLACE = Column.place("place").required();
    public static final Column<String> UNIT = Column.text("unit", "责任单位", 100).required();
    public static final Column<String> DESCRIPTION =
            Column.note("description", "问题描述", 500).required();
    public static final Column<String> SEVERITY =
            Column.one("severity", "严重程度", CodeList.of("severity")).required();
    public static final Column<String> AIM = Column.text("aim", "整改目标", 200).required();
    public static final Column<String> RESPONSIBLE =
            Column.name("responsible", "责任人").required();
    public static final Column<String> KIND = Column.text("kind", "类别", 60).required();
    public static final Column<LocalDate> DUE =
            Column.date("due", "整改时限").required().future();
    static final Column<String> STATE = Column.one("state", "状态", STATE_LIST).history();
    static final Column<LocalDate> STRUCK_OFF =
            Column.date("struck_off", "销号日期").requiredWhen(STATE, "struck_off").history();

    public static final Column<String> PROGRESS =
            Column.text("progress", "整改进展", 500).history();
    public static final Column<String> EVIDENCE =
            Column.text("evidence", "佐证", 200).history();
    public static final Column<String> CONCLUSION =
            Column.text("conclusion", "复核结论", 200).history();

    private static final Set<String> MENDING = Set.of("department", "town_clerk", "village_clerk");
    private static final Set<String> REVIEW = Set.of("supervisor", "county_approver");

    /**
     * 登记 → 交办 → 签收 → 整改中 → 申请销号 → 销号, or back to be mended better; while it is in hand it may be given another
     * day, or to another person (延期). Looked at again later it is found to be
     * as it should, or to be mended anew by another day; the same kind at the same place after that is it again.
     */
    private static final Flow FLOW = Flow.of(STATE, "registered", Side.COUNTY, ACT_LIST)
            .step(step("hand_over", "registered", "assigned", Side.COUNTY, Set.of())
                    .carriedBy(new Carrier("handover", "问题交办单", "problems")))
            .step(step("sign_in", "assigned", "mending", Side.DOING, MENDING))
            .step(step("progress", "mending", "mending", Side.DOING, MENDING).needs(PROGRESS))
            .step(extend("assigned"))
            .step(extend("mending"))
            .step(step("ask_off", "mending", "asked_off", Side.DOING, MENDING)
                    .needs(EVIDENCE)
                    .tells(PROGRESS))
            .step(step("strike_off", "asked_off", "struck_off", Side.COUNTY, REVIEW)
                    .needs(CONCLUSION)
                    .dated(STRUCK_OFF))
            .step(step("return", "asked_off", "mending", Side.COUNTY, REVIEW).needs(CONCLUSION))
            .step(step("look_back", "struck_off", "struck_off", Side.COUNTY, REVIEW)
                    .needs(CONCLUSION))
            .step(step("reopen", "struck_off", "mending", Side.COUNTY, REVIEW).needs(CONCLUSION, DUE))
            .done(STATE_LIST.code("struck_off"))
            .limit(DUE, "registered", "assigned", "mending")
            .again(STRUCK_OFF, PLACE, KIND);

    private static Flow.Step extend(String state) {
        return step("extend", state, state, Side.COUNTY, REVIEW).needs(DUE).tells(RESPONSIBLE);
    }

    private static Flow.Step step(String act, String from, String to, Side side, Set<String> roles) {
        return Flow.Step.of(act, Set.of(STATE_LIST.code(from)), STATE_LIST.code(to), side, roles);
    }

    public static final Form FORM = Form.named("problem", "问题")
            .of(
                    NUMBER,
                    SOURCE,
                    Column.text("round", "督导轮次", 40),
                    DAY,
                    Column.text("document_no", "文号", 60),
                    DESCRIPTION,
                    KIND,
                    SEVERITY,
                    PLACE,
                    Column.whole("households", "涉及户数", 0, 100_000_000),
                    Column.whole("persons", "涉及人数", 0, 100_000_000),
                    AIM,
                    Column.text("measures", "整改措施", 500),
                    UNIT,
                    Column.name("leader", "责任领导").required(),
                    RESPONSIBLE,
                    DUE,
                    STATE,
                    STRUCK_OFF,
                    PROGRESS,
                    EVIDENCE,
                    CONCLUSION)
            .flow(FLOW)
            .key(NUMBER)
            .enteredWithin(Round.SUPERVISING)
            .happened(DAY)
            .build();

    private Problem() {}
}
