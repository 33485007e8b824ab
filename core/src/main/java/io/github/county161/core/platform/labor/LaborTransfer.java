package io.github.county161.core.platform.labor;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Kind;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.WorkChecks;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.platform.Drive;
import io.github.county161.core.platform.Platform;
import io.github.county161.core.platform.shared.Fair;
import io.github.county161.core.platform.shared.FairResult;
import io.github.county161.core.platform.shared.Subsidy;
import io.github.county161.core.platform.shared.Vacancy;
import io.github.county161.core.term.PlaceLevel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** 劳务输出: people brought into work outside the county, with partner areas above all. */
public final class LaborTransfer {

    private static final long MONTHS_A_YEAR = 12;

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

    private static final Condition AWAY_FROM_THE_COUNTY =
            Path.of(Spell.WORK_PLACE).oneOf(Definitions.outsideCounty());

    /** Labourers with effective transfer outside the county. */
    public static final Question ALL_OUTSIDE =
            Definitions.effective(Transfer.FORM).where(AWAY_FROM_THE_COUNTY);

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
            Figure.distinct("F17", "对口地区就业", "人", Kind.YEAR_TO_DATE, "县外转移就业的劳动力中，在对口省就业的人数", IN_PARTNER_AREA)
                    .partOf("F21")
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
            Figure.rows("F19", "劳务输出专场", "场", Kind.YEAR_TO_DATE, "期内开始的劳务输出专场招聘会", Fair.held("labor"))
                    .apartFrom("F26", "F79"),
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
            Figure.distinct(
                    "W5",
                    "返乡未再就业",
                    "人",
                    Kind.YEAR_TO_DATE,
                    "期内结束县外转移就业、报告日没有任何在岗就业创业的劳动力人数",
                    Question.from(Spell.RELATION)
                            .where(
                                    AWAY_FROM_THE_COUNTY,
                                    Path.of(Spell.END).within(),
                                    Path.of(Relation.PERSON).in(Definitions.LABOURERS),
                                    Path.of(Relation.PERSON)
                                            .in(Question.from(Spell.RELATION)
                                                    .where(Spell.active())
                                                    .select(Relation.PERSON))
                                            .not())
                            .select(Relation.PERSON)),
            Figure.distinct(
                            "W6",
                            "转移就业去向",
                            "人",
                            Kind.YEAR_TO_DATE,
                            "期内有效转移就业的劳动力人数，并列省外（含境外）、省内县外、县内（一人去过几处，各处都计）",
                            Definitions.effective(Transfer.FORM))
                    .beside(wentTo("out_of_province", "out_province", "abroad"))
                    .beside(wentTo("in_province_out_of_county", "in_city", "in_province"))
                    .beside(wentTo("in_county", "in_town", "in_county")),
            Figure.rows(
                    "F78",
                    "劳务协作服务中心",
                    "个",
                    Kind.AT_DAY,
                    "类型为劳务协作服务中心的协作机构数",
                    Question.from(Partner.FORM.relation())
                            .where(Path.of(Partner.KIND).is(Partner.KIND_LIST.code("service_center")))));

    private static final List<Check> CHECKS = Stream.concat(
                    WorkChecks.on(Transfer.FORM).stream(),
                    Stream.of(
                            WorkChecks.excludedByHolding(Transfer.FORM, "此人不在公岗期间的日期（县外务工与公益性岗位不能同时）"),
                            Check.tell(
                                            "destitute_away",
                                            Transfer.FORM,
                                            Question.from(Spell.RELATION)
                                                    .where(
                                                            Spell.on(Transfer.FORM),
                                                            Path.of(Spell.WORK_PLACE)
                                                                    .oneOf(Definitions.outsideCounty()),
                                                            Path.through(
                                                                            Relation.HOUSEHOLD,
                                                                            Household.FORM,
                                                                            Household.CATEGORY)
                                                                    .is(Lists.CATEGORY.code("destitute"))),
                                            Transfer.WHO,
                                            "特困供养户以外的人员（特困供养人员外出务工，请核实）")
                                    .mend("核实本人是否外出；确在外的商民政核定供养资格")
                                    .to(PlaceLevel.TOWN)
                                    .by("《社会救助暂行办法》第十四条")))
            .toList();

    public static final Platform PLATFORM = new Platform(
            "labor",
            "劳务输出",
            List.of(Partner.FORM, Referral.FORM, Vacancy.FORM, Fair.FORM, FairResult.FORM, Transfer.FORM),
            List.of(
                    Partner.KIND_LIST,
                    Vacancy.SOURCE,
                    Vacancy.SEX_LIST,
                    Fair.KIND_LIST,
                    FairResult.RESULT_LIST,
                    Transfer.WORK_TYPE,
                    Transfer.COOPERATION_LIST),
            CHECKS,
            FIGURES,
            List.of(
                    new Drive("labor_cooperation", Definitions.touching(SPELLS), Relation.PERSON),
                    new Drive("special_recruitment", FairResult.IN_THE_PERIOD, FairResult.WHO.field())));

    private LaborTransfer() {}

    private static Part wentTo(String name, String... places) {
        List<String> codes = Arrays.stream(places).map(Lists.WORK_PLACE::code).toList();
        Question there = Definitions.effective(Transfer.FORM)
                .where(Path.of(Spell.WORK_PLACE).oneOf(codes));
        return Part.of(name, "人", there, Tally.DISTINCT);
    }
}
