package io.github.county161.core.ledger.register;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;

/** A division, as the county's pack tells it: its code, name, level, and the town and county it lies in, dated. */
public final class Division {

    public static final Column<String> CODE = Column.placeCode("place", "区划代码").required();
    public static final Column<String> NAME =
            Column.text("division", "名称", 60).required().varying();
    public static final Column<String> SHORT = Column.text("short", "简称", 60).varying();
    /** The town it is or lies in; empty of a county. */
    public static final Column<String> TOWN = Column.text("in_town", "所属镇办", 12).varying();
    /** The county it is or lies in. */
    public static final Column<String> COUNTY =
            Column.text("in_county", "所属县", 12).required().varying();

    /** The village it has become part of; empty while it is a place of its own. */
    public static final Column<String> VILLAGE =
            Column.text("in_village", "并入村", 12).varying();

    public static final Column<Boolean> POOR = Column.flag("poor", "是否贫困村").varying();

    public static final Form FORM = Form.named("place", "行政区划")
            .of(CODE, NAME, SHORT, TOWN, COUNTY, POOR, VILLAGE)
            .key(CODE)
            .enteredBy("county_approver")
            .build();

    private Division() {}
}
