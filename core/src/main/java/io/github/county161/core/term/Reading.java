package io.github.county161.core.term;

import java.util.List;
import java.util.function.Function;

/** What came of reading a text: a value, perhaps with notes on what was mended or is doubtful; or a flaw. */
public final class Reading<T> {

    private final @Nullable T value;
    private final @Nullable Flaw flaw;
    private final List<String> notes;

    private Reading(@Nullable T value, @Nullable Flaw flaw, List<String> notes) {
        this.value = value;
        this.flaw = flaw;
        this.notes = List.copyOf(notes);
    }

    public static <T> Reading<T> of(T value, String... notes) {
        return new Reading<>(value, null, List.of(notes));
    }

    public static <T> Reading<T> flawed(String code, String expected) {
        return new Reading<>(null, new Flaw(code, expected), List.of());
    }

    public boolean isGood() {
        return flaw == null;
    }

    public T value() {
        if (value == null) {
            throw new IllegalStateException("nothing was read: " + flaw);
        }
        return value;
    }

    public Flaw flaw() {
        if (flaw == null) {
            throw new IllegalStateException("nothing is wrong with " + value);
        }
        return flaw;
    }

    /** Codes of doubts: what was repaired, or reads well and may yet be wrong. */
    public List<String> notes() {
        return notes;
    }

    public <R> Reading<R> map(Function<T, R> to) {
        return value == null ? new Reading<>(null, flaw, notes) : new Reading<>(to.apply(value), null, notes);
    }
}
