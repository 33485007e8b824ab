package io.github.county161.core.form;

import java.time.LocalDate;

/** The columns by which a record says that somebody in office holds it: unit, name, first day, last day or none. */
public record Tenure(Column<String> unit, Column<String> name, Column<LocalDate> start, Column<LocalDate> end) {}
