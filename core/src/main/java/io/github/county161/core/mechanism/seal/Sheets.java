package io.github.county161.core.mechanism.seal;

import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.ledger.seal.MonthSeal;
import io.github.county161.core.ledger.seal.SealedFigure;
import io.github.county161.core.ledger.seal.SealedSheet;
import io.github.county161.core.ledger.seal.SealedSheets;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.PlaceLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sealed sheets of a moment, and what one would say that is sealed now. */
final class Sheets {

    private final Moment moment;
    private final Crypto crypto;
    private final Function<LocalDate, Asking> usual;

    /** @param usual how the county asks on a day: its numbers and its calendar */
    Sheets(Moment moment, Crypto crypto, Function<LocalDate, Asking> usual) {
        this.moment = moment;
        this.crypto = crypto;
        this.usual = usual;
    }

    static SealedSheets of(Moment moment) {
        return new SealedSheets(moment.current(MonthSeal.FORM.relation()));
    }

    /** The numbers of a sheet, by figure. */
    static Map<String, Row> figures(Moment moment, SealedSheet sheet) {
        return moment
                .current(SealedFigure.FORM.relation(), SealedFigure.SHEET.field(), List.of(sheet.record()))
                .stream()
                .collect(Collectors.toMap(row -> row.get(SealedFigure.FIGURE).orElseThrow(), row -> row));
    }

    /** As the sheet was asked, and can be asked again. */
    Asking asking(SealedSheet sheet) {
        Asking day = usual.apply(sheet.last());
        Map<String, Long> numbers = new HashMap<>(day.numbers());
        numbers.putAll(sheet.numbers());
        return Asking.on(sheet.last(), numbers).with(day.workdays()).knownAt(sheet.position());
    }

    /** The county's own code. */
    String county() {
        return moment.current(Division.FORM.relation()).stream()
                .filter(row -> row.get(Division.CODE).equals(row.get(Division.COUNTY)))
                .flatMap(row -> row.get(Division.CODE).stream())
                .findFirst()
                .orElse(Group.NONE);
    }

    /** The numbers of the county, its towns and villages; who has none is left out, but for the county. */
    Map<String, Counted> numbers(Figure figure, Asking asking) {
        Map<String, Counted> numbers = new TreeMap<>();
        String county = county();
        Part own = figure.own();
        for (Group group :
                List.of(Group.WHOLE, new Group.ByPlace(PlaceLevel.TOWN), new Group.ByPlace(PlaceLevel.VILLAGE))) {
            boolean whole = group instanceof Group.Whole;
            Map<String, Long> values = Weights.tally(moment, figure, own, group, asking, Scope.ALL);
            Map<String, Long> per = own.per()
                    .map(p -> Weights.tally(moment, figure, p, group, asking, Scope.ALL))
                    .orElse(Map.of());
            Map<String, Long> units = new HashMap<>(values);
            per.keySet().forEach(unit -> units.putIfAbsent(unit, 0L));
            if (whole) {
                units.putIfAbsent(Group.NONE, 0L);
            } else {
                units.remove(Group.NONE);
            }
            units.forEach((unit, value) -> numbers.put(
                    whole ? county : unit,
                    new Counted(value, own.per().map(p -> per.getOrDefault(unit, 0L)), figure.unit())));
        }
        return numbers;
    }

    /** A digest of the names behind the county's number, as they are in order. */
    String names(Figure figure, Asking asking) {
        return crypto.digest(new Weights(moment, figure, figure.own(), Scope.ALL)
                .at(asking).entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .sorted());
    }

    /** The seal: over all that the sheet says, and over the journal up to its position. */
    String seal(SealedSheet sheet, List<Map<String, String>> lines) {
        List<String> all = new ArrayList<>(List.of(
                sheet.period(),
                Long.toString(sheet.no()),
                sheet.last().toString(),
                Long.toString(sheet.position()),
                sheet.opensFrom(),
                SealedSheet.text(sheet.numbers()),
                moment.slip(sheet.position()).map(slip -> slip.digest()).orElse("")));
        lines.stream()
                .sorted(Comparator.comparing(line -> line.getOrDefault(SealedFigure.FIGURE.name(), "")))
                .forEach(line -> List.of(
                                SealedFigure.FIGURE,
                                SealedFigure.VERSION,
                                SealedFigure.UNIT,
                                SealedFigure.VALUES,
                                SealedFigure.NAMES)
                        .forEach(column -> all.add(line.getOrDefault(column.name(), ""))));
        return crypto.digest(all.stream());
    }

    /** A figure's line on a sheet. */
    Map<String, String> line(Figure figure, Asking asking) {
        Map<String, String> line = new HashMap<>();
        line.put(SealedFigure.FIGURE.name(), figure.id());
        line.put(SealedFigure.VERSION.name(), Integer.toString(figure.version()));
        line.put(SealedFigure.UNIT.name(), figure.unit());
        line.put(SealedFigure.VALUES.name(), SealedFigure.text(numbers(figure, asking)));
        line.put(SealedFigure.NAMES.name(), names(figure, asking));
        return line;
    }

    /** What the sheet says of a unit; nothing of a figure that is not on it. */
    static Optional<Counted> number(Map<String, Row> figures, Figure figure, String unit) {
        return Optional.ofNullable(figures.get(figure.id()))
                .map(row -> SealedFigure.numbers(row)
                        .getOrDefault(unit, new Counted(0, figure.own().per().map(p -> 0L), figure.unit())));
    }
}
