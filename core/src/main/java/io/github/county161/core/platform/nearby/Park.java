package io.github.county161.core.platform.nearby;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;

/** 园区: one of the county's parks and zones. */
final class Park {

    static final CodeList KIND_LIST = CodeList.of("park_kind", "park", "zone");

    static final Column<String> NAME = Column.text("park", "名称", 100).required();
    static final Column<String> KIND = Column.one("kind", "类别", KIND_LIST).required();

    static final Form FORM = Form.named("park", "园区")
            .of(NAME, KIND, Column.townAlone("place", "所在镇办").required(), Column.text("business", "主导产业", 60))
            .key(NAME)
            .build();

    private Park() {}
}
