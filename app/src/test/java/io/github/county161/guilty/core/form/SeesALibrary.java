package io.github.county161.guilty.core.form;

import org.assertj.core.api.Assertions;

/** Core with a library. */
final class SeesALibrary {

    String told() {
        return Assertions.assertThat(1).toString();
    }
}
