package io.github.county161.core.platform.labor;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/** 劳动力信息推送: a person made known to a partner. */
final class Referral {

    static final Column<Long> WHO = Column.person();
    static final Column<Long> PARTNER =
            Column.ref("to_partner", "partner", new Cell("partner", "接收单位")).required();
    static final Column<LocalDate> DAY = Column.date("date", "推送日期").required();

    static final Form FORM = Form.named("referral", "劳动力信息推送")
            .of(
                    WHO,
                    PARTNER,
                    DAY,
                    Column.text("trade", "意向工种", 60),
                    Column.one("feedback", "反馈结果", CodeList.of("feedback", "hired", "not_hired", "no_answer")))
            .key(WHO, PARTNER, DAY)
            .happened(DAY)
            .build();

    private Referral() {}
}
