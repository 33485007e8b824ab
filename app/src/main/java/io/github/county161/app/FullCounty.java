package io.github.county161.app;

import io.github.county161.app.FullPlan.Village;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Lays the plan of an invented county down in a real one, some thousand rows a slip. */
final class FullCounty {

    private static final int ROWS_A_SLIP = 2_000;

    private final County county;
    private final LongConsumer progress;
    private final List<Order> waiting = new ArrayList<>();
    private long entered;

    private FullCounty(County county, LongConsumer progress) {
        this.county = county;
        this.progress = progress;
    }

    /**
     * @param progress hears how many rows are in
     * @return how many rows the plan has
     */
    static long lay(County county, long seed, LongConsumer progress) {
        FullCounty full = new FullCounty(county, progress);
        FullPlan plan = plan(county.pack(), seed, full::take);
        full.flag(plan.poor());
        lay(plan);
        full.enter();
        return full.entered;
    }

    /** Lays some of a plan's rows down. */
    static void lay(County county, List<Order> orders) {
        FullCounty full = new FullCounty(county, entered -> {});
        orders.forEach(full::take);
        full.enter();
    }

    /** The plan's rows, in an order in which they can be entered. */
    static void rows(Pack pack, long seed, Consumer<Order> sink) {
        lay(plan(pack, seed, sink));
    }

    /** The codes of the villages that the plan says are poor: no part of the county's pack, and on no sheet. */
    static List<String> poor(Pack pack, long seed) {
        return plan(pack, seed, order -> {}).poor().stream().map(Village::code).toList();
    }

    private static FullPlan plan(Pack pack, long seed, Consumer<Order> sink) {
        return new FullPlan(pack.divisions(), new SplittableRandom(seed), sink);
    }

    private static void lay(FullPlan plan) {
        plan.people().lay();
        new FullWork(plan).lay();
        new FullStartUp(plan).lay();
        new FullPosts(plan).lay();
        new FullOffice(plan).lay();
        new FullMoney(plan).lay();
        new FullOutreach(plan).lay();
        new FullDrive(plan).lay();
        new FullFaults(plan).lay();
    }

    private void flag(List<Village> poor) {
        List<Order> orders = new ArrayList<>();
        poor.forEach(village -> orders.add(Order.row(
                Division.FORM.name(),
                Map.of(Division.CODE.name(), village.code(), Division.POOR.name(), "是"),
                orders.size() + 1L)));
        post(new Submission("full-flags", Asker.SYSTEM, "演示数据", County.today(), orders, false, false, true));
    }

    private void take(Order order) {
        waiting.add(order);
        if (waiting.size() == ROWS_A_SLIP) {
            enter();
        }
    }

    private void enter() {
        if (!waiting.isEmpty()) {
            post(new Submission(
                    "full-" + entered,
                    Asker.SETTING_UP,
                    "演示数据",
                    County.today(),
                    List.copyOf(waiting),
                    false,
                    false,
                    false,
                    true));
            entered += waiting.size();
            waiting.clear();
            progress.accept(entered);
        }
    }

    private void post(Submission submission) {
        Outcome outcome = county.office().post(submission);
        if (!outcome.kept()) {
            throw new IllegalStateException(
                    "演示数据的计划有错：" + outcome.faults().get(0).sentence());
        }
    }
}
