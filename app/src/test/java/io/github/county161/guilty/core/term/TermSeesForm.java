package io.github.county161.guilty.core.term;

import io.github.county161.guilty.core.form.InnocentForm;

/** A term that sees a form. */
final class TermSeesForm {

    private final InnocentForm seen = new InnocentForm();

    String told() {
        return seen.toString();
    }
}
