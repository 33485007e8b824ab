package io.github.county161.core.ledger.register;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** 证件号更正: a person's id number was wrong all along, or of the old kind; both numbers find the person. */
public final class IdChange {

    public static final Column<Long> WHO = Column.ref(
                    "who", "member", new Cell("name", "姓名"), new Cell("old_id", "原身份证号"))
            .required();
    public static final Column<String> NEW_ID = Column.id("new_id", "新身份证号").required();
    public static final Column<String> OLD_ID = Column.shadow("was_id", new Cell("old_id", "原身份证号"));
    public static final Column<LocalDate> DAY = Column.date("date", "日期").required();

    public static final Form FORM = Form.named("id_change", "证件号更正")
            .of(WHO, OLD_ID, NEW_ID, Column.one("reason", "原因", Lists.ID_REASON).required(), DAY)
            .key(WHO, DAY)
            .happened(DAY)
            .amendsForAllTime(WHO, IdChange::amended)
            .build();

    private IdChange() {}

    private static Map<String, String> amended(Map<String, String> told) {
        Map<String, String> of = new LinkedHashMap<>();
        told.forEach((name, text) -> {
            if (name.startsWith(NEW_ID.name())) {
                of.put(Member.ID.name() + name.substring(NEW_ID.name().length()), text);
            }
        });
        return of;
    }
}
