package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.id;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.transfer;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.adapters.http.Api;
import io.github.county161.core.port.Asker;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 对象 and 全部: households that the base keeps without the work being for them count only when all are asked. */
class EverybodyTest {

    @TempDir
    private Path folder;

    /** 1 and 2 of ours; 3 一般农户 from the first; 4 of a family that left us in June. */
    @BeforeEach
    void one_family_of_ours_one_never_and_one_no_more() throws IOException {
        try (Story story = new Story(folder)) {
            story.has_a_family_at_work(1, 2, 0);
            story.enters("household", with(household(3, Invented.VILLAGES.get(1)), "category", "一般农户"));
            story.enters("household", household(4, Invented.VILLAGES.get(1)));
            story.enters("member", member(3, 3), member(4, 4));
            story.enters("transfer", transfer(3, "2019-03-01"), transfer(4, "2019-03-01"));
            story.enters("category", left(4, "2019-06-01"));
        }
    }

    private static Map<String, String> left(int n, String day) {
        return Map.of("head_name", Invented.name(n), "head_id", id(n), "category", "一般农户", "change", "退出", "date", day);
    }

    private String run(int expected, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.toString()));
        StringWriter told = new StringWriter();
        PrintWriter out = new PrintWriter(told, true);
        assertThat(Main.commandLine().setOut(out).setErr(out).execute(all.toArray(String[]::new)))
                .as(told.toString())
                .isEqualTo(expected);
        return told.toString();
    }

    @Test
    void the_command_line_counts_and_names_them_when_all_are_asked() {
        assertThat(run(Main.DONE, "figures", "--report-day", "2019-11-25")).contains("F06\t劳动力\t2\t人");
        assertThat(run(Main.DONE, "figures", "--report-day", "2019-05-31")).contains("F06\t劳动力\t3\t人");
        assertThat(run(Main.DONE, "figures", "--base", "all", "--report-day", "2019-11-25"))
                .contains("全部（连一般农户）", "F06\t劳动力\t4\t人", "W1\t务工规模\t4\t人");
        assertThat(run(Main.DONE, "figures", "rows", "F06", "--report-day", "2019-11-25"))
                .contains("共 2 行");
        assertThat(run(Main.DONE, "figures", "rows", "F06", "--base", "all", "--report-day", "2019-11-25"))
                .contains("共 4 行");
        assertThat(run(2, "figures", "--base", "everyone", "--report-day", "2019-11-25"))
                .contains("--base 不能是“everyone”");
    }

    @Test
    void the_api_counts_and_lists_them_when_all_are_asked() throws Exception {
        try (Story story = new Story(folder);
                Api api = Story.api(story.county(), Asker.SETTING_UP)) {
            assertThat(number(api, "/figures/F06")).isEqualTo(2);
            assertThat(number(api, "/figures/F06?base=counted")).isEqualTo(2);
            assertThat(number(api, "/figures/F06?base=all")).isEqualTo(4);
            assertThat(tree(api, "/figures/F06?base=all").path("base").asString())
                    .isEqualTo("all");
            assertThat(tree(api, "/figures/F06/rows?base=all").path("count").asInt())
                    .isEqualTo(4);
            assertThat(tree(api, "/figures/F06/rows").path("count").asInt()).isEqualTo(2);
            HttpResponse<String> refused = get(api, "/figures?base=none");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("counted", "all", "none");
        }
    }

    private static int number(Api api, String path) throws Exception {
        return tree(api, path).path("numbers").iterator().next().asInt();
    }

    private static JsonNode tree(Api api, String path) throws Exception {
        return JsonMapper.shared().readTree(get(api, path).body());
    }

    private static HttpResponse<String> get(Api api, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + api.port() + "/api/v1" + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
