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
    /** A figure's id, or behind a point the name of a part that stands beside it. */
    public static final Column<String> FIGURE = Column.text("figure", "指标", 40).required();

    public static final Column<String> UNIT = Column.text("unit", "计量单位", 10).required();
    /** See {@link Curve}. */
    public static final Column<String> PLANNED =
            Column.text("planned", "序时进度", 60).required();

    public static final Form FORM = Form.named("scheme", "考核方案")
            .of(YEAR, ITEM, CATEGORY, FIGURE, UNIT, PLANNED)
            .key(YEAR, ITEM)
            .enteredBy()
            .rule(Curve.rule(PLANNED))
            .build();

    /** The items of the year. */
    public static final Question ITEMS =
            Question.from(FORM.relation()).where(Path.of(YEAR).compare(Condition.Op.EQ, Operand.YEAR));

    private Scheme() {}
}
