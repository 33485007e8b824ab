package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.register.HeadChange;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom a masked id number stands for: the one known person of that name and those visible digits, where the row says
 * that the person lives. When none fits or several do, the masked text stays, and is refused as no value.
 */
final class Recognition {

    /** A person or household named in two cells of a row. */
    private record Named(Line line, Column.Cell name, Column.Cell id, boolean own) {}

    private static final String MASK = "*";

    private final Moment moment;
    private final Asking asking;
    private final Asker asker;
    private final Places places;

    Recognition(Moment moment, Asking asking, Asker asker, Places places) {
        this.moment = moment;
        this.asking = asking;
        this.asker = asker;
        this.places = places;
    }

    void recognize(Form form, List<Line> lines) {
        if (form.equals(Member.FORM) || form.equals(Household.FORM)) {
            List<Column.Cell> who = Returning.who(form);
            settle(form, named(lines, who, true));
        }
        for (Column<?> column : form.columns()) {
            if (column.cells().size() == 2) {
                column.target()
                        .flatMap(target -> List.of(Member.FORM, Household.FORM).stream()
                                .filter(f -> f.name().equals(target))
                                .findFirst())
                        .ifPresent(target -> settle(target, named(lines, column.cells(), false)));
            }
        }
    }

    private static List<Named> named(List<Line> lines, List<Column.Cell> who, boolean own) {
        return lines.stream()
                .filter(line -> !own || line.order().record().isEmpty())
                .filter(line -> line.raw(who.get(1).name()).orElse("").contains(MASK))
                .map(line -> new Named(line, who.get(0), who.get(1), own))
                .toList();
    }

    private void settle(Form target, List<Named> named) {
        if (named.isEmpty()) {
            return;
        }
        Set<String> names = new TreeSet<>();
        named.forEach(n -> names.add(name(n)));
        Map<String, List<Row>> known = new HashMap<>();
        by(target, names).forEach((called, rows) -> known.merge(called, rows, Recognition::both));
        if (target.equals(Household.FORM)) {
            byLaterHead(names).forEach((called, rows) -> known.merge(called, rows, Recognition::both));
        }
        for (Named n : named) {
            String typed = Texts.clean(n.line().raw(n.id().name()).orElse(""));
            List<Row> fitting = known.getOrDefault(name(n) + typed, List.of()).stream()
                    .filter(row -> livesThere(n.line(), row))
                    .toList();
            if (fitting.size() == 1) {
                settle(n, fitting.get(0).whole(Relation.RECORD));
            }
        }
    }

    private static List<Row> both(List<Row> some, List<Row> more) {
        List<Row> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static String name(Named named) {
        return Texts.name(named.line().raw(named.name().name()).orElse(""));
    }

    /** The current rows of these names by name and visible digits. */
    private Map<String, List<Row>> by(Form form, Set<String> names) {
        Column<String> name = Finder.nameColumn(form).orElseThrow();
        Column<?> id = form.key().get(0);
        Map<String, List<Row>> by = new HashMap<>();
        for (Row row : named(form, names)) {
            String called = row.get(name).orElse("") + row.text(id.field()).orElse("");
            by.computeIfAbsent(called, c -> new ArrayList<>()).add(row);
        }
        return by;
    }

    /** The rows of these names that the asker may see. */
    List<Row> named(Form form, Set<String> names) {
        Column<String> name = Finder.nameColumn(form).orElseThrow();
        Question asked = Question.from(form.relation()).where(Path.of(name).oneOf(names));
        return moment.rows(asked, asking, asker.scope(form), 0, Integer.MAX_VALUE);
    }

    private Map<String, List<Row>> byLaterHead(Set<String> names) {
        Map<Long, String> heads = new HashMap<>();
        by(Member.FORM, names)
                .forEach((called, rows) -> rows.forEach(row -> heads.put(row.whole(Relation.RECORD), called)));
        Map<Long, String> households = new HashMap<>();
        for (Row change : moment.current(HeadChange.FORM.relation(), HeadChange.HEAD.field(), heads.keySet())) {
            households.put(
                    change.whole(HeadChange.HOUSEHOLD.field()),
                    heads.getOrDefault(change.whole(HeadChange.HEAD.field()), ""));
        }
        Map<String, List<Row>> by = new HashMap<>();
        if (!households.isEmpty()) {
            moment.rows(
                            Question.from(Household.FORM.relation())
                                    .where(Path.of(Relation.RECORD).oneOf(new HashSet<>(households.keySet()))),
                            asking,
                            Scope.ALL,
                            0,
                            Integer.MAX_VALUE)
                    .forEach(row -> by.computeIfAbsent(
                                    households.getOrDefault(row.whole(Relation.RECORD), ""), c -> new ArrayList<>())
                            .add(row));
        }
        return by;
    }

    /** Where the row tells a town or village, the person's own is that or lies in it. */
    boolean livesThere(Line line, Row row) {
        Optional<String> town = line.raw("town").flatMap(places::town);
        Optional<String> village = town.flatMap(t -> line.raw("village").flatMap(v -> places.village(t, v)));
        Optional<String> at = row.text(Relation.PLACE);
        return village.isPresent() ? village.equals(at) : town.isEmpty() || town.equals(at.flatMap(places::townOf));
    }

    private static void settle(Named named, long record) {
        Line line = named.line();
        Map<String, String> cells = new HashMap<>(line.order().cells());
        if (named.own()) {
            cells.remove(named.id().name());
            line.retell(Optional.of(record), cells);
        } else {
            cells.put(named.id().name(), "#" + record);
            line.retell(line.order().record(), cells);
        }
    }
}
