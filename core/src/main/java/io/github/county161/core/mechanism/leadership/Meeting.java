package io.github.county161.core.mechanism.leadership;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/** 会议: the weekly, monthly or quarterly meeting. */
final class Meeting {

    static final CodeList KIND_LIST = CodeList.of("meeting_kind", "weekly", "monthly", "quarterly");

    static final Column<String> KIND = Column.one("kind", "类型", KIND_LIST).required();
    static final Column<String> SESSION = Column.text("session", "期次", 40).required();
    static final Column<LocalDate> DAY = Column.date("date", "日期").required();

    static final Form FORM = Form.named("meeting", "会议")
            .of(
                    KIND,
                    SESSION,
                    DAY,
                    Column.name("chair", "主持人"),
                    Column.text("units", "参加单位", 200),
                    Column.note("decisions", "议定事项", 3000))
            .key(KIND, SESSION)
            .happened(DAY)
            .build();

    private Meeting() {}
}
