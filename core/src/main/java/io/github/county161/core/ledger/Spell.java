package io.github.county161.core.ledger;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Gives;
import io.github.county161.core.form.Relation;
import java.util.List;
import java.util.Optional;

/**
 * The dated records that show somebody at work, of whatever form: person, household and place of the start day, start,
 * end, lasted (days, empty while open), what it makes of the person, where the work is, and the earlier spell of the
 * same form it clashes with.
 */
public final class Spell {

    public static final Field FORM = Field.text("form");
    public static final Field START = Field.text("start_day");
    public static final Field END = Field.text("end_day");
    public static final Field LASTED = Field.integer("lasted");
    /** The 就业创业状态 that it gives: a code of the list work_status. */
    public static final Field STATUS = Field.text("status");

    public static final Field WORK_PLACE = Field.text("work_place");
    /** The record held by one person at a time, of forms that have such. */
    public static final Field SEAT = Field.integer("seat");

    /** The earlier entered spell it clashes with. */
    public static final Field CLASH = Field.integer("clash");

    /** How: {@link #SAME}, {@link #EXCLUDED}, {@link #TAKEN}, {@link #HOUSEHOLD_HAS}. */
    public static final Field CLASH_KIND = Field.text("clash_kind");

    /** Why it should not have begun, whatever else there is: {@link #WITHDRAWN} or {@link #AGE}. */
    public static final Field BARRED = Field.text("barred");

    public static final String SAME = "same";
    public static final String EXCLUDED = "excluded";
    public static final String TAKEN = "taken";
    public static final String HOUSEHOLD_HAS = "household";
    public static final String WITHDRAWN = "withdrawn";
    public static final String AGE = "age";

    public static final Relation RELATION = new Relation(
            "spell",
            List.of(
                    Relation.RECORD,
                    FORM,
                    Relation.PERSON,
                    Relation.HOUSEHOLD,
                    Relation.PLACE,
                    START,
                    END,
                    LASTED,
                    STATUS,
                    WORK_PLACE,
                    SEAT,
                    CLASH,
                    CLASH_KIND,
                    BARRED),
            List.of(Relation.RECORD),
            List.of(Relation.PERSON, SEAT, Relation.HOUSEHOLD, FORM),
            false,
            Optional.of(Relation.PERSON));

    private Spell() {}

    /** The spell touches the period. */
    public static Condition touches() {
        return Path.of(START)
                .atMost(Operand.TO)
                .and(Path.of(END).isEmpty().or(Path.of(END).atLeast(Operand.FROM)));
    }

    /** The spell touches the period, and is open at its end or ended in it after lasting long enough. */
    public static Condition effective() {
        Condition open = Path.of(END).isEmpty().or(Path.of(END).after(Operand.TO));
        Condition venture = Path.of(STATUS).is(Gives.VENTURE.code());
        Condition longEnough = venture.and(Path.of(LASTED).atLeast(Definitions.EFFECTIVE_VENTURE_DAYS))
                .or(venture.not().and(Path.of(LASTED).atLeast(Definitions.EFFECTIVE_DAYS)));
        return touches().and(open.or(longEnough));
    }

    /** Somebody is at work on the report day. */
    public static Condition active() {
        return Path.of(START)
                .atMost(Operand.REPORT_DAY)
                .and(Path.of(END).isEmpty().or(Path.of(END).atLeast(Operand.REPORT_DAY)));
    }

    /** Somebody is at work on the period's last day. */
    public static Condition activeAtEnd() {
        return Path.of(START)
                .atMost(Operand.TO)
                .and(Path.of(END).isEmpty().or(Path.of(END).atLeast(Operand.TO)));
    }

    /** The spells of a form. */
    public static Condition on(Form form) {
        return Path.of(FORM).is(form.name());
    }
}
