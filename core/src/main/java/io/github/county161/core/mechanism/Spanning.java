package io.github.county161.core.mechanism;

import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Cycle;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Intention;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.platform.Platform;
import io.github.county161.core.platform.labor.LaborTransfer;
import io.github.county161.core.platform.nearby.NearbyPlacement;
import io.github.county161.core.platform.recruitment.TargetedRecruitment;
import io.github.county161.core.platform.shared.Fair;
import io.github.county161.core.platform.shared.Subsidy;
import io.github.county161.core.platform.startup.StartUp;
import io.github.county161.core.platform.training.SkillTraining;
import io.github.county161.core.platform.welfare.WelfarePosts;
import java.util.List;

/** The figures that span platforms. */
public final class Spanning {

    /** The figures under which the platforms name persons at work. */
    static final List<Figure> NAMED = List.of(
            of(LaborTransfer.PLATFORM, "F21"),
            of(NearbyPlacement.PLATFORM, "F30"),
            of(StartUp.PLATFORM, "F33"),
            of(StartUp.PLATFORM, "F39"),
            of(StartUp.PLATFORM, "F42"),
            of(WelfarePosts.PLATFORM, "F46"),
            of(TargetedRecruitment.PLATFORM, "F55"));

    private static final Question AT_WORK = Question.from(Spell.RELATION)
            .where(
                    Spell.effective(),
                    Definitions.OF_THE_BASE,
                    Path.through(Relation.HOUSEHOLD, Household.FORM, Household.POVERTY)
                            .is(Lists.POVERTY.code("lifted")))
            .select(Relation.PERSON);

    private static final Question NAMED_PERSONS = Question.union(
            NAMED.stream().map(f -> f.own().question().over(f.kind())).toArray(Question[]::new));

    private static final Question REFUSING =
            Definitions.surveyed(Path.of(Intention.WISH).is(Lists.WISH.code("none")));

    /** Who came to any measure in the period. */
    static final Question MEASURED = Question.union(
            Question.from(Spell.RELATION).where(Spell.touches()).select(Relation.PERSON),
            SkillTraining.ENDED_PERSONS,
            Question.from(Subsidy.FORM.relation())
                    .where(
                            Path.of(Subsidy.STATE).is(Subsidy.STATE_LIST.code("paid")),
                            Path.of(Subsidy.PAID_ON).within())
                    .select(Subsidy.WHO.field()),
            TargetedRecruitment.AIDED_PERSONS,
            TargetedRecruitment.INTERNS);

    private static final Condition MEASURE = Path.of(Relation.PERSON).in(MEASURED);
    private static final Condition REFUSAL = Path.of(Relation.PERSON).in(REFUSING);
    private static final Part LABOURERS = Part.of("", "人", Definitions.LABOURERS, Tally.DISTINCT);

    private static final Question CYCLES = Question.from(Cycle.RELATION).select(Relation.HOUSEHOLD);

    private static final Condition BY_WORK_IN_THE_PERIOD =
            Path.of(Cycle.ENDED).within().and(Path.of(Cycle.HOW).is(Cycle.BY_WORK));

    private static final Part CLEARED = Part.of("", "次", CYCLES.where(BY_WORK_IN_THE_PERIOD), Tally.ROWS);

    private static final Question APPLIED = Question.from(Subsidy.FORM.relation())
            .where(
                    Path.of(Subsidy.POLICY).is(Subsidy.POLICY_LIST.code("transport")),
                    Path.of(Subsidy.YEAR).compare(Condition.Op.EQ, Operand.YEAR),
                    Path.of(Subsidy.DAY).atMost(Operand.REPORT_DAY));

    private static final Part PAID = Part.of(
            "",
            "笔",
            APPLIED.where(
                    Path.of(Subsidy.STATE).is(Subsidy.STATE_LIST.code("paid")),
                    Path.of(Subsidy.PAID_ON).atMost(Operand.REPORT_DAY)),
            Tally.ROWS);

