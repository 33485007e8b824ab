package io.github.county161.adapters.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The OpenAPI 3.1 document of the routes that the server has. */
final class OpenApi {

    private static final Pattern IN_PATH = Pattern.compile("\\{([a-z]+)}");
    private static final List<Integer> OF_ALL = List.of(400, 401, 403, 404, 406, 429, 500);
    private static final List<Integer> OF_CONDITIONS = List.of(412, 428);
    private static final List<Integer> OF_BODIES = List.of(409, 413, 415, 422, 503);

    private OpenApi() {}

    static Map<String, Object> of(List<Route> routes) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title", "县域161 接口",
                        "version", "1",
                        "description", "一本账、六个平台、一套机制：问账和记账。出错的应答都是 RFC 9457 的 problem 文档。",
                        "license", Map.of("name", "Apache-2.0", "identifier", "Apache-2.0")));
        document.put("servers", List.of(Map.of("url", Route.BASE)));
        document.put("tags", tags());
        document.put("security", List.of(Map.of("cookie", List.of()), Map.of("bearer", List.of())));
        document.put("paths", paths(routes));
        document.put("components", components());
        return document;
    }

    private static List<Map<String, Object>> tags() {
        List<Map<String, Object>> tags = new ArrayList<>();
        for (Route.Tag tag : Route.Tag.values()) {
            tags.add(Map.of("name", tag.code(), "x-displayName", tag.title(), "description", tag.says()));
        }
        return tags;
    }

    private static Map<String, Object> paths(List<Route> routes) {
        Map<String, Object> paths = new LinkedHashMap<>();
        Map<String, Map<String, Object>> byPath = new LinkedHashMap<>();
        for (Route route : routes) {
            byPath.computeIfAbsent(route.path(), path -> new LinkedHashMap<>())
                    .put(route.method().name().toLowerCase(Locale.ROOT), operation(route));
        }
        paths.putAll(byPath);
        return paths;
    }

    private static Map<String, Object> operation(Route route) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", route.name());
        operation.put("summary", route.says());
        operation.put("tags", List.of(route.tag().code()));
        List<Map<String, Object>> parameters = new ArrayList<>();
        Matcher named = IN_PATH.matcher(route.path());
        while (named.find()) {
            parameters.add(parameter(
                    "path",
                    named.group(1),
                    true,
                    Param.IN_PATH.getOrDefault(named.group(1), ""),
                    Map.of("type", "string")));
        }
        route.asks()
                .forEach(asked ->
                        parameters.add(parameter("query", asked.name(), asked.needed(), asked.says(), asked.schema())));
        if (route.takes().filter(Shapes.CONDITIONAL::contains).isPresent()) {
            parameters.add(parameter("header", "Idempotency-Key", false, "同一份只记一次；不写用 slip", Schema.type("text")));
            parameters.add(parameter("header", "If-Match", false, "改一条记录时取它的 ETag；程序必写", Schema.type("text")));
        }
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        route.takes()
                .ifPresent(shape -> operation.put(
                        "requestBody",
                        Map.of(
                                "required", route.takesBody(),
                                "content",
                                        Map.of(
                                                route.takesFiles() ? Route.FORM : Route.JSON,
                                                Map.of("schema", Schema.reference(shape))))));
        operation.put("responses", responses(route));
        if (Visitors.isOpen(route.path())) {
            operation.put("security", List.of());
        }
        if (!route.callers().isEmpty()) {
            operation.put("x-callers", route.callers().stream().sorted().toList());
        }
        return operation;
    }

    private static Map<String, Object> parameter(
            String where, String name, boolean needed, String says, Map<String, Object> schema) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", where);
        parameter.put("required", needed);
        parameter.put("description", says);
        parameter.put("schema", schema);
        return parameter;
    }

    private static Map<String, Object> responses(Route route) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (String media : route.media()) {
            content.put(
                    media,
                    Map.of(
                            "schema",
                            media.equals(Route.JSON)
                                    ? Schema.reference(route.gives())
                                    : Schema.type(media.startsWith("text/") ? "text" : "file")));
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        Map<String, Object> good = new LinkedHashMap<>(Map.of("description", route.says()));
        if (!content.isEmpty()) {
            good.put("content", content);
        }
        responses.put(Integer.toString(route.status()), good);
        List<Integer> problems = new ArrayList<>(OF_ALL);
        route.takes().ifPresent(body -> problems.addAll(OF_BODIES));
        route.takes().filter(Shapes.CONDITIONAL::contains).ifPresent(body -> problems.addAll(OF_CONDITIONS));
        problems.stream()
                .sorted()
                .forEach(status -> responses.put(
                        Integer.toString(status), Map.of("$ref", "#/components/responses/Problem" + status)));
        return responses;
    }

    private static Map<String, Object> components() {
        Map<String, Object> responses = new LinkedHashMap<>();
        Problems.TITLES.keySet().stream()
                .sorted()
                .forEach(status -> responses.put(
                        "Problem" + status,
                        Map.of(
                                "description", Problems.TITLES.get(status),
                                "content", Map.of(Problems.MEDIA, Map.of("schema", Schema.reference("Problem"))))));
        responses.remove("Problem405");
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("schemas", Shapes.all());
        components.put("responses", responses);
        components.put(
                "securitySchemes",
                Map.of(
                        "cookie", Map.of("type", "apiKey", "in", "cookie", "name", "county161"),
                        "bearer", Map.of("type", "http", "scheme", "bearer")));
        return components;
    }
}
