package io.github.county161.core.mechanism;

import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.platform.shared.Recovery;
import io.github.county161.core.platform.shared.Subsidy;
import io.github.county161.core.term.PlaceLevel;
import java.util.List;
import java.util.Set;

/** The checks that span platforms. */
public final class SpanningChecks {

    private static final Question SUBSIDIES = Question.from(Subsidy.FORM.relation());

    /** These pay for every course: another payment of the year is nothing to doubt. */
    private static final Set<String> EACH_TIME =
            Set.of(Subsidy.POLICY_LIST.code("venture_training"), Subsidy.POLICY_LIST.code("training_living"));

    public static final List<Check> ALL = List.of(
            Check.tell(
                            "subsidy_without_basis",
                            Subsidy.FORM,
                            SUBSIDIES.where(Path.of(Subsidy.BASIS).isEmpty()),
                            Subsidy.BASIS,
                            "补贴所依据的记录")
                    .mend("补填依据的就业、培训或创业记录；没有依据的退回")
                    .to(PlaceLevel.TOWN)
                    .by("《就业补助资金管理办法》"),
            Check.tell(
                            "transport_within_county",
                            Subsidy.FORM,
                            SUBSIDIES.where(
                                    Path.of(Subsidy.POLICY).is(Subsidy.POLICY_LIST.code("transport")),
                                    Path.of(Subsidy.WHO)
                                            .in(Question.from(Spell.RELATION)
                                                    .where(Path.of(Spell.WORK_PLACE)
                                                            .oneOf(Definitions.outsideCounty()))
                                                    .select(Relation.PERSON))
                                            .not()),
                            Subsidy.WHO,
                            "有县外转移就业的人员（交通补贴）")
                    .mend("补录县外就业；只在县内就业的退回，已发放的追回")
                    .to(PlaceLevel.TOWN)
                    .by("《就业补助资金管理办法》"),
            Check.daily(
                            "without_measure",
                            Member.FORM,
                            Question.from(Member.FORM.relation())
                                    .where(
                                            Path.of(Relation.RECORD).in(Definitions.LABOURERS),
                                            Path.of(Relation.RECORD)
                                                    .in(Spanning.MEASURED.over(Figure.Kind.HALF_YEAR))
                                                    .not()),
                            Member.ID,
                            "半年内享受过任一措施（就业、培训、补贴、援助、见习）的劳动力")
                    .mend("走访并帮扶，填援助、培训、岗位推荐或就业信息")
                    .by("《中华人民共和国就业促进法》第五十二条"),
            Check.tell("paid_twice", Subsidy.FORM, paidTwice(), Subsidy.WHO, "同一补贴年度此政策只领一次的人员（本年度和上年度）")
                    .mend("核对两次发放，重复的追回")
                    .to(PlaceLevel.COUNTY)
                    .by("《就业补助资金管理办法》"));

    private SpanningChecks() {}

    /**
     * Of each policy that pays once a year, who was paid for this year or the last more than once: every payment of
     * theirs, but for those of which money came back.
     */
    private static Question paidTwice() {
        Question back = Question.from(Recovery.FORM.relation())
                .where(
                        Path.of(Recovery.RECOVERED).after(Operand.of(0L)),
                        Path.of(Recovery.DAY).atMost(Operand.REPORT_DAY))
                .select(Recovery.BATCH_NO.field(), Recovery.WHO.field());
        Condition recovered = Condition.in(List.of(Path.of(Subsidy.BATCH_NO), Path.of(Subsidy.WHO)), back);
        Condition twice = Condition.any();
        for (String policy : Subsidy.POLICY_LIST.meanings()) {
            if (EACH_TIME.contains(policy)) {
                continue;
            }
            for (Operand year : List.of(Operand.YEAR, Operand.YEAR.minus(1))) {
                Question paid = SUBSIDIES.where(
                        Path.of(Subsidy.POLICY).is(policy),
                        Path.of(Subsidy.YEAR).compare(Condition.Op.EQ, year),
                        Path.of(Subsidy.STATE).is(Subsidy.STATE_LIST.code("paid")),
                        Path.of(Subsidy.WHO).isEmpty().not(),
                        recovered.not());
                Question earlier = paid.where(Path.of(Relation.RECORD)
                        .in(paid.newest(Subsidy.WHO.field(), Relation.RECORD).select(Relation.RECORD))
                        .not());
                twice = twice.or(Path.of(Relation.RECORD)
                        .in(paid.select(Relation.RECORD))
                        .and(Path.of(Subsidy.WHO).in(earlier.select(Subsidy.WHO.field()))));
            }
        }
        return SUBSIDIES.where(twice);
    }
}
