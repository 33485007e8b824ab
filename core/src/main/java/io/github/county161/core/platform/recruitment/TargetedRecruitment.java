package io.github.county161.core.platform.recruitment;

import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.WorkChecks;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.platform.Platform;
import java.util.List;
import java.util.stream.Stream;

/** 定向招聘: graduates of the county, helped one by one. */
public final class TargetedRecruitment {

    /** Who was helped in the period. */
    public static final Question AIDED_PERSONS =
            Question.from(Aid.FORM.relation()).where(Path.of(Aid.DAY).within()).select(Aid.WHO.field());

    /** Whose internship began in the period. */
    public static final Question INTERNS = Question.from(Internship.FORM.relation())
            .where(Path.of(Internship.START).within())
            .select(Internship.WHO.field());

    /** Members who left school within two years and are not at work. */
    private static final Question IDLE_GRADUATES = Question.from(Member.FORM.relation())
            .where(
                    Path.of(Relation.RECORD).in(Definitions.MEMBERS),
                    Path.of(Member.GRADUATED).between(Operand.GRADUATES_FROM, Operand.THIS_MONTH),
                    Path.of(Relation.RECORD)
                            .in(Question.from(Spell.RELATION)
                                    .where(Spell.active())
                                    .select(Relation.PERSON))
                            .not());

    private static final List<Figure> FIGURES = List.of(
            Figure.distinct(
                            "F80",
                            "就业困难毕业生",
                            "人",
                            Figure.Kind.AT_DAY,
                            "报告日在册、毕业两年内、未就业创业的人数，并列其中得到过一对一援助的",
                            IDLE_GRADUATES)
                    .beside(
                            "with_aid",
                            IDLE_GRADUATES.where(Path.of(Relation.RECORD)
                                    .in(Question.from(Aid.FORM.relation())
                                            .where(Path.of(Aid.DAY).atMost(Operand.REPORT_DAY))
                                            .select(Aid.WHO.field()))),
                            Tally.DISTINCT),
            interns("F52", "寒暑假见习", "vacation"),
            interns("F53", "毕业生见习", "graduate"),
            Figure.of(
                    "F54",
                    "定向招聘岗位",
                    Figure.Kind.YEAR_TO_DATE,
                    "本年度定向招聘岗位的招聘人数",
                    Part.of(
                            "",
                            "个",
                            Question.from(DirectedPost.FORM.relation())
                                    .where(Path.of(DirectedPost.YEAR).compare(Condition.Op.EQ, Operand.YEAR)),
                            new Tally.Sum(new Tally.Amount.Of(Path.of(DirectedPost.HEADCOUNT))))),
            Figure.distinct(
                    "F55",
                    "定向录用",
                    "人",
                    Figure.Kind.YEAR_TO_DATE,
                    "期内定向录用的劳动力人数",
                    Question.from(Spell.RELATION)
                            .where(
                                    Spell.on(Hire.FORM),
                                    Path.of(Spell.START).within(),
                                    Path.of(Relation.PERSON).in(Definitions.LABOURERS))
                            .select(Relation.PERSON)));

    private static final List<Check> CHECKS = Stream.concat(
                    Stream.of(Hire.FORM).flatMap(form -> WorkChecks.on(form).stream()), Stream.of())
            .toList();

    public static final Platform PLATFORM = new Platform(
            "recruitment",
            "定向招聘",
            List.of(Aid.FORM, Internship.FORM, DirectedPost.FORM, Hire.FORM),
            List.of(Internship.KIND_LIST),
            CHECKS,
            FIGURES,
            List.of());

    private TargetedRecruitment() {}

    private static Figure interns(String id, String title, String kind) {
        return Figure.distinct(
                id,
                title,
                "人",
                Figure.Kind.YEAR_TO_DATE,
                "期内开始的" + title + "人数",
                Question.from(Internship.FORM.relation())
                        .where(
                                Path.of(Internship.KIND).is(Internship.KIND_LIST.code(kind)),
                                Path.of(Internship.START).within())
                        .select(Internship.WHO.field()));
    }
}
