package io.github.county161.adapters.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pages for the browser, from the jar, under /console. Each file lies there plain, as .gz and as .br; the browser
 * gets the smallest it reads, tagged by its content, so that one that has not changed is not sent again.
 */
final class Console {

    private static final String PATH = "/console/";
    private static final String FIRST = "index.html";
    /** A path inside the jar: no step upward, no file of another kind. */
    private static final String NAMES = "(assets/)?[A-Za-z0-9_.-]+\\.[a-z0-9]+";

    private static final int NOT_CHANGED = 304;
    private static final int NOT_FOUND = 404;
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png");
    private static final Map<String, String> PACKED = packed();

    private final Map<String, Optional<Part>> parts = new ConcurrentHashMap<>();

    /** A file as it is sent. */
    private record Part(byte[] bytes, String tag) {}

    /** The better first. */
    private static Map<String, String> packed() {
        Map<String, String> packed = new LinkedHashMap<>();
        packed.put("br", ".br");
        packed.put("gzip", ".gz");
        return packed;
    }

    void register(RoutesConfig routes) {
        routes.get("/", ctx -> ctx.redirect(PATH));
        routes.get(PATH, ctx -> send(ctx, FIRST));
        routes.get(PATH + "<file>", ctx -> send(ctx, ctx.pathParam("file")));
    }

    private void send(Context ctx, String file) {
        Optional<Part> plain = part(file);
        if (plain.isEmpty()) {
            ctx.status(NOT_FOUND).contentType("text/plain; charset=utf-8").result("没有这个页面");
            return;
        }
        ctx.header("Vary", "Accept-Encoding");
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "no-referrer");
        // The names under assets/ carry a hash of what they hold; the first page names them.
        ctx.header("Cache-Control", file.startsWith("assets/") ? "private, max-age=31536000, immutable" : "no-cache");
        String read = Optional.ofNullable(ctx.header("Accept-Encoding")).orElse("");
        Part best = plain.get();
        for (Map.Entry<String, String> way : PACKED.entrySet()) {
            Optional<Part> packed = part(file + way.getValue());
            if (packed.isPresent()
                    && read.matches("(?i).*\\b" + way.getKey() + "\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*")) {
                ctx.header("Content-Encoding", way.getKey());
                best = packed.get();
                break;
            }
        }
        ctx.header("ETag", best.tag());
        if (best.tag().equals(ctx.header("If-None-Match"))) {
            ctx.status(NOT_CHANGED);
            return;
        }
        String ending = file.substring(file.lastIndexOf('.') + 1);
        ctx.contentType(TYPES.getOrDefault(ending, "application/octet-stream")).result(best.bytes());
    }

    private Optional<Part> part(String file) {
        return file.matches(NAMES) ? parts.computeIfAbsent(file, Console::read) : Optional.empty();
    }

    private static Optional<Part> read(String file) {
        try (InputStream in = Console.class.getResourceAsStream(PATH + file)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Optional.of(new Part(bytes, "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
