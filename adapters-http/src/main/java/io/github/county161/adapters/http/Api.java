package io.github.county161.adapters.http;

import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Attachments;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Diary;
import io.github.county161.core.port.Gate;
import io.github.county161.core.port.Imports;
import io.github.county161.core.port.Office;
import io.github.county161.core.port.Reveal;
import io.github.county161.core.port.Seals;
import io.github.county161.core.port.Upkeep;
import io.github.county161.core.port.Workbooks;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Handler;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The API under /api/v1; close ends it. */
public final class Api implements AutoCloseable {

    private static final long MOST_BODY_BYTES = 20L * 1024 * 1024;

    private final Javalin server;

    private Api(Javalin server) {
        this.server = server;
    }

    /**
     * What the API speaks to.
     *
     * @param workbooks by which books leave as files
     * @param imports where workbooks are sent in
     * @param attachments where papers are handed in and given out
     */
    public record Ports(
            Desk desk,
            Office office,
            Workbooks workbooks,
            Imports imports,
            Attachments attachments,
            Seals seals,
            Gate gate,
            Reveal reveal,
            Diary diary,
            Upkeep upkeep) {}

    /**
     * Answers whoever has logged in or shows a key.
     *
     * @param today the day asked about when a request names none
     * @param clock by which sessions end and lines of the diary are dated
     */
    public static Api start(Ports ports, Supplier<LocalDate> today, Clock clock, Listening listening) {
        Sessions sessions = new Sessions(ports.gate(), clock, listening.isSafe());
        Visitors visitors = new Visitors(ports.gate(), sessions, new Throttle(clock));
        return start(ports, today, clock, listening, visitors::askWho, sessions);
    }

    /** Answers whoever comes, on this machine alone, as this one: where a program within asks for somebody it knows. */
    public static Api startFor(Asker asker, Ports ports, Supplier<LocalDate> today, Clock clock) {
        Sessions none = new Sessions(ports.gate(), clock, false);
        return start(ports, today, clock, Listening.onLoopback(0), ctx -> Visitors.takeFor(asker, ctx), none);
    }

    private static Api start(
            Ports ports, Supplier<LocalDate> today, Clock clock, Listening listening, Handler who, Sessions sessions) {
        Doorway doorway = new Doorway(listening);
        Javalin server = Javalin.create(config -> {
            configure(config);
            doorway.open(config);
            config.routes.before(doorway::check);
            config.routes.before(who);
            register(config, ports, today, clock, sessions);
        });
        return new Api(server.start());
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = MOST_BODY_BYTES;
        // In memory alone: nothing that is sent lies in the clear on the disk.
        config.jetty.multipartConfig.maxInMemoryFileSize((int) (Imports.MOST_BYTES >> 20), SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(Imports.MOST_BYTES >> 20, SizeUnit.MB);
        config.jetty.modifyServer(server -> server.setErrorHandler(Problems::unread));
        Problems.map(config.routes);
    }

    private static void register(
            JavalinConfig config, Ports ports, Supplier<LocalDate> today, Clock clock, Sessions sessions) {
        Desk desk = ports.desk();
        Workbooks workbooks = ports.workbooks();
        Diaries diaries = new Diaries(ports.diary(), ports.reveal(), clock);
        Measures measures = new Measures(desk);
        config.routes.after(Doorway::readOut);
        config.routes.after(diaries::note);
        config.routes.after(measures::count);
        List<Route> routes = Stream.of(
                        sessions.routes(),
                        diaries.routes(),
                        new AccountList(ports.gate()).routes(),
                        new Upkeeping(ports.upkeep(), ports.diary(), clock, today).routes(),
                        new Questions(desk, workbooks, today).routes(),
                        measures.routes(),
                        new Explaining(desk, today).routes(),
                        new Sheets(desk, ctx -> Questions.view(ctx, today)).routes(),
                        new RecordList(desk, workbooks, today).routes(),
                        new Years(desk, ports.seals(), today).routes(),
                        new Steps(desk, today).routes(),
                        new Books(desk, workbooks, today).routes(),
                        new BriefList(desk, workbooks, today).routes(),
                        new Holders(desk, today).routes(),
                        new FindingList(desk, workbooks, today).routes(),
                        new PolicyList(desk, workbooks, ports.attachments(), today).routes(),
                        new PayoutList(desk, workbooks, today).routes(),
                        new Uploads(ports.imports(), today).routes(),
                        new Papers(desk, ports.attachments(), today).routes(),
                        new Entries(desk, ports.office(), today).routes())
                .flatMap(List::stream)
                .toList();
        new Index(desk, routes).register(config);
        new Console().register(config.routes);
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
