package io.github.county161.core.platform.recruitment;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/** 一对一就业援助: what somebody did for one person on a day. */
final class Aid {

    static final Column<Long> WHO = Column.person();
    static final Column<LocalDate> DAY = Column.date("date", "日期").required();

    static final Form FORM = Form.named("aid", "一对一就业援助")
            .of(
                    WHO,
                    DAY,
                    Column.name("helper", "援助人").required(),
                    Column.one("way", "方式", CodeList.of("aid_way")).required(),
                    Column.text("result", "结果", 100))
            .key(WHO, DAY)
            .happened(DAY)
            .build();

    private Aid() {}
}
