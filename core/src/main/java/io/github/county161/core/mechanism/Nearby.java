package io.github.county161.core.mechanism;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Question.Branch;
import io.github.county161.core.term.Texts;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks a question of a few rows that are known without working its inner questions out over the whole base: of an inner
 * question those keys alone matter that the rows have, and what none of them can satisfy is not asked. What is answered
 * is the same.
 */
final class Nearby {

    private Nearby() {}

    /** @param rows all that the question could find, before its condition is looked at */
    static Question of(Question question, List<Row> rows) {
        Map<Field, Set<Object>> known = new HashMap<>();
        for (Field field : question.relation().fields()) {
            Set<Object> values = new LinkedHashSet<>();
            rows.forEach(row -> Optional.ofNullable(row.cell(field)).ifPresent(values::add));
            known.put(field, values);
        }
        Branch branch = question.only();
        return new Question(List.of(with(branch, condition(branch.where(), branch, known))));
    }

    private static Branch with(Branch branch, Condition where) {
        return new Branch(branch.from(), where, branch.newest(), branch.select(), branch.kind());
    }

    /** @param known of the rows that are looked at, all values a field has among them */
    private static Condition condition(Condition condition, Branch branch, Map<Field, Set<Object>> known) {
        if (condition instanceof Condition.And c) {
            List<Condition> all = all(c.all(), branch, known);
            return all.contains(Condition.NEVER) ? Condition.NEVER : new Condition.And(all);
        } else if (condition instanceof Condition.Or c) {
            return new Condition.Or(all(c.any(), branch, known).stream()
                    .filter(one -> !one.equals(Condition.NEVER))
                    .toList());
        } else if (condition instanceof Condition.Not c) {
            Condition inner = condition(c.inner(), branch, known);
            return inner.equals(Condition.NEVER) ? Condition.ALWAYS : inner.not();
        } else if (condition instanceof Condition.In c) {
            List<Branch> inner = c.question().branches().stream()
                    .map(asked -> narrowed(asked, keys(c, asked, branch, known)))
                    .filter(asked -> !asked.where().equals(Condition.NEVER))
                    .toList();
            return inner.isEmpty() ? Condition.NEVER : Condition.in(c.keys(), new Question(inner));
        }
        return isPossible(condition, known) ? condition : Condition.NEVER;
    }

    /** Whether any value that is known of the field itself could satisfy this; what is asked beyond it may always. */
    private static boolean isPossible(Condition condition, Map<Field, Set<Object>> known) {
        if (condition instanceof Condition.OneOf c) {
            return known(c.path(), known)
                    .map(values -> c.values().stream().anyMatch(values::contains))
                    .orElse(true);
        } else if (condition instanceof Condition.Compare c && c.operand() instanceof Operand.Literal literal) {
            return known(c.path(), known)
                    .map(values -> values.stream().anyMatch(value -> c.op().holds(order(value, literal.value()))))
                    .orElse(true);
        }
        return true;
    }

    private static Optional<Set<Object>> known(Path path, Map<Field, Set<Object>> known) {
        return path.hops().isEmpty() ? Optional.ofNullable(known.get(path.field())) : Optional.empty();
    }

    private static int order(Object value, Object other) {
        return value instanceof Long number
                ? number.compareTo((Long) other)
                : Texts.byCodePoint((String) value, (String) other);
    }

    private static List<Condition> all(List<Condition> conditions, Branch branch, Map<Field, Set<Object>> known) {
        return conditions.stream().map(c -> condition(c, branch, known)).toList();
    }

    /** Of the inner question's rows that matter, what is known: their keys; all when they are the very same rows. */
    private static Map<Field, Set<Object>> keys(
            Condition.In in, Branch asked, Branch branch, Map<Field, Set<Object>> known) {
        Map<Field, Set<Object>> keys = new HashMap<>();
        for (int i = 0; i < in.keys().size(); i++) {
            Path key = in.keys().get(i);
            Path selected = asked.select().get(i);
            Set<Object> values = known.get(key.field());
            if (key.hops().isEmpty() && selected.hops().isEmpty() && values != null) {
                keys.put(selected.field(), values);
            }
        }
        return isSame(in, asked, branch) ? known : keys;
    }

    /** Whether by the record the very row itself is looked for, as the inner question sees it. */
    private static boolean isSame(Condition.In in, Branch asked, Branch branch) {
        List<Path> record = List.of(Path.of(Relation.RECORD));
        List<Field> apart = asked.from().key().stream()
                .filter(field -> !asked.from().readAtDay() || !field.equals(Relation.FROM_DAY))
                .toList();
        return asked.from().equals(branch.from())
                && apart.equals(List.of(Relation.RECORD))
                && asked.kind().equals(branch.kind())
                && in.keys().equals(record)
                && asked.select().equals(record);
    }

    /** Where the newest of each is taken, all rows of those that matter must be there to be compared. */
    private static Branch narrowed(Branch asked, Map<Field, Set<Object>> keys) {
        Map<Field, Set<Object>> held = new HashMap<>(keys);
        asked.newest().ifPresent(newest -> held.keySet().removeIf(field -> !field.equals(newest.per())));
        Condition where = condition(asked.where(), asked, held);
        if (where.equals(Condition.NEVER)) {
            return with(asked, where);
        }
        Set<Field> asking = new LinkedHashSet<>();
        asked.select().stream().filter(path -> path.hops().isEmpty()).forEach(path -> asking.add(path.field()));
        asked.newest().ifPresent(newest -> asking.add(newest.per()));
        for (Field field : asking) {
            if (held.containsKey(field)) {
                where = where.and(Path.of(field).oneOf(held.getOrDefault(field, Set.of())));
            }
        }
        return with(asked, where);
    }
}
