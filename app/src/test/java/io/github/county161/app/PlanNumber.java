package io.github.county161.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A figure counted by hand: what it counts, each with its town and the code it may be parted by.
 *
 * @param distinct whether the same key counts once; amounts are added otherwise
 * @param per of a share or mean, what it is divided by
 */
record PlanNumber(boolean distinct, List<Hit> hits, Optional<PlanNumber> per) {

    /** Something counted: a person, a household, a record; in fen where it is money. */
    record Hit(String town, String code, String key, long amount) {}

    /** A number and what it is divided by: nothing where it is no share. */
    record Pair(long value, Optional<Long> per) {}

    static PlanNumber different() {
        return new PlanNumber(true, new ArrayList<>(), Optional.empty());
    }

    static PlanNumber sum() {
        return new PlanNumber(false, new ArrayList<>(), Optional.empty());
    }

    PlanNumber over(PlanNumber all) {
        return new PlanNumber(distinct, hits, Optional.of(all));
    }

    PlanNumber hit(String town, String key) {
        return hit(town, "", key, 1);
    }

    PlanNumber hit(String town, String code, String key, long amount) {
        hits.add(new Hit(town, code, key, amount));
        return this;
    }

    Set<String> keys() {
        Set<String> keys = new HashSet<>();
        hits.forEach(hit -> keys.add(hit.key()));
        return keys;
    }

    Pair whole() {
        return by(hit -> "").getOrDefault("", new Pair(0, per.map(p -> p.whole().value())));
    }

    Map<String, Pair> byTown() {
        return by(Hit::town);
    }

    Map<String, Pair> byCode() {
        return by(Hit::code);
    }

    private Map<String, Pair> by(Function<Hit, String> group) {
        Map<String, Long> values = values(group);
        Map<String, Long> all = per.map(p -> p.values(group)).orElse(Map.of());
        Set<String> groups = new HashSet<>(values.keySet());
        groups.addAll(all.keySet());
        Map<String, Pair> pairs = new HashMap<>();
        groups.forEach(g -> pairs.put(g, new Pair(values.getOrDefault(g, 0L), per.map(p -> all.getOrDefault(g, 0L)))));
        return pairs;
    }

    private Map<String, Long> values(Function<Hit, String> group) {
        Map<String, Long> values = new HashMap<>();
        Map<String, Set<String>> seen = new HashMap<>();
        for (Hit hit : hits) {
            String into = group.apply(hit);
            if (!distinct || seen.computeIfAbsent(into, g -> new HashSet<>()).add(hit.key())) {
                values.merge(into, hit.amount(), Long::sum);
            }
        }
        return values;
    }
}
