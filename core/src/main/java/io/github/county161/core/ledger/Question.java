package io.github.county161.core.ledger;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A question as a value: from a relation, the rows that satisfy a condition, perhaps only the newest of each key; or
 * the union of such on one key. What it selects (one or two keys) is what another question may ask to be {@code in},
 * and what is counted when its tally is of distinct keys. Every store answers the same.
 */
public record Question(List<Branch> branches) {

    /** One relation's part of a question; over a period of its own where it names a kind. */
    public record Branch(
            Relation from, Condition where, Optional<Newest> newest, List<Path> select, Optional<Figure.Kind> kind) {
        public Branch {
            select = List.copyOf(select);
        }
    }

    /** Of the rows that satisfy the condition, only the one highest by a field for each key; ties by record number. */
    public record Newest(Field per, Field by) {}

    private static final int MOST_KEYS = 2;

    public Question {
        branches = List.copyOf(branches);
        int width = branches.get(0).select.size();
        if (width < 1 || width > MOST_KEYS || branches.stream().anyMatch(b -> b.select.size() != width)) {
            throw new IllegalArgumentException("a question selects one or two keys");
        }
    }

    public static Question from(Relation relation) {
        Field last = relation.key().get(relation.key().size() - 1);
        return new Question(List.of(
                new Branch(relation, Condition.ALWAYS, Optional.empty(), List.of(Path.of(last)), Optional.empty())));
    }

    public static Question union(Question... questions) {
        List<Branch> all = new ArrayList<>();
        Arrays.stream(questions).forEach(q -> all.addAll(q.branches));
        return new Question(all);
    }

    public Question where(Condition... conditions) {
        Branch b = only();
        Condition both = b.where;
        for (Condition condition : conditions) {
            both = both.and(condition);
        }
        return new Question(List.of(new Branch(b.from, both, b.newest, b.select, b.kind)));
    }

    public Question newest(Field per, Field by) {
        Branch b = only();
        return new Question(List.of(new Branch(b.from, b.where, Optional.of(new Newest(per, by)), b.select, b.kind)));
    }

    /** The same over the period of this kind, whatever the asking's. */
    public Question over(Figure.Kind kind) {
        return new Question(branches.stream()
                .map(b -> new Branch(b.from, b.where, b.newest, b.select, Optional.of(kind)))
                .toList());
    }

    public Question select(Path... keys) {
        Branch b = only();
        return new Question(List.of(new Branch(b.from, b.where, b.newest, List.of(keys), b.kind)));
    }

    public Question select(Field... keys) {
        return select(Arrays.stream(keys).map(Path::of).toArray(Path[]::new));
    }

    /** The one branch of a question that is no union. */
    public Branch only() {
        if (branches.size() != 1) {
            throw new IllegalStateException("a union has no single relation");
        }
        return branches.get(0);
    }

    /**
     * What this asks of a row beyond what another question asks of it, when it asks all the other does: then its rows
     * are among the other's, and one scan finds both. Empty for a union, or when a condition of the other is not its
     * own.
     */
    public Optional<Condition> beyond(Question wider) {
        if (branches.size() > 1 || wider.branches.size() > 1) {
            return Optional.empty();
        }
        Branch own = only();
        Branch other = wider.only();
        boolean alike = own.from.equals(other.from) && own.newest.equals(other.newest) && own.kind.equals(other.kind);
        return alike
                ? own.where.beyond(other.where).filter(more -> own.newest.isEmpty() || more.equals(Condition.ALWAYS))
                : Optional.empty();
    }

    public Relation relation() {
        return only().from;
    }

    /** How many keys it selects. */
    public int width() {
        return branches.get(0).select.size();
    }
}
