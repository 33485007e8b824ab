package io.github.county161.testkit;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Count;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Mention;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store;
import io.github.county161.core.term.PlaceLevel;
import io.github.county161.testkit.RandomQuestion.Operator;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Asks two stores the same random questions on the same random rows until every operator has met every tally in every
 * mode often enough. A disagreement prints the question.
 */
public final class RandomQuestions {

    /** How a question looks back: at an earlier position, at an earlier day, or not at all. */
    enum Mode {
        KNOWN_AT,
        THEN,
        NOW
    }

    /** What is counted. */
    enum Counting {
        ROWS,
        DISTINCT,
        SUM
    }

    private record Combination(Operator operator, Counting counting, Mode mode) implements Comparable<Combination> {
        @Override
        public int compareTo(Combination o) {
            int byOperator = operator.compareTo(o.operator);
            int byCounting = counting.compareTo(o.counting);
            return byOperator != 0 ? byOperator : byCounting != 0 ? byCounting : mode.compareTo(o.mode);
        }
    }

    private final Store reference;
    private final Store other;
    private final Random random;
    private final List<Relation> relations;
    private final List<Relation> children;
    private final Map<Combination, Integer> met = new TreeMap<>();
    private int asked;
    private int answered;

    private RandomQuestions(Chart chart, Store reference, Store other, Random random) {
        this.reference = reference;
        this.other = other;
        this.random = random;
        this.children =
                chart.forms().stream().flatMap(form -> form.children().stream()).toList();
        this.relations = chart.relations().stream()
                .filter(r -> !children.contains(r) && !r.equals(Mention.RELATION))
                .toList();
        for (Operator operator : Operator.values()) {
            for (Counting counting : Counting.values()) {
                for (Mode mode : Mode.values()) {
                    if (operator != Operator.UNION || counting == Counting.DISTINCT) {
                        met.put(new Combination(operator, counting, mode), 0);
                    }
                }
            }
        }
    }

    /**
     * Fills both empty stores alike and asks until each combination was met so often.
     *
     * @throws AssertionError at the first disagreement, with the question
     */
    public static void compare(Chart chart, Store reference, Store other, long seed, int often, PrintStream report) {
        Random random = new Random(seed);
        RandomQuestions run = new RandomQuestions(chart, reference, other, random);
        RandomRows.fill(chart.relations(), random, reference, other);
        report.println("random questions, seed " + seed);
        while (run.rarest().getValue() < often) {
            run.ask(run.rarest().getKey());
        }
        run.print(report);
    }

    /** One question that looks into others, over the period and day of its own asking alone. */
    public static Question looking(Chart chart, Random random) {
        Store none = new MemoryStore(chart);
        RandomQuestions all = new RandomQuestions(chart, none, none, random);
        Operator[] operators = {Operator.IN_ONE, Operator.IN_TWO, Operator.NOT_IN};
        return new RandomQuestion(random, all.relations, all.children)
                .with(operators[random.nextInt(operators.length)], false);
    }

    private Map.Entry<Combination, Integer> rarest() {
        return met.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
    }

    private void print(PrintStream report) {
        report.println(
                asked + " questions agreed, " + answered + " of them on more than nothing; operator × tally × mode:");
        for (Operator operator : Operator.values()) {
            StringBuilder line = new StringBuilder(String.format("%-14s", operator));
            met.forEach((c, count) -> {
                if (c.operator == operator) {
                    line.append(String.format("  %s/%s %d", c.counting, c.mode, count));
                }
            });
            report.println(line);
        }
    }

