package io.github.county161.core.ledger;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.term.Period;
import java.time.LocalDate;

/**
 * What a county makes of a check: how grave what it finds is, a code of the list severity, and on which days it is
 * asked.
 */
public record Ruling(String severity, Period days) {

    /** From the lightest to the gravest. */
    public static final CodeList SEVERITY = CodeList.of("severity", "slight", "serious", "grave");

    public static final Period ALWAYS = new Period(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

    /** Of a check that the county says nothing of. */
    public static final Ruling USUAL = new Ruling(SEVERITY.code("slight"), ALWAYS);

    public Ruling {
        SEVERITY.code(severity);
    }

    /** Whether it is more than slight. */
    public boolean isSevere() {
        return !severity.equals(SEVERITY.code("slight"));
    }
}
