package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.register.Intention;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.platform.shared.Fair;
import java.util.List;

/** 政策机制: plans and policies, and that people hear of them. */
public final class PolicyWork {

    public static final List<Form> FORMS =
            List.of(Document.FORM, Material.FORM, Distribution.FORM, Team.FORM, Talk.FORM, Survey.FORM, Notice.FORM);

    public static final List<CodeList> LISTS =
            List.of(Document.KIND_LIST, Material.KIND_LIST, Notice.STATE_LIST, Notice.ACT_LIST);

    private static final Question TALKS =
            Question.from(Talk.FORM.relation()).where(Path.of(Talk.DAY).within());

    private static final Question SURVEYS =
            Question.from(Survey.FORM.relation()).where(Path.of(Survey.DAY).within());

    private static final Part SAMPLE = sum("人", SURVEYS, Path.of(Survey.SAMPLE));

    private static final Question WILLING = Definitions.LABOURERS.where(Path.of(Relation.PERSON)
            .in(Definitions.surveyed(
                    Path.of(Intention.WISH).is(Lists.WISH.code("none")).not())));

    public static final List<Figure> FIGURES = List.of(
            Figure.rows(
                    "F57",
                    "方案",
                    "份",
                    Figure.Kind.YEAR_TO_DATE,
                    "期内印发的方案数",
                    Question.from(Document.FORM.relation())
                            .where(
                                    Path.of(Document.KIND).is(Document.KIND_LIST.code("plan")),
                                    Path.of(Document.DAY).within())),
            printed("F62", "宣传折页", "leaflet"),
            printed("F63", "宣传贴画", "poster"),
            Figure.rows(
                            "F64",
                            "宣讲团",
                            "个",
                            Figure.Kind.AT_DAY,
                            "宣讲团数，并列年内宣讲场次和到过的村",
                            Question.from(Team.FORM.relation()))
                    .beside(Part.of("sessions", "场", TALKS, Tally.ROWS).over(Figure.Kind.YEAR_TO_DATE))
                    .beside(Part.of("villages_reached", "个", TALKS.select(Talk.PLACE.field()), Tally.DISTINCT)
                            .over(Figure.Kind.YEAR_TO_DATE)),
            Figure.of(
                            "F77",
                            "知晓率、满意率、参与率",
                            Figure.Kind.YEAR_TO_DATE,
                            "期内调查的知晓数、满意数各除以样本数；参与率为贫困劳动力参加招聘会的人次，除以最近一次采集有就业创业意愿的劳动力人数",
                            Part.share("", sum("人", SURVEYS, Path.of(Survey.AWARE)), SAMPLE))
                    .beside(Part.share("satisfied", sum("人", SURVEYS, Path.of(Survey.SATISFIED)), SAMPLE))
                    .beside(Part.share(
                            "took_part",
                            sum("人次", Fair.HELD, Path.of(Fair.POOR_ATTENDANCE)),
                            Part.of("", "人", WILLING, Tally.DISTINCT))));

    private PolicyWork() {}

    private static Part sum(String unit, Question question, Path amount) {
        return Part.of("", unit, question, new Tally.Sum(new Tally.Amount.Of(amount)));
    }

    private static Figure printed(String id, String title, String kind) {
        Question of = Question.from(Material.FORM.relation())
                .where(Path.of(Material.KIND).is(Material.KIND_LIST.code(kind)));
        Question given = Question.from(Distribution.FORM.relation())
                .where(
                        Path.of(Distribution.DAY).within(),
                        Path.of(Distribution.MATERIAL).in(of.select(Material.NAME.field())));
        return Figure.of(
                        id,
                        title,
                        Figure.Kind.YEAR_TO_DATE,
                        "期内印制的份数，并列期内发放的份数",
                        sum("份", of.where(Path.of(Material.DAY).within()), Path.of(Material.COPIES)))
                .beside(Part.of(
                        "distributed", "份", given, new Tally.Sum(new Tally.Amount.Of(Path.of(Distribution.COPIES)))));
    }
}
