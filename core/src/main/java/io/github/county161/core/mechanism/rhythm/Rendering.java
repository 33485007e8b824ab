package io.github.county161.core.mechanism.rhythm;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.mechanism.rhythm.Drafting.Draft;
import io.github.county161.core.mechanism.rhythm.Frozen.When;
import io.github.county161.core.mechanism.seal.Cause;
import io.github.county161.core.port.Briefs.Behind;
import io.github.county161.core.port.Briefs.Cell;
import io.github.county161.core.port.Briefs.Changed;
import io.github.county161.core.port.Briefs.Name;
import io.github.county161.core.port.Briefs.Part;
import io.github.county161.core.port.Briefs.Point;
import io.github.county161.core.port.Briefs.Table;
import io.github.county161.core.port.Store.Moment;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A brief for a reader: records by the names they had, numbers with what stands behind them. */
final class Rendering {

    private final Draft draft;
    private final Called called;
    private final Divisions divisions;
    private final Function<String, Figure> figures;
    private final Map<String, Map<Long, String>> columns = new HashMap<>();

    /** @param moments at which records are looked up, the first before the others */
    Rendering(
            Draft draft,
            Chart chart,
            Moment moment,
            Lexicon words,
            List<Asking> moments,
            Function<String, Figure> figures) {
        this.draft = draft;
        this.called = new Called(chart, moment, words, moments);
        this.divisions = new Divisions(moment);
        this.figures = figures;
    }

    List<Part> parts() {
        lookUp();
        return draft.parts().stream().map(this::part).toList();
    }

    /** What every column of records says, asked once a column. */
    private void lookUp() {
        Map<String, Set<Long>> wanted = new HashMap<>();
        draft.parts().stream()
                .flatMap(part -> part.tables().stream())
                .flatMap(table -> table.rows().stream())
                .flatMap(List::stream)
                .forEach(cell -> {
                    if (cell instanceof Frozen.Cell.Of of) {
                        wanted.computeIfAbsent(of.form() + "." + of.column(), k -> new TreeSet<>())
                                .add(of.record());
                    }
                });
        wanted.forEach((key, records) -> {
            String[] of = key.split("\\.");
            columns.put(key, called.column(of[0], of[1], records));
        });
    }

    private Part part(Frozen part) {
        return new Part(
                part.code(),
                part.title(),
                part.text(),
                Wording.filled(part.text(), part),
                part.tables().stream()
                        .map(table -> new Table(
                                table.caption(),
                                table.heads(),
                                table.rows().stream()
                                        .map(row -> row.stream().map(this::cell).toList())
                                        .toList()))
                        .toList(),
                part.changes().stream().map(this::changed).toList());
    }

    private Cell cell(Frozen.Cell cell) {
        if (cell instanceof Frozen.Cell.Number number) {
            return number(number);
        }
        if (cell instanceof Frozen.Cell.Of of) {
            return new Cell(
                    columns.getOrDefault(of.form() + "." + of.column(), Map.of())
                            .getOrDefault(of.record(), ""),
                    Optional.empty());
        }
        return new Cell(((Frozen.Cell.Text) cell).text(), Optional.empty());
    }

    private Cell number(Frozen.Cell.Number number) {
        Point at = number.when() == When.THEN ? draft.since() : draft.at();
        String told = number.place().isEmpty() ? draft.place() : number.place();
        String place = divisions.county().equals(Optional.of(told)) ? "" : told;
        return new Cell(
                number.text(),
                Optional.of(new Behind(
                        number.figure(),
                        place,
                        at,
                        number.when() == When.BETWEEN ? Optional.of(draft.since()) : Optional.empty())));
    }

    private Changed changed(Frozen.Change change) {
        Map<String, String> labels = labels(change.figure(), change.keys());
        return new Changed(
                change.title(),
                change.unit(),
                number(new Frozen.Cell.Number(text(change.was(), change.unit()), change.figure(), "", When.THEN)),
                number(new Frozen.Cell.Number(text(change.is(), change.unit()), change.figure(), "", When.NOW)),
                change.keys().stream()
                        .map(key -> new Name(
                                key.key(),
                                labels.getOrDefault(key.key(), key.key()),
                                key.was(),
                                key.is(),
                                title(key.cause())))
                        .toList());
    }

    private static String text(long value, String unit) {
        return new Counted(value, Optional.empty(), unit).text();
    }

    static String title(String cause) {
        return Cause.valueOf(cause.toUpperCase(Locale.ROOT)).title();
    }

    /** What the keys behind a figure are called: records by their names, places by theirs, other texts as they are. */
    Map<String, String> labels(String figure, List<Frozen.Key> keys) {
        Optional<String> form = Reckoning.rowsAre(figures.apply(figure));
        if (form.isEmpty()) {
            return keys.stream()
                    .collect(Collectors.toMap(Frozen.Key::key, key -> divisions.title(key.key()), (a, b) -> a));
        }
        List<Long> records = keys.stream().map(key -> Long.valueOf(key.key())).toList();
        Map<String, String> labels = new HashMap<>();
        called.names(form.get(), records).forEach((record, name) -> labels.put(record.toString(), name));
        return labels;
    }
}
