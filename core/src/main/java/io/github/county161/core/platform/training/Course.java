package io.github.county161.core.platform.training;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Rule;
import java.time.LocalDate;

/** 培训班次: a course held from a day to a day. */
final class Course {

    static final CodeList TRAINING_LIST = CodeList.of("training", "transfer_skill", "post_skill", "farming", "venture");

    static final Column<String> NUMBER = Column.text("course_no", "班次编号", 40).required();
    static final Column<String> TRAINING =
            Column.one("training", "培训类型", TRAINING_LIST).required();
    static final Column<LocalDate> DAY = Column.date("date", "开班日期").required();
    static final Column<LocalDate> LAST_DAY =
            Column.date("end_date", "结业日期").required().future();

    static final Form FORM = Form.named("course", "培训班次")
            .of(
                    NUMBER,
                    TRAINING,
                    Column.text("trade", "工种", 60).required(),
                    Column.text("institution", "培训机构", 100).required(),
                    Column.one("teaching", "教学方式", CodeList.of("teaching")),
                    Column.text("venue", "地点", 100).required(),
                    DAY,
                    LAST_DAY,
                    Column.whole("hours", "课时", 0, 100_000_000).required(),
                    Column.whole("planned_persons", "计划人数", 0, 100_000_000))
            .key(NUMBER)
            .happened(DAY)
            .rule(Rule.inOrder(DAY, LAST_DAY))
            .build();

    private Course() {}
}
