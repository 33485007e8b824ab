package io.github.county161.core.platform.welfare;

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
import io.github.county161.core.platform.Platform;
import java.util.List;

/** 就业保障: public-welfare posts and who holds them. */
public final class WelfarePosts {

    /** Posts held. */
    public static final Form SPELLS = Holding.FORM;

    private static final Question DEVELOPED = Question.from(WelfarePost.FORM.relation())
            .where(Path.of(WelfarePost.DEVELOPED).atMost(Operand.REPORT_DAY));

    private static final Condition WITHDRAWN = Path.of(WelfarePost.WITHDRAWN).atMost(Operand.REPORT_DAY);

    private static final Condition HELD = Path.of(Relation.RECORD)
            .in(Question.from(Spell.RELATION)
                    .where(Spell.on(Holding.FORM), Spell.active())
                    .select(Path.through(Relation.RECORD, Holding.FORM, Holding.POST)));

    private static final Part HELD_POSTS = Part.of("held", "个", DEVELOPED.where(WITHDRAWN.not(), HELD), Tally.ROWS);
    private static final Part VACANT_POSTS =
            Part.of("vacant", "个", DEVELOPED.where(WITHDRAWN.not(), HELD.not()), Tally.ROWS);
    private static final Part WITHDRAWN_POSTS = Part.of("withdrawn", "个", DEVELOPED.where(WITHDRAWN), Tally.ROWS);

    private static final Question FUNDS =
            Question.from(Fund.FORM.relation()).where(Path.of(Fund.DAY).within());

    /** Months of attendance that are over in the period. */
    private static final Question ATTENDED = Question.from(Attendance.FORM.relation())
            .where(Path.of(Attendance.MONTH).between(Operand.FIRST_MONTH, Operand.LAST_MONTH))
            .select(Attendance.WHO.field());

    private static final List<Figure> FIGURES = List.of(
            Figure.rows(
                    "F43",
                    "新开发公益性岗位",
                    "个",
                    Figure.Kind.YEAR_TO_DATE,
                    "期内开发的公益性岗位数，含后来撤销的",
                    Question.from(WelfarePost.FORM.relation())
                            .where(Path.of(WelfarePost.DEVELOPED).within())),
            Figure.rows("F44", "累计公益性岗位", "个", Figure.Kind.TO_DATE, "报告日前开发的公益性岗位数：在岗、空岗、撤销之和", DEVELOPED)
                    .beside(HELD_POSTS)
                    .beside(VACANT_POSTS)
                    .beside(WITHDRAWN_POSTS),
            Figure.yuan("F45", "岗位资金", Figure.Kind.TO_DATE, "报告日前到账的岗位资金", FUNDS, Path.of(Fund.AMOUNT))
                    .beside(Part.yuan("by_source", FUNDS, Path.of(Fund.AMOUNT)).by(Fund.SOURCE)),
            Figure.distinct("F46", "公岗在岗", "人", Figure.Kind.AT_DAY, "报告日在岗的劳动力人数", Definitions.active(Holding.FORM))
                    .beside(
                            "holders_of_any_kind",
                            Question.from(Spell.RELATION)
                                    .where(Spell.on(Holding.FORM), Spell.active())
                                    .select(Relation.PERSON),
                            Tally.DISTINCT)
                    .beside(HELD_POSTS)
                    .beside(VACANT_POSTS)
                    .beside(WITHDRAWN_POSTS),
            Figure.mean(
                    "F47",
                    "公岗年人均增收",
                    Figure.Kind.YEAR_TO_DATE,
                    "期内已过完各月的出勤补贴（月补贴标准÷规定出勤天数×实际出勤天数，逐条四舍五入到分）合计，除以有出勤的人数",
                    ATTENDED,
                    new Tally.Amount.Prorate(
                            Path.through(Attendance.POST.field(), WelfarePost.FORM, WelfarePost.MONTHLY),
                            Path.through(Attendance.POST.field(), WelfarePost.FORM, WelfarePost.SET_DAYS),
                            Path.of(Attendance.DAYS))));

    public static final Platform PLATFORM = new Platform(
            "welfare",
            "就业保障",
            List.of(WelfarePost.FORM, Holding.FORM, ThreeLacks.FORM, Attendance.FORM, Fund.FORM, ZeroHelp.FORM),
            List.of(WelfarePost.TYPE_LIST),
            List.of(),
            FIGURES);

    private WelfarePosts() {}
}
