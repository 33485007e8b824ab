package io.github.county161.core.mechanism.rhythm;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figures;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.plan.Unit;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.mechanism.Progress;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.mechanism.rhythm.Frozen.Cell;
import io.github.county161.core.mechanism.rhythm.Frozen.When;
import io.github.county161.core.mechanism.seal.Differing;
import io.github.county161.core.port.Briefs.Rhythm;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.PlaceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a brief is made from: two moments of one place, and figures by name, each number with what stands behind it. */
final class Ground {

    private final Chart chart;
    private final Moment moment;
    private final Lexicon words;
    private final List<Figure> figures;
    private final Rhythm rhythm;
    private final String place;
    private final Asking now;
    private final Asking then;
    private final Divisions divisions;

    /**
     * @param place whose brief it is; a county's looks everywhere
     * @param now of the whole county, with a position; {@code then} likewise
     */
    Ground(
            Chart chart,
            Moment moment,
            Lexicon words,
            List<Figure> figures,
            Rhythm rhythm,
            String place,
            Asking now,
            Asking then) {
        this.chart = chart;
        this.moment = moment;
        this.words = words;
        this.figures = List.copyOf(figures);
        this.rhythm = rhythm;
        this.place = place;
        this.divisions = new Divisions(moment);
        this.now = isCounty() ? now : now.in(place);
        this.then = isCounty() ? then : then.in(place);
    }

    boolean isCounty() {
        return divisions.county().equals(Optional.of(place));
    }

    Rhythm rhythm() {
        return rhythm;
    }

    Asking now() {
        return now;
    }

    Lexicon words() {
        return words;
    }

    Chart chart() {
        return chart;
    }

    Moment moment() {
        return moment;
    }

    Asking asking(When when) {
        return when == When.THEN ? then : now;
    }

    /** The rows of the place; of one village's or town's scope. */
    Scope scope() {
        return isCounty() ? Scope.ALL : Scope.of(place);
    }

    /** Over the week, month or quarter of this brief. */
    String over(String figure) {
        return figure + "@" + rhythm.word();
    }

    Figure need(String name) {
        return Figures.named(figures, name)
                .or(() -> Figures.named(BriefFigures.ALL, name))
                .map(figure -> figure.said(words::says))
                .orElseThrow(() -> new IllegalStateException("no figure is called " + name));
    }

    private Counted counted(String figure, Asking asking) {
        Figure asked = need(figure);
        return new Reckoning(moment, Scope.ALL)
                .numbers(asked, asked.own(), asking, Group.WHOLE).values().stream()
                        .reduce((a, b) -> new Counted(a.value() + b.value(), a.per(), a.unit()))
                        .orElseGet(() -> new Counted(0, Optional.empty(), asked.unit()));
    }

    long value(String figure, When when) {
        return counted(figure, asking(when)).value();
    }

    /** A figure's number. */
    Cell number(String figure, When when) {
        return new Cell.Number(counted(figure, asking(when)).text(), figure, "", when);
    }

    /** A number of a figure that was counted already. */
    static Cell number(Counted counted, String figure, String unit, When when) {
        return new Cell.Number(counted.text(), figure, unit, when);
    }

    static Cell number(long value, String figure, When when) {
        return new Cell.Number(Long.toString(value), figure, "", when);
    }

    static Cell text(String text) {
        return new Cell.Text(text);
    }

    /** A figure's numbers of each code by which it is parted, the highest first. */
    List<Map.Entry<String, Counted>> parted(String figure) {
        Figure asked = need(figure);
        return new Reckoning(moment, Scope.ALL)
                .numbers(asked, asked.own(), now, Group.WHOLE).entrySet().stream()
                        .filter(e -> !e.getKey().equals(Group.NONE))
                        .sorted((a, b) -> a.getValue().value() == b.getValue().value()
                                ? a.getKey().compareTo(b.getKey())
                                : Long.compare(
                                        b.getValue().value(), a.getValue().value()))
                        .toList();
    }

    /** The units right below the place: towns of a county, villages of a town. */
    List<Unit> below() {
        return divisions.below(divisions.unit(place));
    }

    /** A figure's numbers of the units right below the place. */
    Map<String, Counted> byUnit(String figure, When when) {
        Figure asked = need(figure);
        Group group = new Group.ByPlace(isCounty() ? PlaceLevel.TOWN : PlaceLevel.VILLAGE);
        return new Reckoning(moment, Scope.ALL).numbers(asked, asked.own(), asking(when), group);
    }

    /** Who makes the difference of a figure between the two moments. */
    Frozen.Change change(String figure, String title) {
        Figure asked = need(figure);
        List<Frozen.Key> keys = new Differing(chart, moment, asked, asked.own(), Scope.ALL)
                .between(then, now).stream()
                        .map(m -> new Frozen.Key(
                                m.key().stream().map(Object::toString).collect(Collectors.joining(" ")),
                                m.was(),
                                m.is(),
                                m.cause().code()))
                        .toList();
        return new Frozen.Change(figure, title, asked.unit(), value(figure, When.THEN), value(figure, When.NOW), keys);
    }

    /** Of a change, the sum of what came, or of what went. */
    static Cell came(Frozen.Change change) {
        long sum = change.keys().stream()
                .mapToLong(k -> Math.max(0, k.is() - k.was()))
                .sum();
        return number(sum, change.figure(), When.BETWEEN);
    }

    static Cell went(Frozen.Change change) {
        long sum = change.keys().stream()
                .mapToLong(k -> Math.max(0, k.was() - k.is()))
                .sum();
        return number(sum, change.figure(), When.BETWEEN);
    }

    /** The records behind a figure now, a row each: what these columns say, by name. */
    Frozen.Table listed(String caption, String figure, List<String> heads, String form, String... columns) {
        Figure asked = need(figure);
        List<List<Cell>> rows = new ArrayList<>();
        for (List<Object> key : new Reckoning(moment, Scope.ALL).behind(asked, now)) {
            List<Cell> row = new ArrayList<>();
            for (String column : columns) {
                row.add(new Cell.Of(form, (Long) key.get(0), column));
            }
            rows.add(row);
        }
        return new Frozen.Table(caption, heads, rows);
    }

    /** Rows of a relation of the whole county, as known at this brief's position. */
    List<Row> rows(Relation relation) {
        return moment.rows(Question.from(relation), now.everywhere(), Scope.ALL, 0, Integer.MAX_VALUE);
    }

    /** How far the targets of the year are reached. */
    Progress progress(When when) {
        return new Progress(moment, asking(when), scope(), words, figures);
    }
}
