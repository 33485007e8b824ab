package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.seal.MonthSeal;
import io.github.county161.core.ledger.seal.SealedFigure;
import io.github.county161.core.ledger.seal.SealedSheet;
import io.github.county161.core.ledger.seal.SealedSheets;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.PlaceLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every number of every unit on every sealed sheet, asked again of the journal at the sheet's position. */
final class SealedAgain {

    private static final String COUNTY = "610723";
    private static final List<Group> TOWNS_AND_VILLAGES =
            List.of(new Group.ByPlace(PlaceLevel.TOWN), new Group.ByPlace(PlaceLevel.VILLAGE));

    private SealedAgain() {}

    /** @return how many numbers were compared */
    static int holds(Story story, String when) {
        return story.county().store().read(moment -> {
            int compared = 0;
            for (SealedSheet sheet : new SealedSheets(moment.current(MonthSeal.FORM.relation())).all()) {
                for (Row line : lines(moment, sheet)) {
                    Map<String, Counted> told = new TreeMap<>(SealedFigure.numbers(line));
                    told.values().removeIf(SealedAgain::isNothing);
                    assertThat(again(story, moment, line, sheet))
                            .as(when + sheet.period() + " "
                                    + line.get(SealedFigure.FIGURE).orElseThrow())
                            .isEqualTo(told);
                    compared += told.size();
                }
            }
            assertThat(compared).isPositive();
            return compared;
        });
    }

    private static List<Row> lines(Moment moment, SealedSheet sheet) {
        return moment.current(SealedFigure.FORM.relation()).stream()
                .filter(row -> row.get(SealedFigure.SHEET).equals(Optional.of(sheet.record())))
                .toList();
    }

    private static Map<String, Counted> again(Story story, Moment moment, Row line, SealedSheet sheet) {
        Figure figure = OneSixOne.PATTERN
                .figure(line.get(SealedFigure.FIGURE).orElseThrow())
                .orElseThrow();
        Asking usual = story.county().asking(sheet.last());
        Asking asking =
                Asking.on(sheet.last(), sheet.numbers()).with(usual.workdays()).knownAt(sheet.position());
        Reckoning reckoning = new Reckoning(moment, Scope.ALL);
        Map<String, Counted> again = new TreeMap<>();
        again.put(COUNTY, sum(figure, reckoning.numbers(figure, figure.own(), asking, Group.WHOLE)));
        if (figure.own().group().isPresent()) {
            // What is parted by a code of its own is parted by no place: its units are asked one by one.
            SealedFigure.numbers(line).keySet().stream()
                    .filter(unit -> !unit.equals(COUNTY))
                    .forEach(unit -> again.put(
                            unit, sum(figure, reckoning.numbers(figure, figure.own(), asking.in(unit), Group.WHOLE))));
        } else {
            TOWNS_AND_VILLAGES.forEach(group -> again.putAll(reckoning.numbers(figure, figure.own(), asking, group)));
        }
        again.remove(Group.NONE);
        again.values().removeIf(SealedAgain::isNothing);
        return again;
    }

    private static Counted sum(Figure figure, Map<String, Counted> numbers) {
        Counted none =
                new Counted(0, figure.own().per().map(per -> 0L), figure.own().unit());
        return numbers.values().stream()
                .reduce((a, b) -> new Counted(
                        a.value() + b.value(), a.per().map(per -> per + b.per().orElse(0L)), a.unit()))
                .orElse(none);
    }

    private static boolean isNothing(Counted number) {
        return number.value() == 0 && number.per().orElse(0L) == 0;
    }
}
