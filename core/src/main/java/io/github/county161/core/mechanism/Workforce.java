package io.github.county161.core.mechanism;

import io.github.county161.core.form.Gives;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Kind;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.ledger.register.WorkCheck;
import java.util.List;

/** 务工: who works for a wage, on whatever form, and whether the month's check has seen it. */
public final class Workforce {

    /** Work for somebody else. */
    private static final Question AWAY = Question.from(Spell.RELATION)
            .where(Path.of(Spell.STATUS).is(Gives.VENTURE.code()).not(), Definitions.OF_THE_BASE)
            .select(Relation.PERSON);

    private static final Question IN_THE_YEAR = AWAY.where(Spell.effective());
    private static final Question NOW = AWAY.where(Spell.active());
    private static final Question BEFORE = AWAY.where(Spell.activeAtEnd());

    private static final Question CHECKED = Question.from(WorkCheck.FORM.relation())
            .where(Path.of(WorkCheck.MONTH).compare(Condition.Op.EQ, Operand.THIS_MONTH))
            .select(WorkCheck.WHO.field());

    private static final Question FOUND_AT_WORK = CHECKED.where(Path.of(WorkCheck.STATE)
            .oneOf(List.of(WorkCheck.STATE_LIST.code("unchanged"), WorkCheck.STATE_LIST.code("moved"))));

    /** At work on the report day, and nobody has looked this month; selects the person. */
    public static final Question UNCONFIRMED =
            NOW.where(Path.of(Relation.PERSON).in(CHECKED).not());

    private static final Part LAST_YEAR =
            Part.of("last_year", "人", IN_THE_YEAR, Tally.DISTINCT).over(Kind.YEAR_BEFORE);

    public static final List<Figure> FIGURES = List.of(
            persons("W1", "务工规模", Kind.YEAR_TO_DATE, "期内有任一种有效务工（自主创业以外）的人数，不论是否劳动力", IN_THE_YEAR)
                    .mayOverlap("F02"),
            persons(
                    "W2",
                    "本月在务工且已核实",
                    Kind.AT_DAY,
                    "报告日在务工、本月核实为不变或换岗换地的人数",
                    NOW.where(Path.of(Relation.PERSON).in(FOUND_AT_WORK))),
            Figure.of(
                    "W3",
                    "核实率",
                    Kind.AT_DAY,
                    "报告日在务工的人中，本月已核实（不论结果）的比例",
                    Part.share(
                            "",
                            Part.of("", "人", NOW.where(Path.of(Relation.PERSON).in(CHECKED)), Tally.DISTINCT),
                            Part.of("", "人", NOW, Tally.DISTINCT))),
            persons("W4", "比上月新增务工", Kind.AT_DAY, "报告日在务工、上月末不在务工的人数，并列上月末在务工、报告日不在的人数，和两时都在、本月换岗换地的人数", joined())
                    .beside(Part.of("left", "人", left(), Tally.DISTINCT).over(Kind.LAST_MONTH))
                    .beside(Part.of("changed", "人", changed(), Tally.DISTINCT).over(Kind.THIS_MONTH)),
            persons(
                            "W7",
                            "监测对象务工",
                            Kind.YEAR_TO_DATE,
                            "务工规模中，家庭为脱贫不稳定户、边缘易致贫户、突发严重困难户的人数",
                            IN_THE_YEAR.where(Path.through(Relation.HOUSEHOLD, Household.FORM, Household.CATEGORY)
                                    .oneOf(List.of(
                                            Lists.CATEGORY.code("unstable"),
                                            Lists.CATEGORY.code("border"),
                                            Lists.CATEGORY.code("sudden")))))
                    .partOf("W1"),
            Figure.of(
                            "W10",
                            "务工规模比去年同期",
                            Kind.YEAR_TO_DATE,
                            "本年至报告日的务工规模，占去年同期的比例",
                            Part.share("", Part.of("", "人", IN_THE_YEAR, Tally.DISTINCT), LAST_YEAR))
                    .beside(LAST_YEAR));

    private Workforce() {}

    private static Figure persons(String id, String title, Kind kind, String definition, Question question) {
        return Figure.distinct(id, title, "人", kind, definition, question);
    }

    private static Question joined() {
        return NOW.where(
                Path.of(Relation.PERSON).in(BEFORE.over(Kind.LAST_MONTH)).not());
    }

    /** At work then and now, with work that began this month. */
    private static Question changed() {
        return NOW.where(Path.of(Spell.START).within(), Path.of(Relation.PERSON).in(BEFORE.over(Kind.LAST_MONTH)));
    }

    private static Question left() {
        return BEFORE.where(Path.of(Relation.PERSON).in(NOW).not());
    }
}
