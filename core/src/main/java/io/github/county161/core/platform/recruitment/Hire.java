package io.github.county161.core.platform.recruitment;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Gives;
import java.time.LocalDate;

/** 定向录用: a graduate at work on such a post from a day on. */
final class Hire {

    static final Column<Long> WHO = Column.person();
    static final Column<Long> POST = Column.ref("post_code", "directed_post", new Cell("post_code", "岗位代码"))
            .required();
    static final Column<LocalDate> START = Column.date("start", "录用日期").required();
    static final Column<LocalDate> END = Column.date("end", "离职日期");

    static final Form FORM = Form.named("hire", "定向录用")
            .of(
                    WHO,
                    POST,
                    START,
                    END,
                    Column.text("written_score", "笔试成绩", 10),
                    Column.text("interview_score", "面试成绩", 10))
            .key(WHO, START)
            .spell(START, END, Gives.WORK)
            .build();

    private Hire() {}
}
