package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;

/**
 * Asks each route that the OpenAPI document tells, in every type it can answer as, with what there is in a story in
 * place of the names in its path; a route that takes a body and has none here has to be given one.
 */
final class EveryRoute {

    static final String VILLAGE = "610723107200";
    private static final String JSON = "application/json";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** What each route that changes something is sent; a route that is not here has to be put here. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("/accounts", "{\"account\":\"新号\",\"role\":\"village_clerk\",\"place\":\"610723107200\"}"),
            Map.entry("/accounts/{account}/lock", "{}"),
            Map.entry("/accounts/{account}/reset", "{}"),
            Map.entry("/accounts/{account}/unlock", "{}"),
            Map.entry("/attachments", ""),
            Map.entry("/backups", "{}"),
            Map.entry("/entries", entry("粗")),
            Map.entry("/entries/rehearse", entry("细")),
            Map.entry("/imports", ""),
            Map.entry("/imports/{id}/commit", "{}"),
            Map.entry("/imports/{id}/undo", "{}"),
            Map.entry("/keys", "{\"name\":\"读数\",\"account\":\"nobody\",\"until\":\"2027-01-01\"}"),
            Map.entry("/keys/{id}/revoke", "{}"),
            Map.entry("/me/password", "{\"old\":\"a\",\"password\":\"b\"}"),
            Map.entry("/persons/search", "{\"text\":\"子\"}"),
            Map.entry("/persons/{id}/reveal", "{\"purpose\":\"visit\",\"columns\":[]}"),
            Map.entry("/policies/{policy}/trial", "{}"),
            Map.entry("/sessions", "{\"account\":\"nobody\",\"password\":\"x\"}"),
            Map.entry("/slips/{slip}/undo", "{}"),
            Map.entry("/years/{year}/close", "{\"orderNo\":\"某\"}"),
            Map.entry("/years/{year}/months/{month}/seal", "{}"),
            Map.entry("/years/{year}/reopen", "{\"orderNo\":\"某\"}"));

    private static final List<String> FORMS = List.of("member", "household", "transfer", "pacesetter");
    private static final List<String> SHOWN = List.of("/member", "/household", "/pacesetter", "/print");

    private EveryRoute() {}

    /** @param body without moments, digests and what is drawn at random; of a workbook its parts */
    record Told(int status, String type, String body) {}

    private static String entry(String skill) {
        return "{\"slip\":\"s-" + skill + "\",\"orders\":[{\"form\":\"member\",\"columns\":{\"head_name\":\""
                + Invented.name(1)
                + "\",\"head_id\":\"" + Invented.id(1) + "\",\"name\":\"" + Invented.name(2) + "\",\"id_number\":\""
                + Invented.id(2) + "\",\"skill\":\"" + skill + "\"}}]}";
    }

    /** What each answered, by method, path and type. */
    static Map<String, Told> asked(Wire wire) throws Exception {
        Map<String, Told> all = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> path :
                wire.json("/openapi.json").path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                String verb = method.getKey().toUpperCase(Locale.ROOT);
                for (String filled : filled(path.getKey(), wire)) {
                    if (verb.equals("POST")) {
                        all.put(verb + " " + filled, post(wire, path.getKey(), filled));
                    } else {
                        for (String type : types(filled, method.getValue())) {
                            all.put(verb + " " + filled + " " + type, ask(wire, verb, filled, type));
                        }
                    }
                }
            }
        }
        return all;
    }

    /** Lists of every form leave as files in one and the same way; a few of them show it. */
    private static List<String> types(String filled, JsonNode operation) {
        List<String> types = new ArrayList<>();
        operation.path("responses").path("200").path("content").properties().forEach(type -> types.add(type.getKey()));
        boolean few = !filled.startsWith("/records/") || SHOWN.stream().anyMatch(filled::endsWith);
        return types.isEmpty() ? List.of("*/*") : few ? types : types.subList(0, 1);
    }

    /** Own records, and the numbers of the others' too: these lie behind the own ones in both. */
    private static List<String> filled(String path, Wire wire) throws Exception {
        List<String> forms = new ArrayList<>();
        if (path.contains("{form}") && !path.equals("/records/{form}")) {
            forms.addAll(FORMS);
        } else if (path.contains("{form}")) {
            wire.json("/forms")
                    .path("forms")
                    .forEach(form -> forms.add(form.path("name").asString()));
        } else {
            forms.add("");
        }
        List<String> all = new ArrayList<>();
        for (String form : forms) {
            String named = path.replace("{form}", form)
                    .replace("{year}", "2019")
                    .replace("{month}", "10")
                    .replace("{book}", "transfer")
                    .replace("{account}", "acc-village_clerk")
                    .replace("{rhythm}", "month")
                    .replace("{policy}", "transport")
                    .replace("{item}", "I1")
                    .replace("{slip}", "999999")
                    .replace("{code}", VILLAGE);
            if (!named.contains("{id}")) {
                all.add(named + question(path));
            } else if (path.startsWith("/figures")) {
                all.add(named.replace("{id}", "F06") + question(path));
                all.add(named.replace("{id}", "F21") + question(path));
            } else {
                for (String number : List.of("2", "5", "40", "46", "999999")) {
                    all.add(named.replace("{id}", number) + question(path));
                }
            }
        }
        return all;
    }

    private static String question(String path) {
        return switch (path) {
            case "/figures/{id}/why" -> "?fromDay=2019-01-01";
            case "/grid/open" -> "?name=nobody";
            case "/changes" -> "?limit=1000";
            default -> "";
        };
    }

    private static Told post(Wire wire, String path, String filled) throws Exception {
        String body = BODIES.get(path);
        assertThat(body).as("no body to send to " + path).isNotNull();
        return body.isEmpty()
                ? send(wire, "POST", filled, "*/*", "--b--\r\n", "multipart/form-data; boundary=b")
                : send(wire, "POST", filled, "*/*", body, JSON);
    }

    private static Told ask(Wire wire, String verb, String filled, String type) throws Exception {
        return send(wire, verb, filled, type, "", JSON);
    }

    private static Told send(Wire wire, String verb, String path, String accept, String body, String type)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + wire.port() + "/api/v1" + path))
                .header("Accept", accept)
                .header("Content-Type", type)
                .method(verb, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());
        return new Told(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                lasting(text(answer.body())));
    }

    private static String text(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        Path file = Files.createTempFile("told", ".zip");
        StringBuilder all = new StringBuilder();
        try {
            Files.write(file, body);
            try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    all.append(entry.getName()).append('\n');
                    all.append(text(zip.getInputStream(entry).readAllBytes()));
                }
            }
        } finally {
            Files.delete(file);
        }
        return all.toString();
    }

    /** Without moments, and what is drawn from all of the journal or at random. */
    private static String lasting(String text) {
        return text.replaceAll("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2})?(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})?", "T")
                .replaceAll("到 \\d{2}:\\d{2} 以后", "到 T 以后")
                .replaceAll("校验码 ?[0-9A-Za-z-]+", "P")
                .replaceAll("已备份到 [^\"]+", "已备份到 F")
                .replaceAll("\\d+ 兆", "N 兆")
                .replaceAll("\"(oneTimePassword|proof|seal)\":\"[^\"]*\"", "\"$1\":R")
                .replaceAll("\\b[0-9a-f]{64}\\b|\\b[0-9a-f]{16}\\b", "D")
                .replaceAll("(<mergeCell ref=\"[A-Z0-9:]+\"/>)+", "M")
                .replaceAll("(?m)^county161_.*$", "N");
    }
}
