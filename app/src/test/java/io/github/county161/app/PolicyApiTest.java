package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.adapters.http.Api;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Policies over HTTP: lists, one payee's why, and a trial of other terms. */
class PolicyApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TERMS = """
            {"document_no": "试", "from": "2019-01-01", "basis": "transfer", "often": "yearly",
             "who": [{"says": "劳动力", "set": "labourers"}],
             "needs": [{"says": "务工满一年", "lasted": %s}], "amount": {"fixed": "%s"}}
            """;

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Story story;

    @BeforeEach
    void two_families_at_work_in_another_province() throws IOException {
        story = new Story(folder);
        story.has_a_family_at_work(1, 2, 0);
        story.has_a_family_at_work(3, 4, 1);
    }

    @AfterEach
    void close() {
        story.close();
    }

    private HttpResponse<String> asks(Scope scope, String path, String body) throws Exception {
        County county = story.county();
        Asker asker = new Asker("某人", "town_clerk", scope);
        try (Api api = Story.api(county, asker)) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + "/api/v1/policies" + path));
            HttpRequest asked = body.isEmpty()
                    ? request.build()
                    : request.header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build();
            return client.send(asked, BodyHandlers.ofString());
        }
    }

    private JsonNode ok(Scope scope, String path, String body) throws Exception {
        HttpResponse<String> response = asks(scope, path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    @Test
    void the_ten_are_listed_and_who_is_due_what_is_told_with_its_facts_within_the_scope() throws Exception {
        assertThat(ok(Scope.ALL, "", "").path("policies").size()).isEqualTo(10);
        JsonNode all = ok(Scope.ALL, "/transport/entitled", "");
        assertThat(all.path("count").asInt()).isEqualTo(4);
        assertThat(all.path("due").asString()).isEqualTo("2000.00");
        assertThat(all.toString()).contains("转移就业 2019-03-01，就业地域 省外").doesNotContain(Invented.id(1));
        JsonNode own = ok(Scope.of("610723107200"), "/transport/entitled", "");
        assertThat(own.path("count").asInt()).isEqualTo(2);
        String theirs = all.path("payees").get(3).path("record").asString();
        assertThat(asks(Scope.of("610723107200"), "/transport/payees/" + theirs, "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(ok(Scope.ALL, "/transport/payees/" + theirs, "")
                        .path("verdict")
                        .asString())
                .isEqualTo("应享未享");
        assertThat(asks(Scope.ALL, "/none/entitled", "").statusCode()).isEqualTo(404);
    }

    @Test
    void a_trial_tells_how_many_and_how_much_before_anybody_issues_it() throws Exception {
        JsonNode trial = ok(Scope.ALL, "/transport/trial", TERMS.formatted("250", "600"));
        assertThat(trial.at("/now/payees").asInt()).isEqualTo(4);
        assertThat(trial.at("/then/payees").asInt()).isEqualTo(2);
        assertThat(trial.at("/then/due").asString()).isEqualTo("1200.00");
        assertThat(trial.path("lost").asInt()).isEqualTo(2);
        assertThat(trial.path("gained").asInt()).isZero();
    }

    @Test
    void terms_that_cannot_be_read_are_told_with_their_place() throws Exception {
        Map.of(
                        TERMS.formatted("\"三个月\"", "600"), "needs[1]：lasted 应为整数",
                        TERMS.formatted("90", "-6"), "fixed 应为不小于零的金额",
                        TERMS.replace("transfer", "fund").formatted("90", "6"), "basis 应为一张以人为主的表",
                        TERMS.replace("\"often\"", "\"oft\"").formatted("90", "6"), "不认识的 oft",
                        TERMS.replace("labourers", "all").formatted("90", "6"), "set 应为 labourers 或 members")
                .forEach((body, why) -> {
                    try {
                        HttpResponse<String> response = asks(Scope.ALL, "/transport/trial", body);
                        assertThat(response.statusCode()).isEqualTo(400);
                        assertThat(response.body()).contains(why);
                    } catch (Exception e) {
                        throw new AssertionError(why, e);
                    }
                });
    }
}
