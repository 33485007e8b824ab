package io.github.county161.app;

import io.github.county161.adapters.http.Api;
import io.github.county161.core.port.Asker;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the API, on this machine alone. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "启动接口服务，只在本机（the API on loopback）")
final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    @Mixin
    private Where where = new Where();

    @Option(names = "--port", paramLabel = "端口", defaultValue = "1610", description = "端口，默认 ${DEFAULT-VALUE}")
    private int port;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (County county = where.open()) {
            if (port < 0 || port > HIGHEST_PORT) {
                throw new County.Refused("端口应为 0 至 " + HIGHEST_PORT);
            }
            Asker asker = county.asker(where.account());
            PrintWriter out = spec.commandLine().getOut();
            if (county.crypto().hasKey()) {
                Nights.during(() -> serve(county, asker, where::reportDay, port, out), county, out);
            } else {
                serve(county, asker, where::reportDay, port, out);
            }
        }
        return Main.DONE;
    }

    /**
     * Serves until the process is told to end.
     *
     * @param day what is asked and entered is of, where a request names none
     */
    static void serve(County county, Asker asker, Supplier<LocalDate> day, int port, PrintWriter out) {
        try (Api api = Api.start(
                county.desk(),
                county.office(),
                county.workbooks(),
                county.imports(),
                county.attachments(),
                asker,
                day,
                port)) {
            out.println("接口在 http://127.0.0.1:" + api.port() + "/api/v1/ ，按 Ctrl-C 结束");
            if (!county.crypto().hasKey()) {
                out.println("没有密钥：只能看遮盖后的内容，不能记账。");
            }
            Thread.currentThread().join();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
