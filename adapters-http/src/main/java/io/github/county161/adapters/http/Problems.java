package io.github.county161.adapters.http;

import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Gate;
import io.github.county161.core.port.Imports;
import io.github.county161.core.port.Office.SlipTaken;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Errors as problem documents (RFC 9457), with the same fault codes as everywhere. */
final class Problems {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int REFUSED = 422;
    private static final int TOO_MANY = 429;
    private static final int FAILED = 500;
    private static final int UNAVAILABLE = 503;
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /** A request that cannot be answered: its status, and why. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refusal(int status, String detail) {
            super(detail);
            this.status = status;
        }

        static Refusal notFound(String what) {
            return new Refusal(NOT_FOUND, "没有 " + what);
        }

        static Refusal bad(String why) {
            return new Refusal(BAD_REQUEST, why);
        }

        static Refusal tooLarge(String why) {
            return new Refusal(TOO_LARGE, why);
        }

        static Refusal unavailable(String why) {
            return new Refusal(UNAVAILABLE, why);
        }
    }

    static void map(RoutesConfig routes) {
        routes.exception(Refusal.class, (e, ctx) -> write(ctx, e.status, String.valueOf(e.getMessage()), List.of()));
        routes.exception(
                Imports.Refused.class, (e, ctx) -> write(ctx, REFUSED, String.valueOf(e.getMessage()), List.of()));
        routes.exception(
                Gate.Refused.class, (e, ctx) -> write(ctx, status(e.why()), String.valueOf(e.getMessage()), List.of()));
        routes.exception(
                SlipTaken.class, (e, ctx) -> write(ctx, CONFLICT, "这个 slip 已用于另外的内容：" + e.getMessage(), List.of()));
        routes.exception(
                JacksonException.class,
                (e, ctx) -> write(ctx, BAD_REQUEST, "请求不是应有的 JSON：" + e.getOriginalMessage(), List.of()));
        routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
            if (ctx.res().isCommitted()) {
                return;
            }
            write(ctx, FAILED, "程序出错，没有记账；详情在日志里", List.of());
        });
        routes.error(NOT_FOUND, ctx -> {
            if (ctx.result() == null
                    || !"application/problem+json".equals(ctx.res().getContentType())) {
                write(ctx, NOT_FOUND, "没有这个地址", List.of());
            }
        });
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
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title(status));
        problem.put("status", status);
        problem.put("detail", detail);
        if (!faults.isEmpty()) {
            problem.put("faults", faults.stream().map(Problems::fault).toList());
        }
        ctx.status(status).contentType("application/problem+json").result(Json.write(problem));
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

    private static String title(int status) {
        return switch (status) {
            case BAD_REQUEST -> "请求有误";
            case UNAUTHORIZED -> "没有登录";
            case FORBIDDEN -> "不能";
            case NOT_FOUND -> "没有";
            case CONFLICT -> "冲突";
            case TOO_LARGE -> "过大";
            case TOO_MANY -> "太多";
            case UNAVAILABLE -> "现在不能";
            default -> "退回";
        };
    }
}
