package io.github.county161.core.platform.training;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.platform.Drive;
import io.github.county161.core.platform.Platform;
import io.github.county161.core.platform.shared.Subsidy;
import io.github.county161.core.term.PlaceLevel;
import java.util.List;
import java.util.stream.Stream;

/** 提技赋能: courses, and who was at them. */
public final class SkillTraining {

    private static final Path TRAINING = Path.through(Enrolment.COURSE.field(), Course.FORM, Course.TRAINING);

    /** Who was at which course. */
    public static final Form ENROLMENTS = Enrolment.FORM;

    /** Enrolments of courses that ended in the period. */
    public static final Question ENDED = Question.from(Enrolment.FORM.relation())
            .where(Path.through(Enrolment.COURSE.field(), Course.FORM, Course.LAST_DAY)
                    .within());

    /** Those of labourers. */
    public static final Question ENDED_OF_LABOURERS =
            ENDED.where(Path.of(Enrolment.WHO).in(Definitions.LABOURERS));

    /** Who was at a course that ended in the period. */
    public static final Question ENDED_PERSONS = ENDED.select(Enrolment.WHO.field());

    private static final Question VENTURE = ENDED.where(TRAINING.is(Course.TRAINING_LIST.code("venture")));
    private static final Question SKILL =
            ENDED.where(TRAINING.is(Course.TRAINING_LIST.code("venture")).not());
    private static final Question PAID = Subsidy.paid("venture_training");

    private static final Question PLANNED = Question.from(Plan.FORM.relation())
            .where(Path.of(Plan.YEAR).compare(Condition.Op.EQ, Operand.YEAR))
            .select(Plan.PLACE.field());

    private static final List<Figure> FIGURES = List.of(
            Figure.distinct(
                            "F31",
                            "创业培训",
                            "人",
                            Figure.Kind.YEAR_TO_DATE,
                            "参加期内结业的创业培训的人数",
                            VENTURE.select(Enrolment.WHO.field()))
                    .beside("rows", VENTURE, Tally.ROWS)
                    .mayOverlap("F50"),
            Figure.yuan("F32", "创业培训补贴", Figure.Kind.YEAR_TO_DATE, "期内实发的创业培训补贴", PAID, Path.of(Subsidy.PAID))
                    .beside(Part.of("rates", "笔", PAID, Tally.ROWS).by(Subsidy.PAID)),
            Figure.of(
                            "F49",
                            "一村一策",
                            Figure.Kind.YEAR_TO_DATE,
                            "年内有培训计划的村，占全部村的比例",
                            Part.share(
                                    "",
                                    Part.of("", "个", PLANNED, Tally.DISTINCT),
                                    Part.of("", "个", Definitions.VILLAGES, Tally.DISTINCT)))
                    .beside(Part.of(
                            "uncovered",
                            "个",
                            Definitions.VILLAGES.where(
                                    Path.of(Division.CODE).in(PLANNED).not()),
                            Tally.DISTINCT)),
            Figure.rows("F50", "职业技能培训", "人次", Figure.Kind.YEAR_TO_DATE, "参加期内结业、创业培训以外的培训的人次", SKILL)
                    .beside("persons", SKILL.select(Enrolment.WHO.field()), Tally.DISTINCT),
            Figure.yuan(
                    "F51",
                    "培训生活交通补贴",
                    Figure.Kind.YEAR_TO_DATE,
                    "期内实发的培训生活交通补贴",
                    Subsidy.paid("training_living"),
                    Path.of(Subsidy.PAID)));

    private static final List<Check> CHECKS = Stream.concat(
                    Stream.<Check>empty(),
                    Stream.of(Check.tell(
                                    "course_without_result",
                                    Enrolment.FORM,
                                    Question.from(Enrolment.FORM.relation())
                                            .where(
                                                    Path.through(Enrolment.COURSE.field(), Course.FORM, Course.LAST_DAY)
                                                            .before(Operand.REPORT_DAY),
                                                    Path.of(Enrolment.PASSED).isEmpty()),
                                    Enrolment.PASSED,
                                    "是 或 否（培训已结业）")
                            .mend("补填是否合格；没有参加完的填否")
                            .to(PlaceLevel.TOWN)))
            .toList();

    public static final Platform PLATFORM = new Platform(
            "training",
            "提技赋能",
            List.of(Plan.FORM, Course.FORM, Enrolment.FORM),
            List.of(Course.TRAINING_LIST),
            CHECKS,
            FIGURES,
            List.of(new Drive("skill_training", ENDED, Enrolment.WHO.field())));

    private SkillTraining() {}
}
