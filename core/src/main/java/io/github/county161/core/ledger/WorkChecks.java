package io.github.county161.core.ledger;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Gives;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.ledger.register.WorkCheck;
import java.util.ArrayList;
import java.util.List;

/** What must not be, or is doubtful, of spells on any form. */
public final class WorkChecks {

    private static final Operand LOW_WAGE = Operand.pack("wage_low_fen");
    private static final Operand HIGH_WAGE = Operand.pack("wage_high_fen");

    /** In a village that checks its people month by month; where nobody does, every open spell would be doubtful. */
    private static final Condition CHECKED_HERE =
            Path.of(Relation.PLACE).in(checkedSince(Operand.YEAR_AGO).select(Relation.PLACE));

    private WorkChecks() {}

    /** @param form a form of spells */
    public static List<Check> on(Form form) {
        Column<?> start = form.spell().orElseThrow().start();
        Column<?> who = form.person().orElseThrow();
        Question spells = Question.from(Spell.RELATION).where(Spell.on(form));
        Path ability = Path.through(Relation.PERSON, Stay.RELATION, Relation.PERSON, Stay.ABILITY);
        Path school = Path.through(Relation.PERSON, Stay.RELATION, Relation.PERSON, Stay.IN_SCHOOL);
        Path born = Path.through(Relation.PERSON, Stay.RELATION, Relation.PERSON, Stay.BORN);
        List<Check> checks = new ArrayList<>(List.of(
                Check.refuse(
                                "spell_overlap",
                                form,
                                clash(spells, Spell.SAME),
                                start,
                                "与此人其他" + form.title() + "时间不重叠的日期（上一条未结束时，请先填上一条的结束日期）")
                        .mend("先填上一条的结束日期，或更正录错的起止日期"),
                Check.tell(
                                "unable_at_work",
                                form,
                                spells.where(
                                        ability.oneOf(List.of(Lists.ABILITY.code("lost"), Lists.ABILITY.code("none")))),
                                who,
                                "有劳动能力的人员")
                        .mend("核实本人：确在就业的更正劳动能力，录错人的撤回此条"),
                Check.tell("pupil_at_work", form, spells.where(school.isYes()), who, "非在校生")
                        .mend("核实本人：已离校的变更“是否在校生”，假期短工的撤回此条")));
        if (form.spell().orElseThrow().gives() == Gives.WORK) {
            checks.add(Check.daily(
                            "spell_unconfirmed",
                            form,
                            spells.where(
                                    Spell.active(),
                                    Path.of(Spell.START).before(Operand.TWO_MONTHS_AGO),
                                    CHECKED_HERE,
                                    Path.of(Relation.PERSON)
                                            .in(checkedSince(Operand.TWO_MONTHS_AGO)
                                                    .select(WorkCheck.WHO.field()))
                                            .not()),
                            who,
                            "两个月内核实过的在岗人员（请补务工月核实）")
                    .mend("电话或入户核实，填“务工月核实”"));
        }
        if (form.limits().youngest() == 0) {
            checks.add(Check.tell(
                            "under_16",
                            form,
                            spells.where(born.after(Operand.YEAR.minus(Member.YOUNGEST))),
                            who,
                            "年满16周岁的人员")
                    .mend("核对证件号和起始日期；确未满16周岁的立即报镇")
                    .by("《中华人民共和国劳动法》第十五条"));
        }
        form.column("monthly_wage").ifPresent(wage -> {
            Path paid = Path.of(wage);
            checks.add(Check.tell(
                            "wage_range",
                            form,
                            Question.from(form.relation())
                                    .where(paid.before(LOW_WAGE).or(paid.after(HIGH_WAGE))),
                            wage,
                            "合乎常情的月工资（元）")
                    .mend("核对月工资的单位（元）和小数点")
                    .excusedFor(Check.HALF_A_YEAR));
        });
        return checks;
    }

    /** What may not last beside a post held. */
    public static Check excludedByHolding(Form form, String sentence) {
        Question spells = Question.from(Spell.RELATION).where(Spell.on(form));
        return Check.refuse(
                        "excluded_by_holding",
                        form,
                        clash(spells, Spell.EXCLUDED),
                        form.spell().orElseThrow().start(),
                        sentence)
                .mend("核实在哪里就业：先办理公岗离岗，或更正起止日期");
    }

    private static Question checkedSince(Operand day) {
        return Question.from(WorkCheck.FORM.relation())
                .where(Path.of(WorkCheck.DAY).atLeast(day));
    }

    /** Spells that clash with another in this way. */
    public static Question clash(Question spells, String kind) {
        return spells.where(Path.of(Spell.CLASH_KIND).is(kind));
    }
}
