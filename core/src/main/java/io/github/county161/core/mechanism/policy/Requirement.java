package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Column;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Path;
import java.util.Optional;

/**
 * One of the conditions of a policy, in the operators of questions.
 *
 * @param says what is asked, in Chinese: 在县外就业
 * @param holds of the person's own record, or of the record that the money rests on
 * @param seen what it looks at, told beside it; a record that tells nothing there lacks it
 */
record Requirement(String says, Condition holds, Optional<Seen> seen) {

    /** A column, and how it is come by. */
    record Seen(Path path, Column<?> column) {}
}
