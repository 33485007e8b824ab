package io.github.county161.core.ledger.plan;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import java.time.LocalDate;
import java.util.List;

/** 责任: what somebody in office answers for. */
public final class Duty {

    public static final CodeList KIND_LIST = CodeList.of("duty_kind", "first", "direct", "concrete");

    public static final CodeList LEVEL_LIST = CodeList.of("duty_level", "county", "town", "village");

    public static final Column<String> LEVEL =
            Column.one("level", "层级", LEVEL_LIST).required();
    public static final Column<String> UNIT = Column.text("unit", "单位", 100).required();
    public static final Column<String> POSITION =
            Column.text("position", "职务", 60).required();
    public static final Column<String> NAME = Column.name("name", "姓名").required();
    public static final Column<String> KIND =
            Column.one("kind", "责任类型", KIND_LIST).required();
    public static final Column<String> CONTENT =
            Column.text("content", "责任内容", 200).required();
    /** What it is for; for all items when it names none. */
    public static final Column<List<String>> ITEMS = Column.many("items", "考核项", Target.ITEM_LIST);

    public static final Column<LocalDate> START = Column.date("start", "起始日期").required();
    public static final Column<LocalDate> END = Column.date("end", "终止日期");

    public static final Form FORM = Form.named("duty", "责任")
            .of(
                    LEVEL,
                    UNIT,
                    POSITION,
                    NAME,
                    KIND,
                    CONTENT,
                    Column.text("area", "责任范围", 500),
                    ITEMS,
                    Column.text("basis", "考核依据", 200),
                    START,
                    END)
            .key(UNIT, NAME, CONTENT, START)
            .tenure(UNIT, NAME, START, END)
            .build();

    private Duty() {}
}
