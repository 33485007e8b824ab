package io.github.county161.core.ledger;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import java.util.List;
import java.util.Optional;

/**
 * Where each person belongs, day by day, worked out from member, household and change: person, household, place, first
 * and last day, birth year, ability, whether at school, standing.
 */
public final class Stay {

    public static final Field ABILITY = Field.text("ability");
    public static final Field BORN = Field.integer("born");
    public static final Field IN_SCHOOL = Field.integer("in_school");
    public static final Field STANDING = Field.text("standing");

    public static final String PRESENT = "present";

    public static final Relation RELATION = new Relation(
            "stay",
            List.of(
                    Relation.PERSON,
                    Relation.HOUSEHOLD,
                    Relation.PLACE,
                    Relation.FROM_DAY,
                    Relation.TO_DAY,
                    BORN,
                    ABILITY,
                    IN_SCHOOL,
                    STANDING),
            List.of(Relation.FROM_DAY, Relation.PERSON),
            List.of(Relation.PERSON, Relation.HOUSEHOLD),
            false,
            Optional.of(Relation.PERSON));

    private Stay() {}

    /** The stays that hold on the report day. */
    public static Condition holds() {
        return Path.of(Relation.FROM_DAY)
                .atMost(Operand.REPORT_DAY)
                .and(Path.of(Relation.TO_DAY).atLeast(Operand.REPORT_DAY));
    }
}
