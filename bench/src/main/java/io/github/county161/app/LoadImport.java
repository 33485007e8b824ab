package io.github.county161.app;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A workbook sent in, tried and taken in. */
final class LoadImport {

    private final HttpClient client;
    private final int port;
    private final String cookie;

    LoadImport(HttpClient client, int port, String cookie) {
        this.client = client;
        this.port = port;
        this.cookie = cookie;
    }

    String takes(Path book) throws Exception {
        long start = System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"town.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(book));
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        JsonNode tried = ended(
                sent("/imports", "multipart/form-data; boundary=edge", BodyPublishers.ofByteArray(body.toByteArray())));
        if (!tried.path("state").asString().equals("rehearsed")) {
            return tried.path("state").asString() + ": " + tried.path("doing").asString();
        }
        JsonNode taken = ended(sent(
                "/imports/" + tried.path("id").asString() + "/commit",
                "application/json",
                BodyPublishers.ofString("{\"goodRowsFirst\":true}")));
        return taken.path("state").asString() + " " + taken.path("result").path("total") + " in "
                + (System.nanoTime() - start) / 1_000_000 + " ms";
    }

    private JsonNode sent(String path, String type, HttpRequest.BodyPublisher body) throws Exception {
        return answer(to(path).header("Content-Type", type).POST(body));
    }

    private JsonNode ended(JsonNode job) throws Exception {
        JsonNode now = job;
        while (now.path("state").asString().endsWith("ing")) {
            Thread.sleep(200);
            now = answer(to("/imports/" + job.path("id").asString()));
        }
        return now;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header("Cookie", cookie);
    }

    private JsonNode answer(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }
}
