package io.github.county161.core.platform.welfare;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/** 三无认定: a person who cannot leave, has no trade and no strength, as stated on a day. */
final class ThreeLacks {

    static final Column<Long> WHO = Column.person();
    static final Column<LocalDate> DAY = Column.date("date", "日期").required();

    static final Form FORM = Form.named("three_lacks", "三无认定")
            .of(
                    WHO,
                    DAY,
                    Column.text("cannot_leave", "无法离乡", 200).required(),
                    Column.text("no_trade", "无业可扶", 200).required(),
                    Column.text("no_strength", "无力脱贫", 200).required(),
                    Column.flag("village_signed", "村级签字"))
            .key(WHO, DAY)
            .happened(DAY)
            .build();

    private ThreeLacks() {}
}
