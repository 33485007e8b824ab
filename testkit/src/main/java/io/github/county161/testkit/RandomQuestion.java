package io.github.county161.testkit;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Makes questions at random, and remembers of which operators; one operator can be asked to be among them. */
final class RandomQuestion {

    /** The operators that a row's condition, or a question's shape, can have. */
    enum Operator {
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE,
        BETWEEN,
        ONE_OF,
        EMPTY,
        AND,
        OR,
        NOT,
        INSIDE_THEN,
        INSIDE_NOW,
        THROUGH,
        THROUGH_TWICE,
        IN_ONE,
        IN_TWO,
        NOT_IN,
        NEWEST,
        EACH,
        UNION
    }

    private static final int DEEPEST = 2;

    private final Random random;
    private final RandomRows values;
    private final List<Relation> relations;
    private final List<Relation> children;
    private final Set<Operator> used = new TreeSet<>();

    RandomQuestion(Random random, List<Relation> relations, List<Relation> children) {
        this.random = random;
        this.values = RandomRows.of(random);
        this.relations = relations;
        this.children = children;
    }

    Set<Operator> used() {
        return used;
    }

    /** A question with this operator, among others. */
    Question with(Operator wanted, boolean mayUnite) {
        if (wanted == Operator.UNION && mayUnite) {
            used.add(Operator.UNION);
            return Question.union(first(), first(), first());
        }
        Relation from = wanted == Operator.EACH ? pick(children) : random.nextInt(8) == 0 ? pick(children) : any();
        if (children.contains(from)) {
            used.add(Operator.EACH);
        }
        return branch(from, 1 + random.nextInt(2), wanted);
    }

    /** The same with a condition more. */
    Question narrowed(Question question) {
        return question.where(condition(question.relation(), 1, Operator.AND));
    }

    private Question first() {
        Relation from = any();
        return branch(from, 1, Operator.NE).select(integer(from));
    }

    private Question branch(Relation from, int width, Operator wanted) {
        Question question = Question.from(from).where(condition(from, 0, wanted));
        if (wanted == Operator.NEWEST || random.nextInt(8) == 0) {
            used.add(Operator.NEWEST);
            question = question.newest(field(from), field(from));
        }
        return width == 1 ? question.select(path(from, 1)) : question.select(path(from, 1), path(from, 1));
    }

