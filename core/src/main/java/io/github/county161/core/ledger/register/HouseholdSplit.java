package io.github.county161.core.ledger.register;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/** 分户合户: members leave a household and are one of their own; one slip opens it and moves them. */
public final class HouseholdSplit {

    public static final Column<Long> OLD =
            Household.ref("old_household", new Cell("old_head_id", "原户主身份证号")).required();
    public static final Column<Long> HEAD =
            Column.ref("new_head", "member", new Cell("new_head_id", "新户主身份证号")).required();
    public static final Column<LocalDate> DAY = Column.date("date", "日期").required();
    /** Id numbers of those who go along, separated as many() is. */
    public static final Column<String> MEMBERS =
            Column.note("members", "随迁成员", 500).required();

    public static final Column<String> ADDRESS =
            Column.note("address", "详细住址", 200).required();

    public static final Form FORM = Form.named("household_split", "分户合户")
            .of(OLD, HEAD, DAY, MEMBERS, ADDRESS)
            .key(OLD, DAY)
            .happened(DAY)
            .build();

    private HouseholdSplit() {}
}
