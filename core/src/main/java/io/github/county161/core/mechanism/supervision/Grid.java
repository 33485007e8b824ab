package io.github.county161.core.mechanism.supervision;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import java.time.LocalDate;
import java.util.List;

/** 包联: a cadre who answers for an area, from a day on. */
final class Grid {

    static final CodeList LEVEL_LIST = CodeList.of("grid_level", "area", "town", "village");

    static final Column<String> LEVEL = Column.one("level", "层次", LEVEL_LIST).required();
    static final Column<String> UNIT = Column.text("unit", "单位或科室", 100).required();
    static final Column<String> NAME = Column.name("name", "姓名").required();
    static final Column<String> POSITION = Column.text("position", "职务", 60).required();
    static final Column<List<String>> AREA = Column.areas("area", "包联区域").required();
    static final Column<LocalDate> START = Column.date("start", "起始日期").required();
    static final Column<LocalDate> END = Column.date("end", "终止日期");

    static final Form FORM = Form.named("grid", "包联")
            .of(LEVEL, UNIT, NAME, POSITION, Column.phone("phone", "联系电话").required(), AREA, START, END)
            .key(LEVEL, NAME, AREA, START)
            .tenure(UNIT, NAME, START, END)
            .build();

    private Grid() {}
}
