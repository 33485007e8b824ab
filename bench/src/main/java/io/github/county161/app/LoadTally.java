package io.github.county161.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long each kind of request took, and what went wrong. */
final class LoadTally {

    private static final double MICROS = 1000;

    private final Map<String, List<Long>> micros = new TreeMap<>();
    private final Map<String, Integer> errors = new TreeMap<>();

    synchronized void answered(String kind, long micro) {
        micros.computeIfAbsent(kind, k -> new ArrayList<>()).add(micro);
    }

    synchronized void failed(String how) {
        errors.merge(how, 1, Integer::sum);
    }

    synchronized void print(int sessions, int seconds) {
        List<Long> all = new ArrayList<>();
        micros.values().forEach(all::addAll);
        System.out.printf("%d sessions, %d s: %s (budget: no error, p99 < 250 ms)%n", sessions, seconds, told(all));
        micros.forEach((kind, each) -> System.out.println("  " + kind + ": " + told(each)));
        System.out.println(
                "  errors: " + errors.values().stream().mapToInt(n -> n).sum() + " " + errors);
    }

    private static String told(List<Long> each) {
        List<Long> sorted = new ArrayList<>(each);
        Collections.sort(sorted);
        return String.format(
                "%d answers, p50 %.1f p95 %.1f p99 %.1f most %.1f ms",
                sorted.size(), at(sorted, 50), at(sorted, 95), at(sorted, 99), at(sorted, 100));
    }

    private static double at(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100) / MICROS;
    }
}
