package io.github.county161.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a row must satisfy. Two-valued: an empty field satisfies nothing but {@link Empty}, and {@link Not} is true
 * whenever the inner condition is not.
 */
public sealed interface Condition {

    Condition ALWAYS = new And(List.of());
    Condition NEVER = new Or(List.of());

    /** How a field compares; texts by code point. */
    enum Op {
        EQ("="),
        NE("<>"),
        LT("<"),
        LE("<="),
        GT(">"),
        GE(">=");

        private final String sign;

        Op(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        /** @param order below, at or above nought, as the field is to the operand */
        public boolean holds(int order) {
            return switch (this) {
                case EQ -> order == 0;
                case NE -> order != 0;
                case LT -> order < 0;
                case LE -> order <= 0;
                case GT -> order > 0;
                case GE -> order >= 0;
            };
        }
    }

    record Compare(Path path, Op op, Operand operand) implements Condition {}

    record OneOf(Path path, List<Object> values) implements Condition {}

    record Empty(Path path) implements Condition {}

    record And(List<Condition> all) implements Condition {}

    record Or(List<Condition> any) implements Condition {}

    record Not(Condition inner) implements Condition {}

    /** The keys are among those another question selects; an empty key is among none. */
    record In(List<Path> keys, Question question) implements Condition {}

    /** A place's code lies in a place, by the tree of the report day, or of today. */
    record Inside(Path path, String place, boolean now) implements Condition {}

    static Condition in(List<Path> keys, Question question) {
        if (keys.size() != question.width()) {
            throw new IllegalArgumentException("as many keys as the question selects");
        }
        return new In(List.copyOf(keys), question);
    }

    static Condition all(Condition... conditions) {
        return new And(List.of(conditions));
    }

    static Condition any(Condition... conditions) {
        return new Or(List.of(conditions));
    }

    default Condition and(Condition other) {
        List<Condition> both = new ArrayList<>(parts());
        both.addAll(other.parts());
        return new And(both);
    }

    /** What this asks beyond another when it asks all that the other does. */
    default Optional<Condition> beyond(Condition other) {
        List<Condition> asked = parts();
        List<Condition> less = other.parts();
        if (!asked.containsAll(less)) {
            return Optional.empty();
        }
        return Optional.of(
                new And(asked.stream().filter(part -> !less.contains(part)).toList()));
    }

    private List<Condition> parts() {
        return this instanceof And and ? and.all : List.of(this);
    }

    default Condition or(Condition other) {
        return new Or(List.of(this, other));
    }

    default Condition not() {
        return new Not(this);
    }
}
