package io.github.county161.core.mechanism;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Spell;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is counted more than once: persons by pairs of forms and of figures, gross and net. */
public final class Overlaps {

    private final Map<String, Set<Object>> byForm = new LinkedHashMap<>();
    private final Map<String, Set<Object>> named = new LinkedHashMap<>();
    private final Set<Object> atWork;

    /** @param asking its year to date is asked */
    public Overlaps(Chart chart, Reckoning reckoning, Asking asking) {
        for (Form form : chart.forms()) {
            if (form.spell().isPresent()) {
                Figure effective = Figure.distinct(
                        form.name(),
                        form.title(),
                        "人",
                        Figure.Kind.YEAR_TO_DATE,
                        "",
                        Question.from(Spell.RELATION)
                                .where(Spell.on(form), Spell.effective())
                                .select(Relation.PERSON));
                byForm.put(form.name(), persons(reckoning, effective, asking));
            }
        }
        Spanning.NAMED.forEach(figure -> named.put(figure.id(), persons(reckoning, figure, asking)));
        this.atWork = persons(reckoning, Spanning.FIGURES.get(0), asking);
    }

    private static Set<Object> persons(Reckoning reckoning, Figure figure, Asking asking) {
        Set<Object> persons = new HashSet<>();
        reckoning.behind(figure, asking).forEach(key -> persons.add(key.get(0)));
        return persons;
    }

    /** Persons with work on both of two forms that counts in the year; on the diagonal, on one. */
    public Map<String, Map<String, Long>> forms() {
        return matrix(byForm);
    }

    /** Persons named under both of two figures. */
    public Map<String, Map<String, Long>> named() {
        return matrix(named);
    }

    private static Map<String, Map<String, Long>> matrix(Map<String, Set<Object>> sets) {
        Map<String, Map<String, Long>> matrix = new LinkedHashMap<>();
        sets.forEach((one, persons) -> {
            Map<String, Long> line = new LinkedHashMap<>();
            sets.forEach((other, others) ->
                    line.put(other, persons.stream().filter(others::contains).count()));
            matrix.put(one, line);
        });
        return matrix;
    }

    /** The figures that name persons, added up: whoever stands under two counts twice. */
    public long gross() {
        return named.values().stream().mapToLong(Set::size).sum();
    }

    /** The persons named under any of them. */
    public long net() {
        return everybody().size();
    }

    /** How many of those counted as at work stand under none, less those who stand under one and are not so counted. */
    public long difference() {
        return atWork.size() - net();
    }

    /**
     * Persons named under a platform's figure and not counted as at work: households not lifted, or spells that ended
     * early.
     */
    public long namedAndNotAtWork() {
        Set<Object> rest = everybody();
        rest.removeAll(atWork);
        return rest.size();
    }

    private Set<Object> everybody() {
        Set<Object> all = new HashSet<>();
        named.values().forEach(all::addAll);
        return all;
    }

    /** The figures whose persons are compared. */
    public static List<String> figures() {
        return Spanning.NAMED.stream().map(Figure::id).toList();
    }
}
