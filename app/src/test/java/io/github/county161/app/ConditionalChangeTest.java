package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.port.Asker;
import io.github.county161.testkit.Invented;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of one record, of the version that their sender saw. */
class ConditionalChangeTest {

    private static final String JSON = "application/json";

    @TempDir
    private Path folder;

    private Story story;
    private Wire wire;
    private String number;

    @BeforeEach
    void serve() throws Exception {
        story = new Story(folder);
        story.has_a_family_at_work(1, 2, 0);
        wire = new Wire(story, Asker.SETTING_UP);
        number = wire.json("/records/transfer")
                .path("records")
                .path(0)
                .path("record")
                .asString();
    }

    @AfterEach
    void end() {
        wire.close();
        story.close();
    }

    private String tag() throws Exception {
        return wire.get("/records/transfer/" + number)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private static String order(String record, String wage, String more) {
        return "{\"form\":\"transfer\",\"act\":\"correct\",\"record\":" + record + ",\"reason\":\"录错\"," + more
                + "\"columns\":{\"monthly_wage\":\"" + wage + "\"}}";
    }

    private HttpResponse<String> post(String orders, String... headers) throws Exception {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = JSON;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return wire.send("POST", "/entries", "{\"orders\":[" + orders + "]}", all);
    }

    @Test
    void of_two_who_saw_the_same_version_the_first_changes_it_and_the_second_is_told() throws Exception {
        String seen = tag();
        assertThat(post(order(number, "4100", ""), "If-Match", seen).statusCode())
                .isEqualTo(200);
        long position = story.position();
        HttpResponse<String> late = post(order(number, "4200", ""), "If-Match", seen);
        assertThat(late.statusCode()).as(late.body()).isEqualTo(412);
        assertThat(late.body()).contains("version_stale");
        assertThat(story.position()).isEqualTo(position);
        assertThat(post(order(number, "4200", ""), "If-Match", tag()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_program_has_to_say_which_version_it_saw() throws Exception {
        long position = story.position();
        HttpResponse<String> blind = post(order(number, "4100", ""), "Authorization", "Bearer key");
        assertThat(blind.statusCode()).isEqualTo(428);
        assertThat(blind.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(story.position()).isEqualTo(position);
        String version = tag().replace("\"", "");
        assertThat(post(order(number, "4100", "\"version\":" + version + ","), "Authorization", "Bearer key")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void among_several_a_stale_one_is_a_fault_of_its_line() throws Exception {
        String version = tag().replace("\"", "");
        story.enters("transfer", Invented.with(Invented.transfer(1, "2019-03-01"), "monthly_wage", "4999"));
        story.enters("transfer", Invented.with(Invented.transfer(2, "2019-04-01"), "monthly_wage", "4998"));
        long position = story.position();
        String stale = order(number, "4100", "\"version\":" + version + ",");
        HttpResponse<String> told = post(stale + "," + order(number, "4100", ""));
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("version_stale");
        assertThat(post(stale + "," + stale, "If-Match", tag()).statusCode()).isEqualTo(400);
        assertThat(post(order(number, "4100", ""), "If-Match", "anything").statusCode())
                .isEqualTo(400);
        assertThat(story.position()).isEqualTo(position);
    }
}
