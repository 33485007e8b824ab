package io.github.county161.core.ledger.register;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/** 务工月核实: how a person's work stood in a month, as checked in the village. */
public final class WorkCheck {

    public static final CodeList STATE_LIST = CodeList.of("check_state", "unchanged", "moved", "returned");

    public static final Column<Long> WHO = Column.person();
    public static final Column<String> MONTH = Column.month("month", "月份").required();
    public static final Column<String> STATE =
            Column.one("state", "状态", STATE_LIST).required();
    public static final Column<LocalDate> DAY = Column.date("date", "核实日期").required();
    public static final Column<LocalDate> END = Column.date("end", "离岗日期").requiredWhen(STATE, "returned");
    public static final Column<LocalDate> NEW_START =
            Column.date("new_start", "新起始日期").requiredWhen(STATE, "moved");

    public static final Form FORM = Form.named("work_check", "务工月核实")
            .of(
                    WHO,
                    MONTH,
                    STATE,
                    Column.yuan("month_income", "本月收入"),
                    Column.one("way", "核实方式", CodeList.of("check_way")).required(),
                    Column.name("checker", "核实人").required(),
                    DAY,
                    END,
                    NEW_START,
                    Column.one("new_work_place", "新就业地域", Lists.WORK_PLACE).requiredWhen(STATE, "moved"),
                    Column.text("new_province", "新就业省", 40).requiredWhen(STATE, "moved"),
                    Column.text("new_county", "新就业县", 40).requiredWhen(STATE, "moved"),
                    Column.text("new_employer", "新单位", 100),
                    Column.one("new_trade", "新工种", Lists.TRADE).requiredWhen(STATE, "moved"),
                    Column.yuan("new_monthly_wage", "新月工资"),
                    Column.text("return_reason", "返乡原因", 100),
                    Column.flag("will_return", "愿否再外出"))
            .key(WHO, MONTH)
            .happened(DAY)
            .build();

    private WorkCheck() {}
}
