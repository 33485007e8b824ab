package io.github.county161.testkit;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Question.Branch;
import io.github.county161.core.ledger.Stay;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.port.Scope;
import io.github.county161.core.term.PlaceLevel;
import io.github.county161.core.term.Texts;
import io.github.county161.core.term.Yuan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Evaluates questions row by row at one position, in the plain words of what each operator means. */
final class Evaluation {

    private final MemoryState state;
    private Asking asking;
    private final long position;
    private final Map<Question, Set<List<Object>>> inner = new IdentityHashMap<>();
    private final Map<Path.Hop, Map<Object, Row>> hops = new HashMap<>();

    Evaluation(MemoryState state, Asking asking, long now) {
        this.state = state;
        this.asking = asking;
        this.position = asking.asOf().knownAt().orElse(now);
    }

    static Field last(Relation relation) {
        return relation.key().get(relation.key().size() - 1);
    }

    static int compare(Object a, Object b) {
        return a instanceof Long x ? Long.compare(x, (Long) b) : Texts.byCodePoint((String) a, (String) b);
    }

    /** A total order: by the last key field, then by the others. */
    static Comparator<Row> order(Relation relation) {
        Field last = last(relation);
        Comparator<Row> order = (a, b) -> compareOrEmpty(a.cell(last), b.cell(last));
        for (Field field : relation.key()) {
            order = order.thenComparing((a, b) -> compareOrEmpty(a.cell(field), b.cell(field)));
        }
        return order;
    }

