package io.github.county161.core.platform.shared;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Flow.Side;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Rule;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** 补贴申请: money asked for under a policy, for a person or a carrier. */
public final class Subsidy {

    public static final CodeList POLICY_LIST =
            CodeList.of("policy", "transport", "venture", "venture_training", "training_living", "job_seeking");
    public static final CodeList STATE_LIST = CodeList.of(
            "subsidy_state",
            "draft",
            "village_review",
            "town_review",
            "county_approval",
            "notice",
            "to_pay",
            "paid",
            "bounced",
            "sent_back",
            "refused");
    public static final CodeList ACT_LIST = CodeList.of(
            "subsidy_act",
            "submit",
            "village_pass",
            "town_pass",
            "county_pass",
            "send",
            "pay",
            "bounce",
            "send_back",
            "refuse");

    /** The county has passed it, wherever its money is. */
    public static final List<String> APPROVED = Stream.of("notice", "to_pay", "paid", "bounced")
            .map(STATE_LIST::code)
            .toList();

    public static final Column<String> POLICY =
            Column.one("policy", "政策", POLICY_LIST).required();
    public static final Column<Long> YEAR = Column.year("year", "补贴年度").required();
    public static final Column<Long> BATCH =
            Column.whole("batch", "批次", 0, 100_000_000).standard("1");
    public static final Column<Long> WHO = Column.personOrNobody();
    public static final Column<Long> PAYEE = Column.ref("payee", "carrier", new Cell("payee", "单位名称"));
    public static final Column<String> BASIS = Column.text("basis", "依据记录", 100);
    public static final Column<Yuan> AMOUNT = Column.yuan("amount", "申请金额").required();
    public static final Column<String> BANK = Column.text("bank", "开户行", 100);
    public static final Column<String> ACCOUNT = Column.card("account", "银行账号");
    public static final Column<LocalDate> DAY = Column.date("date", "申请日期").required();
    public static final Column<String> EVIDENCE = Column.text("evidence", "佐证", 200);
    public static final Column<String> STATE =
            Column.one("state", "状态", STATE_LIST).history();
    public static final Column<LocalDate> NOTICE_UNTIL =
            Column.date("notice_until", "公示截止日期").future().history();
    /** The bank's sheet it went out on last. */
    public static final Column<String> BATCH_NO =
            Column.text("batch_no", "批次号", 40).requiredWhen(STATE, "to_pay").history();

    public static final Column<LocalDate> SENT_ON =
            Column.date("sent_on", "送银行日期").history();
    public static final Column<LocalDate> PAID_ON =
            Column.date("paid_on", "发放日期").requiredWhen(STATE, "paid").history();
    public static final Column<Yuan> PAID =
            Column.yuan("paid_amount", "实发金额").requiredWhen(STATE, "paid").history();

    public static final Column<String> OPINION =
            Column.text("opinion", "审核意见", 200).history();

    private static final Set<String> ENTERING = Set.of("village_clerk", "town_clerk", "county_clerk");

    /**
     * 草拟 → 村初审 → 镇审核 → 县审批 → 公示 → 待发放 → 已发放; sent back from any review, refused with the reason. What
     * the bank could not pay, or gave back after it had, goes out again on another sheet.
     */
    private static final Flow FLOW = Flow.of(STATE, "draft", Side.DOING, ACT_LIST)
            .step(step("submit", Set.of("draft", "sent_back"), "village_review", Side.DOING, ENTERING))
            .step(step(
                            "village_pass",
                            Set.of("village_review"),
                            "town_review",
                            Side.DOING,
                            Set.of("village_clerk", "town_clerk"))
                    .onPaper(EVIDENCE))
            .step(step("town_pass", Set.of("town_review"), "county_approval", Side.TOWN, Set.of("town_reviewer")))
            .step(step("county_pass", Set.of("county_approval"), "notice", Side.COUNTY, Set.of("county_approver"))
                    .needs(NOTICE_UNTIL)
                    .tells(OPINION))
            .step(step("send", Set.of("notice", "bounced"), "to_pay", Side.DOING, Set.of("county_clerk"))
                    .needs(BATCH_NO)
                    .dated(SENT_ON))
            .step(step("pay", Set.of("to_pay"), "paid", Side.COUNTY, Set.of(Flow.PROGRAM))
                    .needs(PAID)
                    .dated(PAID_ON))
            .step(step("bounce", Set.of("to_pay", "paid"), "bounced", Side.COUNTY, Set.of(Flow.PROGRAM))
                    .clears(PAID, PAID_ON))
            .step(step("send_back", Set.of("town_review"), "sent_back", Side.TOWN, Set.of("town_reviewer"))
                    .needs(OPINION))
            .step(step(
                            "send_back",
                            Set.of("county_approval", "notice", "bounced"),
                            "sent_back",
                            Side.COUNTY,
                            Set.of("county_approver"))
                    .needs(OPINION)
                    .clears(BATCH_NO, SENT_ON))
            .step(step("refuse", Set.of("county_approval"), "refused", Side.COUNTY, Set.of("county_approver"))
                    .needs(OPINION))
            .done(STATE_LIST.code("paid"))
            .mended(STATE_LIST.code("village_review"), STATE_LIST.code("sent_back"));

    private static Flow.Step step(String act, Set<String> from, String to, Side side, Set<String> roles) {
        return Flow.Step.of(act, from, STATE_LIST.code(to), side, roles);
    }

    public static final Form FORM = Form.named("subsidy", "补贴申请")
            .of(
                    POLICY,
                    YEAR,
                    BATCH,
                    WHO,
                    PAYEE,
                    BASIS,
                    AMOUNT,
                    BANK,
                    ACCOUNT,
                    DAY,
                    Column.flag("promise", "承诺"),
                    EVIDENCE,
                    STATE,
                    NOTICE_UNTIL,
                    BATCH_NO,
                    SENT_ON,
                    PAID_ON,
                    PAID,
                    OPINION)
            .flow(FLOW)
            .key(POLICY, YEAR, BATCH, WHO, PAYEE)
            .happened(DAY)
            .belongsOn(PAID_ON)
            .rule(Rule.inOrder(DAY, PAID_ON))
            .rule(Rule.after(NOTICE_UNTIL, SENT_ON))
            .rule(new Rule(
                    "state_contradicts",
                    STATE,
                    "已发放（填了发放日期或实发金额）",
                    row -> !"paid".equals(row.get(STATE.name()))
                            && (row.containsKey(PAID_ON.name()) || row.containsKey(PAID.name()))))
            .rule(new Rule(
                    "missing", WHO, "人员或单位，二者填一", row -> row.containsKey(WHO.name()) == row.containsKey(PAYEE.name())))
            .build();

    private Subsidy() {}

    /** What was paid under a policy, in the period. */
    public static Question paid(String policy) {
        return Question.from(FORM.relation())
                .where(
                        Path.of(POLICY).is(POLICY_LIST.code(policy)),
                        Path.of(STATE).is(STATE_LIST.code("paid")),
                        Path.of(PAID_ON).within());
    }
}
