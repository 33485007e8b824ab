package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Single records, their entries, the journal in order and lists as files, over real HTTP. */
class RecordApiTest {

    private static final Asker CLERK = new Asker("clerk", "village_clerk", Scope.of("610723107200"));

    @TempDir
    private Path folder;

    private Story story;
    private Wire all;
    private Wire village;

    @BeforeEach
    void serve() throws IOException {
        story = new Story(folder);
        story.has_a_family_at_work(1, 2, 0);
        story.has_a_family_at_work(3, 4, 1);
        all = new Wire(story, Asker.SETTING_UP);
        village = new Wire(story, CLERK);
    }

    @AfterEach
    void end() {
        village.close();
        all.close();
        story.close();
    }

    private static List<String> numbers(Wire wire, String form) throws Exception {
        List<String> numbers = new ArrayList<>();
        wire.json("/records/" + form)
                .path("records")
                .forEach(r -> numbers.add(r.path("record").asString()));
        return numbers;
    }

    @Test
    void a_record_bears_its_version_and_its_history() throws Exception {
        String number = numbers(all, "transfer").get(0);
        HttpResponse<String> before = all.get("/records/transfer/" + number);
        String tag = before.headers().firstValue("ETag").orElseThrow();
        assertThat(all.get("/records/transfer/" + number, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        story.enters("transfer", Invented.with(Invented.transfer(1, "2019-03-01"), "monthly_wage", "4999"));
        HttpResponse<String> after = all.get("/records/transfer/" + number);
        assertThat(after.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
        JsonNode history = all.json("/records/transfer/" + number + "/history");
        assertThat(history.path("entries").size()).isEqualTo(2);
        assertThat(history.toString()).doesNotContain(Invented.name(1), Invented.id(1), Invented.phone(1));
    }

    @Test
    void unknown_and_forbidden_records_are_answered_alike() throws Exception {
        List<String> own = numbers(village, "member");
        String other = numbers(all, "member").stream()
                .filter(number -> !own.contains(number))
                .findFirst()
                .orElseThrow();
        String unknown = "9" + other.substring(1) + "77";
        for (String rest : List.of("", "/history", "/print", "/matches")) {
            HttpResponse<String> forbidden = village.get("/records/member/" + other + rest);
            HttpResponse<String> nothing = village.get("/records/member/" + unknown + rest);
            assertThat(forbidden.statusCode()).as(rest).isEqualTo(404);
            assertThat(forbidden.body().replace(other, "N"))
                    .isEqualTo(nothing.body().replace(unknown, "N"));
        }
    }

    @Test
    void the_feed_is_resumed_where_it_was_left_and_tells_of_own_records_alone() throws Exception {
        List<String> seen = new ArrayList<>();
        String next = "0-0";
        JsonNode page;
        do {
            page = all.json("/changes?limit=3&after=" + next);
            page.path("changes").forEach(change -> seen.add(change.path("entry").asString()));
            next = page.path("next").asString();
        } while (page.path("changes").size() > 0);
        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSize(all.json("/changes?limit=1000").path("changes").size());
        story.enters("member", Invented.member(9, 1));
        assertThat(all.json("/changes?after=" + next).path("changes").size()).isEqualTo(1);

        List<String> own = numbers(village, "member");
        List<String> told = new ArrayList<>();
        village.json("/changes?limit=1000").path("changes").forEach(change -> {
            if (change.path("form").asString().equals("member")) {
                told.add(change.path("record").asString());
            }
        });
        assertThat(told).containsExactlyInAnyOrderElementsOf(own);
    }

    @Test
    void lists_leave_as_files_with_the_same_rows() throws Exception {
        HttpResponse<String> csv = all.get("/records/member", "Accept", "text/csv");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body().strip().lines().count())
                .isEqualTo(1 + numbers(all, "member").size());
        assertThat(csv.body()).contains(Invented.name(1)).doesNotContain(Invented.id(1));
        String xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        assertThat(all.get("/figures/F21/rows", "Accept", xlsx).body()).startsWith("PK");
        assertThat(all.get("/templates/transfer.xlsx").body()).startsWith("PK");
        assertThat(village.json("/divisions").path("divisions").size())
                .isLessThan(all.json("/divisions").path("divisions").size());
        assertThat(all.json("/verify").path("whole").asBoolean()).isTrue();
        assertThat(village.get("/verify").statusCode()).isEqualTo(403);
    }
}
