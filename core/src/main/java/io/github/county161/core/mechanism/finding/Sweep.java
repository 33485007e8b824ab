package io.github.county161.core.mechanism.finding;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.Mention;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Office;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Submission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Opens and moves findings as the checks have it: of the whole base, or of what a slip has touched. A finding whose
 * last step is of a later day than the one asked about is left alone.
 */
public final class Sweep {

    /** The first sweep: what was found until then was there when the county began to look. */
    private static final String BASELINE = "findings-baseline";

    /** A slip that touched more records than this has its vanished doubts found by the next sweep. */
    private static final int FEW = 200;

    private static final int PAGE = 1_000;

    private final Store store;
    private final Office office;
    private final List<Check> checks;
    private final Function<LocalDate, Asking> onDay;

    /**
     * @param checks as the county rules them
     * @param onDay the asking of a day with the pack's numbers and calendar
     */
    public Sweep(Store store, Office office, List<Check> checks, Function<LocalDate, Asking> onDay) {
        this.store = store;
        this.office = office;
        this.checks = List.copyOf(checks);
        this.onDay = onDay;
    }

    /** What is to be entered, at which position that was found out, and whether the county has begun to look before. */
    private record Due(List<Order> orders, long position, boolean begun, boolean any) {}

    /** Asks every check of the whole base on a day, and opens and moves findings. Asked again it changes nothing. */
    public Swept sweep(LocalDate day) {
        Due due = store.read(moment -> due(moment, day));
        boolean begins = !due.begun && (due.any || !due.orders.isEmpty());
        return due.orders.isEmpty() && !begins
                ? Swept.nothing()
                : enter(begins ? BASELINE : "findings-" + day + "-" + due.position, "疑点普查", day, due.orders);
    }

    private Due due(Moment moment, LocalDate day) {
        boolean begun = moment.slipById(BASELINE).isPresent();
        List<Row> findings = moment.current(Finding.FORM.relation());
        Map<String, Row> known = byKey(findings);
        Asking asking = onDay.apply(day);
        List<Order> orders = new ArrayList<>();
        Set<String> doubted = new HashSet<>();
        for (Check check : checks) {
            if (check.isInForce(day)) {
                for (Row wrong : moment.rows(check.wrong(), asking, Scope.ALL, 0, Integer.MAX_VALUE)) {
                    if (doubted.add(key(check, wrong))) {
                        doubt(check, wrong, Optional.ofNullable(known.get(key(check, wrong))), day, begun)
                                .forEach(orders::add);
                    }
                }
            }
        }
        for (Row finding : findings) {
            if (!doubted.contains(key(finding))) {
                act(finding, false, day).ifPresent(orders::add);
            }
        }
        return new Due(orders, moment.position(), begun, !findings.isEmpty());
    }

    /**
     * Opens what a slip has made doubtful, which was asked as it came in, and looks whether what was doubtful of the
     * records it touched, and of those they name, still is. What else it makes true or untrue the next sweep finds.
     */
    void after(LocalDate day, Outcome outcome) {
        Set<String> told =
                outcome.items().stream().flatMap(item -> item.doubts().stream()).collect(Collectors.toSet());
        List<Order> orders = store.read(moment -> {
            boolean begun = moment.slipById(BASELINE).isPresent();
            Asking asking = onDay.apply(day);
            Map<String, Order> due = new LinkedHashMap<>();
            for (Check check : checks) {
                if (told.contains(check.id()) && check.force() == Check.Force.TELL && check.isInForce(day)) {
                    Question now = check.wrong().where(Path.of(Relation.SINCE).is(outcome.slip()));
                    List<Row> wrong = moment.rows(now, asking, Scope.ALL, 0, Integer.MAX_VALUE);
                    Map<String, Row> known = known(moment, check, wrong);
                    wrong.forEach(row -> doubt(check, row, Optional.ofNullable(known.get(key(check, row))), day, begun)
                            .forEach(order -> due.put(key(check, row) + order.act(), order)));
                }
            }
            standing(moment, touched(moment, outcome))
                    .forEach((check, findings) -> stillDoubted(moment, check, findings, asking, day)
                            .forEach((finding, still) -> act(finding, still, day)
                                    .ifPresent(order -> due.put(key(finding) + order.act(), order))));
            return List.copyOf(due.values());
        });
        if (!orders.isEmpty()) {
            enter("findings-" + outcome.slip() + "-" + day, "疑点", day, orders);
        }
    }

    /** The records of a slip and those they name; none where the slip has touched many. */
    private static Set<Long> touched(Moment moment, Outcome outcome) {
        Set<Long> touched = outcome.items().stream()
                .filter(item ->
                        item.outcome().equals(Outcome.NEW) || item.outcome().equals(Outcome.CHANGED))
                .map(Outcome.Item::record)
                .collect(Collectors.toCollection(TreeSet::new));
        if (touched.size() > FEW) {
            return Set.of();
        }
        moment.current(Mention.RELATION, Relation.RECORD, List.copyOf(touched))
                .forEach(row -> touched.add(row.whole(Mention.TARGET)));
        return touched;
    }

