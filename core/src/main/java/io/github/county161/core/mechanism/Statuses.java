package io.github.county161.core.mechanism;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 就业创业状态: worked out of the spells that last on the report day; the newest start wins, all are told. */
public final class Statuses {

    private final Map<Long, List<Row>> active = new HashMap<>();

    public Statuses(Chart chart, Moment moment, Asking asking) {
        this(chart, moment, asking, Question.from(Spell.RELATION).where(Spell.active()));
    }

    /** Of some persons alone. */
    static Statuses of(Collection<Long> persons, Chart chart, Moment moment, Asking asking) {
        Question theirs =
                Question.from(Spell.RELATION).where(Path.of(Relation.PERSON).oneOf(persons), Spell.active());
        return new Statuses(chart, moment, asking, theirs);
    }

    private Statuses(Chart chart, Moment moment, Asking asking, Question spells) {
        Map<String, Integer> rank = new HashMap<>();
        chart.forms().stream().map(Form::name).forEach(name -> rank.put(name, rank.size()));
        Comparator<Row> order = Comparator.comparing(
                        (Row row) -> row.text(Spell.START).orElseThrow(), Comparator.reverseOrder())
                .thenComparing(row -> rank.getOrDefault(row.text(Spell.FORM).orElse(""), 0))
                .thenComparing(row -> row.whole(Relation.RECORD));
        moment.rows(spells, asking, Scope.ALL, 0, Integer.MAX_VALUE)
                .forEach(row -> active.computeIfAbsent(row.whole(Relation.PERSON), p -> new ArrayList<>())
                        .add(row));
        active.values().forEach(rows -> rows.sort(order));
    }

    /** A code of the list work_status. */
    public String of(long person) {
        return all(person).stream().findFirst().orElse(Lists.WORK_STATUS.code("idle"));
    }

    /** What each of the person's present spells gives, the newest first. */
    public List<String> all(long person) {
        return active.getOrDefault(person, List.of()).stream()
                .map(row -> row.text(Spell.STATUS).orElseThrow())
                .toList();
    }
}
