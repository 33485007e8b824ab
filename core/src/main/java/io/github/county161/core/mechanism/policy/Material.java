package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/** 宣传品: something printed, and how often. */
final class Material {

    static final CodeList KIND_LIST = CodeList.of("material_kind", "leaflet", "poster");

    static final Column<String> NAME = Column.text("material", "名称", 100).required();
    static final Column<String> KIND = Column.one("kind", "类型", KIND_LIST).required();
    static final Column<Long> COPIES =
            Column.whole("copies", "印制份数", 0, 100_000_000).required();
    static final Column<LocalDate> DAY = Column.date("date", "日期").required();

    static final Form FORM = Form.named("material", "宣传品")
            .of(NAME, KIND, COPIES, DAY)
            .key(NAME, DAY)
            .happened(DAY)
            .build();

    private Material() {}
}
