package io.github.county161.app;

import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Upkeep.Condition;
import io.github.county161.core.port.Upkeep.Level;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The clock of a server: it ticks once the server has started, and shortly after each midnight while it runs. */
final class Nights {

    private static final Duration AFTER_MIDNIGHT = Duration.ofMinutes(5);

    /** Whoever starts a server waits for its first page; what is due since yesterday waits a little longer. */
    private static final Duration AFTER_START = Duration.ofSeconds(5);

    private static final Duration ENDING = Duration.ofMinutes(1);

    private Nights() {}

    /** @param work while it runs, it ticks */
    static void during(Runnable work, County county, Supplier<LocalDate> day, PrintWriter out) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try {
            timer.schedule(() -> tick(county, day.get(), out), AFTER_START.toSeconds(), TimeUnit.SECONDS);
            timer.scheduleAtFixedRate(
                    () -> tick(county, day.get(), out),
                    untilNext(ZonedDateTime.now(County.clock())).toSeconds(),
                    TimeUnit.DAYS.toSeconds(1),
                    TimeUnit.SECONDS);
            work.run();
        } finally {
            timer.shutdownNow();
            await(timer);
        }
    }

    /** The county is closed after this: a tick under way comes to its end before. */
    private static void await(ScheduledExecutorService timer) {
        try {
            timer.awaitTermination(ENDING.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration untilNext(ZonedDateTime now) {
        ZonedDateTime midnight = now.toLocalDate().plusDays(1).atStartOfDay(now.getZone());
        return Duration.between(now, midnight.plus(AFTER_MIDNIGHT));
    }

    /** A night that fails is told and does not end the nights to come: the next one enters what this one did not. */
    private static void tick(County county, LocalDate day, PrintWriter out) {
        try {
            Outcome outcome = county.clockwork().tick(day);
            long doubts = county.sweep(day).count("enter");
            out.println("到期检查 " + day + "：新记 " + outcome.count(Outcome.NEW) + " 条，新发现疑点 " + doubts + " 条");
            Condition pack = new Caretaker(county).pack();
            if (pack.level() != Level.GOOD) {
                out.println(pack.what() + "：" + pack.sentence());
            }
        } catch (RuntimeException failure) {
            out.println("到期检查没有做成：" + Wrongs.ofWorld(failure));
        }
        try {
            county.backups().nightly(County.now()).forEach(out::println);
        } catch (IOException | RuntimeException failure) {
            out.println("备份没有做成：" + Wrongs.ofWorld(failure));
        }
        // A night looks through everything; what it has left behind goes, and its memory back to the machine.
        System.gc();
    }
}
