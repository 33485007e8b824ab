package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps out what a browser sends for somebody else: a page of another origin, a name that was bent to this machine, a
 * form's body where no files are sent. Programs send neither Origin nor such a body.
 */
final class Visitors {

    private static final int FORBIDDEN = 403;
    private static final int UNSUPPORTED = 415;
    private static final String JSON = "application/json";
    private static final String FILES = "multipart/form-data";

    private Visitors() {}

    static void refuseStrangers(Context ctx) {
        Set<String> own = Set.of("127.0.0.1:" + ctx.port(), "localhost:" + ctx.port());
        String host = Optional.ofNullable(ctx.header("Host")).orElse("");
        if (!own.contains(host)) {
            throw new Refusal(FORBIDDEN, "只应答本机的请求，不应答 " + host);
        }
        String origin = ctx.header("Origin");
        if (origin != null && !own.contains(origin.replaceFirst("^http://", ""))) {
            throw new Refusal(FORBIDDEN, "不应答其他网页的请求：" + origin);
        }
        String type = Optional.ofNullable(ctx.contentType()).orElse("");
        String wanted = Set.of(Uploads.PATH, Papers.PATH).contains(ctx.path()) ? FILES : JSON;
        if (ctx.method() == HandlerType.POST && !type.split(";")[0].strip().equalsIgnoreCase(wanted)) {
            throw new Refusal(UNSUPPORTED, "Content-Type 应为 " + wanted);
        }
    }
}
