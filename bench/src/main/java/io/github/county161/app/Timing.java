package io.github.county161.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Milliseconds of the same work done again and again; the first run warms up and is not counted. */
final class Timing {

    private final List<Double> millis = new ArrayList<>();
    private boolean warm;

    interface Work {
        void run() throws Exception;
    }

    void time(Work work) {
        long start = System.nanoTime();
        try {
            work.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        if (warm) {
            millis.add((System.nanoTime() - start) / 1e6);
        }
        warm = true;
    }

    double median() {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    void print(String what, Timing limit, String beside, String budget) {
        System.out.printf(
                "%s: %.1f ms beside %.1f ms (%s): %.2f× (budget %s)%n",
                what, median(), limit.median(), beside, median() / limit.median(), budget);
    }
}
