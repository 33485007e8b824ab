package io.github.county161.core.platform.training;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Rule;

/** 一村一策培训计划: what a village plans to be taught in a year. */
final class Plan {

    static final Column<String> PLACE = Column.place("place").required();
    static final Column<Long> YEAR = Column.year("year", "年度").required();
    static final Column<String> TRADE = Column.text("trade", "工种", 60).required();

    static final Form FORM = Form.named("plan", "一村一策培训计划")
            .of(
                    PLACE,
                    YEAR,
                    Column.one("training", "培训类型", CodeList.of("training")).required(),
                    TRADE,
                    Column.whole("planned_persons", "计划人数", 0, 100_000_000).required(),
                    Column.text("need_source", "需求来源", 60),
                    Column.text("business", "产业", 60))
            .key(PLACE, YEAR, TRADE)
            .rule(Rule.inVillage(PLACE))
            .build();

    private Plan() {}
}
