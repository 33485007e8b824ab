package io.github.county161.core.platform.nearby;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Gives;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;

/** 就近就业: a person at work at a carrier from a day on. */
final class Nearby {

    static final Column<Long> WHO = Column.person();
    static final Column<Long> CARRIER =
            Column.ref("carrier", "carrier", new Cell("carrier", "载体名称")).required();
    static final Column<LocalDate> START = Column.date("start", "上岗日期").required();
    static final Column<LocalDate> END = Column.date("end", "离岗日期");
    static final Column<Yuan> WAGE = Column.yuan("monthly_wage", "月工资").required();

    static final Form FORM = Form.named("nearby", "就近就业")
            .of(
                    WHO,
                    CARRIER,
                    Column.one("trade", "岗位工种", Lists.TRADE).required(),
                    START,
                    END,
                    WAGE,
                    Column.whole("months", "合同或协议月数", 0, 100_000_000).required(),
                    Column.note("note", "备注", 500))
            .key(WHO, START)
            .spell(START, END, Gives.WORK)
            .build();

    private Nearby() {}
}
