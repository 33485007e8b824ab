package io.github.county161.core.ledger.register;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/** 删除: a person's identity texts were erased by lawful order. The facts, and so every figure, stay. */
public final class Erasure {

    public static final Column<Long> WHO =
            Column.ref("erased", "member", new Column.Cell("erased", "人员记录")).required();
    public static final Column<LocalDate> DAY = Column.date("date", "日期").required();

    /** The numbers of the records whose identity texts went, joined by commas; worked out when it is entered. */
    public static final String COVERS = "covers";

    public static final Form FORM = Form.named("erasure", "依法删除")
            .of(WHO, DAY, Column.text("order_no", "文号", 60).required())
            .key(WHO)
            .enteredBy(AccountForm.ROLE.code("county_approver"))
            .happened(DAY)
            .build();

    private Erasure() {}
}
