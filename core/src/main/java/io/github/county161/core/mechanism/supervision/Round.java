package io.github.county161.core.mechanism.supervision;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Rule;
import java.time.LocalDate;
import java.util.Set;

/** 督导轮次: one round of supervision. */
final class Round {

    static final Column<Long> YEAR = Column.year("year", "年度").required();
    static final Column<String> ROUND = Column.text("round", "轮次", 40).required();
    static final Column<LocalDate> DAY = Column.date("date", "开始日期").required();
    static final Column<LocalDate> LAST_DAY = Column.date("end_date", "结束日期").required();

    /** Who looks after others' work and writes down what it finds. */
    static final Set<String> SUPERVISING =
            Set.of("supervisor", "town_clerk", "town_reviewer", "county_clerk", "county_approver");

    static final Form FORM = Form.named("round", "督导轮次")
            .of(
                    YEAR,
                    ROUND,
                    DAY,
                    LAST_DAY,
                    Column.text("document_no", "方案文号", 60),
                    Column.note("members", "督导组成员", 500),
                    Column.note("summary", "小结", 1000))
            .key(YEAR, ROUND)
            .enteredWithin(SUPERVISING)
            .happened(DAY)
            .rule(Rule.inOrder(DAY, LAST_DAY))
            .build();

    private Round() {}
}
