package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Stay;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Store.Moment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a row says that its person lives, against where the base knows the person to be: told, and never stored. */
final class Whereabouts {

    private final Moment moment;
    private final Places places;
    private final String reportDay;

    Whereabouts(Moment moment, Places places, String reportDay) {
        this.moment = moment;
        this.places = places;
        this.reportDay = reportDay;
    }

    void compare(Form form, List<Line> lines) {
        List<Line> telling = lines.stream()
                .filter(line -> line.isGood()
                        && form.whereabouts().stream()
                                .anyMatch(cell -> line.raw(cell.name()).isPresent()))
                .toList();
        if (telling.isEmpty()) {
            return;
        }
        String by = (form.equals(Member.FORM) ? Member.HOUSEHOLD : form.person().orElseThrow()).name();
        Map<Long, String> homes = form.equals(Member.FORM)
                ? homes(Household.FORM.relation(), Relation.RECORD, telling, by)
                : homes(Stay.RELATION, Relation.PERSON, telling, by);
        for (Line line : telling) {
            Optional<String> home = told(line, by).map(homes::get);
            if (home.isPresent() && !fits(form.whereabouts(), line, home.get())) {
                line.doubt("village_differs");
            }
        }
    }

    /** The record named; none where the cell was emptied. */
    private static Optional<Long> told(Line line, String by) {
        return Optional.ofNullable(line.told().get(by))
                .filter(text -> !text.isEmpty())
                .map(Long::valueOf);
    }

    private Map<Long, String> homes(Relation relation, Field of, List<Line> lines, String by) {
        List<Long> records = lines.stream()
                .flatMap(line -> told(line, by).stream())
                .distinct()
                .toList();
        return moment.current(relation, of, records).stream()
                .filter(row -> row.holdsOn(reportDay))
                .collect(Collectors.toMap(
                        row -> row.whole(of), row -> row.text(Relation.PLACE).orElse(""), (a, b) -> b, HashMap::new));
    }

    private boolean fits(List<Column.Cell> cells, Line line, String home) {
        Optional<String> town = line.raw(cells.get(0).name());
        Optional<String> village = line.raw(cells.get(1).name());
        Optional<String> inTown = town.isPresent() ? town.flatMap(places::town) : places.townOf(home);
        boolean sameTown = inTown.equals(places.townOf(home));
        return village.isEmpty()
                ? sameTown
                : inTown.flatMap(t -> places.village(t, village.get())).equals(Optional.of(home));
    }
}