    private Relation any() {
        return pick(relations);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    Field field(Relation relation) {
        return pick(relation.fields());
    }

    private Field integer(Relation relation) {
        Field last = relation.key().get(relation.key().size() - 1);
        return last;
    }

    /** A field of the relation, or one that at most so many references lead to. */
    private Path path(Relation from, int hops) {
        Path path = Path.of(field(from));
        if (hops > 0 && random.nextInt(4) == 0) {
            path = through(from, 1 + random.nextInt(hops));
        }
        return path;
    }

    private Path through(Relation from, int hops) {
        Path path = Path.of(pick(integers(from)));
        for (int i = 0; i < hops; i++) {
            Relation to = any();
            Field by = to.key().get(to.key().size() - 1);
            boolean more = i + 1 < hops;
            path = path.then(to, by, more ? pick(integers(to)) : field(to));
        }
        used.add(hops == 1 ? Operator.THROUGH : Operator.THROUGH_TWICE);
        return path;
    }

    private static List<Field> integers(Relation relation) {
        return relation.fields().stream()
                .filter(f -> f.type() == Field.Type.INTEGER && !f.equals(Relation.UNTIL))
                .toList();
    }

    private static List<Field> texts(Relation relation) {
        List<Field> texts = relation.fields().stream()
                .filter(f -> f.type() == Field.Type.TEXT)
                .toList();
        return texts.isEmpty() ? List.of(relation.fields().get(0)) : texts;
    }

    private Condition condition(Relation from, int depth, Operator wanted) {
        Operator operator = depth == 0 ? wanted : pick(List.of(Operator.values()));
        Condition condition = of(operator, from, depth);
        return depth == 0 && random.nextBoolean() ? condition.and(condition(from, depth + 1, operator)) : condition;
    }

    private Condition of(Operator operator, Relation from, int depth) {
        return switch (operator) {
            case EQ, NE, LT, LE, GT, GE -> compared(operator, path(from, 2));
            case BETWEEN -> between(path(from, 1));
            case ONE_OF -> oneOf(path(from, 1));
            case EMPTY -> {
                used.add(operator);
                yield path(from, 2).isEmpty();
            }
            case AND, OR, NOT -> joined(operator, from, depth);
            case INSIDE_THEN, INSIDE_NOW -> inside(operator, from);
            case THROUGH -> compared(Operator.EQ, through(from, 1));
            case THROUGH_TWICE -> compared(Operator.NE, through(from, 2));
            case IN_ONE, IN_TWO, NOT_IN -> in(operator, from, depth);
            case NEWEST, EACH, UNION -> compared(Operator.GE, path(from, 1));
        };
    }

    private Condition compared(Operator operator, Path path) {
        used.add(operator);
        return path.compare(Condition.Op.valueOf(operator.name()), operand(path.field()));
    }

    private Operand operand(Field field) {
        if (field.type() == Field.Type.INTEGER) {
            return random.nextInt(4) == 0 ? Operand.YEAR.minus(random.nextInt(60)) : Operand.of(values.value(field));
        }
        return switch (random.nextInt(5)) {
            case 0 -> Operand.REPORT_DAY;
            case 1 -> Operand.FROM;
            case 2 -> Operand.TO;
            default -> Operand.of(values.value(field));
        };
    }

    private Condition between(Path path) {
        used.add(Operator.BETWEEN);
        return path.between(operand(path.field()), operand(path.field()));
    }

    private Condition oneOf(Path path) {
        used.add(Operator.ONE_OF);
        List<Object> some = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            some.add(values.value(path.field()));
        }
        return path.oneOf(some);
    }

    private Condition joined(Operator operator, Relation from, int depth) {
        used.add(operator);
        Condition a = depth < DEEPEST ? condition(from, depth + 1, operator) : compared(Operator.LT, path(from, 0));
        Condition b = depth < DEEPEST ? condition(from, depth + 1, operator) : compared(Operator.GT, path(from, 0));
        return operator == Operator.AND ? Condition.all(a, b) : operator == Operator.OR ? a.or(b) : a.not();
    }

    private Condition inside(Operator operator, Relation from) {
        used.add(operator);
        Path path = Path.of(from.has(Relation.PLACE) ? Relation.PLACE : pick(texts(from)));
        String place = pick(RandomRows.PLACES);
        return operator == Operator.INSIDE_THEN ? path.inside(place) : path.insideNow(place);
    }

    private Condition in(Operator operator, Relation from, int depth) {
        used.add(operator);
        int width = operator == Operator.IN_TWO ? 2 : 1;
        Relation other = any();
        List<Path> keys = new ArrayList<>();
        List<Path> selected = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            boolean whole = random.nextBoolean();
            keys.add(Path.of(pick(whole ? integers(from) : sameOrWhole(from, other))));
            boolean asWhole = keys.get(i).field().type() == Field.Type.INTEGER;
            selected.add(Path.of(pick(asWhole ? integers(other) : texts(other))));
        }
        Question inner = depth < DEEPEST
                ? Question.from(other).where(condition(other, depth + 1, operator))
                : Question.from(other);
        Condition in = Condition.in(keys, inner.select(selected.toArray(Path[]::new)));
        return operator == Operator.NOT_IN ? in.not() : in;
    }

    private static List<Field> sameOrWhole(Relation from, Relation other) {
        boolean both = hasText(from) && hasText(other);
        return both ? texts(from) : integers(from);
    }

    private static boolean hasText(Relation relation) {
        return relation.fields().stream().anyMatch(f -> f.type() == Field.Type.TEXT);
    }
}
