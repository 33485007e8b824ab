package io.github.county161.core.form;

import java.time.LocalDate;

/** A record without a day of its own happened on a day of the one it names. */
public record Through(Column<Long> reference, Form target, Column<LocalDate> day) {}
