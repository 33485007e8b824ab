package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every request passes before it is asked who sends it. Kept out is what a browser sends for somebody else: a page
 * of another origin, a name that was bent to this machine, a form's body where no files are sent. Programs send neither
 * Origin nor such a body.
 */
record Doorway(Listening listening) {

    private static final int FORBIDDEN = 403;
    private static final int UNSUPPORTED = 415;
    private static final String JSON = "application/json";
    private static final String FILES = "multipart/form-data";
    private static final int PIECE = 8192;
    private static final int MOST_READ_OUT = 1 << 20;
    private static final Logger LOG = LoggerFactory.getLogger(Doorway.class);
    private static final String YEAR_SECONDS = "31536000";

    /** Styles stand in printed pages; scripts and pictures come from here or not at all. */
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    void open(JavalinConfig config) {
        config.contextResolver.ip = this::address;
        if (listening.tls().isEmpty()) {
            config.jetty.host = listening.host();
            config.jetty.port = listening.port();
        } else {
            config.jetty.addConnector(
                    (server, http) -> tls(server, http, listening.tls().get()));
        }
    }

    private ServerConnector tls(Server server, HttpConfiguration http, Listening.Tls tls) {
        SslContextFactory.Server keys = new SslContextFactory.Server();
        keys.setKeyStoreType("PKCS12");
        keys.setKeyStorePath(tls.file().toString());
        keys.setKeyStorePassword(tls.password());
        // The name in the certificate is the browser's to check; a county is often reached by its address.
        http.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector = new ServerConnector(
                server, new SslConnectionFactory(keys, "http/1.1"), new HttpConnectionFactory(http));
        connector.setHost(listening.host());
        connector.setPort(listening.port());
        return connector;
    }

    /** Where a request came from: of a proxy that is trusted, what it says. */
    private String address(Context ctx) {
        String sender = ctx.req().getRemoteAddr();
        // Of several lines the last is the proxy's own; what stands before may be anybody's.
        String last = "";
        for (String line : Collections.list(ctx.req().getHeaders("X-Forwarded-For"))) {
            last = line.substring(line.lastIndexOf(',') + 1).strip();
        }
        boolean trusted = listening.proxies().stream().anyMatch(network -> network.holds(sender));
        return trusted && !last.isEmpty() ? last : sender;
    }

    void check(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("X-Frame-Options", "DENY");
        if (ctx.path().startsWith(Route.BASE)) {
            ctx.header("Cache-Control", "no-store");
        }
        if (listening.isSafe()) {
            ctx.header("Strict-Transport-Security", "max-age=" + YEAR_SECONDS);
        }
        refuseStrangers(ctx);
    }

    private void refuseStrangers(Context ctx) {
        String host = Optional.ofNullable(ctx.header("Host")).orElse("");
        Set<String> own = listening.isLoopback() && listening.proxies().isEmpty()
                ? Set.of("127.0.0.1:" + ctx.port(), "localhost:" + ctx.port())
                : Set.of(host);
        if (!own.contains(host)) {
            throw new Refusal(FORBIDDEN, "只应答本机的请求，不应答 " + host);
        }
        String origin = ctx.header("Origin");
        if (origin != null && !own.contains(origin.replaceFirst("^https?://", ""))) {
            throw new Refusal(FORBIDDEN, "不应答其他网页的请求：" + origin);
        }
        String type = Optional.ofNullable(ctx.contentType()).orElse("");
        String wanted = Set.of(Uploads.PATH, Papers.PATH).contains(ctx.path()) ? FILES : JSON;
        if (ctx.method() == HandlerType.POST && !type.split(";")[0].strip().equalsIgnoreCase(wanted)) {
            throw new Refusal(UNSUPPORTED, "Content-Type 应为 " + wanted);
        }
    }

    /**
     * What a refused request still sends is read out, up to a megabyte: an answer in front of a body that is on its way
     * ends the connection, and the answer is lost with it.
     */
    static void readOut(Context ctx) {
        if (ctx.method() != HandlerType.POST) {
            return;
        }
        byte[] piece = new byte[PIECE];
        try {
            InputStream rest = ctx.req().getInputStream();
            int left = MOST_READ_OUT;
            for (int read = rest.read(piece); read > 0 && left > 0; read = rest.read(piece)) {
                left -= read;
            }
        } catch (IOException gone) {
            LOG.debug("a body broke off", gone);
        }
    }
}
