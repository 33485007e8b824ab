package io.github.county161.core.mechanism.leadership;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Rule;
import java.time.LocalDate;

/** 推进组成员单位: a unit of the group that drives the work. */
final class MemberUnit {

    static final CodeList ROLE_LIST = CodeList.of("unit_role", "lead", "member");

    static final Column<String> UNIT = Column.text("unit", "单位名称", 100).required();
    static final Column<String> ROLE = Column.one("role", "角色", ROLE_LIST).required();
    static final Column<LocalDate> START = Column.date("start", "起始日期");
    static final Column<LocalDate> END = Column.date("end", "终止日期");

    static final Form FORM = Form.named("member_unit", "推进组成员单位")
            .of(
                    UNIT,
                    ROLE,
                    Column.text("task", "职责", 200),
                    Column.name("contact", "联络员"),
                    Column.phone("phone", "电话"),
                    START,
                    END)
            .key(UNIT)
            .rule(Rule.inOrder(START, END))
            .build();

    private MemberUnit() {}
}
