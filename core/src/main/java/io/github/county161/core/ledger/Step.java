package io.github.county161.core.ledger;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import java.util.List;
import java.util.Optional;

/** The steps that records with a flow have gone through: record, act, the state it led to, its days, by which slip. */
public final class Step {

    public static final Field FORM = Field.text("form");
    public static final Field ACT = Field.text("act");
    public static final Field STATE = Field.text("state");
    public static final Field HAPPENED_ON = Field.text("happened_on");
    /** The day of the next step; far ahead while there is none. A state holds from its day to before this one. */
    public static final Field UNTIL = Field.text("next_on");
    /** The record's own day that binds from this step on, of a flow that has one. */
    public static final Field DUE = Field.text("due");
    /** The slip that told it, and so whoever sent that. */
    public static final Field SLIP = Field.integer("slip");

    public static final Field ENTRY = Field.integer("entry");
    /** Of the step that opened a record: the record done with before that it is again. */
    public static final Field EARLIER = Field.integer("earlier");
    /** So many days after that one was done with. */
    public static final Field AFTER = Field.integer("after_days");

    public static final Relation RELATION = new Relation(
            "step",
            List.of(
                    Relation.RECORD,
                    FORM,
                    ENTRY,
                    ACT,
                    STATE,
                    HAPPENED_ON,
                    UNTIL,
                    DUE,
                    SLIP,
                    EARLIER,
                    AFTER,
                    Relation.PLACE,
                    Relation.HOUSEHOLD),
            List.of(Relation.RECORD, ENTRY),
            List.of(Relation.RECORD),
            false,
            Optional.empty());

    private Step() {}
}
