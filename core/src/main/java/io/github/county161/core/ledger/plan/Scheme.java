package io.github.county161.core.ledger.plan;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;

/** 考核方案: the items on which a year is judged, their categories and the figure each is bound to; of the pack. */
public final class Scheme {

    public static final Column<Long> YEAR = Column.year("year", "年度").required().future();
    public static final Column<String> ITEM =
            Column.one("item", "考核项", Target.ITEM_LIST).required();
    public static final Column<String> CATEGORY =
            Column.text("category", "考核类别", 60).required();
    public static final Column<String> FIGURE = Column.text("figure", "指标", 10).required();
    public static final Column<String> UNIT = Column.text("unit", "计量单位", 10).required();

    public static final Form FORM = Form.named("scheme", "考核方案")
            .of(YEAR, ITEM, CATEGORY, FIGURE, UNIT)
            .key(YEAR, ITEM)
            .enteredBy()
            .build();

    /** The items of the year. */
    public static final Question ITEMS =
            Question.from(FORM.relation()).where(Path.of(YEAR).compare(Condition.Op.EQ, Operand.YEAR));

    private Scheme() {}
}
