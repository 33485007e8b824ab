package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.adapters.http.Api;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who answers for the villages, over real HTTP. */
class GridApiTest {

    private static final String TOWN = "?division=610723107";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Story story;
    private Api api;

    @BeforeEach
    void serve() throws IOException {
        story = new Story(folder);
        Map<String, String> cells = new HashMap<>(Map.of("level", "包村", "unit", "某局", "name", "甲"));
        cells.putAll(Map.of("position", "科员", "phone", "19900000001", "start", "2019-03-01"));
        story.enters("grid", Invented.with(cells, "area", "溢水镇" + Invented.VILLAGES.get(0)));
        story.enters("household", Invented.household(1, Invented.VILLAGES.get(0)));
        story.enters("member", Invented.member(1, 1));
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
        URI uri = URI.create("http://127.0.0.1:" + api.port() + "/api/v1" + path);
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private JsonNode ok(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    @Test
    void villages_holders_and_gaps_are_told() throws Exception {
        JsonNode grid = ok("/grid" + TOWN);
        assertThat(grid.path("uncovered").size())
                .isEqualTo(grid.path("villages").size() - 1);
        assertThat(grid.path("villages").toString()).contains("\"name\":\"甲\"");
        assertThat(grid.path("gaps").toString()).contains("\"until\":\"2019-02-28\"");
        assertThat(get("/grid?from=2020-01-01").statusCode()).isEqualTo(400);
        assertThat(ok("/grid/gaps" + TOWN).path("items").size()).isGreaterThan(10);
    }

    @Test
    void what_is_open_with_who_leaves_is_told_without_id_numbers() throws Exception {
        String name = URLEncoder.encode("甲", StandardCharsets.UTF_8);
        JsonNode open = ok("/grid/open?name=" + name);
        assertThat(open.path("open").toString()).contains("零就业家庭").doesNotContain(Invented.id(1));
        assertThat(get("/grid/open?name=x").statusCode()).isEqualTo(404);
        assertThat(get("/grid/open").statusCode()).isEqualTo(400);
    }

    @Test
    void a_sample_names_its_seed_and_is_drawn_again() throws Exception {
        JsonNode drawn = ok("/samples/household?size=1");
        assertThat(drawn.path("seed").asString()).hasSize(64);
        assertThat(ok("/samples/household?size=1&knownAt="
                        + drawn.path("position").asLong()))
                .isEqualTo(drawn);
        assertThat(get("/samples/household?size=0").statusCode()).isEqualTo(400);
        assertThat(get("/samples/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void a_household_without_work_is_told_to_who_may_see_it() throws Exception {
        JsonNode idle = ok("/zero-employment").path("households").get(0);
        assertThat(idle.path("overdue").asBoolean()).isTrue();
        String matches = "/records/household/" + idle.path("household").asLong() + "/matches";
        assertThat(ok(matches).path("seeking").size()).isEqualTo(1);
        api.close();
        api = as(new Asker("clerk", "town_clerk", Scope.of("610723101")));
        assertThat(ok("/zero-employment").path("households").size()).isZero();
        assertThat(get(matches).statusCode()).isEqualTo(404);
        assertThat(get(matches).body())
                .isEqualTo(get("/records/household/999999/matches")
                        .body()
                        .replace("999999", idle.path("household").asString()));
    }
}
