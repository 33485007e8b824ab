package io.github.county161.core.platform.startup;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/** 创业孵化基地: where young businesses are housed. */
final class Incubator {

    static final CodeList KIND_LIST = CodeList.of("incubator_kind", "base");
    static final CodeList LEVEL_LIST = CodeList.of("level", "county");

    static final Column<String> PLACE = Column.townAlone("place", "镇办").required();
    static final Column<String> NAME = Column.text("incubator", "名称", 100).required();
    static final Column<String> KIND = Column.one("kind", "类别", KIND_LIST).required();
    static final Column<String> LEVEL =
            Column.one("level", "级别", LEVEL_LIST).required().varying();
    static final Column<LocalDate> RECOGNIZED =
            Column.date("recognized", "认定时间").required();
    static final Column<LocalDate> CANCELLED = Column.date("cancelled", "注销时间");

    static final Form FORM = Form.named("incubator", "创业孵化基地")
            .of(PLACE, NAME, KIND, LEVEL, RECOGNIZED, CANCELLED, Column.text("address", "地址", 200))
            .key(NAME)
            .lasts(RECOGNIZED, CANCELLED)
            .build();

    private Incubator() {}
}
