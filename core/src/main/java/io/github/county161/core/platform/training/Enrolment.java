package io.github.county161.core.platform.training;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;

/** 参加培训: a person at a course; it happened on the course's last day. */
final class Enrolment {

    static final Column<Long> WHO = Column.person();
    static final Column<Long> COURSE =
            Column.ref("course_no", "course", new Cell("course_no", "班次编号")).required();
    static final Column<Boolean> PASSED = Column.flag("passed", "是否合格");

    static final Form FORM = Form.named("enrolment", "参加培训")
            .of(
                    WHO,
                    COURSE,
                    Column.whole("days", "实际培训天数", 0, 100_000_000).required(),
                    PASSED,
                    Column.text("certificate_no", "证书编号", 60),
                    Column.month("employed_month", "培训后就业月份"))
            .key(WHO, COURSE)
            .happenedOn(COURSE, Course.FORM, Course.LAST_DAY)
            .build();

    private Enrolment() {}
}
