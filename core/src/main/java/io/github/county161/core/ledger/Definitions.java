package io.github.county161.core.ledger;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Operand.Given;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Intention;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.ledger.register.Member;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The definitions (口径) that figures rest on, and the numbers in them that a pack may set otherwise. */
public final class Definitions {

    public static final Given EFFECTIVE_DAYS = Operand.pack("effective_days");
    public static final Given EFFECTIVE_VENTURE_DAYS = Operand.pack("effective_venture_days");

    /** Birth year of the oldest and of the youngest labourer, against the year asked about. */
    private static final Given OLDEST_BORN = new Given("year", Member.OLDEST);

    private static final Given YOUNGEST_BORN = new Given("year", Member.YOUNGEST);

    /** So long whoever entered something takes it back without asking anybody. */
    public static final String WITHDRAW_DAYS = "withdraw_days";

    /**
     * 90 days of work count for the year, 180 of a venture; a household without work is due in 20 working days; a month
     * is sealed at the end of the 20th day after it; what comes again within a year of having been struck off relapses.
     */
    public static final Map<String, Long> DEFAULTS = Map.of(
            "effective_days",
            90L,
            "effective_venture_days",
            180L,
            "zero_employment_days",
            20L,
            "seal_day",
            20L,
            "relapse_days",
            365L,
            WITHDRAW_DAYS,
            7L);

    private static final List<String> OUTSIDE_COUNTY = List.of("in_city", "in_province", "out_province", "abroad");

    /**
     * 对象: not of a household that the base keeps without its being one of those the work is for (一般农户), unless 全部
     * are asked.
     */
    public static final Condition OF_THE_BASE = Path.of(Relation.HOUSEHOLD)
            .in(Question.from(Household.FORM.relation())
                    .where(Path.of(Household.CATEGORY).compare(Condition.Op.EQ, Operand.OUTSIDE))
                    .select(Relation.RECORD))
            .not();

    /** 劳动力: present members of 16 to 59 who can work and are not at school; selects the person. */
    public static final Question LABOURERS = Question.from(Stay.RELATION)
            .where(
                    Stay.holds(),
                    OF_THE_BASE,
                    Path.of(Stay.BORN).between(OLDEST_BORN, YOUNGEST_BORN),
                    Path.of(Stay.ABILITY).oneOf(Member.ABLE),
                    Path.of(Stay.IN_SCHOOL).isNo(),
                    Path.of(Stay.STANDING).is(Stay.PRESENT))
            .select(Relation.PERSON);

    /** The standings of who is no member any more. */
    public static final List<String> GONE =
            List.of(Lists.CHANGE.code("died"), Lists.CHANGE.code("moved_out"), Lists.CHANGE.code("married_out"));

    /** Members of the base on the report day: neither dead nor moved away nor married out; selects the person. */
    public static final Question MEMBERS = Question.from(Stay.RELATION)
            .where(Stay.holds(), Path.of(Stay.STANDING).oneOf(GONE).not())
            .select(Relation.PERSON);

    /** The villages of the report day: what lies in a town and is none; selects the code. */
    public static final Question VILLAGES = Question.from(Division.FORM.relation())
            .where(
                    Path.of(Division.TOWN).isEmpty().not(),
                    Path.of(Division.CODE)
                            .in(Question.from(Division.FORM.relation()).select(Division.TOWN.field()))
                            .not())
            .select(Division.CODE.field());

    /** Each person's newest survey by the report day; selects the record. */
    public static final Question NEWEST_SURVEYS = Question.from(Intention.FORM.relation())
            .where(Path.of(Intention.DAY).atMost(Operand.REPORT_DAY))
            .newest(Intention.WHO.field(), Intention.DAY.field())
            .select(Relation.RECORD);

    /** Persons whose newest survey says so; selects the person. */
    public static Question surveyed(Condition wish) {
        return Question.from(Intention.FORM.relation())
                .where(Path.of(Relation.RECORD).in(NEWEST_SURVEYS), wish)
                .select(Intention.WHO.field());
    }

    /** What is counted of the base itself. */
    public static final List<Figure> FIGURES = List.of(
            Figure.distinct(
                    "F05", "有劳动力的户", "户", Figure.Kind.AT_DAY, "报告日至少有一名劳动力的户数", LABOURERS.select(Relation.HOUSEHOLD)),
            Figure.distinct("F06", "劳动力", "人", Figure.Kind.AT_DAY, "报告日在户、16至59岁（按出生年份）、普通或技能劳动力、非在校生的人数", LABOURERS));

    private Definitions() {}

    /** The codes of places of work outside the county. */
    public static List<String> outsideCounty() {
        OUTSIDE_COUNTY.forEach(Lists.WORK_PLACE::code);
        return OUTSIDE_COUNTY;
    }

    /** Labourers' spells on a form that count for the period. */
    public static Question effective(Form form) {
        return Question.from(Spell.RELATION)
                .where(
                        Spell.on(form),
                        Spell.effective(),
                        Path.of(Relation.PERSON).in(LABOURERS))
                .select(Relation.PERSON);
    }

    /** Labourers' spells on a form that last on the report day. */
    public static Question active(Form form) {
        return Question.from(Spell.RELATION)
                .where(Spell.on(form), Spell.active(), Path.of(Relation.PERSON).in(LABOURERS))
                .select(Relation.PERSON);
    }

    /** Spells of whatever form that last on the report day; selects the person. */
    public static final Question ACTIVE =
            Question.from(Spell.RELATION).where(Spell.active()).select(Relation.PERSON);

    /** Spells on these forms that touch the period: a line each. */
    public static Question touching(Form... forms) {
        List<String> names = Arrays.stream(forms).map(Form::name).toList();
        return Question.from(Spell.RELATION).where(Path.of(Spell.FORM).oneOf(names), Spell.touches());
    }

    /** Surveys taken by the report day. */
    public static final Question SURVEYS = Question.from(Intention.FORM.relation())
            .where(Path.of(Intention.DAY).atMost(Operand.REPORT_DAY));

    /** Households that moved to a settlement. */
    public static final Question RELOCATED = Question.from(Household.FORM.relation())
            .where(Path.of(Household.RELOCATED).isYes());

    /** What began by the report day and is not over on it: an end on the day itself is one. */
    public static Condition standing(Column<?> begun, Column<?> over) {
        return Path.of(begun)
                .atMost(Operand.REPORT_DAY)
                .and(Path.of(over).isEmpty().or(Path.of(over).after(Operand.REPORT_DAY)));
    }

    /** What lasts on the report day, its last day included. */
    public static Condition lasting(Column<?> begun, Column<?> last) {
        return Path.of(begun)
                .atMost(Operand.REPORT_DAY)
                .and(Path.of(last).isEmpty().or(Path.of(last).atLeast(Operand.REPORT_DAY)));
    }
}
