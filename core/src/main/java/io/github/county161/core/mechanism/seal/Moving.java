package io.github.county161.core.mechanism.seal;

import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.seal.SealedSheet;
import io.github.county161.core.mechanism.seal.Differing.Moved;
import io.github.county161.core.port.Closings;
import io.github.county161.core.port.Closings.Line;
import io.github.county161.core.port.Closings.Name;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 期初 + 增 − 减 ± 以前期间调整 = 期末 of a unit. Opening and closing are read from the two sealed sheets; what lies between
 * is by name: what is known otherwise of the opening's day, then what the days since have brought.
 */
final class Moving {

    static final String ABOVE = "分子";
    static final String BELOW = "分母";

    private final Chart chart;
    private final Moment moment;
    private final Sheets sheets;
    private final SealedSheet sheet;
    private final Optional<SealedSheet> opening;
    private final Map<String, Row> closings;
    private final Map<String, Row> openings;
    private final String unit;

    /** @param unit a place's code */
    Moving(Chart chart, Moment moment, Sheets sheets, SealedSheet sheet, Optional<SealedSheet> opening, String unit) {
        this.chart = chart;
        this.moment = moment;
        this.sheets = sheets;
        this.sheet = sheet;
        this.opening = opening;
        this.unit = unit;
        this.closings = Sheets.figures(moment, sheet);
        this.openings = opening.map(of -> Sheets.figures(moment, of)).orElse(Map.of());
    }

    /** @param named whether the names of 增 and 减 are told too; those of 以前期间调整 always are */
    List<Line> lines(Figure figure, boolean named) {
        Optional<Counted> closing = Sheets.number(closings, figure, unit);
        boolean ofNoPlace = Weights.literal(figure.own(), at(sheet)).isPresent();
        if (closing.isEmpty() || ofNoPlace && !unit.equals(sheets.county())) {
            return List.of();
        }
        Optional<Counted> before = Sheets.number(openings, figure, unit);
        Part own = figure.own();
        List<Line> lines = new ArrayList<>();
        lines.add(line(
                figure,
                own,
                own.per().isPresent() ? ABOVE : "",
                before.map(Counted::value),
                closing.get().value(),
                named));
        own.per()
                .ifPresent(per -> lines.add(line(
                        figure,
                        per,
                        BELOW,
                        before.flatMap(Counted::per),
                        closing.get().per().orElse(0L),
                        named)));
        return lines;
    }

    private Line line(Figure figure, Part part, String name, Optional<Long> before, long closing, boolean named) {
        boolean carries = before.isPresent() && carries(figure, part);
        Asking to = at(sheet);
        List<Moved> earlier = List.of();
        List<Moved> since;
        Differing why = new Differing(chart, moment, figure, part, Scope.ALL);
        if (carries) {
            Asking from = at(opening.orElseThrow());
            Asking known = from.ruledAs(to).knownAt(sheet.position());
            earlier = why.between(from, known);
            since = why.between(known, to);
        } else {
            since = new Weights(moment, figure, part, Scope.ALL)
                    .at(to).entrySet().stream()
                            .map(e -> new Moved(e.getKey(), 0, e.getValue(), Cause.OTHER))
                            .toList();
        }
        return new Line(
                figure.id(),
                figure.title(),
                name,
                part.unit(),
                carries,
                carries ? before.orElse(0L) : 0,
                since.stream().mapToLong(m -> Math.max(0, m.difference())).sum(),
                since.stream().mapToLong(m -> Math.max(0, -m.difference())).sum(),
                earlier.stream().mapToLong(Moved::difference).sum(),
                closing,
                causes(chart, moment, figure, part, earlier),
                named ? causes(chart, moment, figure, part, since) : List.of());
    }

    private Asking at(SealedSheet of) {
        Asking asking = sheets.asking(of);
        return unit.equals(sheets.county()) ? asking : asking.in(unit);
    }

    /** A state is carried over, and a sum whose period goes on; what begins anew begins at nought. */
    private boolean carries(Figure figure, Part part) {
        Figure.Kind kind = part.kind().orElse(figure.kind());
        Period then = kind.period(opening.orElseThrow().last());
        return kind == Figure.Kind.AT_DAY
                || kind == Figure.Kind.HALF_YEAR
                || then.from().equals(kind.period(sheet.last()).from());
    }

    /** By cause, each with its names. */
    static List<Closings.Cause> causes(Chart chart, Moment moment, Figure figure, Part part, List<Moved> moved) {
        if (moved.isEmpty()) {
            return List.of();
        }
        Map<List<Object>, String> labels = new Naming(chart, moment)
                .of(
                        new Weights(moment, figure, part, Scope.ALL).keyed(),
                        moved.stream().map(Moved::key).toList());
        Map<Cause, List<Name>> names = new EnumMap<>(Cause.class);
        for (Moved m : moved) {
            String key = String.join(" ", m.key().stream().map(Object::toString).toList());
            names.computeIfAbsent(m.cause(), c -> new ArrayList<>())
                    .add(new Name(
                            key,
                            labels.getOrDefault(m.key(), key),
                            m.was(),
                            m.is(),
                            m.cause().title()));
        }
        List<Closings.Cause> causes = new ArrayList<>();
        names.forEach((cause, of) -> causes.add(new Closings.Cause(
                cause.code(),
                cause.title(),
                of.stream().mapToLong(n -> n.is() - n.was()).sum(),
                of)));
        return causes;
    }
}
