package io.github.county161.core.form;

import io.github.county161.core.form.Column.When;
import java.util.Optional;

/**
 * What else there is to a column beside name, cells and kind; each word of {@link Column} answers one with one more.
 */
record Traits(
        boolean required,
        Optional<When> when,
        boolean varying,
        boolean future,
        boolean issued,
        Optional<String> standard,
        Optional<String> target,
        boolean shadow,
        boolean history) {

    static final Traits NONE =
            new Traits(false, Optional.empty(), false, false, false, Optional.empty(), Optional.empty(), false, false);

    Traits withRequired() {
        return new Traits(true, when, varying, future, issued, standard, target, shadow, history);
    }

    Traits withWhen(When other) {
        return new Traits(required, Optional.of(other), varying, future, issued, standard, target, shadow, history);
    }

    Traits withVarying() {
        return new Traits(required, when, true, future, issued, standard, target, shadow, history);
    }

    Traits withFuture() {
        return new Traits(required, when, varying, true, issued, standard, target, shadow, history);
    }

    Traits withIssued() {
        return new Traits(required, when, varying, future, true, standard, target, shadow, history);
    }

    Traits withStandard(String other) {
        return new Traits(required, when, varying, future, issued, Optional.of(other), target, shadow, history);
    }

    Traits withTarget(String other) {
        return new Traits(required, when, varying, future, issued, standard, Optional.of(other), shadow, history);
    }

    Traits withShadow() {
        return new Traits(required, when, varying, future, issued, standard, target, true, history);
    }

    Traits withHistory() {
        return new Traits(required, when, varying, future, issued, standard, target, shadow, true);
    }
}
