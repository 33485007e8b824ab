package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Rule;
import java.time.LocalDate;

/** 宣讲场次: a team in a village on a day. */
final class Talk {

    static final Column<Long> TEAM =
            Column.ref("team", "team", new Cell("team", "宣讲团")).required();
    static final Column<String> PLACE = Column.place("place").required();
    static final Column<LocalDate> DAY = Column.date("date", "日期").required();

    static final Column<Long> ATTENDANCE =
            Column.whole("attendance", "参加人数", 0, 100_000_000).required();

    static final Form FORM = Form.named("talk", "宣讲场次")
            .of(TEAM, PLACE, DAY, ATTENDANCE)
            .key(TEAM, PLACE, DAY)
            .happened(DAY)
            .rule(Rule.inVillage(PLACE))
            .build();

    private Talk() {}
}
