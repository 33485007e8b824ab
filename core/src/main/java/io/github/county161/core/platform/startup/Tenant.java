package io.github.county161.core.platform.startup;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/** 入孵实体: a business housed in an incubator. */
final class Tenant {

    static final Column<Long> INCUBATOR =
            Column.ref("incubator", "incubator", new Cell("incubator", "孵化基地")).required();
    static final Column<String> NAME = Column.text("tenant", "实体名称", 100).required();
    static final Column<LocalDate> MOVED_IN = Column.date("moved_in", "入驻日期").required();
    static final Column<LocalDate> MOVED_OUT = Column.date("moved_out", "退出日期");

    static final Form FORM = Form.named("tenant", "入孵实体")
            .of(
                    INCUBATOR,
                    NAME,
                    Column.creditCode("credit_code", "统一社会信用代码"),
                    Column.name("manager", "负责人"),
                    MOVED_IN,
                    MOVED_OUT,
                    Column.one("industry", "行业", CodeList.of("industry")))
            .key(INCUBATOR, NAME)
            .lasts(MOVED_IN, MOVED_OUT)
            .build();

    private Tenant() {}
}
