package io.github.county161.core.mechanism;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.plan.Unit;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Texts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The county's places as they lie on a day: found by code or by a name that only one of them bears. */
public final class Divisions {

    private final List<Row> rows;
    private final Map<String, Row> byCode = new HashMap<>();
    private final Places places;
    private final Map<String, Unit> units = new HashMap<>();

    /** As they lie today. */
    public Divisions(Moment moment) {
        this(moment.current(Division.FORM.relation()).stream()
                .filter(row -> row.text(Relation.TO_DAY).equals(Optional.of(Relation.ALWAYS_TO)))
                .toList());
    }

    private Divisions(List<Row> rows) {
        this.rows = rows;
        rows.forEach(row -> byCode.put(row.get(Division.CODE).orElseThrow(), row));
        this.places = new Places(() -> rows);
    }

    /** As they lay on the asked day, as far as was known; what is no place then has the last name it bears. */
    static Divisions at(Moment moment, Asking asking) {
        Map<String, Row> byCode = new LinkedHashMap<>();
        for (Row row : moment.current(Division.FORM.relation())) {
            byCode.put(row.get(Division.CODE).orElseThrow(), row);
        }
        moment.rows(Question.from(Division.FORM.relation()), asking.everywhere(), Scope.ALL, 0, Integer.MAX_VALUE)
                .forEach(row -> byCode.put(row.get(Division.CODE).orElseThrow(), row));
        return new Divisions(List.copyOf(byCode.values()));
    }

    /** A unit by a place's code or name; what is no place leads for the county. */
    public Unit unit(String codeOrName) {
        return units.computeIfAbsent(codeOrName, told -> {
            Optional<String> code = places.unit(told);
            Optional<Row> row = code.flatMap(this::row);
            if (row.isEmpty()) {
                return new Unit(told, told, Unit.Kind.LEAD, county().orElse(""));
            }
            String county = row.get().get(Division.COUNTY).orElse("");
            String town = row.get().get(Division.TOWN).orElse("");
            Unit.Kind kind =
                    town.isEmpty() ? Unit.Kind.COUNTY : code.get().equals(town) ? Unit.Kind.TOWN : Unit.Kind.VILLAGE;
            String above = kind == Unit.Kind.COUNTY ? "" : kind == Unit.Kind.TOWN ? county : town;
            return new Unit(code.get(), title(code.get()), kind, above);
        });
    }

    /** The units right below a place. */
    public List<Unit> below(Unit unit) {
        return rows.stream()
                .flatMap(row -> row.get(Division.CODE).stream())
                .map(this::unit)
                .filter(other -> other.isBelow(unit))
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    private Optional<Row> row(String place) {
        return Optional.ofNullable(byCode.get(place));
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
        return row(place)
                .filter(row -> place.equals(other)
                        || row.get(Division.VILLAGE).equals(Optional.of(other))
                        || row.get(Division.TOWN).equals(Optional.of(other))
                        || row.get(Division.COUNTY).equals(Optional.of(other)))
                .isPresent();
    }

    /** Whether a unit, by what a record tells of it, is a place in another one or an office of such: 某镇人社所. */
    boolean concerns(String unit, String place) {
        Unit found = unit(unit);
        return found.kind() == Unit.Kind.LEAD
                ? byCode.keySet().stream()
                        .filter(code -> townOf(code).isPresent() && unit.startsWith(title(code)))
                        .anyMatch(code -> liesIn(code, place))
                : liesIn(found.code(), place);
    }

    /** What a place is called; the code when it is none of the county's. */
    String name(String place) {
        return row(place).flatMap(r -> r.get(Division.NAME)).orElse(place);
    }

    /** What a place is called, its town before a village's name; the code when it is none of the county's. */
    public String title(String place) {
        String village = village(place);
        String whole = town(place) + village;
        return whole.isEmpty() ? name(place) : whole;
    }

    /** The town by which a place is put in order: what lies in none stands last. */
    public String orderingTown(String place) {
        return townOf(place).orElse(Character.toString(Character.MAX_VALUE));
    }

    /** The town a place is or lies in, by its name; "" of a county. */
    public String town(String place) {
        return townOf(place).map(this::name).orElse("");
    }

    /** The name of what lies in a town; "" of a town or county. */
    public String village(String place) {
        return townOf(place).filter(town -> !town.equals(place)).isPresent() ? name(place) : "";
    }

    /** The code of the town a place is or lies in. */
    public Optional<String> townOf(String place) {
        return Optional.ofNullable(byCode.get(place)).flatMap(row -> row.get(Division.TOWN));
    }

    /** The villages of a place, by their codes in order; itself when it is one. */
    public List<String> villages(String place) {
        return byCode.keySet().stream()
                .filter(code -> !village(code).isEmpty() && liesIn(code, place))
                .sorted(Texts::byCodePoint)
                .toList();
    }

    /** The county itself: its code. */
    public Optional<String> county() {
        return byCode.keySet().stream().filter(code -> townOf(code).isEmpty()).findFirst();
    }

    /** A division as it is told: code, name, level and where it lies. */
    static Map<String, String> texts(Row row) {
        String code = row.get(Division.CODE).orElse("");
        Optional<String> town = row.get(Division.TOWN);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("code", code);
        texts.put("name", row.get(Division.NAME).orElse(""));
        texts.put("level", town.isEmpty() ? "county" : town.get().equals(code) ? "town" : "village");
        town.filter(of -> !of.equals(code)).ifPresent(of -> texts.put("town", of));
        row.get(Division.COUNTY).filter(of -> !of.equals(code)).ifPresent(of -> texts.put("county", of));
        row.get(Division.VILLAGE).ifPresent(into -> texts.put("merged_into", into));
        row.get(Division.POOR).ifPresent(poor -> texts.put("poor", poor ? "true" : "false"));
        return texts;
    }
}
