package io.github.county161.core.ledger.plan;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/**
 * 交接: who leaves hands on all that is held by name and unit: on the day it ends, from the next day the successor holds
 * it. An account's place goes along when both accounts are named.
 */
public final class Relay {

    /** What the successor's columns are called in the form that is handed on, behind this. */
    public static final String NEW = "new_";

    public static final Column<LocalDate> DAY = Column.date("date", "交接日期").required();
    public static final Column<String> UNIT = Column.text("unit", "离任人单位", 100).required();
    public static final Column<String> NAME = Column.name("name", "离任人").required();
    public static final Column<String> NEW_UNIT =
            Column.text(NEW + "unit", "接任人单位", 100).required();
    public static final Column<String> NEW_NAME =
            Column.name(NEW + "name", "接任人").required();
    public static final Column<String> ACCOUNT = Column.text("account", "离任人账号", 40);
    public static final Column<String> NEW_ACCOUNT = Column.text(NEW + "account", "接任人账号", 40);

    public static final Form FORM = Form.named("relay", "交接")
            .of(
                    DAY,
                    UNIT,
                    NAME,
                    NEW_UNIT,
                    NEW_NAME,
                    Column.text(NEW + "position", "接任人职务", 60).required(),
                    Column.phone(NEW + "phone", "接任人联系电话").required(),
                    ACCOUNT,
                    NEW_ACCOUNT,
                    Column.name("witness", "监交人"))
            .key(DAY, UNIT, NAME)
            .happened(DAY)
            .enteredBy("county_clerk", "county_approver")
            .build();

    private Relay() {}
}
