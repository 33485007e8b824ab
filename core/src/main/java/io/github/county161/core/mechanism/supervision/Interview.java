package io.github.county161.core.mechanism.supervision;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/** 约谈: somebody in office called to account. */
final class Interview {

    static final Column<LocalDate> DAY = Column.date("date", "日期").required();
    static final Column<String> INTERVIEWED = Column.name("interviewed", "被约谈人").required();
    static final Column<String> UNIT = Column.text("unit", "单位", 100).required();

    static final Form FORM = Form.named("interview", "约谈")
            .of(
                    DAY,
                    Column.name("interviewer", "约谈人").required(),
                    Column.text("interviewer_position", "约谈人职务", 60).required(),
                    INTERVIEWED,
                    Column.text("interviewed_position", "被约谈人职务", 60).required(),
                    UNIT,
                    Column.text("matter", "事由", 200).required(),
                    Column.text("problems", "关联问题", 500),
                    Column.text("promise", "整改承诺", 500),
                    Bulletin.PROPOSALS)
            .key(DAY, INTERVIEWED)
            .happened(DAY)
            .enteredBy("county_clerk", "county_approver", "county_leader")
            .at(UNIT)
            .build();

    private Interview() {}
}
