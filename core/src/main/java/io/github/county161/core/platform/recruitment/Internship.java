package io.github.county161.core.platform.recruitment;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/** 就业见习: a person who learns at an employer; not a spell of work. */
final class Internship {

    static final CodeList KIND_LIST = CodeList.of("internship_kind", "vacation", "graduate");

    static final Column<Long> WHO = Column.person();
    static final Column<String> KIND = Column.one("kind", "见习类别", KIND_LIST).required();
    static final Column<LocalDate> START = Column.date("start", "开始日期").required();
    static final Column<LocalDate> END = Column.date("end", "结束日期");

    static final Form FORM = Form.named("internship", "就业见习")
            .of(
                    WHO,
                    KIND,
                    Column.text("employer", "见习单位", 100).required(),
                    Column.text("post", "岗位", 60),
                    START,
                    END,
                    Column.yuan("monthly_subsidy", "月补贴"))
            .key(WHO, START)
            .lasts(START, END)
            .build();

    private Internship() {}
}