    public static final List<Figure> FIGURES = List.of(
            Figure.distinct("F02", "就业创业稳定脱贫", "人", Figure.Kind.YEAR_TO_DATE, "家庭已脱贫、期内有任一种有效就业或创业的人数，不论是否劳动力", AT_WORK)
                    .beside("F02n", NAMED_PERSONS, Tally.DISTINCT)
                    .beside(
                            "in_F02_not_named",
                            AT_WORK.where(
                                    Path.of(Relation.PERSON).in(NAMED_PERSONS).not()),
                            Tally.DISTINCT)
                    .beside(
                            "only_labourers",
                            AT_WORK.where(Path.of(Relation.PERSON).in(Definitions.LABOURERS)),
                            Tally.DISTINCT),
            Figure.of(
                            "F74",
                            "不落一户、不漏一人",
                            Figure.Kind.YEAR_TO_DATE,
                            "期内享受过任一措施（就业、培训、补贴、援助、见习）或最近一次采集明确无意愿的劳动力，占全部劳动力的比例",
                            Part.share(
                                    "",
                                    Part.of("", "人", Definitions.LABOURERS.where(MEASURE.or(REFUSAL)), Tally.DISTINCT),
                                    LABOURERS))
                    .beside(Part.of(
                            "refusals_only", "人", Definitions.LABOURERS.where(REFUSAL, MEASURE.not()), Tally.DISTINCT)),
            Figure.distinct(
                            "F75",
                            "零就业家庭",
                            "户",
                            Figure.Kind.AT_DAY,
                            "报告日的零就业家庭：有劳动力、无人在岗、至少一名劳动力未明确无意愿",
                            CYCLES.where(Cycle.open()))
                    .beside(
                            "overdue",
                            CYCLES.where(Cycle.open(), Path.of(Cycle.OPENED).before(Operand.OVERDUE_BEFORE)),
                            Tally.DISTINCT)
                    .beside(Part.share(
                                    "cleared_rate",
                                    CLEARED,
                                    Part.of("", "次", CYCLES.where(Cycle.open().or(BY_WORK_IN_THE_PERIOD)), Tally.ROWS))
                            .over(Figure.Kind.YEAR_TO_DATE))
                    .beside(Part.of("closed_in_the_period", "次", CLEARED.question(), Tally.ROWS)
                            .over(Figure.Kind.YEAR_TO_DATE))
                    .beside(Part.of(
                                    "ended_otherwise",
                                    "次",
                                    CYCLES.where(
                                            Path.of(Cycle.ENDED).within(),
                                            Path.of(Cycle.HOW).is(Cycle.OTHERWISE)),
                                    Tally.ROWS)
                            .over(Figure.Kind.YEAR_TO_DATE)),
            Figure.of(
                            "F76",
                            "交通补贴兑付率",
                            Figure.Kind.YEAR_TO_DATE,
                            "本年度交通补贴：已发放占县审批通过的比例，并列占应享（县外有效转移就业的劳动力）的比例",
                            Part.share(
                                    "",
                                    PAID,
                                    Part.of(
                                            "",
                                            "笔",
                                            APPLIED.where(Path.of(Subsidy.STATE).oneOf(Subsidy.APPROVED)),
                                            Tally.ROWS)))
                    .beside(Part.share(
                            "paid_of_entitled", PAID, Part.of("", "人", LaborTransfer.ALL_OUTSIDE, Tally.DISTINCT)))
                    .revised(),
            Figure.rows(
                            "F79",
                            "公岗、社区工厂专场",
                            "场",
                            Figure.Kind.YEAR_TO_DATE,
                            "期内开始的公益性岗位、社区工厂、高校毕业生专场招聘会",
                            Fair.held("welfare", "workshop", "graduate"))
                    .besideBy("by_kind", Fair.KIND));

    private Spanning() {}

    private static Figure of(Platform platform, String id) {
        return platform.figures().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no figure " + id + " of " + platform.title()));
    }
}
