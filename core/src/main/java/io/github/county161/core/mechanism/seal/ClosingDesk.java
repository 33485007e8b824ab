package io.github.county161.core.mechanism.seal;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.seal.SealedSheet;
import io.github.county161.core.ledger.seal.SealedSheets;
import io.github.county161.core.mechanism.BeforeStart;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.mechanism.Veil;
import io.github.county161.core.mechanism.seal.Differing.Moved;
import io.github.county161.core.port.Closings;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Store.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers what is asked of sealed sheets, and why a number is another. */
public final class ClosingDesk implements Closings {

    private final Chart chart;
    private final Store store;
    private final Crypto crypto;
    private final Lexicon words;
    private final List<Figure> figures;
    private final Function<LocalDate, Asking> usual;

    /** @param usual how the county asks on a day: its numbers and its calendar */
    public ClosingDesk(
            Chart chart,
            Store store,
            Crypto crypto,
            Lexicon words,
            List<Figure> figures,
            Function<LocalDate, Asking> usual) {
        this.chart = chart;
        this.store = store;
        this.crypto = crypto;
        this.words = words;
        this.figures = List.copyOf(figures);
        this.usual = usual;
    }

    private static Head head(SealedSheet sheet) {
        return new Head(
                sheet.period(),
                sheet.no(),
                sheet.title(),
                sheet.last(),
                sheet.position(),
                sheet.opensFrom(),
                sheet.seal());
    }

    @Override
    public List<Head> sheets() {
        return store.read(moment ->
                Sheets.of(moment).all().stream().map(ClosingDesk::head).toList());
    }

    @Override
    public Optional<Movement> movement(String period, Optional<String> division, Optional<Figure> figure, Scope scope) {
        return Veil.read(store, chart, scope, moment -> {
            SealedSheets all = Sheets.of(moment);
            Sheets sheets = new Sheets(moment, crypto, usual);
            Optional<String> unit = unit(division.or(scope::place).orElseGet(sheets::county), scope, moment);
            return unit.flatMap(place -> all.of(period).map(sheet -> {
                Optional<SealedSheet> opening = all.bySeal(sheet.opensFrom());
                Moving moving = new Moving(chart, moment, sheets, sheet, opening, place);
                List<Line> lines = new ArrayList<>();
                figures.stream()
                        .filter(f ->
                                figure.isEmpty() || f.id().equals(figure.get().id()))
                        .forEach(f -> lines.addAll(moving.lines(said(f, sheet.last()), figure.isPresent())));
                return new Movement(head(sheet), opening.map(ClosingDesk::head), place, lines);
            }));
        });
    }

    private static Optional<String> unit(String place, Scope scope, Moment moment) {
        return Optional.of(place)
                .filter(p -> !scope.none())
                .filter(p -> scope.place().isEmpty()
                        || new Divisions(moment).liesIn(p, scope.place().get()));
    }

    @Override
    public Sheet sheet(Movement movement) {
        return store.read(moment ->
                MovementSheet.of(movement, new Divisions(moment).title(movement.unit()), unnamed(movement, moment)));
    }

    /** What was known as a number alone when the sheet was sealed, of the unit and those in it, a line each. */
    private List<String> unnamed(Movement movement, Moment moment) {
        SealedSheet sheet = Sheets.of(moment).of(movement.sheet().period()).orElseThrow();
        Asking asking = new Sheets(moment, crypto, usual).asking(sheet);
        Set<String> shown = movement.lines().stream().map(Line::figure).collect(Collectors.toSet());
        List<Figure> asked = figures.stream()
                .filter(figure -> shown.contains(figure.id()))
                .map(figure -> said(figure, sheet.last()))
                .toList();
        return new BeforeStart(moment, Scope.of(movement.unit())).lines(asked, asking);
    }

    @Override
    public Optional<Why> why(Figure figure, Between between, Scope scope) {
        return Veil.read(store, chart, scope, moment -> {
            Sheets sheets = new Sheets(moment, crypto, usual);
            Optional<SealedSheet> sealed =
                    between.sheet().flatMap(period -> Sheets.of(moment).of(period));
            long last = between.toPosition().orElse(moment.position());
            if (between.sheet().isPresent() && sealed.isEmpty() || last > moment.position()) {
                return Optional.empty();
            }
            Asking to = usual.apply(between.toDay()).knownAt(last);
            Asking from = sealed.map(sheets::asking)
                    .orElseGet(() -> usual.apply(between.fromDay().orElse(between.toDay()))
                            .knownAt(between.fromPosition().orElse(last)));
            if (from.asOf().knownAt().orElseThrow() > last) {
                return Optional.empty();
            }
            return Optional.of(why(said(figure, between.toDay()), in(from, between), in(to, between), scope, moment));
        });
    }

    private Figure said(Figure figure, LocalDate day) {
        return figure.said(words.on(day.toString())::says);
    }

    private static Asking in(Asking asking, Between between) {
        return between.division().map(asking::in).orElse(asking);
    }

    private Why why(Figure figure, Asking from, Asking to, Scope scope, Moment moment) {
        Part own = figure.own();
        List<Difference> differences = new ArrayList<>();
        differences.add(difference(figure, own, own.per().isPresent() ? Moving.ABOVE : "", from, to, scope, moment));
        own.per().ifPresent(per -> differences.add(difference(figure, per, Moving.BELOW, from, to, scope, moment)));
        return new Why(figure.id(), figure.title(), point(from), point(to), differences);
    }

    /** Of a share its two numbers are told, and they are no share. */
    private static String unit(Figure figure, Part part, String name) {
        if (figure.own().per().isEmpty()) {
            return part.unit();
        }
        return figure.own().unit().equals(Figure.YUAN_A_PERSON) && name.equals(Moving.ABOVE) ? Figure.YUAN : "";
    }

    private Difference difference(
            Figure figure, Part part, String name, Asking from, Asking to, Scope scope, Moment moment) {
        List<Moved> moved = new Differing(chart, moment, figure, part, scope).between(from, to);
        Weights weights = new Weights(moment, figure, part, scope);
        return new Difference(
                name,
                unit(figure, part, name),
                sum(weights.at(from)),
                sum(weights.at(to)),
                Moving.causes(chart, moment, figure, part, moved));
    }

    private static long sum(Map<List<Object>, Long> weights) {
        return weights.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Point point(Asking asking) {
        return new Point(asking.asOf().reportDay(), asking.asOf().knownAt().orElseThrow());
    }
}
