package io.github.county161.core.mechanism.seal;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Cycle;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.Stay;
import io.github.county161.core.ledger.Step;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.ledger.register.Erasure;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.ledger.register.MemberChange;
import io.github.county161.core.ledger.register.PersonMerge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** On which forms a question's answer rests, found in the question itself. */
final class Reads {

    private final Set<Relation> relations = new HashSet<>();
    private final Set<Field> fields = new HashSet<>();
    private final Set<String> formsNamed = new HashSet<>();
    private final Chart chart;

    Reads(Chart chart, Part part) {
        this.chart = chart;
        question(part.question());
        if (part.tally() instanceof Tally.Sum sum) {
            amount(sum.amount());
        }
    }

    private void amount(Tally.Amount amount) {
        if (amount instanceof Tally.Amount.Of of) {
            path(of.path());
        } else if (amount instanceof Tally.Amount.Times times) {
            path(times.path());
        } else if (amount instanceof Tally.Amount.Prorate p) {
            List.of(p.a(), p.b(), p.c()).forEach(this::path);
        }
    }

    private void question(Question question) {
        for (Question.Branch branch : question.branches()) {
            relations.add(branch.from());
            condition(branch.where());
            branch.select().forEach(this::path);
        }
    }

    private void path(Path path) {
        path.hops().forEach(hop -> relations.add(hop.to()));
        fields.add(path.field());
    }

    private void condition(Condition condition) {
        if (condition instanceof Condition.And c) {
            c.all().forEach(this::condition);
        } else if (condition instanceof Condition.Or c) {
            c.any().forEach(this::condition);
        } else if (condition instanceof Condition.Not c) {
            condition(c.inner());
        } else if (condition instanceof Condition.In c) {
            c.keys().forEach(this::path);
            question(c.question());
        } else if (condition instanceof Condition.Compare c) {
            path(c.path());
            named(c.path(), c.operand() instanceof Operand.Literal of ? List.of(of.value()) : List.of());
        } else if (condition instanceof Condition.OneOf c) {
            path(c.path());
            named(c.path(), c.values());
        } else if (condition instanceof Condition.Empty c) {
            path(c.path());
        } else if (condition instanceof Condition.Inside c) {
            path(c.path());
            relations.add(Division.FORM.relation());
        }
    }

    private void named(Path path, List<?> values) {
        if (path.field().equals(Spell.FORM)) {
            values.forEach(value -> formsNamed.add(value.toString()));
        }
    }

    boolean birthYears() {
        return fields.contains(Stay.BORN);
    }

    boolean places() {
        return relations.contains(Division.FORM.relation());
    }

    /** The forms whose records can make the answer another, by name; those that amend them among these. */
    Set<String> forms() {
        Set<String> forms = new HashSet<>(Set.of(PersonMerge.FORM.name(), Erasure.FORM.name()));
        boolean work = relations.contains(Spell.RELATION) || relations.contains(Step.RELATION);
        boolean cycles = relations.contains(Cycle.RELATION);
        boolean base = relations.contains(Stay.RELATION) || cycles;
        for (Form form : chart.forms()) {
            boolean own = relations.contains(form.relation())
                    || form.children().stream().anyMatch(relations::contains);
            boolean spell = form.spell().isPresent()
                    && (cycles || work && (formsNamed.isEmpty() || formsNamed.contains(form.name())));
            boolean flow =
                    form.flow().isPresent() && relations.contains(Step.RELATION) && formsNamed.contains(form.name());
            if (own || spell || flow || base && (form.equals(Member.FORM) || form.equals(Household.FORM))) {
                forms.add(form.name());
            }
        }
        if (base || forms.contains(Member.FORM.name()) || work) {
            forms.addAll(List.of(Member.FORM.name(), MemberChange.FORM.name()));
        }
        for (Form form : List.copyOf(chart.forms())) {
            Optional<String> amended = form.amendment().flatMap(a -> a.target().target());
            if (amended.filter(forms::contains).isPresent()) {
                forms.add(form.name());
            }
        }
        return forms;
    }

    /**
     * A branch by itself, of these keys alone, selecting a further field.
     *
     * @param keys what its select must equal; none for all
     * @param also what is selected before the field
     */
    static Question with(Question.Branch branch, List<Object> keys, List<Path> also, Field field) {
        List<Condition> where = new ArrayList<>(List.of(branch.where()));
        List<Path> select = new ArrayList<>(also);
        select.add(Path.of(field));
        if (keys.isEmpty()) {
            return new Question(List.of(
                    new Question.Branch(branch.from(), branch.where(), branch.newest(), select, branch.kind())));
        }
        for (int i = 0; i < keys.size(); i++) {
            where.add(branch.select().get(i).is(keys.get(i)));
        }
        return new Question(List.of(
                new Question.Branch(branch.from(), new Condition.And(where), branch.newest(), select, branch.kind())));
    }
}
