package io.github.county161.adapters.http;

import io.github.county161.core.port.Desk.Picked;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Gate;
import io.github.county161.core.port.Imports;
import io.github.county161.core.port.Office.SlipTaken;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Errors as problem documents (RFC 9457), with the same fault codes as everywhere. */
final class Problems {

    static final String MEDIA = "application/problem+json";

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    static final int STALE = 412;
    static final int UNCONDITIONAL = 428;
    private static final int TOO_LARGE = 413;
    private static final int REFUSED = 422;
    private static final int TOO_MANY = 429;
    private static final int FAILED = 500;
    private static final int UNAVAILABLE = 503;
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** What each status is called. */
    static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(BAD_REQUEST, "请求有误"),
            Map.entry(UNAUTHORIZED, "要先登录"),
            Map.entry(FORBIDDEN, "不准"),
            Map.entry(NOT_FOUND, "没有"),
            Map.entry(405, "不能这样用"),
            Map.entry(406, "答不成要的样子"),
            Map.entry(CONFLICT, "冲突"),
            Map.entry(STALE, "已有改动"),
            Map.entry(TOO_LARGE, "过大"),
            Map.entry(415, "不是应有的类型"),
            Map.entry(REFUSED, "退回"),
            Map.entry(UNCONDITIONAL, "要带版本"),
            Map.entry(TOO_MANY, "太密"),
            Map.entry(FAILED, "程序出错"),
            Map.entry(UNAVAILABLE, "现在不能"));

    private Problems() {}

    /** A request that cannot be answered: its status, and why. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final transient List<Fault> faults;

        Refusal(int status, String detail) {
            this(status, detail, List.of());
        }

        private Refusal(int status, String detail, List<Fault> faults) {
            super(detail);
            this.status = status;
            this.faults = faults;
        }

        static Refusal notFound(String what) {
            return new Refusal(NOT_FOUND, "没有 " + what);
        }

        static Refusal bad(String why) {
            return new Refusal(BAD_REQUEST, why);
        }

        /** All that is wrong at once. */
        static Refusal bad(List<Fault> faults) {
            String why = faults.stream().map(Fault::sentence).collect(Collectors.joining("；"));
            return new Refusal(BAD_REQUEST, why, faults);
        }

        static Refusal tooLarge(String why) {
            return new Refusal(TOO_LARGE, why);
        }

        static Refusal unavailable(String why) {
            return new Refusal(UNAVAILABLE, why);
        }
    }

    static void map(RoutesConfig routes) {
        routes.exception(Refusal.class, (e, ctx) -> write(ctx, e.status, String.valueOf(e.getMessage()), e.faults));
        routes.exception(
                Imports.Refused.class, (e, ctx) -> write(ctx, REFUSED, String.valueOf(e.getMessage()), List.of()));
        routes.exception(
                Gate.Refused.class, (e, ctx) -> write(ctx, status(e.why()), String.valueOf(e.getMessage()), List.of()));
        routes.exception(Picked.Unfit.class, (e, ctx) -> {
            Refusal bad = Refusal.bad(e.faults());
            write(ctx, bad.status, String.valueOf(bad.getMessage()), bad.faults);
        });
        routes.exception(
                SlipTaken.class, (e, ctx) -> write(ctx, CONFLICT, "这个 slip 已用于另外的内容：" + e.getMessage(), List.of()));
        routes.exception(
                JacksonException.class,
                (e, ctx) -> write(ctx, BAD_REQUEST, "请求不是应有的 JSON：" + e.getOriginalMessage(), List.of()));
        routes.exception(HttpResponseException.class, (e, ctx) -> {
            if (e.getStatus() == NOT_FOUND) {
                ctx.status(NOT_FOUND);
                return;
            }
            String detail = TITLES.getOrDefault(e.getStatus(), "退回");
            write(ctx, e.getStatus(), e.getStatus() == TOO_LARGE ? "一次至多 20 MB，没有收下" : detail, List.of());
        });
        routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
            if (ctx.res().isCommitted()) {
                return;
            }
            write(ctx, FAILED, "程序出错，没有记账；详情在日志里", List.of());
        });
    }

    /** What cannot even be read as a request never comes to a route. */
    static boolean unread(Request request, Response response, Callback callback) {
        byte[] problem = Json.write(document(response.getStatus(), "请求本身读不懂：地址或头部有误", List.of()));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, MEDIA);
        response.write(true, ByteBuffer.wrap(problem), callback);
        return true;
    }

    private static int status(Gate.Refused.Why why) {
        return switch (why) {
            case WRONG -> UNAUTHORIZED;
            case SHUT_OUT -> TOO_MANY;
            case RULE -> REFUSED;
            case FORBIDDEN -> FORBIDDEN;
        };
    }

    static void write(Context ctx, int status, String detail, List<Fault> faults) {
        ctx.status(status).contentType(MEDIA).result(Json.write(document(status, detail, faults)));
    }

    /** One problem as it is told. */
    static Map<String, Object> document(int status, String detail, List<Fault> faults) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", TITLES.getOrDefault(status, "退回"));
        problem.put("status", status);
        problem.put("detail", detail);
        if (!faults.isEmpty()) {
            problem.put("faults", faults.stream().map(Problems::fault).toList());
        }
        return problem;
    }

    static Map<String, Object> fault(Fault fault) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("row", fault.row());
        json.put("column", fault.column());
        json.put("code", fault.code());
        json.put("value", fault.value());
        json.put("message", fault.sentence());
        return json;
    }
}
