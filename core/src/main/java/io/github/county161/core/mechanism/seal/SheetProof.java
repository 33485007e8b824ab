package io.github.county161.core.mechanism.seal;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Body;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.seal.SealedFigure;
import io.github.county161.core.ledger.seal.SealedSheet;
import io.github.county161.core.ledger.seal.SealedSheets;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Store.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Asks every sealed sheet again at its position: each number of each unit must be the one that was sealed, in the
 * journal and in the tables, and each opening the closing before.
 */
public final class SheetProof {

    private final Crypto crypto;
    private final List<Figure> figures;
    private final Function<LocalDate, Asking> usual;

    /** @param usual how the county asks on a day: its numbers and its calendar */
    public SheetProof(Crypto crypto, List<Figure> figures, Function<LocalDate, Asking> usual) {
        this.crypto = crypto;
        this.figures = List.copyOf(figures);
        this.usual = usual;
    }

    /** The first that does not hold, in words. */
    public Optional<String> broken(Moment moment) {
        SealedSheets all = Sheets.of(moment);
        Sheets sheets = new Sheets(moment, crypto, usual);
        return all.all().stream()
                .map(sheet -> broken(sheet, sheets, moment).or(() -> opening(sheet, all)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> broken(SealedSheet sheet, Sheets sheets, Moment moment) {
        Map<String, Row> rows = Sheets.figures(moment, sheet);
        Map<String, Map<String, String>> told = told(moment, rows);
        Asking asking = sheets.asking(sheet);
        for (Figure figure : figures) {
            Row row = rows.get(figure.id());
            if (row != null && row.get(SealedFigure.VERSION).equals(Optional.of((long) figure.version()))) {
                Map<String, Counted> again = sheets.numbers(figure, asking);
                Map<String, String> entered = told.getOrDefault(figure.id(), Map.of());
                String journal = entered.getOrDefault(SealedFigure.VALUES.name(), "");
                Optional<String> differs = differs(sheet, figure, SealedFigure.numbers(row), again, moment)
                        .or(() -> differs(sheet, figure, SealedFigure.numbers(journal, figure.unit()), again, moment));
                if (differs.isPresent()) {
                    return differs;
                }
                String names = row.get(SealedFigure.NAMES).orElse("");
                if (!names.equals(sheets.names(figure, asking))) {
                    return Optional.of(named(sheet, figure) + "：封存的名单与按当时账页重算的不同");
                }
            }
        }
        List<Map<String, String>> lines = new ArrayList<>(told.values());
        return sheet.seal().equals(sheets.seal(sheet, lines))
                ? Optional.empty()
                : Optional.of("month_seal " + sheet.title() + "：封签与内容不符");
    }

    /** What the journal tells of the lines, by figure. */
    private static Map<String, Map<String, String>> told(Moment moment, Map<String, Row> rows) {
        Map<String, Map<String, String>> told = new HashMap<>();
        moment.entriesOf(rows.values().stream()
                        .map(row -> row.whole(Relation.RECORD))
                        .toList())
                .forEach(entry -> {
                    Map<String, String> texts = Body.read(entry.facts());
                    told.put(texts.getOrDefault(SealedFigure.FIGURE.name(), ""), texts);
                });
        return told;
    }

    private static Optional<String> differs(
            SealedSheet sheet, Figure figure, Map<String, Counted> sealed, Map<String, Counted> again, Moment moment) {
        Set<String> units = new TreeSet<>(sealed.keySet());
        units.addAll(again.keySet());
        return units.stream()
                .filter(unit -> !number(sealed, unit).equals(number(again, unit)))
                .findFirst()
                .map(unit -> named(sheet, figure) + "，" + new Divisions(moment).title(unit) + "：封存的是 "
                        + number(sealed, unit) + "，按当时账页重算是 " + number(again, unit));
    }

    private static String number(Map<String, Counted> numbers, String unit) {
        return Optional.ofNullable(numbers.get(unit))
                .map(SealedFigure::number)
                .filter(text -> !text.equals("0/0"))
                .orElse("0");
    }

    private static String named(SealedSheet sheet, Figure figure) {
        return "sealed_figure " + sheet.title() + " " + figure.id() + " " + figure.title();
    }

    /** The opening is the closing of the sheet before, which stands and is the last of its day. */
    private static Optional<String> opening(SealedSheet sheet, SealedSheets all) {
        SealedSheets before = all.before(sheet);
        LocalDate first = sheet.isYear()
                ? before.months(sheet.last().getYear()).stream()
                        .map(SealedSheet::first)
                        .findFirst()
                        .orElse(sheet.first())
                : sheet.first();
        String closing = before.openingOf(first).map(SealedSheet::seal).orElse("");
        return sheet.opensFrom().equals(closing)
                ? Optional.empty()
                : Optional.of("month_seal " + sheet.title() + "：期初不是上期的期末");
    }
}
