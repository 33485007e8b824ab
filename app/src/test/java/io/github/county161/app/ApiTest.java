package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.adapters.http.Api;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Scope;
import io.github.county161.core.term.Month;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API over real HTTP on a real file. */
class ApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Story story;
    private Api api;

    @BeforeEach
    void serve() throws IOException {
        story = new Story(folder);
        story.has_a_family_at_work(1, 2, 0);
        story.has_a_family_at_work(3, 4, 1);
        api = as(Asker.SETTING_UP);
    }

    private Api as(Asker asker) {
        return Story.api(story.county(), asker);
    }

    @AfterEach
    void end() {
        api.close();
        story.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + api.port() + "/api/v1" + path);
    }

    private JsonNode ok(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static String order(Map<String, String> cells) {
        return JSON.writeValueAsString(
                Map.of("slip", "s1", "orders", java.util.List.of(Map.of("form", "transfer", "columns", cells))));
    }

    @Test
    void health_pattern_and_forms_are_told() throws Exception {
        assertThat(ok("/health").path("status").asString()).isEqualTo("ok");
        JsonNode pattern = ok("/pattern");
        assertThat(pattern.path("ledgers").size()).isEqualTo(5);
        assertThat(pattern.path("platforms").size()).isEqualTo(6);
        JsonNode transfer = ok("/forms/transfer");
        assertThat(transfer.toString()).contains("\"就业起始日期\"", "\"省外\"", "one(work_place)");
        assertThat(ok("/forms").path("forms").size()).isGreaterThan(15);
    }

    @Test
    void a_figure_and_its_rows_agree_and_rows_are_masked() throws Exception {
        JsonNode figure = ok("/figures/F21?reportDay=2019-11-25");
        assertThat(figure.path("numbers").path("-").asLong()).isEqualTo(4);
        assertThat(ok("/figures/F21?by=village").path("numbers").size()).isEqualTo(2);
        assertThat(figure.path("version").asInt()).isEqualTo(1);
        assertThat(figure.path("adds").asBoolean())
                .as("somebody may work from two villages")
                .isFalse();
        assertThat(ok("/figures/F17").path("ties").toString()).contains("part_of", "F21");
        assertThat(ok("/figures/F43").path("adds").asBoolean()).isTrue();
        HttpResponse<String> rows = get("/figures/F21/rows");
        assertThat(JSON.readTree(rows.body()).path("count").asLong()).isEqualTo(4);
        assertThat(rows.body()).contains(Invented.name(1)).doesNotContain(Invented.id(1), Invented.phone(1));
    }

    @Test
    void pages_neither_skip_nor_repeat_while_others_enter() throws Exception {
        Set<String> seen = new HashSet<>();
        String cursor = "";
        do {
            JsonNode page = ok("/records/member?limit=1" + cursor);
            page.path("records")
                    .forEach(r ->
                            assertThat(seen.add(r.path("record").asString())).isTrue());
            story.enters("member", Invented.member(10 + seen.size(), 1));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(4);
    }

    @Test
    void an_entry_is_rehearsed_kept_once_and_refused_with_faults() throws Exception {
        String good = order(Invented.with(Invented.transfer(1, "2019-03-01"), "monthly_wage", "4000"));
        assertThat(JSON.readTree(post("/entries/rehearse", good).body())
                        .path("kept")
                        .asBoolean())
                .isFalse();
        JsonNode kept = JSON.readTree(post("/entries", good).body());
        assertThat(kept.path("counts").path("changed").asLong()).isEqualTo(1);
        assertThat(JSON.readTree(post("/entries", good).body()).path("slip").asLong())
                .isEqualTo(kept.path("slip").asLong());
        String other = order(Invented.with(Invented.transfer(1, "2019-03-01"), "monthly_wage", "5000"));
        assertThat(post("/entries", other).statusCode()).isEqualTo(409);
        String bad = order(Invented.with(Invented.transfer(2, "2019-03-01"), "work_place", "月球"))
                .replace("s1", "s2");
        HttpResponse<String> refused = post("/entries", bad);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(JSON.readTree(refused.body())
                        .path("faults")
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo("not_in_list");
    }

    @Test
    void what_cannot_be_asked_is_a_problem_document() throws Exception {
        assertThat(get("/forms/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/figures?reportDay=yesterday").statusCode()).isEqualTo(400);
        assertThat(post("/entries", "{").statusCode()).isEqualTo(400);
        assertThat(post("/entries", "{\"order\":[]}").statusCode()).isEqualTo(400);
        assertThat(post("/entries", "{\"orders\":[{\"form\":\"x\"}]}").body()).contains("没有叫 x 的表");
    }

    @Test
    void what_a_browser_sends_for_another_page_is_refused() throws Exception {
        long position = story.position();
        String good = order(Invented.with(Invented.transfer(1, "2019-03-01"), "monthly_wage", "4000"));
        assertThat(raw("POST", "127.0.0.1:" + api.port(), "Content-Type: text/plain", good))
                .startsWith("HTTP/1.1 415");
        assertThat(raw("POST", "127.0.0.1:" + api.port(), "Origin: http://evil.example", good))
                .startsWith("HTTP/1.1 403");
        assertThat(raw("GET", "evil.example:" + api.port(), "Accept: */*", "")).startsWith("HTTP/1.1 403");
        assertThat(raw("GET", "localhost:" + api.port(), "Accept: */*", "")).startsWith("HTTP/1.1 200");
        assertThat(story.position()).isEqualTo(position);
    }

    /** By hand, for a client does not let one set these headers. */
    private String raw(String method, String host, String header, String body) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", api.port())) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String path = method.equals("GET") ? "/api/v1/health" : "/api/v1/entries";
            socket.getOutputStream()
                    .write((method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + header
                                    + "\r\nConnection: close\r\nContent-Length: " + bytes.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void an_asker_of_one_village_sees_that_village_alone() throws Exception {
        api.close();
        api = as(new Asker("clerk", "village_clerk", Scope.of("610723107200")));
        assertThat(ok("/figures/F21").path("numbers").path("-").asLong()).isEqualTo(2);
        assertThat(ok("/records/member").path("records").size()).isEqualTo(2);
        assertThat(get("/figures/F21/rows").body()).doesNotContain(Invented.name(3));
        api.close();
        api = as(new Asker("auditor", "auditor", Scope.NOTHING));
        assertThat(ok("/records/member").path("records").size()).isZero();
    }

    @Test
    void it_listens_on_this_machine_alone() throws Exception {
        for (java.net.NetworkInterface network :
                java.util.Collections.list(java.net.NetworkInterface.getNetworkInterfaces())) {
            for (java.net.InetAddress address : java.util.Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    org.assertj.core.api.Assertions.assertThatThrownBy(
                                    () -> new java.net.Socket(address, api.port()).close())
                            .isInstanceOf(IOException.class);
                }
            }
        }
    }

    @Test
    void sealed_months_closed_years_and_the_cause_of_a_difference_are_told() throws Exception {
        var sealing = story.county().sealing();
        LocalDate day = LocalDate.parse("2020-02-01");
        assertThat(sealing.month(new Month(2019, 10), Asker.SETTING_UP, day).faults())
                .isEmpty();
        story.enters("member_change", Invented.with(Invented.who(2), "kind", "死亡", "date", "2019-11-05"));
        assertThat(sealing.year(2019, "1号", Asker.SETTING_UP, day).faults()).isEmpty();

        JsonNode year = ok("/years/2019?reportDay=2020-02-01");
        assertThat(year.path("sheets").size()).isEqualTo(4);
        assertThat(year.path("acts").get(0).path("orderNo").asString()).isEqualTo("1号");
        JsonNode november = ok("/years/2019/months/11?figure=F06&division=610723107200");
        assertThat(november.path("opening").path("period").asString()).isEqualTo("2019-10");
        JsonNode line = november.path("lines").get(0);
        assertThat(line.path("opening").asInt()).isEqualTo(2);
        assertThat(line.path("minus").asInt()).isEqualTo(1);
        assertThat(line.path("changes").get(0).path("title").asString()).isEqualTo("死亡或迁出");
        assertThat(ok("/years/2019/movement?figure=F06").path("lines").size()).isEqualTo(1);
        JsonNode why = ok("/figures/F06/why?fromSheet=2019-10&reportDay=2019-11-25");
        assertThat(why.path("parts").get(0).path("causes").get(0).path("code").asString())
                .isEqualTo("leaving");
        assertThat(get("/years/2018/months/3").statusCode()).isEqualTo(404);
        assertThat(get("/years/2019/months/13").statusCode()).isEqualTo(400);
        assertThat(get("/figures/F06/why").statusCode()).isEqualTo(400);
    }
}
