package io.github.county161.core.mechanism;

import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Link;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows links from many rows at once, whatever the scope: who asked has asked which rows there are. */
final class Reach {

    private static final int MOST_KEYS = 1_000;

    private final Moment moment;
    private final Asking asking;
    private final Map<Question, Set<Object>> keys = new HashMap<>();
    private final Map<List<Row>, Map<Link, Reached>> reached = new IdentityHashMap<>();

    Reach(Moment moment, Asking asking) {
        this.moment = moment;
        this.asking = asking;
    }

    List<Row> rows(Question question) {
        return moment.rows(question, asking, Scope.ALL, 0, Integer.MAX_VALUE);
    }

    /** What a link leads to from each of some rows, and all of it in one list. */
    record Reached(List<List<Row>> each, List<Row> all) {}

    /** The same for the same list of rows until it is forgotten: several columns show different sides of one row. */
    Reached reached(Link link, List<Row> rows) {
        Map<Link, Reached> from = reached.computeIfAbsent(rows, r -> new HashMap<>());
        Reached known = from.get(link);
        if (known == null) {
            List<List<Row>> each = from(link, rows);
            known = new Reached(each, each.stream().flatMap(List::stream).toList());
            from.put(link, known);
        }
        return known;
    }

    void forget() {
        reached.clear();
    }

    private List<List<Row>> from(Link link, List<Row> rows) {
        Set<Object> starts = new LinkedHashSet<>();
        rows.forEach(row -> Optional.ofNullable(row.cell(link.from())).ifPresent(starts::add));
        Map<Object, List<Row>> by = new HashMap<>();
        for (Row row : filtered(link, asked(link, List.copyOf(starts)))) {
            Optional.ofNullable(row.cell(link.by()))
                    .ifPresent(cell ->
                            by.computeIfAbsent(cell, c -> new ArrayList<>()).add(row));
        }
        link.newest()
                .ifPresent(day -> by.values()
                        .forEach(own -> own.sort(Comparator.comparing(
                                (Row row) -> row.text(day).orElse(""), Comparator.reverseOrder()))));
        return rows.stream()
                .map(row -> since(
                        link,
                        row,
                        Optional.ofNullable(row.cell(link.from()))
                                .flatMap(cell -> Optional.ofNullable(by.get(cell)))
                                .orElse(List.of())))
                .toList();
    }

    private List<Row> asked(Link link, List<Object> from) {
        List<Row> found = new ArrayList<>();
        for (int i = 0; i < from.size(); i += MOST_KEYS) {
            List<Object> some = from.subList(i, Math.min(from.size(), i + MOST_KEYS));
            found.addAll(rows(link.to().where(Path.of(link.by()).oneOf(some))));
        }
        return found;
    }

    private List<Row> filtered(Link link, List<Row> found) {
        List<Row> left = found;
        if (link.among().isPresent()) {
            Set<Object> among = keys(link.among().get().keys());
            left = left.stream()
                    .filter(row -> among.contains(
                            String.valueOf(row.cell(link.among().get().field()))))
                    .toList();
        }
        for (Link having : link.having()) {
            List<List<Row>> reached = from(having, left);
            List<Row> leading = new ArrayList<>();
            for (int i = 0; i < left.size(); i++) {
                if (!reached.get(i).isEmpty()) {
                    leading.add(left.get(i));
                }
            }
            left = leading;
        }
        return left;
    }

    private static List<Row> since(Link link, Row line, List<Row> reached) {
        if (link.since().isEmpty()) {
            return reached;
        }
        Link.Since since = link.since().get();
        String start = line.text(since.start()).orElse("");
        return reached.stream()
                .filter(row -> {
                    int order = row.text(since.day()).orElse("").compareTo(start);
                    return since.same() ? order == 0 : order >= 0;
                })
                .toList();
    }

    /** The keys a question selects, asked once. */
    Set<Object> keys(Question question) {
        return keys.computeIfAbsent(question, asked -> {
            Set<Object> found = new HashSet<>();
            moment.keys(asked, asking, Scope.ALL).forEach(key -> found.add(String.valueOf(key.get(0))));
            return found;
        });
    }
}
