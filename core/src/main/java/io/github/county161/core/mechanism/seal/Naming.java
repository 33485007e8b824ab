package io.github.county161.core.mechanism.seal;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.port.Store.Moment;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the keys behind a number are called: persons and heads by name, records by whom they are of. */
final class Naming {

    private final Chart chart;
    private final Moment moment;
    private final Divisions divisions;

    Naming(Chart chart, Moment moment) {
        this.chart = chart;
        this.moment = moment;
        this.divisions = new Divisions(moment);
    }

    /** By key; of records that are no more their number alone. */
    Map<List<Object>, String> of(Question keyed, Collection<List<Object>> keys) {
        Map<List<Object>, String> labels = new HashMap<>();
        Set<Long> numbers = new HashSet<>();
        keys.stream().filter(key -> key.get(0) instanceof Long).forEach(key -> numbers.add((Long) key.get(0)));
        Field field = keyed.branches().get(0).select().get(0).field();
        Map<Long, String> names = numbers.isEmpty()
                ? Map.of()
                : names(form(keyed.branches().get(0).from(), field), numbers);
        for (List<Object> key : keys) {
            labels.put(
                    key,
                    key.get(0) instanceof Long number
                            ? (names.getOrDefault(number, "") + " #" + number).strip()
                            : key.stream()
                                    .map(text -> divisions.title(text.toString()))
                                    .collect(Collectors.joining(" ")));
        }
        return labels;
    }

    /** Of which form's records a key is the number. */
    private Form form(Relation from, Field field) {
        if (field.equals(Relation.HOUSEHOLD)) {
            return Household.FORM;
        }
        Optional<Form> own = chart.form(from.name());
        if (field.equals(Relation.RECORD) && own.isPresent()) {
            return own.get();
        }
        return own.flatMap(form -> form.columns().stream()
                        .filter(c -> c.target().isPresent() && c.field().equals(field))
                        .findFirst())
                .flatMap(Column::target)
                .map(chart::need)
                .orElse(Member.FORM);
    }

    private Map<Long, String> names(Form form, Collection<Long> numbers) {
        Map<Long, String> names = new HashMap<>();
        List<Row> rows = moment.current(form.relation(), Relation.RECORD, numbers);
        Optional<Column<?>> person = form.equals(Member.FORM) ? Optional.empty() : form.person();
        Map<Long, String> persons = person.isEmpty()
                ? Map.of()
                : names(
                        Member.FORM,
                        rows.stream()
                                .flatMap(row -> row.number(person.get().field()).stream())
                                .collect(Collectors.toSet()));
        for (Row row : rows) {
            String name = person.flatMap(c -> row.number(c.field()))
                    .map(of -> persons.getOrDefault(of, ""))
                    .orElseGet(() -> form.equals(Member.FORM)
                            ? row.get(Member.NAME).orElse("")
                            : form.equals(Household.FORM)
                                    ? row.get(Household.HEAD_NAME).orElse("")
                                    : form.title());
            String at = row.text(Relation.PLACE).map(divisions::title).orElse("");
            names.put(row.whole(Relation.RECORD), at.isEmpty() ? name : name + "（" + at + "）");
        }
        return names;
    }
}
