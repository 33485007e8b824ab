package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Route.Tag;
import io.github.county161.core.port.Desk;
import io.javalin.http.Context;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLongArray;

/** How the server fares, in the text that Prometheus reads; nothing of persons or accounts is among it. */
final class Measures {

    private static final int HUNDRED = 100;
    private static final int CLASSES = 6;
    private static final double MILLIS = 1000;

    private final Desk desk;
    private final AtomicLongArray answers = new AtomicLongArray(CLASSES);

    Measures(Desk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        return List.of(Route.get(Tag.SERVICE, "/metrics", "getMetrics", "接口的几个数：应答、账页、内存、开了多久", this::tell)
                .as(Route.PLAIN)
                .callers(Set.of("system_admin", "auditor")));
    }

    /** Counts an answer by the first digit of its status. */
    void count(Context ctx) {
        answers.incrementAndGet(Math.min(ctx.statusCode() / HUNDRED, CLASSES - 1));
    }

    private void tell(Context ctx) {
        StringBuilder text = new StringBuilder();
        head(text, "county161_answers_total", "counter", "Answers by class of status.");
        for (int first = 1; first < CLASSES; first++) {
            text.append("county161_answers_total{class=\"")
                    .append(first)
                    .append("xx\"} ")
                    .append(answers.get(first))
                    .append('\n');
        }
        Runtime runtime = Runtime.getRuntime();
        gauge(text, "county161_position", "The last position of the journal.", desk.position());
        gauge(text, "county161_can_enter", "Whether the key is there.", desk.canEnter() ? 1 : 0);
        gauge(text, "county161_heap_used_bytes", "Heap in use.", runtime.totalMemory() - runtime.freeMemory());
        gauge(text, "county161_up_seconds", "Since the start of the process.", (long)
                (ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS));
        ctx.contentType(Route.PLAIN + "; charset=utf-8").result(text.toString());
    }

    private static void gauge(StringBuilder text, String name, String says, long value) {
        head(text, name, "gauge", says);
        text.append(name).append(' ').append(value).append('\n');
    }

    private static void head(StringBuilder text, String name, String type, String says) {
        text.append("# HELP ").append(name).append(' ').append(says).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }
}
