package io.github.county161.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;

/** Milliseconds of the same work done again and again; the first run warms up and is not counted. */
final class Timing {

    private final LongSupplier nanos;
    private final List<Double> millis = new ArrayList<>();
    private boolean warm;

    Timing() {
        this(System::nanoTime);
    }

    private Timing(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Of the processor and not of the clock: for what has no limit beside it and does all its work in this thread. */
    static Timing ofProcessor() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return new Timing(threads::getCurrentThreadCpuTime);
    }

    interface Work {
        void run() throws Exception;
    }

    void time(Work work) {
        long start = nanos.getAsLong();
        try {
            work.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        if (warm) {
            millis.add((nanos.getAsLong() - start) / 1e6);
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
