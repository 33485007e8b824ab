package io.github.county161.core.platform.startup;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Gives;
import io.github.county161.core.form.Rule;
import java.time.LocalDate;

/** 自主创业: a person in business on the own account from a day on. */
public final class Venture {

    public static final Column<Long> WHO = Column.person();
    public static final Column<LocalDate> START = Column.date("start", "创业起始日期").required();
    public static final Column<LocalDate> END = Column.date("end", "创业结束日期");
    public static final Column<Long> LED = Column.whole("led_persons", "带动就业人数", 0, 100_000_000);
    public static final Column<Long> LED_POOR = Column.whole("led_poor", "带动{对象}劳动力人数", 0, 100_000_000);

    public static final Form FORM = Form.named("venture", "自主创业")
            .of(
                    WHO,
                    Column.one("project", "创业项目", CodeList.of("venture_project"))
                            .required(),
                    Column.text("entity", "创业实体名称", 100).required(),
                    Column.note("address", "创业地址", 200).required(),
                    Column.flag("registered", "是否登记注册").required(),
                    Column.creditCode("credit_code", "统一社会信用代码"),
                    START,
                    END,
                    LED,
                    LED_POOR,
                    Column.flag("homecoming", "是否返乡创业"),
                    Column.note("note", "备注", 500))
            .key(WHO, START)
            .spell(START, END, Gives.VENTURE)
            .rule(Rule.partOf(LED_POOR, LED))
            .build();

    private Venture() {}
}
