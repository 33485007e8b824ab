package io.github.county161.core.platform.startup;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;

/** 创业担保贷款: money lent to a person for a business. */
final class Loan {

    static final Column<Long> WHO = Column.person();
    static final Column<Yuan> AMOUNT = Column.yuan("amount", "贷款金额").required();
    static final Column<LocalDate> DAY = Column.date("date", "放款日期").required();
    static final Column<LocalDate> REPAID = Column.date("repaid", "还清日期");

    static final Form FORM = Form.named("loan", "创业担保贷款")
            .of(
                    WHO,
                    AMOUNT,
                    DAY,
                    Column.whole("months", "期限月数", 0, 100_000_000).required(),
                    Column.text("bank", "经办银行", 100),
                    Column.flag("by_credit_village", "是否信用村免担保"),
                    Column.yuan("interest_subsidy", "贴息金额"),
                    REPAID)
            .key(WHO, DAY)
            .lasts(DAY, REPAID)
            .build();

    private Loan() {}
}
