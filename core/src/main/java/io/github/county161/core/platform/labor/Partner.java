package io.github.county161.core.platform.labor;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;

/** 协作机构与对口地区: with whom labour transfer is arranged. */
final class Partner {

    static final CodeList KIND_LIST =
            CodeList.of("partner_kind", "service_center", "partner_city", "agency", "outpost");
    static final Column<String> NAME = Column.text("partner", "名称", 100).required();
    static final Column<String> KIND = Column.one("kind", "类型", KIND_LIST).required();
    static final Column<Boolean> PAIRED = Column.flag("paired", "是否{协作}");

    static final Form FORM = Form.named("partner", "协作机构与对口地区")
            .of(
                    NAME,
                    KIND,
                    Column.text("province", "所在省", 40).required(),
                    Column.text("city", "所在市县", 60).required(),
                    PAIRED,
                    Column.name("contact", "联系人"),
                    Column.phone("phone", "联系电话"),
                    Column.date("founded", "成立日期"),
                    Column.note("note", "备注", 500))
            .key(NAME)
            .build();

    private Partner() {}
}
