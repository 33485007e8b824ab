package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.github.county161.core.port.Fault;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One route as a value: the server registers it, the OpenAPI document tells it and the page shows it, all three from
 * this alone.
 *
 * @param path below /api/v1, {@code /records/{form}}
 * @param name its operationId, unlike every other's
 * @param says one sentence
 * @param takes the shape of the body, by its name in {@link Shapes}; none when it has no body
 * @param gives the shape of a JSON answer, by its name in {@link Shapes}
 * @param media what it can answer as; the first when a request does not say
 * @param status of a good answer
 * @param callers the codes of the roles that may call; none when the scope alone decides
 */
record Route(
        HandlerType method,
        String path,
        Tag tag,
        String name,
        String says,
        List<Param> asks,
        Optional<String> takes,
        String gives,
        List<String> media,
        int status,
        Set<String> callers,
        Handler handler) {

    static final String BASE = "/api/v1";
    static final String JSON = "application/json";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String CSV = "text/csv";
    static final String HTML = "text/html";
    static final String PLAIN = "text/plain";
    static final String EVENTS = "text/event-stream";
    static final String ANY = "application/octet-stream";
    static final String ZIP = "application/zip";
    static final String FORM = "multipart/form-data";
    /** As what rows of a list can leave. */
    static final List<String> LISTED = List.of(JSON, CSV, XLSX);
    /** As what a sheet can be drawn. */
    static final List<String> DRAWN = List.of(JSON, XLSX, CSV, HTML);

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;

    Route {
        asks = List.copyOf(asks);
        media = List.copyOf(media);
        callers = Set.copyOf(callers);
    }

    /** What a route is about. */
    enum Tag {
        ACCESS("出入", "登录、口令、明文、日志"),
        SERVICE("服务", "接口本身：路由表、说明、是否在工作"),
        LEDGER("账", "表、记录、分录、账册、档案、区划"),
        FIGURES("数", "指标、口径、为什么变了、重复计算"),
        YEAR("年度", "目标、进度、封账表"),
        MECHANISM("机制", "待办、疑点、包联、抽查"),
        POLICY("政策", "应享、已享、不应享而享"),
        WORKBOOKS("工作簿", "导入、模板、附件");

        private final String title;
        private final String says;

        Tag(String title, String says) {
            this.title = title;
            this.says = says;
        }

        String title() {
            return title;
        }

        /** As programs call it: what is generated from the document names its parts by it. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        String says() {
            return says;
        }
    }

    static Route get(Tag tag, String path, String name, String says, Handler handler) {
        return of(HandlerType.GET, tag, path, name, says, Optional.empty(), handler);
    }

    static Route delete(Tag tag, String path, String name, String says, Handler handler) {
        return of(HandlerType.DELETE, tag, path, name, says, Optional.empty(), handler);
    }

    /** @param takes the shape of its body */
    static Route post(Tag tag, String path, String name, String says, String takes, Handler handler) {
        return of(HandlerType.POST, tag, path, name, says, Optional.of(takes), handler);
    }

    private static Route of(
            HandlerType method,
            Tag tag,
            String path,
            String name,
            String says,
            Optional<String> takes,
            Handler handler) {
        return new Route(method, path, tag, name, says, List.of(), takes, "", List.of(JSON), OK, Set.of(), handler);
    }

    /** The same with these parameters as well. */
    Route asks(Param... more) {
        return asks(List.of(more));
    }

    /** The same with these parameters as well. */
    Route asks(List<Param> more) {
        List<Param> all = new ArrayList<>(asks);
        all.addAll(more);
        return new Route(method, path, tag, name, says, all, takes, gives, media, status, callers, handler);
    }

    Route gives(String shape) {
        return new Route(method, path, tag, name, says, asks, takes, shape, media, status, callers, handler);
    }

    Route as(String... types) {
        return as(List.of(types));
    }

    Route as(List<String> types) {
        return new Route(method, path, tag, name, says, asks, takes, gives, types, status, callers, handler);
    }

    Route answers(int good) {
        return new Route(method, path, tag, name, says, asks, takes, gives, media, good, callers, handler);
    }

    /** The same for these roles alone, by their codes. */
    Route callers(Set<String> roles) {
        return new Route(method, path, tag, name, says, asks, takes, gives, media, status, roles, handler);
    }

    /** Whether a request without a body is none. */
    boolean takesBody() {
        return takes.filter(shape -> !Shapes.OPTIONAL.contains(shape)).isPresent();
    }

    /** Whether files are sent to it. */
    boolean takesFiles() {
        return takes.filter(Shapes.FILES::contains).isPresent();
    }

    /** Whether a path of a request, below {@link #BASE}, is this route's. */
    boolean fits(String asked) {
        String[] parts = path.split("\\{[a-z]+}", -1);
        StringBuilder pattern = new StringBuilder();
        for (String part : parts) {
            pattern.append(pattern.length() > 0 ? "[^/]+" : "").append(Pattern.quote(part));
        }
        return asked.matches(pattern.toString());
    }

    /** Answers a request that asks as this route can be asked, and for what it can answer as. */
    void handle(Context ctx) throws Exception {
        List<Fault> faults = new ArrayList<>();
        ctx.queryParamMap().forEach((told, values) -> {
            if (asks.stream().noneMatch(param -> param.name().equals(told))) {
                faults.add(new Fault(0, "", "", "unknown_parameter", told, known()));
            }
        });
        asks.forEach(param -> faults.addAll(param.faults(ctx.queryParams(param.name()))));
        if (!faults.isEmpty()) {
            throw Refusal.bad(faults);
        }
        if (ctx.queryParam(Param.FORMAT.name()) == null && !media.isEmpty()) {
            Accepted.of(ctx.header("Accept")).need(media);
        }
        if (!callers.isEmpty() && !callers.contains(Visitors.asker(ctx).role())) {
            throw new Refusal(FORBIDDEN, "本账号的角色不办这件事");
        }
        handler.handle(ctx);
    }

    private String known() {
        return asks.isEmpty()
                ? "不带参数"
                : "下列参数之一："
                        + String.join(
                                "、", asks.stream().map(Param::name).sorted().toList());
    }
}
