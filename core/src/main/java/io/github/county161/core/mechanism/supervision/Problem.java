package io.github.county161.core.mechanism.supervision;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/** 问题: what is wrong, where, and who mends it by when. */
final class Problem {

    static final CodeList STATE_LIST = CodeList.of("problem_state", "asked_off", "struck_off");

    static final CodeList SOURCE_LIST = CodeList.of("problem_source", "central", "province", "city");

    static final Column<String> SOURCE = Column.one("source", "来源", SOURCE_LIST).required();
    static final Column<String> NUMBER =
            Column.text("problem_no", "问题编号", 40).required().issued();
    static final Column<LocalDate> DAY = Column.date("date", "反馈日期").required();
    static final Column<String> PLACE = Column.place("place").required();
    static final Column<String> UNIT = Column.text("unit", "责任单位", 100).required();
    static final Column<LocalDate> DUE = Column.date("due", "整改时限").required().future();
    static final Column<String> STATE = Column.one("state", "状态", STATE_LIST).history();
    static final Column<LocalDate> STRUCK_OFF =
            Column.date("struck_off", "销号日期").requiredWhen(STATE, "struck_off").history();

    static final Form FORM = Form.named("problem", "问题")
            .of(
                    NUMBER,
                    SOURCE,
                    Column.text("round", "督导轮次", 40),
                    DAY,
                    Column.text("document_no", "文号", 60),
                    Column.note("description", "问题描述", 500).required(),
                    Column.text("kind", "类别", 60).required(),
                    Column.one("severity", "严重程度", CodeList.of("severity")).required(),
                    PLACE,
                    Column.whole("households", "涉及户数", 0, 100_000_000),
                    Column.whole("persons", "涉及人数", 0, 100_000_000),
                    Column.text("aim", "整改目标", 200).required(),
                    Column.text("measures", "整改措施", 500),
                    UNIT,
                    Column.name("leader", "责任领导").required(),
                    Column.name("responsible", "责任人").required(),
                    DUE,
                    STATE,
                    STRUCK_OFF)
            .key(NUMBER)
            .happened(DAY)
            .build();

    private Problem() {}
}
