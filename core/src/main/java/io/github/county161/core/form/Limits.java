package io.github.county161.core.form;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a spell may not be beside another.
 *
 * @param excludes forms whose spells of the same person may not last at the same time, where they are outside the
 *     county or tell no place of work
 * @param seat the record that one person holds at a time
 * @param seatUntil the column of that record's form after which nobody begins on it
 * @param onePerHousehold whether one of a household alone may be at work so
 * @param youngest in the year of the start
 */
public record Limits(
        Set<String> excludes,
        Optional<Column<Long>> seat,
        Optional<Column<LocalDate>> seatUntil,
        boolean onePerHousehold,
        int youngest,
        int oldest) {
    static final Limits NONE = new Limits(Set.of(), Optional.empty(), Optional.empty(), false, 0, Integer.MAX_VALUE);
}
