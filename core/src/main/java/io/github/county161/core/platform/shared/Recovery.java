package io.github.county161.core.platform.shared;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;

/** 追回: money paid that must come back. */
public final class Recovery {

    public static final Column<String> BATCH_NO =
            Column.text("batch_no", "批次号", 40).required();
    public static final Column<Long> WHO = Column.person();
    public static final Column<LocalDate> DAY = Column.date("date", "认定日期").required();

    public static final Column<Yuan> RECOVERED = Column.yuan("recovered", "已追回");

    public static final Form FORM = Form.named("recovery", "追回")
            .of(
                    BATCH_NO,
                    WHO,
                    Column.yuan("due_amount", "应追回").required(),
                    Column.one("reason", "原因", CodeList.of("recovery_reason")).required(),
                    DAY,
                    Column.text("document_no", "文号", 60).required(),
                    RECOVERED,
                    Column.date("paid_in", "缴款日期"),
                    Column.text("voucher_no", "缴款凭证号", 60))
            .key(BATCH_NO, WHO, DAY)
            .happened(DAY)
            .build();

    private Recovery() {}
}
