package io.github.county161.core.platform.labor;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Kind;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.Stay;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.platform.Platform;
import io.github.county161.core.platform.shared.Fair;
import io.github.county161.core.platform.shared.FairResult;
import io.github.county161.core.platform.shared.Subsidy;
import io.github.county161.core.platform.shared.Vacancy;
import java.util.List;

/** 劳务输出: people brought into work outside the county, with partner areas above all. */
public final class LaborTransfer {

    private static final long MONTHS_A_YEAR = 12;
    private static final Operand LOW_WAGE = Operand.pack("wage_low_fen");
    private static final Operand HIGH_WAGE = Operand.pack("wage_high_fen");
    private static final long WORKING_AGE = 16;

    private static final Question REFERRED = Question.from(Referral.FORM.relation())
            .where(
                    Path.of(Referral.DAY).within(),
                    Path.through(Referral.PARTNER.field(), Partner.FORM, Partner.PAIRED)
                            .isYes());

    private static final Question VACANCIES = Question.from(Vacancy.FORM.relation())
            .where(
                    Path.of(Vacancy.FROM).is(Vacancy.SOURCE.code("partner_area")),
                    Path.of(Vacancy.DAY).within());

    /** Work away from the village. */
    public static final Form SPELLS = Transfer.FORM;

    /** Labourers with effective transfer outside the county. */
    public static final Question ALL_OUTSIDE =
            Definitions.effective(Transfer.FORM).where(Path.of(Spell.WORK_PLACE).oneOf(Definitions.outsideCounty()));

    /** Those of households lifted out of poverty. */
    private static final Question OUTSIDE = ALL_OUTSIDE.where(
            Path.through(Relation.HOUSEHOLD, Household.FORM, Household.POVERTY).is(Lists.POVERTY.code("lifted")));

    private static final Condition IN_PARTNER_PROVINCE = Path.through(
                    Relation.RECORD, Transfer.FORM, Transfer.COOPERATION)
            .is(Transfer.COOPERATION_LIST.code("partner_province"));

    private static final Question IN_PARTNER_AREA = OUTSIDE.where(IN_PARTNER_PROVINCE);

    private static final Question NEWEST_THERE = IN_PARTNER_AREA.newest(Relation.PERSON, Spell.START);

    private static final List<Figure> FIGURES = List.of(
            Figure.rows("F15", "劳动力信息推送", "条", Kind.YEAR_TO_DATE, "期内推送给协作方单位的信息条数", REFERRED)
                    .beside("persons", REFERRED.select(Referral.WHO.field()), Tally.DISTINCT),
            Figure.rows("F16", "协作地岗位信息", "条", Kind.YEAR_TO_DATE, "期内发布、来源为对口协作地的岗位信息条数", VACANCIES)
                    .beside("headcount", VACANCIES, new Tally.Sum(new Tally.Amount.Of(Path.of(Vacancy.HEADCOUNT)))),
            Figure.distinct("F17", "对口地区就业", "人", Kind.YEAR_TO_DATE, "县外转移就业（F21）的劳动力中，在对口省就业的人数", IN_PARTNER_AREA)
                    .beside(
                            "not_in_F21",
                            IN_PARTNER_AREA.where(
                                    Path.of(Relation.PERSON).in(OUTSIDE).not()),
                            Tally.DISTINCT),
            Figure.mean(
                    "F18",
                    "对口地区就业年人均增收",
                    Kind.YEAR_TO_DATE,
                    "F17 每人取最近一段有效就业的月工资乘以12，再求人均",
                    NEWEST_THERE,
                    new Tally.Amount.Times(Path.through(Relation.RECORD, Transfer.FORM, Transfer.WAGE), MONTHS_A_YEAR)),
            Figure.rows("F19", "劳务输出专场", "场", Kind.YEAR_TO_DATE, "期内开始的劳务输出专场招聘会", Fair.held("labor")),
            Figure.yuan(
                            "F20",
                            "转移就业交通补贴",
                            Kind.TO_DATE,
                            "报告日前实发的转移就业交通补贴",
                            Subsidy.paid("transport"),
                            Path.of(Subsidy.PAID))
                    .beside(Part.yuan("in_the_year", Subsidy.paid("transport"), Path.of(Subsidy.PAID))
                            .over(Kind.YEAR_TO_DATE)),
            Figure.distinct(
                    "F21",
                    "县外转移就业",
                    "人",
                    Kind.YEAR_TO_DATE,
                    "报告日为劳动力、家庭已脱贫、期内有县外有效转移就业的人数（有效：触及本期，期末仍在岗，或期内结束且满90天）",
                    OUTSIDE),
            Figure.rows(
                    "F78",
                    "劳务协作服务中心",
                    "个",
                    Kind.AT_DAY,
                    "类型为劳务协作服务中心的协作机构数",
                    Question.from(Partner.FORM.relation())
                            .where(Path.of(Partner.KIND).is(Partner.KIND_LIST.code("service_center")))));

    private static final Field WAGE = Transfer.WAGE.field();

    private static final Question TRANSFERS = Question.from(Transfer.FORM.relation());

    private static final Path ABILITY_NOW =
            Path.through(Transfer.WHO.field(), Stay.RELATION, Relation.PERSON, Stay.ABILITY);
    private static final Path SCHOOL_NOW =
            Path.through(Transfer.WHO.field(), Stay.RELATION, Relation.PERSON, Stay.IN_SCHOOL);
    private static final Path BORN = Path.through(Transfer.WHO.field(), Stay.RELATION, Relation.PERSON, Stay.BORN);

    private static final List<Check> CHECKS = List.of(
            Check.refuse(
                    "spell_overlap",
                    Transfer.FORM,
                    Question.from(Spell.RELATION)
                            .where(
                                    Path.of(Spell.FORM).is(Transfer.FORM.name()),
                                    Path.of(Spell.CLASH).isEmpty().not()),
                    Transfer.START,
                    "与此人其他转移就业时间不重叠的日期（上一条未结束时，请先填上一条的就业终止日期）"),
            tell(
                    "wage_range",
                    Path.of(WAGE).before(LOW_WAGE).or(Path.of(WAGE).after(HIGH_WAGE)),
                    Transfer.WAGE,
                    "合乎常情的月工资（元）"),
            tell(
                    "unable_at_work",
                    ABILITY_NOW.oneOf(List.of(Lists.ABILITY.code("lost"), Lists.ABILITY.code("none"))),
                    Transfer.WHO,
                    "有劳动能力的人员"),
            tell("pupil_at_work", SCHOOL_NOW.isYes(), Transfer.WHO, "非在校生"),
            tell("under_16", BORN.after(Operand.YEAR.minus(WORKING_AGE)), Transfer.WHO, "年满16周岁的人员"));

    public static final Platform PLATFORM = new Platform(
            "labor",
            "劳务输出",
            List.of(Partner.FORM, Referral.FORM, Vacancy.FORM, Fair.FORM, FairResult.FORM, Transfer.FORM),
            List.of(
                    Partner.KIND_LIST,
                    Vacancy.SOURCE,
                    Fair.KIND_LIST,
                    FairResult.RESULT_LIST,
                    Transfer.WORK_TYPE,
                    Transfer.COOPERATION_LIST),
            CHECKS,
            FIGURES);

    private LaborTransfer() {}

    private static Check tell(String id, Condition wrong, Column<?> column, String sentence) {
        return Check.tell(id, Transfer.FORM, TRANSFERS.where(wrong), column, sentence);
    }
}
