package io.github.county161.core.ledger.register;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/** 户主变更: the household has another head from a day on; it stays the same household and both numbers find it. */
public final class HeadChange {

    public static final Column<Long> HOUSEHOLD =
            Household.ref("old_household", new Cell("old_head_id", "原户主身份证号")).required();
    public static final Column<Long> HEAD =
            Column.ref("new_head", "member", new Cell("new_head_id", "新户主身份证号")).required();
    public static final Column<LocalDate> DAY = Column.date("date", "变更日期").required();

    public static final Form FORM = Form.named("head_change", "户主变更")
            .of(HOUSEHOLD, HEAD, DAY, Column.note("reason", "变更原因", 200).required())
            .key(HOUSEHOLD, DAY)
            .happened(DAY)
            .build();

    private HeadChange() {}
}
