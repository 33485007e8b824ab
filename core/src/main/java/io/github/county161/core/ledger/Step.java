package io.github.county161.core.ledger;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import java.util.List;
import java.util.Optional;

/** The steps that records with a flow have gone through: record, act, the state it led to, its day, by whom. */
public final class Step {

    public static final Field FORM = Field.text("form");
    public static final Field ACT = Field.text("act");
    public static final Field STATE = Field.text("state");
    public static final Field HAPPENED_ON = Field.text("happened_on");
    public static final Field ENTRY = Field.integer("entry");

    public static final Relation RELATION = new Relation(
            "step",
            List.of(Relation.RECORD, FORM, ENTRY, ACT, STATE, HAPPENED_ON, Relation.PLACE, Relation.HOUSEHOLD),
            List.of(Relation.RECORD, ENTRY),
            List.of(Relation.RECORD),
            false,
            Optional.empty());

    private Step() {}
}
