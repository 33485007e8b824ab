package io.github.county161.core.ledger.register;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/** 成员变动: a person dies, leaves, retires, is restored, or goes over to another household. */
public final class MemberChange {

    public static final Column<Long> WHO = Column.person();
    public static final Column<String> KIND =
            Column.one("kind", "变动类型", Lists.CHANGE).required();
    public static final Column<LocalDate> DAY = Column.date("date", "变动日期").required();
    public static final Column<Long> INTO = Household.ref("new_household", new Cell("new_head_id", "转入户主身份证号"))
            .requiredWhen(KIND, Lists.CHANGE.code("transferred"));

    public static final Form FORM = Form.named("member_change", "成员变动")
            .of(WHO, KIND, DAY, INTO, Column.note("reason", "原因", 200))
            .key(WHO, DAY)
            .happened(DAY)
            .build();

    private MemberChange() {}
}
