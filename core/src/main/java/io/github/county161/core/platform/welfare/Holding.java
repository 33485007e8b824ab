package io.github.county161.core.platform.welfare;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Gives;
import io.github.county161.core.form.Limits;
import io.github.county161.core.form.Rule;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** 公岗安置: a person who holds a post from a day on. */
final class Holding {

    static final Column<Long> WHO = Column.person();
    static final Column<Long> POST =
            Column.ref("post_no", "welfare_post", new Cell("post_no", "岗位编号")).required();
    static final Column<LocalDate> AGREED_FROM =
            Column.date("agreed_from", "协议开始日期").required();
    static final Column<LocalDate> AGREED_UNTIL =
            Column.date("agreed_until", "协议结束日期").required().future();
    static final Column<LocalDate> START = Column.date("start", "上岗日期").required();
    static final Column<LocalDate> END = Column.date("end", "离岗日期");

    private static final int YOUNGEST = 16;
    private static final int OLDEST = 69;

    static final Form FORM = Form.named("holding", "公岗安置")
            .of(WHO, POST, AGREED_FROM, AGREED_UNTIL, START, END, Column.text("end_reason", "离岗原因", 100))
            .key(WHO, START)
            .spell(START, END, Gives.WORK)
            .limits(new Limits(
                    Set.of("nearby", "transfer"),
                    Optional.of(POST),
                    Optional.of(WelfarePost.WITHDRAWN),
                    true,
                    YOUNGEST,
                    OLDEST))
            .rule(Rule.inOrder(AGREED_FROM, AGREED_UNTIL))
            .build();

    private Holding() {}
}
