package io.github.county161.core.mechanism.clock;

/**
 * A rung of the ladder (催办环节).
 *
 * @param code as the pack labels it
 * @param afterDays on the so-manieth working day that the record is overdue in the unit's hands
 * @param state in which the reminder begins: issued, or proposed to a person
 * @param again also when the record is overdue a second time
 */
public record Rung(String code, long afterDays, String state, boolean again) {}
