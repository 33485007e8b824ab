package io.github.county161.core.platform.nearby;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/** 就业载体: a base, community factory or workshop near the villages that employs people. */
final class Carrier {

    static final CodeList KIND_LIST = CodeList.of("carrier_kind", "base", "community_factory", "workshop");

    static final Column<String> PLACE = Column.place("place").required();
    static final Column<String> NAME = Column.text("carrier", "名称", 100).required();
    static final Column<String> KIND = Column.one("kind", "类别", KIND_LIST).required();
    static final Column<LocalDate> RECOGNIZED =
            Column.date("recognized", "认定时间").required();
    static final Column<LocalDate> CANCELLED = Column.date("cancelled", "注销时间");
    static final Column<Boolean> AT_SETTLEMENT =
            Column.flag("at_settlement", "是否在安置点").required();
    static final Column<Long> SETTLEMENT = Column.ref("settlement", "settlement", new Cell("settlement", "安置点名称"))
            .requiredWhen(AT_SETTLEMENT, "1");

    static final Form FORM = Form.named("carrier", "就业载体")
            .of(
                    PLACE,
                    NAME,
                    KIND,
                    Column.one("level", "级别", CodeList.of("level")).varying(),
                    Column.creditCode("credit_code", "统一社会信用代码"),
                    Column.text("business", "主营", 60).required(),
                    RECOGNIZED,
                    CANCELLED,
                    Column.whole("workers", "从业人数", 0, 100_000_000).required().varying(),
                    AT_SETTLEMENT,
                    SETTLEMENT,
                    Column.flag("paired", "是否{协作}"),
                    Column.yuan("rent", "场地租赁费"),
                    Column.yuan("utilities", "水电费"),
                    Column.text("address", "地址", 200),
                    Column.name("contact", "联系人"),
                    Column.phone("phone", "联系电话"))
            .key(NAME)
            .lasts(RECOGNIZED, CANCELLED)
            .build();

    private Carrier() {}
}
