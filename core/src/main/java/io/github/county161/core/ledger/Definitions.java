package io.github.county161.core.ledger;

import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Operand.Given;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.ledger.register.Member;
import java.util.List;
import java.util.Map;

/** The definitions (口径) that figures rest on, and the numbers in them that a pack may set otherwise. */
public final class Definitions {

    public static final Given EFFECTIVE_DAYS = Operand.pack("effective_days");
    public static final Given EFFECTIVE_VENTURE_DAYS = Operand.pack("effective_venture_days");

    /** Birth year of the oldest and of the youngest labourer, against the year asked about. */
    private static final Given OLDEST_BORN = new Given("year", Member.OLDEST);

    private static final Given YOUNGEST_BORN = new Given("year", Member.YOUNGEST);

    /** 90 days of work count for the year, 180 of a venture. */
    public static final Map<String, Long> DEFAULTS = Map.of("effective_days", 90L, "effective_venture_days", 180L);

    private static final List<String> OUTSIDE_COUNTY = List.of("in_city", "in_province", "out_province", "abroad");

    /** 劳动力: present members of 16 to 59 who can work and are not at school; selects the person. */
    public static final Question LABOURERS = Question.from(Stay.RELATION)
            .where(
                    Stay.holds(),
                    Path.of(Stay.BORN).between(OLDEST_BORN, YOUNGEST_BORN),
                    Path.of(Stay.ABILITY).oneOf(Member.ABLE),
                    Path.of(Stay.IN_SCHOOL).isNo(),
                    Path.of(Stay.STANDING).is(Stay.PRESENT))
            .select(Relation.PERSON);

    /** Members of the base on the report day: neither dead nor moved away nor married out; selects the person. */
    public static final Question MEMBERS = Question.from(Stay.RELATION)
            .where(
                    Stay.holds(),
                    Path.of(Stay.STANDING)
                            .oneOf(List.of("died", "moved_out", "married_out"))
                            .not())
            .select(Relation.PERSON);

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
}
