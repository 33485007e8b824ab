package io.github.county161.core.platform.welfare;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.During;
import io.github.county161.core.form.Form;

/** 公岗出勤与补贴: the days a holder was on the post in a month; what is due is worked out. */
final class Attendance {

    static final Column<Long> WHO = Column.person();
    static final Column<Long> POST =
            Column.ref("post_no", "welfare_post", new Cell("post_no", "岗位编号")).required();
    static final Column<String> MONTH = Column.month("month", "月份").required();
    static final Column<Long> DAYS =
            Column.whole("days", "实际出勤天数", 0, 100_000_000).required();

    static final Form FORM = Form.named("attendance", "公岗出勤与补贴")
            .of(WHO, POST, MONTH, DAYS)
            .key(WHO, POST, MONTH)
            .happenedIn(MONTH)
            .during(new During(Holding.FORM, POST, DAYS, WelfarePost.FORM, WelfarePost.SET_DAYS))
            .build();

    private Attendance() {}
}
