package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.adapters.http.Api;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.ByteArrayOutputStream;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Papers over real HTTP: handed in once, given back byte for byte, to those alone who may see their place. */
class AttachmentApiTest {

    private static final byte[] PAPER = "%PDF-1.4\n两人签名的初审表".getBytes(StandardCharsets.UTF_8);
    private static final String HERE = Invented.VILLAGES.get(0);
    private static final String ELSEWHERE = Invented.VILLAGES.get(1);

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Story story;

    @BeforeEach
    void keep() throws IOException {
        story = new Story(folder);
    }

    @AfterEach
    void end() {
        story.close();
    }

    /** Of a place by its name. */
    private Asker clerk(String place) {
        String code = story.county()
                .store()
                .read(moment -> new Divisions(moment).named(place).orElseThrow());
        return new Asker("村经办", "village_clerk", Scope.of(code));
    }

    private Api as(Asker asker) {
        return Story.api(story.county(), asker);
    }

    private static URI uri(Api api, String path) {
        return URI.create("http://127.0.0.1:" + api.port() + "/api/v1" + path);
    }

    private HttpResponse<String> hand(Asker asker, String key, String place, byte[] content) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--b\r\nContent-Disposition: form-data; name=\"place\"\r\n\r\n" + place
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"paper.pdf\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        try (Api api = as(asker)) {
            return client.send(
                    HttpRequest.newBuilder(uri(api, "/attachments"))
                            .header("Content-Type", "multipart/form-data; boundary=b")
                            .header("Idempotency-Key", key)
                            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private HttpResponse<byte[]> open(Asker asker, String id) throws Exception {
        try (Api api = as(asker)) {
            return client.send(
                    HttpRequest.newBuilder(uri(api, "/attachments/" + id)).build(), BodyHandlers.ofByteArray());
        }
    }

    private long kept() throws IOException {
        Path files = folder.resolve("files");
        if (!Files.exists(files)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(files)) {
            return all.count();
        }
    }

    @Test
    void a_paper_comes_back_byte_for_byte_and_to_nobody_of_another_place() throws Exception {
        HttpResponse<String> handed = hand(clerk(HERE), "k1", HERE, PAPER);
        assertThat(handed.statusCode()).as(handed.body()).isEqualTo(201);
        JsonNode told = JsonMapper.shared().readTree(handed.body());
        String id = told.path("id").asString();
        assertThat(handed.headers().firstValue("Location")).hasValue("/api/v1/attachments/" + id);
        assertThat(hand(clerk(HERE), "k1", HERE, PAPER).body()).isEqualTo(handed.body());

        HttpResponse<byte[]> back = open(clerk(HERE), id);
        assertThat(back.body()).isEqualTo(PAPER);
        assertThat(back.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/pdf");
        assertThat(back.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(id + ".pdf");
        assertThat(open(clerk(Invented.TOWN), id).statusCode()).isEqualTo(200);
        assertThat(open(clerk(ELSEWHERE), id).statusCode()).isEqualTo(404);
        assertThat(open(clerk(HERE), "FJ2019-99999").statusCode()).isEqualTo(404);

        Files.delete(folder.resolve("files").resolve(told.path("hash").asString()));
        HttpResponse<byte[]> gone = open(clerk(HERE), id);
        assertThat(gone.statusCode()).isEqualTo(500);
        assertThat(new String(gone.body(), StandardCharsets.UTF_8)).contains("附件文件缺失");
    }

    @Test
    void what_is_no_paper_or_not_ones_own_place_or_trade_is_refused_and_said_why() throws Exception {
        byte[] script = "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> wrong = hand(clerk(HERE), "k1", HERE, script);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("file_type", "应为PDF");
        assertThat(hand(clerk(HERE), "k2", "无此村", PAPER).body()).contains("unknown_place");
        assertThat(hand(new Asker("领导", "county_leader", Scope.ALL), "k3", HERE, PAPER)
                        .body())
                .contains("form_closed");
        assertThat(kept()).isZero();
        assertThat(hand(clerk(HERE), "k4", ELSEWHERE, PAPER).statusCode()).isEqualTo(422);
        assertThat(kept()).as("a paper refused for its place is not kept").isZero();
        byte[] large = new byte[11 << 20];
        assertThat(hand(clerk(HERE), "k5", HERE, large).statusCode()).isEqualTo(413);
        assertThat(open(clerk(HERE), "FJ2019-00001").statusCode()).isEqualTo(404);
    }

    @Test
    void a_form_tells_its_flow() throws Exception {
        try (Api api = as(clerk(HERE))) {
            String body = client.send(
                            HttpRequest.newBuilder(uri(api, "/forms/problem")).build(), BodyHandlers.ofString())
                    .body();
            JsonNode flow = JsonMapper.shared().readTree(body).path("flow");
            assertThat(flow.path("first").asString()).isEqualTo("registered");
            assertThat(flow.path("states").path("struck_off").asString()).isEqualTo("已销号");
            assertThat(flow.path("limit").path("column").asString()).isEqualTo("due");
            JsonNode handOver = flow.path("acts").get(0);
            assertThat(handOver.path("carried_by").path("form").asString()).isEqualTo("handover");
            JsonNode strikeOff = flow.path("acts")
                    .valueStream()
                    .filter(act -> act.path("act").asString().equals("strike_off"))
                    .findFirst()
                    .orElseThrow();
            assertThat(strikeOff.path("from").toString()).isEqualTo("[\"asked_off\"]");
            assertThat(strikeOff.path("needs").toString()).isEqualTo("[\"conclusion\"]");
            assertThat(strikeOff.path("roles").toString()).contains("\"supervisor\"", "\"county_approver\"");
        }
    }
}
