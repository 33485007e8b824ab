package io.github.county161.core.platform.welfare;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.register.Household;
import java.time.LocalDate;

/** 零就业家庭帮扶: what was done for a household in which nobody works. */
final class ZeroHelp {

    static final Column<Long> HOUSEHOLD =
            Household.ref("household", Household.BY_HEAD.toArray(Cell[]::new)).required();
    static final Column<LocalDate> DAY = Column.date("date", "日期").required();

    static final Form FORM = Form.named("zero_help", "零就业家庭帮扶")
            .of(
                    HOUSEHOLD,
                    DAY,
                    Column.one("measure", "帮扶措施", CodeList.of("zero_measure")).required(),
                    Column.text("employer", "推荐单位", 100),
                    Column.text("result", "结果", 100),
                    Column.name("helper", "帮扶责任人").required(),
                    Column.phone("phone", "联系电话"))
            .key(HOUSEHOLD, DAY)
            .happened(DAY)
            .build();

    private ZeroHelp() {}
}
