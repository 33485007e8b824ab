package io.github.county161.core.platform.welfare;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Flow.Side;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Rule;
import java.time.LocalDate;
import java.util.Set;

/** 公岗申请: a person asks for a post; its last act opens 公岗安置. Leaving the post is that record's end. */
final class PostApplication {

    static final CodeList STATE_LIST =
            CodeList.of("post_application_state", "applied", "discussed", "notice", "hired", "refused");
    static final CodeList ACT_LIST =
            CodeList.of("post_application_act", "discuss", "give_notice", "object", "hire", "refuse");

    static final Column<LocalDate> DAY = Column.date("date", "申报日期").required();
    static final Column<String> STATE = Column.one("state", "状态", STATE_LIST).history();

    private static final Column<String> DISCUSSION =
            Column.text("discussion", "村评议意见", 200).history();
    private static final Column<LocalDate> NOTICE_FROM =
            Column.date("notice_from", "公示开始日期").history();
    private static final Column<LocalDate> NOTICE_UNTIL =
            Column.date("notice_until", "公示截止日期").future().history();
    private static final Column<String> OBJECTION =
            Column.note("objection", "异议", 500).history();
    private static final Column<String> OPINION =
            Column.text("opinion", "审核意见", 200).history();
    private static final Column<LocalDate> AGREED_FROM =
            Column.date(Holding.AGREED_FROM.name(), "协议开始日期").history();
    private static final Column<LocalDate> AGREED_UNTIL =
            Column.date(Holding.AGREED_UNTIL.name(), "协议结束日期").future().history();
    private static final Column<LocalDate> START =
            Column.date(Holding.START.name(), "上岗日期").history();

    private static final Set<String> VILLAGE = Set.of("village_clerk", "town_clerk");
    private static final Set<String> TOWN = Set.of("town_reviewer");
    private static final Set<String> COUNTY = Set.of("county_approver");

    /** 申报 → 村评议 → 公示 → 聘用; an objection leads back to the village. */
    private static final Flow FLOW = Flow.of(STATE, "applied", Side.DOING, ACT_LIST)
            .step(step("discuss", Set.of("applied"), "discussed", Side.DOING, VILLAGE)
                    .needs(DISCUSSION))
            .step(step("give_notice", Set.of("discussed"), "notice", Side.TOWN, TOWN)
                    .needs(NOTICE_FROM, NOTICE_UNTIL))
            .step(step("object", Set.of("notice"), "applied", Side.TOWN, TOWN).needs(OBJECTION))
            .step(step("hire", Set.of("notice"), "hired", Side.COUNTY, COUNTY)
                    .needs(AGREED_FROM, AGREED_UNTIL)
                    .dated(START))
            .step(step("refuse", Set.of("discussed", "notice"), "refused", Side.COUNTY, COUNTY)
                    .needs(OPINION));

    private static Flow.Step step(String act, Set<String> from, String to, Side side, Set<String> roles) {
        return Flow.Step.of(act, from, STATE_LIST.code(to), side, roles);
    }

    static final Form FORM = Form.named("post_application", "公岗申请")
            .of(
                    Holding.WHO,
                    Holding.POST,
                    DAY,
                    Column.text("grounds", "申请理由", 200).required(),
                    STATE,
                    DISCUSSION,
                    NOTICE_FROM,
                    NOTICE_UNTIL,
                    OBJECTION,
                    OPINION,
                    AGREED_FROM,
                    AGREED_UNTIL,
                    START)
            .flow(FLOW)
            .grants("hire", Holding.FORM)
            .key(Holding.WHO, DAY)
            .happened(DAY)
            .rule(Rule.inOrder(NOTICE_FROM, NOTICE_UNTIL))
            .rule(Rule.after(NOTICE_UNTIL, START))
            .build();

    private PostApplication() {}
}
