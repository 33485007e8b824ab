package io.github.county161.core.ledger.register;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;

/** An account: who may act, as what, where. */
public final class AccountForm {

    public static final CodeList ROLE = CodeList.of(
            "role",
            "village_clerk",
            "town_clerk",
            "town_reviewer",
            "county_clerk",
            "county_approver",
            "county_leader",
            "department",
            "supervisor",
            "system_admin",
            "security_admin",
            "auditor");
    public static final Column<String> NAME = Column.text("account", "账号", 40).required();
    public static final Column<String> ROLES =
            Column.one("role", "角色", ROLE).required().varying();
    public static final Column<String> WHERE =
            Column.placeCode("place", "辖区").required().varying();
    /** Whose it is: one person may have several, and is one person all the same. */
    public static final Column<String> PERSON = Column.name("person", "姓名").varying();

    public static final Column<String> UNIT = Column.text("unit", "单位", 100).varying();

    public static final Column<Boolean> LOCKED = Column.flag("locked", "是否锁定").varying();

    public static final Form FORM = Form.named("account", "账号")
            .of(NAME, ROLES, WHERE, PERSON, UNIT, LOCKED)
            .key(NAME)
            .enteredBy(ROLE.code("system_admin"), ROLE.code("security_admin"))
            .build();

    private AccountForm() {}
}