    /** The findings of these records, by their check. */
    private Map<Check, List<Row>> standing(Moment moment, Set<Long> records) {
        Set<String> keys = new HashSet<>();
        checks.forEach(check -> records.forEach(record -> keys.add(check.id() + "|" + record)));
        Map<Check, List<Row>> standing = new HashMap<>();
        for (Row finding : findings(moment, keys)) {
            check(finding)
                    .ifPresent(check -> standing.computeIfAbsent(check, c -> new ArrayList<>())
                            .add(finding));
        }
        return standing;
    }

    private static Map<Row, Boolean> stillDoubted(
            Moment moment, Check check, List<Row> findings, Asking asking, LocalDate day) {
        List<Long> subjects = findings.stream()
                .map(row -> row.get(Finding.SUBJECT).orElseThrow())
                .toList();
        Question asked = check.wrong().where(Path.of(Relation.RECORD).oneOf(subjects));
        Set<Long> wrong = check.isInForce(day)
                ? moment.rows(asked, asking, Scope.ALL, 0, Integer.MAX_VALUE).stream()
                        .map(row -> row.whole(Relation.RECORD))
                        .collect(Collectors.toSet())
                : Set.of();
        return findings.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        row -> wrong.contains(row.get(Finding.SUBJECT).orElseThrow())));
    }

    private static Map<String, Row> known(Moment moment, Check check, List<Row> wrong) {
        return byKey(findings(moment, wrong.stream().map(row -> key(check, row)).collect(Collectors.toSet())));
    }

    private static List<Row> findings(Moment moment, Collection<String> keys) {
        List<String> all = List.copyOf(keys);
        List<Row> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PAGE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + PAGE));
            found.addAll(moment.current(Finding.FORM.relation(), Relation.KEY, some));
        }
        return found;
    }

    private static Map<String, Row> byKey(List<Row> findings) {
        return findings.stream().collect(Collectors.toMap(Sweep::key, Function.identity()));
    }

    private static String key(Check check, Row wrong) {
        return check.id() + "|" + wrong.whole(Relation.RECORD);
    }

    private static String key(Row finding) {
        return finding.text(Relation.KEY).orElseThrow();
    }

    private Optional<Check> check(Row finding) {
        return checks.stream()
                .filter(check -> finding.get(Finding.CHECK).equals(Optional.of(check.id()))
                        && finding.get(Finding.ABOUT)
                                .equals(Optional.of(check.form().name())))
                .findFirst();
    }

    /** What is to be entered of a record that a check doubts: a new finding, an act on the one there is, its place. */
    private List<Order> doubt(Check check, Row wrong, Optional<Row> known, LocalDate day, boolean begun) {
        Optional<String> place = wrong.text(Relation.PLACE);
        if (known.isEmpty()) {
            return List.of(open(check, wrong, place, day, begun));
        }
        List<Order> orders =
                new ArrayList<>(act(known.get(), true, day).stream().toList());
        if (place.isPresent() && !place.equals(known.get().text(Relation.PLACE)) && isReached(known.get(), day)) {
            orders.add(order(
                    Act.CORRECT.word(),
                    Optional.of(known.get().whole(Relation.RECORD)),
                    day,
                    Map.of("village", place.get())));
        }
        return orders;
    }

    private static Order open(Check check, Row wrong, Optional<String> place, LocalDate day, boolean begun) {
        Map<String, String> cells = new HashMap<>(Map.of(
                Finding.CHECK.name(), check.id(),
                Finding.SUBJECT.name(), Long.toString(wrong.whole(Relation.RECORD)),
                Finding.ABOUT.name(), check.form().name(),
                Finding.OPENED.name(), day.toString(),
                Finding.SEVERITY.name(), check.ruling().severity(),
                Finding.BASELINE.name(), begun ? "否" : "是"));
        place.ifPresent(code -> cells.put("village", code));
        return order(Act.ENTER.word(), Optional.empty(), day, cells);
    }

    /** The act that is due of a finding; what was told of it before is told no longer. */
    private Optional<Order> act(Row finding, boolean doubted, LocalDate day) {
        if (!isReached(finding, day)) {
            return Optional.empty();
        }
        Map<String, String> cells = new HashMap<>();
        for (Column<?> column : List.of(Finding.RESULT, Finding.EXPLANATION, Finding.EXEMPT_UNTIL)) {
            Field field = column.field();
            if (finding.cell(field) != null) {
                cells.put(column.name(), "清空");
            }
        }
        return Finding.due(finding, check(finding), doubted, day)
                .map(act -> order(act, Optional.of(finding.whole(Relation.RECORD)), day, cells));
    }

    private static boolean isReached(Row finding, LocalDate day) {
        return !Finding.moved(finding).isAfter(day);
    }

    private static Order order(String act, Optional<Long> record, LocalDate day, Map<String, String> cells) {
        return new Order(Finding.FORM.name(), act, record, Optional.of(day), cells, "", 1);
    }

    private Swept enter(String id, String source, LocalDate day, List<Order> orders) {
        Outcome outcome = office.post(new Submission(id, Asker.SYSTEM, source, day, orders, true, true, false));
        Map<String, Long> counts = new HashMap<>();
        for (int i = 0; i < outcome.items().size(); i++) {
            boolean done = !outcome.items().get(i).outcome().equals(Outcome.REFUSED);
            if (outcome.kept() && done) {
                counts.merge(orders.get(i).act(), 1L, Long::sum);
            }
        }
        return new Swept(counts);
    }
}
