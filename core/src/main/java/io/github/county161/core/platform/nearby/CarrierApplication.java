package io.github.county161.core.platform.nearby;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Flow.Side;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Rule;
import io.github.county161.core.ledger.register.Attachment;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/** 载体认定申请: a place of work asks to be recognized; its last act enters it among the carriers. */
final class CarrierApplication {

    static final CodeList STATE_LIST =
            CodeList.of("carrier_application_state", "applied", "inspected", "notice", "recognized", "refused");
    static final CodeList ACT_LIST =
            CodeList.of("carrier_application_act", "inspect", "give_notice", "object", "recognize", "refuse");

    static final Column<LocalDate> DAY = Column.date("date", "申报日期").required();
    static final Column<String> STATE = Column.one("state", "状态", STATE_LIST).history();

    private static final Column<String> INSPECTION =
            Column.text("inspection", "考察情况", 500).history();
    private static final Column<Long> PHOTO = Attachment.ref("photo", "考察照片").history();
    private static final Column<LocalDate> NOTICE_FROM =
            Column.date("notice_from", "公示开始日期").history();
    private static final Column<LocalDate> NOTICE_UNTIL =
            Column.date("notice_until", "公示截止日期").future().history();
    private static final Column<String> OBJECTION =
            Column.note("objection", "异议", 500).history();
    private static final Column<String> OPINION =
            Column.text("opinion", "审核意见", 200).history();
    private static final Column<LocalDate> RECOGNIZED =
            Column.date(Carrier.RECOGNIZED.name(), "认定时间").history();

    private static final Set<String> TOWN = Set.of("town_reviewer");
    private static final Set<String> COUNTY = Set.of("county_approver");

    /** 申报 → 实地考察 → 公示 → 认定; an objection asks for another look. */
    private static final Flow FLOW = Flow.of(STATE, "applied", Side.DOING, ACT_LIST)
            .step(step("inspect", Set.of("applied"), "inspected", Side.TOWN, TOWN)
                    .needs(INSPECTION, PHOTO))
            .step(step("give_notice", Set.of("inspected"), "notice", Side.COUNTY, COUNTY)
                    .needs(NOTICE_FROM, NOTICE_UNTIL))
            .step(step("object", Set.of("notice"), "applied", Side.COUNTY, COUNTY)
                    .needs(OBJECTION))
            .step(step("recognize", Set.of("notice"), "recognized", Side.COUNTY, COUNTY)
                    .dated(RECOGNIZED))
            .step(step("refuse", Set.of("inspected", "notice"), "refused", Side.COUNTY, COUNTY)
                    .needs(OPINION));

    private static Flow.Step step(String act, Set<String> from, String to, Side side, Set<String> roles) {
        return Flow.Step.of(act, from, STATE_LIST.code(to), side, roles);
    }

    /** All that a carrier's entry tells, but for the days on which it was recognized and struck from the list. */
    private static Column<?>[] columns() {
        Stream<Column<?>> ofCarrier = Carrier.FORM.columns().stream()
                .filter(column -> column != Carrier.RECOGNIZED && column != Carrier.CANCELLED);
        return Stream.concat(
                        ofCarrier,
                        Stream.of(
                                DAY,
                                STATE,
                                INSPECTION,
                                PHOTO,
                                NOTICE_FROM,
                                NOTICE_UNTIL,
                                OBJECTION,
                                OPINION,
                                RECOGNIZED))
                .toArray(Column<?>[]::new);
    }

    static final Form FORM = Form.named("carrier_application", "载体认定申请")
            .of(columns())
            .flow(FLOW)
            .grants("recognize", Carrier.FORM)
            .key(Carrier.NAME, DAY)
            .happened(DAY)
            .rule(Rule.inOrder(NOTICE_FROM, NOTICE_UNTIL))
            .rule(Rule.after(NOTICE_UNTIL, RECOGNIZED))
            .build();

    private CarrierApplication() {}
}
