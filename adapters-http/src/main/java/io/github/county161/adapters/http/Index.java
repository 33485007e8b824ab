package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.github.county161.adapters.http.Route.Tag;
import io.github.county161.core.port.Desk;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All routes together, and those that tell of them; a request that is none of them is told which would be. */
final class Index {

    private static final int NOT_FOUND = 404;
    private static final int NOT_SO = 405;
    private static final int UNAVAILABLE = 503;

    private final Desk desk;
    private final List<Route> all;

    Index(Desk desk, List<Route> others) {
        this.desk = desk;
        List<Route> routes = new ArrayList<>(List.of(
                Route.get(Tag.SERVICE, "/", "listRoutes", "有哪些路由", this::list).gives("Index"),
                Route.get(
                                Tag.SERVICE,
                                "/openapi.json",
                                "getOpenApi",
                                "这份 OpenAPI 3.1 文档",
                                ctx -> Questions.answer(ctx, OpenApi.of(routes())))
                        .gives("Anything"),
                Route.get(Tag.SERVICE, "/docs", "getDocs", "给人看的接口说明", this::page)
                        .as(Route.HTML),
                Route.get(Tag.SERVICE, "/faults", "listFaults", "退回时的每一个代码：说的是什么、怎样的例子", this::faults)
                        .gives("FaultList"),
                Route.get(Tag.SERVICE, "/health", "getHealth", "在不在工作、记到第几号账页", this::health)
                        .gives("Health"),
                Route.get(Tag.SERVICE, "/ready", "getReady", "能不能记账；不能时答 503", this::ready)
                        .gives("Ready")));
        routes.addAll(others);
        this.all = List.copyOf(routes);
    }

    private List<Route> routes() {
        return all;
    }

    void register(JavalinConfig config) {
        RoutesConfig routes = config.routes;
        for (Route route : all) {
            routes.addHttpHandler(
                    route.method(), Route.BASE + (route.path().equals("/") ? "" : route.path()), route::handle);
        }
        routes.error(NOT_FOUND, this::none);
    }

    /** What no route answered: another method would do, or none. */
    private void none(Context ctx) {
        if (Problems.MEDIA.equals(ctx.res().getContentType())) {
            return;
        }
        String path = ctx.path().replaceFirst("^" + Route.BASE, "");
        String methods = all.stream()
                .filter(route -> ctx.path().startsWith(Route.BASE) && route.fits(path.isEmpty() ? "/" : path))
                .map(route -> route.method().name())
                .flatMap(method -> method.equals("GET") ? List.of("GET", "HEAD").stream() : List.of(method).stream())
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), names -> String.join(", ", names)));
        if (methods.isEmpty()) {
            Problems.write(ctx, NOT_FOUND, "没有这个地址，见 " + Route.BASE + "/", List.of());
        } else {
            ctx.header("Allow", methods);
            Problems.write(ctx, NOT_SO, "这个地址能用的方法：" + methods, List.of());
        }
    }

    private void list(Context ctx) {
        Questions.answer(
                ctx,
                Map.of(
                        "routes",
                        all.stream()
                                .map(route -> route.method().name() + " " + route.path() + " " + route.says())
                                .toList()));
    }

    private void page(Context ctx) {
        ctx.header("Content-Security-Policy", DocsPage.POLICY);
        ctx.contentType("text/html; charset=utf-8").result(DocsPage.of(all).getBytes(StandardCharsets.UTF_8));
    }

    private void faults(Context ctx) {
        Questions.answer(ctx, Map.of("faults", desk.records().faults()));
    }

    private void health(Context ctx) {
        Questions.answer(ctx, Map.of("status", "ok", "position", desk.position(), "masked", !desk.canEnter()));
    }

    private void ready(Context ctx) {
        desk.position();
        if (!desk.canEnter()) {
            throw new Refusal(UNAVAILABLE, "没有密钥，不能记账");
        }
        Questions.answer(ctx, Map.of("ready", true));
    }
}
