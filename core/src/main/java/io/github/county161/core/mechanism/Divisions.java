package io.github.county161.core.mechanism;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.port.Store.Moment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The county's places as they lie today: found by code or by a name that only one of them bears. */
public final class Divisions {

    private final List<Row> rows;

    public Divisions(Moment moment) {
        this.rows = moment.current(Division.FORM.relation()).stream()
                .filter(row -> row.text(Relation.TO_DAY).equals(Optional.of(Relation.ALWAYS_TO)))
                .toList();
    }

    /** The code of the place; none when no place or more than one is called so. */
    public Optional<String> named(String codeOrName) {
        Set<String> found = rows.stream()
                .filter(row -> row.get(Division.CODE).equals(Optional.of(codeOrName))
                        || row.get(Division.NAME).equals(Optional.of(codeOrName))
                        || row.get(Division.SHORT).equals(Optional.of(codeOrName)))
                .map(row -> row.get(Division.CODE).orElseThrow())
                .collect(Collectors.toSet());
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /** Whether a place is another or lies in it. */
    public boolean liesIn(String place, String other) {
        return rows.stream()
                .filter(row -> row.get(Division.CODE).equals(Optional.of(place)))
                .anyMatch(row -> place.equals(other)
                        || row.get(Division.VILLAGE).equals(Optional.of(other))
                        || row.get(Division.TOWN).equals(Optional.of(other))
                        || row.get(Division.COUNTY).equals(Optional.of(other)));
    }

    /** What a place is called, its town before a village's name; the code when it is none of the county's. */
    public String title(String place) {
        Optional<Row> row = rows.stream()
                .filter(r -> r.get(Division.CODE).equals(Optional.of(place)))
                .findFirst();
        String town = row.flatMap(r -> r.get(Division.TOWN))
                .filter(t -> !t.equals(place))
                .map(this::title)
                .orElse("");
        return town + row.flatMap(r -> r.get(Division.NAME)).orElse(place);
    }
}
