package io.github.county161.core.ledger.plan;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.register.Intention;
import io.github.county161.core.ledger.register.Lists;
import java.util.List;

/** 账单: what is planned, by whom it is answered for. */
public final class Planned {

    public static final List<Form> FORMS =
            List.of(Scheme.FORM, YearAct.FORM, Target.FORM, Shift.FORM, Task.FORM, Duty.FORM, Relay.FORM, Unnamed.FORM);

    public static final List<CodeList> LISTS = List.of(
            Target.ITEM_LIST,
            Standing.Status.LIST,
            Duty.LEVEL_LIST,
            Duty.KIND_LIST,
            Task.SOURCE_LIST,
            YearAct.ACT_LIST,
            Unnamed.FIGURE_LIST,
            Unnamed.STATE_LIST,
            Unnamed.ACT_LIST);

    /** Targets of the year. */
    public static final Question TARGETS =
            Question.from(Target.FORM.relation()).where(Path.of(Target.YEAR).compare(Condition.Op.EQ, Operand.YEAR));

    /** Who answers for what on the report day. */
    public static final Question DUTIES =
            Question.from(Duty.FORM.relation()).where(Definitions.lasting(Duty.START, Duty.END));

    /** 有意愿未就业: labourers whose newest survey says that they want to work, and who do not; selects the person. */
    public static final Question WILLING = Definitions.LABOURERS.where(
            Path.of(Relation.PERSON)
                    .in(Definitions.surveyed(Path.of(Intention.WISH)
                            .oneOf(List.of(Lists.WISH.code("transfer"), Lists.WISH.code("venture"))))),
            Path.of(Relation.PERSON)
                    .in(Question.from(Spell.RELATION).where(Spell.active()).select(Relation.PERSON))
                    .not());

    /** Tasks begun by the report day. */
    public static final Question TASKS =
            Question.from(Task.FORM.relation()).where(Path.of(Task.DAY).atMost(Operand.REPORT_DAY));

    public static final List<Figure> FIGURES = List.of(
            Figure.distinct(
                    "F07",
                    "考核类别",
                    "个",
                    Figure.Kind.YEAR_TO_DATE,
                    "本年度考核方案中不同的类别",
                    Scheme.ITEMS.select(Scheme.CATEGORY.field())),
            Figure.distinct(
                    "F08", "考核项", "个", Figure.Kind.YEAR_TO_DATE, "本年度目标任务中不同的考核项", TARGETS.select(Target.ITEM.field())),
            Figure.of(
                    "F13",
                    "责任人",
                    Figure.Kind.AT_DAY,
                    "报告日在任的责任人，按责任类型分列（按姓名和单位计人）",
                    Part.of("", "人", DUTIES.select(Duty.NAME.field(), Duty.UNIT.field()), Tally.DISTINCT)
                            .by(Duty.KIND)),
            Figure.rows(
                    "F12",
                    "第一责任人的承诺",
                    "项",
                    Figure.Kind.AT_DAY,
                    "报告日第一责任人的责任内容，如“主要领导90%精力抓就业扶贫”：这是承诺的原文，不是量出来的数",
                    DUTIES.where(Path.of(Duty.KIND).is(Duty.KIND_LIST.code("first")))),
            Figure.rows("F14", "建账、算账、结账", "次", Figure.Kind.YEAR_TO_DATE, "期内年度办理的次数，按办理分列", YearAct.ACTS)
                    .besideBy("by_act", YearAct.ACT));

    private Planned() {}
}
