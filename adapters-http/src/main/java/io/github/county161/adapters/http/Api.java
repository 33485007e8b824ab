package io.github.county161.adapters.http;

import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Attachments;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Imports;
import io.github.county161.core.port.Office;
import io.github.county161.core.port.Workbooks;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import java.time.LocalDate;
import java.util.function.Supplier;

/** The API under /api/v1, on loopback alone; close ends it. */
public final class Api implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final long MOST_BODY_BYTES = 20L * 1024 * 1024;

    private final Javalin server;

    private Api(Javalin server) {
        this.server = server;
    }

    /**
     * @param workbooks by which books leave as files
     * @param imports where workbooks are sent in
     * @param attachments where papers are handed in and given out
     * @param asker for whom every request is answered, until there are log-ins
     * @param today the day asked about when a request names none
     * @param port 0 for any that is free
     */
    public static Api start(
            Desk desk,
            Office office,
            Workbooks workbooks,
            Imports imports,
            Attachments attachments,
            Asker asker,
            Supplier<LocalDate> today,
            int port) {
        Javalin server = Javalin.create(
                config -> configure(config, desk, office, workbooks, imports, attachments, asker, today));
        return new Api(server.start(LOOPBACK, port));
    }

    private static void configure(
            JavalinConfig config,
            Desk desk,
            Office office,
            Workbooks workbooks,
            Imports imports,
            Attachments attachments,
            Asker asker,
            Supplier<LocalDate> today) {
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = MOST_BODY_BYTES;
        // In memory alone: nothing that is sent lies in the clear on the disk.
        config.jetty.multipartConfig.maxInMemoryFileSize((int) (Imports.MOST_BYTES >> 20), SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(Imports.MOST_BYTES >> 20, SizeUnit.MB);
        Problems.map(config.routes);
        config.routes.before(Visitors::refuseStrangers);
        new Console().register(config.routes);
        new Questions(desk, asker, today).register(config.routes);
        new Years(desk, asker, today).register(config.routes);
        new Steps(desk, asker, today).register(config.routes);
        new Books(desk, workbooks, asker, today).register(config.routes);
        new BriefList(desk, workbooks, asker, today).register(config.routes);
        new Holders(desk, asker, today).register(config.routes);
        new FindingList(desk, asker, today).register(config.routes);
        new PolicyList(desk, asker, today).register(config.routes);
        new Uploads(imports, asker, today).register(config.routes);
        new Papers(desk, attachments, asker, today).register(config.routes);
        new Entries(desk, office, asker, today).register(config.routes);
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
