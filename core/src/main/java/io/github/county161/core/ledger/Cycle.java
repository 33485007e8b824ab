package io.github.county161.core.ledger;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import java.util.List;
import java.util.Optional;

/**
 * The times in which nobody of a household worked who could and would, worked out from dates, so that they come out the
 * same in whatever order the facts arrive: which time it is, the first day, the day it was over (empty while it lasts),
 * how, and by whose work. When it is due is asked, not kept: working days are the pack's.
 */
public final class Cycle {

    public static final Field NO = Field.integer("no");
    public static final Field OPENED = Field.text("opened");
    public static final Field ENDED = Field.text("ended");
    /** {@link #BY_WORK} or {@link #OTHERWISE}. */
    public static final Field HOW = Field.text("how");

    public static final Field WHO = Field.integer("worker");

    /** A member's spell began. */
    public static final String BY_WORK = "work";

    /** Nobody is left who could and would: refusal, age, death, leaving. */
    public static final String OTHERWISE = "otherwise";

    public static final Relation RELATION = new Relation(
            "cycle",
            List.of(Relation.HOUSEHOLD, NO, Relation.PLACE, OPENED, ENDED, HOW, WHO),
            List.of(NO, Relation.HOUSEHOLD),
            List.of(Relation.HOUSEHOLD),
            false,
            Optional.empty());

    /** The cycles that touch the period. */
    public static final Question TOUCHING = Question.from(RELATION)
            .where(
                    Path.of(OPENED).atMost(Operand.TO),
                    Path.of(ENDED).isEmpty().or(Path.of(ENDED).atLeast(Operand.FROM)));

    private Cycle() {}

    /** The cycles open on the report day. */
    public static Condition open() {
        return Path.of(OPENED)
                .atMost(Operand.REPORT_DAY)
                .and(Path.of(ENDED).isEmpty().or(Path.of(ENDED).after(Operand.REPORT_DAY)));
    }
}
