package io.github.county161.core.platform.startup;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/** 致富带头人: who takes others along into work; need not be in the person base. */
final class Pacesetter {

    static final Column<String> NAME = Column.name("name", "姓名").required();
    static final Column<String> ID = Column.id("id_number", "身份证号").required();
    static final Column<LocalDate> RECOGNIZED =
            Column.date("recognized", "认定日期").required();

    static final Form FORM = Form.named("pacesetter", "致富带头人")
            .of(
                    NAME,
                    ID,
                    Column.one("kind", "类别", CodeList.of("pacesetter_kind")).required(),
                    RECOGNIZED,
                    Column.text("entity", "实体名称", 100),
                    Column.text("business", "产业", 60),
                    Column.phone("phone", "联系电话"))
            .key(ID)
            .happened(RECOGNIZED)
            .perhaps(ID)
            .build();

    private Pacesetter() {}
}
