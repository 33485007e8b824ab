package io.github.county161.core.ledger;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The forms a ledger keeps, in the order in which their references need one another, and all its relations. */
public final class Chart {

    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final Map<String, Relation> relations = new LinkedHashMap<>();
    private final Map<Form, Integer> ranks = new HashMap<>();
    private final Set<Form> givers = new HashSet<>();

    public Chart(List<Form> forms) {
        for (Form form : forms) {
            if (this.forms.put(form.name(), form) != null) {
                throw new IllegalArgumentException("two forms " + form);
            }
            ranks.put(form, ranks.size());
            form.columns().forEach(column -> column.target().ifPresent(this::known));
            takes(form);
            add(form.relation());
            form.children().forEach(this::add);
        }
        List.of(Stay.RELATION, Spell.RELATION, Step.RELATION, Cycle.RELATION, Mention.RELATION, Issued.RELATION)
                .forEach(this::add);
    }

    private void known(String target) {
        if (!forms.containsKey(target)) {
            throw new IllegalArgumentException("a form refers to " + target + ", which does not stand before it");
        }
    }

    private void takes(Form form) {
        form.through().ifPresent(through -> givers.add(through.target()));
        form.limits().seat().flatMap(Column::target).ifPresent(seat -> givers.add(need(seat)));
        if (form.isElsewhere()) {
            form.columns().forEach(column -> column.target().ifPresent(target -> givers.add(need(target))));
        }
    }

    private void add(Relation relation) {
        relations.put(relation.name(), relation);
    }

    public List<Form> forms() {
        return List.copyOf(forms.values());
    }

    public Optional<Form> form(String name) {
        return Optional.ofNullable(forms.get(name));
    }

    /** The form an entry stands on; an entry on an unknown form stops the start. */
    public Form need(String name) {
        return form(name).orElseThrow(() -> new IllegalStateException("the journal has a form unknown here: " + name));
    }

    /** The forms from whose records others take their day, their place or their right to begin. */
    public Set<Form> givers() {
        return Collections.unmodifiableSet(givers);
    }

    /** Where a form stands in the order of references. */
    public int rank(Form form) {
        return ranks.getOrDefault(form, -1);
    }

    public List<Relation> relations() {
        return List.copyOf(relations.values());
    }

    /** A relation with all the fields that are kept here: those of a county's own columns too. */
    public Relation whole(Relation relation) {
        return relations.getOrDefault(relation.name(), relation);
    }

    public Optional<Relation> relation(String name) {
        return Optional.ofNullable(relations.get(name));
    }
}
