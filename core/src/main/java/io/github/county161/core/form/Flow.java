package io.github.county161.core.form;

import java.util.List;
import java.util.Optional;

/**
 * The steps a record may go through: each an act that leads from one state to another. A new record is in the first.
 */
public record Flow(String first, List<Step> steps) {

    /** An act that leads from a state to a state. */
    public record Step(String act, String from, String to) {}

    public Flow {
        steps = List.copyOf(steps);
    }

    /** The state an act leads to from here; none when it may not be done here. */
    public Optional<String> after(String state, String act) {
        return steps.stream()
                .filter(s -> s.act().equals(act) && s.from().equals(state))
                .map(Step::to)
                .findFirst();
    }
}
