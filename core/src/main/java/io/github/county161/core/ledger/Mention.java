package io.github.county161.core.ledger;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import java.util.List;
import java.util.Optional;

/** Which records rest on which: a record and the number it names, as it was entered, merges or not. */
public final class Mention {

    public static final Field TARGET = Field.integer("target");
    public static final Field FORM = Field.text("form");

    public static final Relation RELATION = new Relation(
            "mention",
            List.of(TARGET, Relation.RECORD, FORM),
            List.of(TARGET, Relation.RECORD),
            List.of(TARGET, Relation.RECORD),
            false,
            Optional.empty());

    private Mention() {}
}
