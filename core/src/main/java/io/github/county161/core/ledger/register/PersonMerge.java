package io.github.county161.core.ledger.register;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Rule;
import java.time.LocalDate;

/** 人员合并: two records are of one person; all that was entered for the second belongs to the first. */
public final class PersonMerge {

    public static final Column<Long> KEPT =
            Column.ref("kept", "member", new Cell("kept_id", "保留身份证号")).required();
    public static final Column<Long> GIVEN =
            Column.ref("given", "member", new Cell("given_id", "并入身份证号")).required();
    public static final Column<String> GIVEN_ID = Column.shadow("given_number", new Cell("given_id", "并入身份证号"));
    public static final Column<LocalDate> DAY = Column.date("date", "日期").required();

    public static final Form FORM = Form.named("person_merge", "人员合并")
            .of(KEPT, GIVEN, GIVEN_ID, DAY, Column.text("basis", "依据", 200).required())
            .key(KEPT, GIVEN)
            .happened(DAY)
            .rule(Rule.differ(KEPT, GIVEN))
            .build();

    private PersonMerge() {}
}
