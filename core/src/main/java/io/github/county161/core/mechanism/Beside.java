package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a roster shows of the person beside its form's columns: worked out, never read, told if it comes back other. */
final class Beside {

    static final List<String> HEADINGS = List.of("性别", "出生年份", "年龄", "是否劳动力");

    static final Set<String> NUMBERS = Set.of("出生年份", "年龄");

    static final List<String> NOBODY = List.of("", "", "", "");

    private final Moment moment;
    private final Asking asking;
    private final Cells cells;

    Beside(Moment moment, Asking asking, Cells cells) {
        this.moment = moment;
        this.asking = asking;
        this.cells = cells;
    }

    /** Under {@link #HEADINGS}, of whom each of these records of a form is about. */
    Map<Long, List<String>> of(Form form, Map<Long, Row> rows) {
        Map<Long, Row> persons = form.equals(Member.FORM) ? rows : persons(form, rows);
        Set<Long> labourers = labourers(persons);
        Map<Long, List<String>> shown = new HashMap<>();
        rows.keySet()
                .forEach(record -> shown.put(
                        record,
                        Optional.ofNullable(persons.get(record))
                                .map(person -> of(person, labourers))
                                .orElse(NOBODY)));
        return shown;
    }

    private Set<Long> labourers(Map<Long, Row> persons) {
        Set<Long> numbers = new HashSet<>();
        persons.values().forEach(person -> numbers.add(person.whole(Relation.RECORD)));
        Question among = Definitions.LABOURERS.where(Path.of(Relation.PERSON).oneOf(numbers));
        Set<Long> labourers = new HashSet<>();
        moment.keys(among, asking.everywhere(), Scope.ALL).forEach(key -> labourers.add((Long) key.get(0)));
        return labourers;
    }

    private Map<Long, Row> persons(Form form, Map<Long, Row> rows) {
        Optional<Field> who = form.person().map(Column::field);
        Map<Long, Long> personOf = new HashMap<>();
        who.ifPresent(field ->
                rows.forEach((record, row) -> row.number(field).ifPresent(person -> personOf.put(record, person))));
        Map<Long, Row> members = cells.rows(Member.FORM, Relation.RECORD, new HashSet<>(personOf.values()));
        Map<Long, Row> persons = new HashMap<>();
        personOf.forEach((record, person) ->
                Optional.ofNullable(members.get(person)).ifPresent(row -> persons.put(record, row)));
        return persons;
    }

    private List<String> of(Row person, Set<Long> labourers) {
        Optional<Long> born = person.number(Member.ID.field("born"));
        return List.of(
                person.text(Member.ID.field("sex"))
                        .map(code -> code.equals("1") ? "男" : "女")
                        .orElse(""),
                born.map(Object::toString).orElse(""),
                born.map(b -> Long.toString(asking.asOf().reportDay().getYear() - b))
                        .orElse(""),
                labourers.contains(person.whole(Relation.RECORD)) ? "是" : "否");
    }
}
