package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.port.Asker;
import io.github.county161.core.term.Month;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every route that the OpenAPI document tells, asked well and badly. */
class RoutesTest {

    private static final int MOST_ROUTES_HAVE_ANSWERS = 45;
    private static final String PROBLEM = "application/problem+json";
    private static final List<String> HOSTILE = List.of(
            "",
            "'",
            "\" or 1=1 --",
            "-1",
            "999999999999999999",
            "9223372036854775808",
            "1e400",
            "NaN",
            "2019-02-30",
            "-0001-01-01",
            "../../etc/passwd",
            "%00",
            "\u0000",
            "\ud83d\ude00",
            "<script>",
            "{\"a\":1}",
            "＝１",
            "610798*",
            "null",
            "x".repeat(3000));
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "null",
            "[]",
            "1",
            "\"text\"",
            "{}",
            "{\"orders\":1}",
            "{\"orders\":[1]}",
            "{\"orders\":[null]}",
            "{\"orders\":[{}]}",
            "{\"orders\":{\"a\":{\"form\":\"member\"}}}",
            "{\"orders\":[{\"form\":\"member\",\"columns\":[]}]}",
            "{\"orders\":[{\"form\":\"member\",\"columns\":{\"name\":{\"a\":1}}}]}",
            "{\"orders\":[{\"form\":\"member\",\"record\":\"x\",\"columns\":{}}]}",
            "{\"orders\":[{\"form\":\"member\",\"record\":1e400,\"columns\":{}}]}",
            "{\"orders\":[{\"form\":\"member\",\"record\":-1,\"act\":\"correct\",\"columns\":{\"name\":\"*\"}}]}",
            "{\"orders\":[{\"form\":\"member\",\"act\":\"no\",\"happenedOn\":\"0000-00-00\"}]}",
            "{\"orders\":[{\"form\":\"member\",\"act\":\"enter\",\"columns\":{\"nothing\":\"\\u0000\"}}]}",
            "{\"slip\":{},\"orders\":[]}",
            "{\"reportDay\":\"yesterday\",\"orders\":[{\"form\":\"member\"}]}",
            "{\"goodRowsFirst\":\"maybe\",\"orders\":[{\"form\":\"member\",\"columns\":{}}]}",
            "{\"withDependants\":{}}",
            "{\"force\":[]}",
            "{\"a\":" + "[".repeat(2000),
            "[".repeat(100_000),
            "\ufeff{}",
            "{\"orders\":[{\"form\":\"" + "x".repeat(100_000) + "\"}]}");

    @TempDir
    private Path folder;

    private Story story;
    private Wire wire;
    private JsonNode document;

    @BeforeEach
    void serve() throws Exception {
        story = new Story(folder);
        story.has_a_family_at_work(1, 2, 0);
        story.has_a_family_at_work(3, 4, 1);
        story.county().sealing().month(new Month(2019, 10), Asker.SETTING_UP, LocalDate.parse("2020-02-01"));
        wire = new Wire(story, Asker.SETTING_UP);
        document = wire.json("/openapi.json");
    }

    @AfterEach
    void end() {
        wire.close();
        story.close();
    }

    private record Operation(String method, String path, JsonNode told) {}

    private List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                all.add(new Operation(
                        method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), method.getValue()));
            }
        }
        return all;
    }

    private static String golden() {
        try (var in = RoutesTest.class.getResourceAsStream("/routes.golden")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void the_document_tells_the_routes_on_the_list_and_the_entrance_the_same() throws Exception {
        List<String> told = operations().stream()
                .map(operation -> operation.method() + " " + operation.path())
                .sorted()
                .toList();
        assertThat(told).isEqualTo(golden().lines().sorted().toList());
        List<String> listed = new ArrayList<>();
        for (JsonNode line : wire.json("/").path("routes")) {
            String[] words = line.asString().split(" ");
            listed.add(words[0] + " " + words[1]);
        }
        assertThat(listed.stream().sorted().toList()).isEqualTo(told);
        assertThat(wire.get("/docs").body())
                .contains(operations().stream().map(Operation::path).toList());
        assertThat(operations().stream().map(o -> o.told().path("operationId").asString()))
                .doesNotHaveDuplicates();
    }

    /** With what there is in the story in place of the names in the path. */
    private String filled(Operation operation) {
        String path = operation
                .path()
                .replace("{form}", operation.path().startsWith("/templates") ? "transfer" : "member")
                .replace("{item}", wire_item())
                .replace("{year}", "2019")
                .replace("{slip}", "999999")
                .replace("{month}", "10")
                .replace("{book}", "transfer")
                .replace("{code}", "610723107200")
                .replace("{account}", "nobody")
                .replace("{rhythm}", "month")
                .replace("{policy}", policy());
        return path.replace("{id}", path.startsWith("/figures") ? "F21" : Long.toString(record(path)));
    }

    private String wire_item() {
        return first("/targets", "items", "item");
    }

    private String policy() {
        return first("/policies", "policies", "id");
    }

    private long record(String path) {
        String form = path.startsWith("/households") ? "household" : "member";
        return Long.parseLong(first("/records/" + form, "records", "record"));
    }

    private String first(String path, String list, String name) {
        try {
            return wire.json(path).path(list).path(0).path(name).asString("none");
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void what_is_answered_is_of_the_shape_that_is_told() throws Exception {
        SchemaCheck check = new SchemaCheck(document);
        TreeSet<String> answered = new TreeSet<>();
        TreeSet<String> wrong = new TreeSet<>();
        for (Operation operation : operations()) {
            String path = filled(operation)
                    + switch (operation.path()) {
                        case "/figures/{id}/why" -> "?fromDay=2019-01-01";
                        case "/grid/open" -> "?name=nobody";
                        default -> "";
                    };
            if (!operation.method().equals("GET")) {
                continue;
            }
            HttpResponse<String> response = wire.get(path);
            JsonNode content = operation.told().path("responses").path(Integer.toString(response.statusCode()));
            assertThat(content.isMissingNode())
                    .as(path + " " + response.statusCode() + response.body())
                    .isFalse();
            if (response.statusCode() == 200) {
                answered.add(operation.path());
                JsonNode schema =
                        content.path("content").path("application/json").path("schema");
                if (!schema.isMissingNode()) {
                    check.wrong(schema, Wire.JSON.readTree(response.body())).stream()
                            .distinct()
                            .forEach(each -> wrong.add(path + " " + each));
                }
            } else {
                assertThat(check.wrong(document.at("/components/schemas/Problem"), Wire.JSON.readTree(response.body())))
                        .as(path)
                        .isEmpty();
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(answered).hasSizeGreaterThan(MOST_ROUTES_HAVE_ANSWERS);
    }

    private void mustBeRefusedOrAnswered(String what, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(what + " " + response.body()).isLessThan(500);
        if (response.statusCode() >= 400) {
            assertThat(response.headers().firstValue("Content-Type").orElse(""))
                    .as(what + " " + response.statusCode() + " " + response.body())
                    .startsWith(PROBLEM);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void no_hostile_path_parameter_or_body_breaks_a_route_or_changes_anything() throws Exception {
        long seed = Long.getLong("seed", 161);
        System.err.println("seed " + seed);
        Random random = new Random(seed);
        long position = story.position();
        for (Operation operation : operations()) {
            boolean posts = operation.method().equals("POST");
            String good = filled(operation);
            for (int i = 0; i < HOSTILE.size(); i++) {
                String path = operation.path();
                while (path.contains("{")) {
                    path = path.replaceFirst("\\{[a-z]+}", encoded(HOSTILE.get(random.nextInt(HOSTILE.size()))));
                }
                String body = posts ? BODIES.get(random.nextInt(BODIES.size())) : "";
                String what = operation.method() + " " + path + " " + body.substring(0, Math.min(80, body.length()));
                mustBeRefusedOrAnswered(
                        what, wire.send(operation.method(), path, body, "Content-Type", "application/json"));
            }
            for (JsonNode parameter : operation.told().path("parameters")) {
                if (parameter.path("in").asString().equals("query")) {
                    String path = good + "?" + parameter.path("name").asString() + "="
                            + encoded(HOSTILE.get(random.nextInt(HOSTILE.size())));
                    mustBeRefusedOrAnswered(
                            path,
                            wire.send(operation.method(), path, posts ? "{" : "", "Content-Type", "application/json"));
                }
            }
            for (String body : posts ? BODIES : List.<String>of()) {
                String what = good + " " + body.substring(0, Math.min(80, body.length()));
                mustBeRefusedOrAnswered(what, wire.send("POST", good, body, "Content-Type", "application/json"));
                mustBeRefusedOrAnswered(
                        what, wire.send("POST", good, body, "Content-Type", "multipart/form-data; boundary=x"));
            }
        }
        assertThat(story.position()).isEqualTo(position);
    }

    @Test
    void what_is_no_good_request_is_told_by_a_problem_document() throws Exception {
        record Bad(int status, HttpResponse<String> response) {}
        String[] json = {"Content-Type", "application/json"};
        List<Bad> all = List.of(
                new Bad(400, wire.get("/figures?reportDay=yesterday&nothing=1")),
                new Bad(400, wire.get("/forms?reportDay=2019-11-25")),
                new Bad(400, wire.get("/figures?by=town&by=village")),
                new Bad(400, wire.send("POST", "/entries", "{", json)),
                new Bad(404, wire.get("/nowhere")),
                new Bad(405, wire.send("PUT", "/forms", "{}", json)),
                new Bad(405, wire.send("DELETE", "/records/member/1", "")),
                new Bad(406, wire.get("/forms", "Accept", "text/csv")),
                new Bad(413, wire.send("POST", "/entries", " ".repeat(21 << 20), json)),
                new Bad(415, wire.send("POST", "/entries", "{}", "Content-Type", "text/plain")));
        for (Bad bad : all) {
            HttpResponse<String> response = bad.response();
            assertThat(response.statusCode())
                    .as(response.uri() + response.body())
                    .isEqualTo(bad.status());
            assertThat(response.headers().firstValue("Content-Type")).hasValue(PROBLEM);
            assertThat(Wire.JSON.readTree(response.body()).path("status").asInt())
                    .isEqualTo(bad.status());
        }
        assertThat(all.get(0).response().body()).contains("unknown_parameter", "parameter_unfit");
        assertThat(all.get(5).response().headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    @Test
    void the_page_needs_nothing_from_elsewhere_and_runs_nothing() throws Exception {
        HttpResponse<String> page = wire.get("/docs");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        Stream.of("<script", "http://", "https://", " onclick", "<img", "<link")
                .forEach(word -> assertThat(page.body()).doesNotContain(word));
    }
}
