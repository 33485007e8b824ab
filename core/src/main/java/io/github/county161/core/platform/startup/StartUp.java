package io.github.county161.core.platform.startup;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.WorkChecks;
import io.github.county161.core.platform.Drive;
import io.github.county161.core.platform.Platform;
import io.github.county161.core.platform.shared.Subsidy;
import java.util.List;
import java.util.stream.Stream;

/** 创业孵化: people in business, those they take along, and where young businesses are housed. */
public final class StartUp {

    /** Business on the own account. */
    public static final Form SPELLS = Venture.FORM;

    private static final Question BEGUN = Question.from(Spell.RELATION)
            .where(
                    Spell.on(Venture.FORM),
                    Path.of(Spell.START).within(),
                    Path.of(Relation.PERSON).in(Definitions.LABOURERS))
            .select(Relation.PERSON);

    private static final Question PAID = Subsidy.paid("venture");

    private static final Question PAID_BEGINNERS =
            BEGUN.where(Path.of(Relation.PERSON).in(PAID.select(Subsidy.WHO.field())));

    private static final Question LENT =
            Question.from(Loan.FORM.relation()).where(Path.of(Loan.DAY).within());

    private static final Question INCUBATORS = Question.from(Incubator.FORM.relation())
            .where(
                    Path.of(Incubator.KIND).is(Incubator.KIND_LIST.code("base")),
                    Path.of(Incubator.LEVEL).is(Incubator.LEVEL_LIST.code("county")),
                    Definitions.standing(Incubator.RECOGNIZED, Incubator.CANCELLED))
            .select(Relation.RECORD);

    private static final Question HOUSED = Question.from(Tenant.FORM.relation())
            .where(
                    Definitions.standing(Tenant.MOVED_IN, Tenant.MOVED_OUT),
                    Path.of(Tenant.INCUBATOR).in(INCUBATORS));

    private static final List<Figure> FIGURES = List.of(
            Figure.distinct(
                    "F33", "自主创业领补贴", "人", Figure.Kind.YEAR_TO_DATE, "年内开始创业、年内发放一次性创业补贴的劳动力人数", PAID_BEGINNERS),
            Figure.yuan(
                            "F34",
                            "一次性创业补贴",
                            Figure.Kind.YEAR_TO_DATE,
                            "F33 各人年内实发的一次性创业补贴",
                            PAID.where(Path.of(Subsidy.WHO).in(PAID_BEGINNERS)),
                            Path.of(Subsidy.PAID))
                    .beside(Part.yuan("all_paid_in_the_year", PAID, Path.of(Subsidy.PAID))),
            Figure.rows(
                    "F35",
                    "信用村",
                    "个",
                    Figure.Kind.AT_DAY,
                    "已认定未注销的创业担保贷款信用村数",
                    Question.from(CreditVillage.FORM.relation())
                            .where(Definitions.standing(CreditVillage.RECOGNIZED, CreditVillage.CANCELLED))),
            Figure.distinct(
                            "F36",
                            "创业担保贷款户数",
                            "户",
                            Figure.Kind.YEAR_TO_DATE,
                            "期内放款的户数",
                            LENT.select(Relation.HOUSEHOLD))
                    .beside("loans", LENT, Tally.ROWS),
            Figure.yuan("F37", "创业担保贷款金额", Figure.Kind.YEAR_TO_DATE, "期内放款的金额", LENT, Path.of(Loan.AMOUNT)),
            Figure.rows(
                    "F38",
                    "致富带头人",
                    "人",
                    Figure.Kind.TO_DATE,
                    "报告日已认定的致富带头人数",
                    Question.from(Pacesetter.FORM.relation())
                            .where(Path.of(Pacesetter.RECOGNIZED).atMost(Operand.REPORT_DAY))),
            Figure.distinct(
                    "F39",
                    "带头人带动就业",
                    "人",
                    Figure.Kind.TO_DATE,
                    "报告日前由带头人带动过就业的劳动力人数，不论长短",
                    Question.from(Spell.RELATION)
                            .where(
                                    Spell.on(Led.FORM),
                                    Path.of(Spell.START).atMost(Operand.REPORT_DAY),
                                    Path.of(Relation.PERSON).in(Definitions.LABOURERS))
                            .select(Relation.PERSON)),
            Figure.rows("F40", "县级创业孵化基地", "个", Figure.Kind.AT_DAY, "已认定未注销的县级创业孵化基地数", INCUBATORS),
            Figure.rows("F41", "入孵实体", "个", Figure.Kind.AT_DAY, "在 F40 各基地、未退出的实体数", HOUSED),
            Figure.distinct(
                    "F42",
                    "入孵实体吸纳",
                    "人",
                    Figure.Kind.AT_DAY,
                    "报告日在 F41 各实体在岗的劳动力人数",
                    Definitions.active(TenantJob.FORM)
                            .where(Path.through(Relation.RECORD, TenantJob.FORM, TenantJob.TENANT)
                                    .in(Question.from(Tenant.FORM.relation())
                                            .where(Path.of(Tenant.INCUBATOR).in(INCUBATORS))
                                            .select(Relation.RECORD)))));

    private static final List<Check> CHECKS = Stream.concat(
                    Stream.of(Venture.FORM, Led.FORM, TenantJob.FORM).flatMap(form -> WorkChecks.on(form).stream()),
                    Stream.of())
            .toList();

    public static final Platform PLATFORM = new Platform(
            "startup",
            "创业孵化",
            List.of(
                    Venture.FORM,
                    Loan.FORM,
                    CreditVillage.FORM,
                    Pacesetter.FORM,
                    Led.FORM,
                    Incubator.FORM,
                    Tenant.FORM,
                    TenantJob.FORM,
                    Project.FORM),
            List.of(Incubator.KIND_LIST, Incubator.LEVEL_LIST),
            CHECKS,
            FIGURES,
            List.of(new Drive("venture_drive", Definitions.touching(Venture.FORM, Led.FORM), Relation.PERSON)));

    private StartUp() {}
}
