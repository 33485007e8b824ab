package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Flow.Side;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Rule;
import java.time.LocalDate;
import java.util.Set;

/** 公示: something told to everybody for some days, so that whoever knows better can object. */
final class Notice {

    static final CodeList STATE_LIST = CodeList.of("notice_state", "shown", "objected", "over", "taken_down");
    static final CodeList ACT_LIST = CodeList.of("notice_act", "object", "answer", "take_down", "finish");

    static final Column<String> NUMBER =
            Column.text("notice_no", "公示编号", 40).required().issued();
    static final Column<LocalDate> FROM = Column.date("notice_from", "公示开始日期").required();
    static final Column<LocalDate> UNTIL =
            Column.date("notice_until", "公示截止日期").required().future();
    static final Column<String> STATE = Column.one("state", "状态", STATE_LIST).history();

    private static final Column<String> OBJECTION =
            Column.note("objection", "异议", 500).history();
    private static final Column<String> ANSWER =
            Column.note("answer", "答复", 500).history();
    private static final Column<LocalDate> TAKEN_DOWN =
            Column.date("taken_down", "撤下日期").history();

    private static final Set<String> HEARING = Set.of("village_clerk", "town_clerk", "county_clerk");
    private static final Set<String> ANSWERING = Set.of("town_reviewer", "county_approver");

    /** 公示中 → 公示期满, past objections that are answered, or taken down because one was right. */
    private static final Flow FLOW = Flow.of(STATE, "shown", Side.DOING, ACT_LIST)
            .step(step("object", Set.of("shown"), "objected", Side.DOING, HEARING)
                    .needs(OBJECTION))
            .step(step("answer", Set.of("objected"), "shown", Side.TOWN, ANSWERING)
                    .needs(ANSWER))
            .step(step("take_down", Set.of("objected"), "taken_down", Side.TOWN, ANSWERING)
                    .needs(ANSWER)
                    .dated(TAKEN_DOWN))
            .step(step("finish", Set.of("shown"), "over", Side.DOING, HEARING).dated(TAKEN_DOWN));

    private static Flow.Step step(String act, Set<String> from, String to, Side side, Set<String> roles) {
        return Flow.Step.of(act, from, STATE_LIST.code(to), side, roles);
    }

    static final Form FORM = Form.named("notice", "公示")
            .of(
                    NUMBER,
                    Column.text("matter", "公示事项", 60).required(),
                    Column.place("place").required(),
                    Column.note("notice_text", "公示内容", 1000).required(),
                    FROM,
                    UNTIL,
                    STATE,
                    OBJECTION,
                    ANSWER,
                    TAKEN_DOWN)
            .flow(FLOW)
            .key(NUMBER)
            .happened(FROM)
            .rule(Rule.inOrder(FROM, UNTIL))
            .rule(new Rule(
                    "date_order",
                    TAKEN_DOWN,
                    "晚于公示截止日期（公示期满才撤下；异议成立的用“撤下”）",
                    row -> "over".equals(row.get(STATE.name()))
                            && row.getOrDefault(TAKEN_DOWN.name(), "").compareTo(row.getOrDefault(UNTIL.name(), ""))
                                    <= 0))
            .build();

    private Notice() {}
}
