package io.github.county161.core.form;

import io.github.county161.core.form.Column.Cell;
import java.util.Map;
import java.util.Optional;

/**
 * What a sheet shows of a record and the program works out of what else is told: never stored, and when a row types
 * something else it is told so.
 *
 * @param cell its name and heading
 * @param kind how a typed text is read
 */
public record Worked(Cell cell, Kind<?> kind, By by) {

    /** Works it out of a row's canonical texts by column, the report day under {@link Rule#DAY}; canonical too. */
    @FunctionalInterface
    public interface By {
        Optional<String> of(Map<String, String> row);
    }

    public static Worked text(String name, String heading, By by) {
        return new Worked(new Cell(name, heading), Kinds.text(10), by);
    }

    public static Worked date(String name, String heading, By by) {
        return new Worked(new Cell(name, heading), Kinds.date(), by);
    }

    public static Worked whole(String name, String heading, By by) {
        return new Worked(new Cell(name, heading), Kinds.whole("int", 0, 200), by);
    }

    public static Worked flag(String name, String heading, By by) {
        return new Worked(new Cell(name, heading), Kinds.flag(false), by);
    }

    /** Whether a typed text says something else. */
    public boolean differs(String raw, Map<String, String> row, Lexicon words) {
        return by.of(row)
                .map(is -> {
                    var typed = kind.read(raw, words);
                    return !typed.isGood() || !typed.value().equals(is);
                })
                .orElse(false);
    }
}
