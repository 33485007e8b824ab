package io.github.county161.core.mechanism.supervision;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/** 督导走访: a supervisor in a village on a day of a round. */
final class Visit {

    static final Column<Long> ROUND = Column.ref("of_round", "round", new Cell("year", "年度"), new Cell("round", "轮次"))
            .required();
    static final Column<LocalDate> DAY = Column.date("date", "日期").required();
    static final Column<String> PLACE = Column.place("place").required();

    static final Form FORM = Form.named("visit", "督导走访")
            .of(
                    ROUND,
                    DAY,
                    Column.name("supervisor", "督导人").required(),
                    PLACE,
                    Column.text("matters", "查看事项", 200),
                    Column.whole("problems", "发现问题数", 0, 100_000_000))
            .key(ROUND, DAY, PLACE)
            .enteredWithin(Round.SUPERVISING)
            .happened(DAY)
            .build();

    private Visit() {}
}
