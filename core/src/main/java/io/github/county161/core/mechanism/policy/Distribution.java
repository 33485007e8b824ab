package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/** 宣传品发放: how many copies went where. */
final class Distribution {

    static final Column<String> MATERIAL = Column.text("material", "名称", 100).required();
    static final Column<String> PLACE = Column.place("place").required();
    static final Column<Long> COPIES =
            Column.whole("copies", "份数", 0, 100_000_000).required();
    static final Column<LocalDate> DAY = Column.date("date", "日期").required();

    static final Form FORM = Form.named("distribution", "宣传品发放")
            .of(MATERIAL, PLACE, COPIES, DAY)
            .key(MATERIAL, PLACE, DAY)
            .happened(DAY)
            .build();

    private Distribution() {}
}