    private void ask(Combination wanted) {
        RandomQuestion maker = new RandomQuestion(random, relations, children);
        Question question = maker.with(wanted.operator, wanted.counting == Counting.DISTINCT);
        boolean united = question.branches().size() > 1;
        Tally tally = tally(wanted.counting, question);
        Group group = united ? Group.WHOLE : group(question.relation());
        Asking asking = asking(wanted.mode);
        Scope scope = scope();
        String told = question + "\n  " + tally + " " + group + "\n  " + asking + "\n  " + scope;
        Map<String, Long> expected = reference.read(m -> m.tally(question, tally, group, asking, scope));
        Map<String, Long> found = other.read(m -> m.tally(question, tally, group, asking, scope));
        agree(expected, found, told);
        if (!united && random.nextInt(4) == 0) {
            // As asked, rows of it and some keys of fewer: what a store may find together.
            List<Count> counts = List.of(
                    new Count(question, tally),
                    new Count(maker.narrowed(question), Tally.ROWS),
                    new Count(question, Tally.ROWS),
                    new Count(maker.narrowed(question), Tally.DISTINCT));
            agree(
                    reference.read(m -> m.tallies(counts, group, asking, scope)),
                    other.read(m -> m.tallies(counts, group, asking, scope)),
                    counts + told);
        }
        if (random.nextInt(4) == 0) {
            agree(
                    reference.read(m -> m.keys(question, asking, scope)),
                    other.read(m -> m.keys(question, asking, scope)),
                    told);
        }
        if (!united && random.nextInt(4) == 0) {
            List<Row> rows = reference.read(m -> m.rows(question, asking, scope, 0, Integer.MAX_VALUE));
            agree(rows, other.read(m -> m.rows(question, asking, scope, 0, Integer.MAX_VALUE)), told);
        }
        asked++;
        answered += expected.isEmpty() ? 0 : 1;
        for (Operator operator : maker.used()) {
            met.computeIfPresent(new Combination(operator, wanted.counting, wanted.mode), (c, n) -> n + 1);
        }
    }

    private static void agree(Object expected, Object found, String told) {
        if (!expected.equals(found)) {
            throw new AssertionError("expected " + expected + "\n   found " + found + "\n  for " + told);
        }
    }

    private Tally tally(Counting counting, Question question) {
        return switch (counting) {
            case ROWS -> Tally.ROWS;
            case DISTINCT -> Tally.DISTINCT;
            case SUM -> new Tally.Sum(amount(question.relation()));
        };
    }

    private Tally.Amount amount(Relation relation) {
        return switch (random.nextInt(3)) {
            case 0 -> new Tally.Amount.Of(whole(relation));
            case 1 -> new Tally.Amount.Times(whole(relation), 1 + random.nextInt(12));
            default -> new Tally.Amount.Prorate(whole(relation), whole(relation), whole(relation));
        };
    }

    private Path whole(Relation relation) {
        List<Field> wholes = relation.fields().stream()
                .filter(f -> f.type() == Field.Type.INTEGER && !f.equals(Relation.UNTIL))
                .toList();
        return Path.of(wholes.get(random.nextInt(wholes.size())));
    }

    private Group group(Relation relation) {
        return switch (random.nextInt(6)) {
            case 0 -> new Group.ByPlace(PlaceLevel.COUNTY);
            case 1 -> new Group.ByPlace(PlaceLevel.TOWN);
            case 2 -> new Group.ByPlace(PlaceLevel.VILLAGE);
            case 3 ->
                new Group.ByCode(Path.of(
                        relation.fields().get(random.nextInt(relation.fields().size()))));
            case 4 -> new Group.ByYears(whole(relation), 10);
            default -> Group.WHOLE;
        };
    }

    private Asking asking(Mode mode) {
        List<String> days = RandomRows.DAYS;
        String last = days.get(days.size() - 1);
        Asking asking = Asking.on(
                LocalDate.parse(mode == Mode.THEN ? days.get(random.nextInt(days.size() - 1)) : last), Map.of());
        if (mode == Mode.KNOWN_AT) {
            asking = asking.knownAt(1L + random.nextInt(RandomRows.POSITIONS - 1));
        }
        Asking by = random.nextInt(3) == 0 ? asking.byTreeOfNow() : asking;
        return random.nextInt(4) == 0 ? by.in(place()) : by;
    }

    private String place() {
        return RandomRows.PLACES.get(random.nextInt(RandomRows.PLACES.size()));
    }

    private Scope scope() {
        return switch (random.nextInt(8)) {
            case 0 -> Scope.NOTHING;
            case 1, 2 -> Scope.of(place());
            default -> Scope.ALL;
        };
    }
}
