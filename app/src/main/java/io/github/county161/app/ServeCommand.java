package io.github.county161.app;

import io.github.county161.adapters.http.Api;
import io.github.county161.adapters.http.Listening;
import io.github.county161.adapters.http.Network;
import io.github.county161.app.keep.FolderLock;
import io.github.county161.app.keep.Machine;
import io.github.county161.core.mechanism.Revealing;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the API: on this machine alone, or to others over TLS. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "启动服务（the API; first run makes the county and prints the administrator's one-time password）")
final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;
    /** The password of the file of key and certificate, where no other program's list of commands shows it. */
    private static final String TLS_PASSWORD = "COUNTY161_TLS_PASSWORD";

    @Mixin
    private Where where = new Where();

    @Option(names = "--port", paramLabel = "端口", defaultValue = "1610", description = "端口，默认 ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "地址",
            defaultValue = "127.0.0.1",
            description = "在哪个地址上应答，默认只在本机（${DEFAULT-VALUE}）；对外须加 --tls、--behind-proxy 或 --plain-lan")
    private String host = "127.0.0.1";

    @Option(names = "--tls", paramLabel = "文件.p12", description = "证书和私钥（PKCS 12），口令放在环境变量 " + TLS_PASSWORD + " 中")
    private Optional<Path> tls = Optional.empty();

    @Option(names = "--behind-proxy", paramLabel = "网段", description = "反向代理所在的网段，如 10.0.0.5/32；只信它说的来源地址")
    private List<String> proxies = new ArrayList<>();

    @Option(names = "--plain-lan", description = "在局域网上不加密（口令和身份信息会在网线上明文传送，只可在封闭的网里用）")
    private boolean plainLan;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Listening listening = listening();
        Files.createDirectories(where.folder());
        FolderLock serving = FolderLock.serving(where.folder())
                .orElseThrow(() -> new County.Refused("这个目录已有服务在运行（在别的窗口或后台）：请用它的网址，或先结束它"));
        try {
            if (port > 0 && !Machine.isFree(port)) {
                throw new BindException();
            }
            try (County county = where.openOrMake(out)) {
                first(county, out);
                if (county.crypto().hasKey()) {
                    Nights.during(() -> serve(county, where::reportDay, listening, out), county, where::reportDay, out);
                } else {
                    serve(county, where::reportDay, listening, out);
                }
            }
        } finally {
            serving.close();
        }
        return Main.DONE;
    }

    private static void first(County county, PrintWriter out) {
        if (county.crypto().hasKey()) {
            county.door().first().ifPresent(password -> {
                out.println("第一次启动：账号“" + Door.FIRST + "”，一次性口令 " + password + "（只显示这一次）");
                out.println("请用它登录，先改口令，再为各村、镇、县的人员建账号。");
            });
        }
    }

    private Listening listening() throws NoSuchFileException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new County.Refused("端口应为 0 至 " + HIGHEST_PORT);
        }
        if (tls.isPresent() && !Files.isReadable(tls.get())) {
            throw new NoSuchFileException(tls.get().toString());
        }
        Listening listening = new Listening(host, port, tls.map(ServeCommand::keys), networks());
        if (!listening.isLoopback() && tls.isEmpty() && proxies.isEmpty() && !plainLan) {
            throw new County.Refused(
                    "在 " + host + " 上对外应答要加密：用 --tls 证书.p12，或放在反向代理之后（--behind-proxy 网段）；" + "封闭的局域网可用 --plain-lan");
        }
        if (plainLan && tls.isEmpty()) {
            spec.commandLine().getErr().println("注意：没有加密，口令、姓名、证件号在网线上是明文，只可在封闭的局域网里这样用。");
        }
        return listening;
    }

    private static Listening.Tls keys(Path file) {
        return new Listening.Tls(
                file, Optional.ofNullable(System.getenv(TLS_PASSWORD)).orElse(""));
    }

    private List<Network> networks() {
        try {
            return proxies.stream().map(Network::of).toList();
        } catch (IllegalArgumentException wrong) {
            throw new County.Refused("--behind-proxy " + wrong.getMessage());
        }
    }

    static Api.Ports ports(County county) {
        return new Api.Ports(
                county.desk(),
                county.office(),
                county.workbooks(),
                county.imports(),
                county.attachments(),
                county.sealing(),
                county.door().gate(),
                new Revealing(
                        county.chart(),
                        county.store(),
                        county.crypto(),
                        county.door().diary(),
                        county::asking,
                        County.clock()),
                county.door().diary(),
                new Caretaker(county));
    }

    /**
     * Serves until the process is told to end.
     *
     * @param day what is asked and entered is of, where a request names none
     */
    static void serve(County county, Supplier<LocalDate> day, Listening listening, PrintWriter out) {
        try (Api api = Api.start(ports(county), day, County.clock(), listening)) {
            String scheme = listening.tls().isPresent() ? "https" : "http";
            String at = scheme + "://" + listening.host() + ":" + api.port();
            out.println("网页在 " + at + "/ ，接口在 " + at + "/api/v1/ ，按 Ctrl-C 结束");
            if (!county.crypto().hasKey()) {
                out.println("没有密钥：只能看遮盖后的内容，不能记账。");
            }
            Thread.currentThread().join();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
