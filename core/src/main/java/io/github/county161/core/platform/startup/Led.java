package io.github.county161.core.platform.startup;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Gives;
import java.time.LocalDate;

/** 带动就业: a person brought into work by a pacesetter from a day on. */
final class Led {

    static final Column<Long> LEADER = Column.ref("leader_id", "pacesetter", new Cell("leader_id", "带头人身份证号"))
            .required();
    static final Column<Long> WHO = Column.person();
    static final Column<LocalDate> START = Column.date("start", "开始日期").required();
    static final Column<LocalDate> END = Column.date("end", "结束日期");

    static final Form FORM = Form.named("led", "带动就业")
            .of(LEADER, WHO, START, END, Column.text("post", "岗位", 60), Column.yuan("monthly_wage", "月工资"))
            .key(LEADER, WHO, START)
            .spell(START, END, Gives.WORK)
            .build();

    private Led() {}
}