    /** Empty cells stand first. */
    static int compareOrEmpty(Object a, Object b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? -1 : 1;
        }
        return compare(a, b);
    }

    private boolean isValid(Row row, boolean atDay) {
        return row.since() <= position && row.until() > position && (!atDay || holds(row));
    }

    private boolean holds(Row row) {
        String day = asking.reportDay();
        return compare((String) row.cell(Relation.FROM_DAY), day) <= 0
                && compare((String) row.cell(Relation.TO_DAY), day) >= 0;
    }

    /** The rows of a branch, and of these the ones that division and scope let through. */
    List<Row> outermost(Branch branch, Scope scope) {
        return rows(branch).stream()
                .filter(row -> isInDivision(row) && isVisible(row, scope))
                .toList();
    }

    private List<Row> rows(Branch branch) {
        Asking outer = asking;
        asking = asking.of(branch);
        List<Row> rows = rowsOf(branch);
        asking = outer;
        return rows;
    }

    private List<Row> rowsOf(Branch branch) {
        List<Row> rows = new ArrayList<>();
        for (Row row : state.of(branch.from())) {
            if (isValid(row, branch.from().readAtDay()) && holds(branch.where(), row)) {
                rows.add(row);
            }
        }
        return branch.newest()
                .map(newest -> newest(newest, branch.from(), rows))
                .orElse(rows);
    }

    private static List<Row> newest(Question.Newest newest, Relation relation, List<Row> rows) {
        Comparator<Row> older = (a, b) -> compareOrEmpty(a.cell(newest.by()), b.cell(newest.by()));
        Comparator<Row> order = older.thenComparing(order(relation));
        Map<Object, Row> kept = new HashMap<>();
        for (Row row : rows) {
            Object key = row.cell(newest.per());
            if (key != null) {
                kept.merge(key, row, (a, b) -> order.compare(a, b) >= 0 ? a : b);
            }
        }
        return new ArrayList<>(kept.values());
    }

    Object value(Path path, Row row) {
        Row at = row;
        for (Path.Hop hop : path.hops()) {
            Object from = at.cell(hop.from());
            at = from == null ? null : hops.computeIfAbsent(hop, this::targets).get(from);
            if (at == null) {
                return null;
            }
        }
        return at.cell(path.field());
    }

    private Map<Object, Row> targets(Path.Hop hop) {
        Map<Object, Row> by = new HashMap<>();
        Comparator<Row> order = order(hop.to());
        for (Row row : state.of(hop.to())) {
            Object key = row.cell(hop.by());
            if (key != null && isValid(row, hop.to().isDated())) {
                by.merge(key, row, (a, b) -> order.compare(a, b) <= 0 ? a : b);
            }
        }
        return by;
    }

    private boolean holds(Condition condition, Row row) {
        if (condition instanceof Condition.Compare c) {
            Object value = value(c.path(), row);
            return value != null && c.op().holds(compare(value, asking.value(c.operand())));
        } else if (condition instanceof Condition.OneOf c) {
            Object value = value(c.path(), row);
            return value != null && c.values().contains(value);
        } else if (condition instanceof Condition.Empty c) {
            return value(c.path(), row) == null;
        } else if (condition instanceof Condition.And c) {
            return c.all().stream().allMatch(each -> holds(each, row));
        } else if (condition instanceof Condition.Or c) {
            return c.any().stream().anyMatch(each -> holds(each, row));
        } else if (condition instanceof Condition.Not c) {
            return !holds(c.inner(), row);
        } else if (condition instanceof Condition.In c) {
            List<Object> key = key(c.keys(), row);
            return !key.contains(null) && innerKeys(c.question()).contains(key);
        }
        Condition.Inside c = (Condition.Inside) condition;
        return isInside(value(c.path(), row), c.place(), c.now());
    }

    private List<Object> key(List<Path> paths, Row row) {
        List<Object> key = new ArrayList<>();
        paths.forEach(path -> key.add(value(path, row)));
        return key;
    }

    private Set<List<Object>> innerKeys(Question question) {
        Set<List<Object>> keys = inner.get(question);
        if (keys == null) {
            keys = new HashSet<>();
            for (Branch branch : question.branches()) {
                for (Row row : rows(branch)) {
                    keys.add(key(branch.select(), row));
                }
            }
            keys.removeIf(key -> key.contains(null));
            inner.put(question, keys);
        }
        return keys;
    }

    private Optional<Row> place(Object code, boolean now) {
        return state.of(Division.FORM.relation()).stream()
                .filter(row -> row.since() <= position && row.until() > position)
                .filter(row -> row.cell(Division.CODE.field()).equals(code))
                .filter(row -> row.holdsOn(now ? Relation.ALWAYS_TO : asking.dayOfTree()))
                .findFirst();
    }

    private boolean isInside(Object code, String in, boolean now) {
        return code != null
                && place(code, now)
                        .filter(row -> in.equals(row.cell(Division.CODE.field()))
                                || in.equals(row.cell(Division.VILLAGE.field()))
                                || in.equals(row.cell(Division.TOWN.field()))
                                || in.equals(row.cell(Division.COUNTY.field())))
                        .isPresent();
    }

    private boolean isInDivision(Row row) {
        return asking.division().isEmpty()
                || row.relation().has(Relation.PLACE)
                        && isInside(row.cell(Relation.PLACE), asking.division().get(), false);
    }

    private boolean isVisible(Row row, Scope scope) {
        if (scope.none() || scope.place().isEmpty()) {
            return !scope.none();
        }
        if (!row.relation().has(Relation.PLACE)) {
            return false;
        }
        String in = scope.place().get();
        Object at = row.cell(Relation.PLACE);
        return at == null
                || isInside(at, in, true)
                || row.relation().person().filter(p -> livesIn(row.cell(p), in)).isPresent();
    }

    private boolean livesIn(Object person, String in) {
        return state.of(Stay.RELATION).stream()
                .filter(stay ->
                        isValid(stay, false) && stay.cell(Relation.PERSON).equals(person))
                .filter(stay -> Relation.ALWAYS_TO.equals(stay.cell(Relation.TO_DAY)))
                .anyMatch(stay -> isInside(stay.cell(Relation.PLACE), in, true));
    }

    List<List<Object>> keys(Question question, Scope scope) {
        Set<List<Object>> keys = new TreeSet<>(Evaluation::compareKeys);
        for (Branch branch : question.branches()) {
            for (Row row : outermost(branch, scope)) {
                List<Object> key = key(branch.select(), row);
                if (!key.contains(null)) {
                    keys.add(key);
                }
            }
        }
        return List.copyOf(keys);
    }

    private static int compareKeys(List<Object> a, List<Object> b) {
        int first = compare(a.get(0), b.get(0));
        return first != 0 || a.size() == 1 ? first : compare(a.get(1), b.get(1));
    }

    Map<String, Long> tally(Branch branch, Tally tally, Group group, Scope scope) {
        Map<String, Long> counts = new TreeMap<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Row row : outermost(branch, scope)) {
            String part = group(group, row);
            if (tally instanceof Tally.Rows) {
                counts.merge(part, 1L, Long::sum);
            } else if (tally instanceof Tally.Sum sum) {
                amount(sum.amount(), row).ifPresent(amount -> counts.merge(part, amount, Long::sum));
            } else {
                count(branch, row, part, seen, counts);
            }
        }
        return counts;
    }

    /** The different keys of several branches, by group. */
    Map<String, Long> union(Question question, Group group, Scope scope) {
        Map<String, Long> counts = new TreeMap<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Branch branch : question.branches()) {
            for (Row row : outermost(branch, scope)) {
                count(branch, row, group(group, row), seen, counts);
            }
        }
        return counts;
    }

    private void count(Branch branch, Row row, String part, Set<List<Object>> seen, Map<String, Long> counts) {
        List<Object> key = key(branch.select(), row);
        if (!key.contains(null)) {
            key.add(part);
            if (seen.add(key)) {
                counts.merge(part, 1L, Long::sum);
            }
        }
    }

    private Optional<Long> amount(Tally.Amount amount, Row row) {
        if (amount instanceof Tally.Amount.Of of) {
            return Optional.ofNullable((Long) value(of.path(), row));
        } else if (amount instanceof Tally.Amount.Times times) {
            return Optional.ofNullable((Long) value(times.path(), row)).map(v -> v * times.factor());
        }
        Tally.Amount.Prorate p = (Tally.Amount.Prorate) amount;
        Long a = (Long) value(p.a(), row);
        Long b = (Long) value(p.b(), row);
        Long c = (Long) value(p.c(), row);
        return a == null || b == null || c == null || b == 0 ? Optional.empty() : Optional.of(Yuan.prorate(a, b, c));
    }

    private String group(Group group, Row row) {
        Object value = null;
        if (group instanceof Group.ByPlace by && row.relation().has(Relation.PLACE)) {
            Optional<Row> place = Optional.ofNullable(row.cell(Relation.PLACE)).flatMap(code -> place(code, false));
            value = place.map(p -> p.cell((by.level() == PlaceLevel.TOWN
                                    ? Division.TOWN
                                    : by.level() == PlaceLevel.COUNTY ? Division.COUNTY : Division.CODE)
                            .field()))
                    .orElse(null);
            if (by.level() == PlaceLevel.VILLAGE
                    && value != null
                    && ((String) value).length() != PlaceLevel.VILLAGE.digits()) {
                value = null;
            } else if (by.level() == PlaceLevel.VILLAGE && value != null) {
                Object into = place.orElseThrow().cell(Division.VILLAGE.field());
                value = into == null ? value : into;
            }
        } else if (group instanceof Group.ByCode by) {
            value = value(by.path(), row);
        } else if (group instanceof Group.ByYears by) {
            Long year = (Long) value(by.path(), row);
            value = year == null ? null : (Object) (year - year % by.width());
        }
        return value == null ? Group.NONE : value.toString();
    }
}
