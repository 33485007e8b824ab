package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.adapters.http.Api;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Findings;
import io.github.county161.core.port.Findings.Asked;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is doubtful, over real HTTP: by check and place, new and severe first, by name, in pages, in one's scope. */
class FindingListTest {

    private static final Asker COUNTY = new Asker("就业办", "county_clerk", Scope.of("610723"));
    private static final String VILLAGES = "尹家泉村委会";

    @TempDir
    private Path folder;

    private Story story;
    private Api api;

    /** Two doubts in the first village before the first sweep, one grave in the second after it. */
    @BeforeEach
    void serve() throws IOException {
        story = new Story(folder);
        story.has_a_family_at_work(1, 2, 0);
        story.has_a_family_at_work(3, 4, 1);
        story.posts(spell(1, "40000"), spell(2, "50000"));
        story.county().sweep(Story.DAY);
        story.enters(
                "member",
                Invented.with(
                        SampleWorld.person(SampleWorld.CHILD, "education", "初中", "phone", ""),
                        "head_name",
                        Invented.name(3),
                        "head_id",
                        Invented.id(3)));
        story.posts(Order.row("transfer", SampleWorld.spell("transfer", SampleWorld.CHILD, "2019-03-01"), 1));
    }

    private static Order spell(int n, String wage) {
        return Order.row(
                "transfer",
                Invented.with(Invented.transfer(n, "2018-03-01"), "end", "2018-09-01", "monthly_wage", wage),
                n);
    }

    @AfterEach
    void end() {
        if (api != null) {
            api.close();
        }
        story.close();
    }

    private HttpResponse<String> get(Asker asker, String path) throws Exception {
        if (api == null) {
            api = Story.api(story.county(), asker);
        }
        URI uri = URI.create("http://127.0.0.1:" + api.port() + "/api/v1/findings" + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private JsonNode ok(Asker asker, String path) throws Exception {
        HttpResponse<String> response = get(asker, path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private static List<String> each(JsonNode array, String name) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.get(name).asString()));
        return texts;
    }

    @Test
    void the_home_list_shows_what_is_new_and_severe_and_none_of_the_baseline() throws Exception {
        JsonNode json = ok(COUNTY, "");
        assertThat(each(json.get("home"), "check")).containsExactly("under_16");
        assertThat(json.get("home").get(0).get("placeName").asString()).isEqualTo("溢水镇上溢水村委会");
        assertThat(json.get("baseline").asLong()).isEqualTo(2);
    }

    @Test
    void the_gravest_group_comes_first_and_a_county_s_groups_are_by_town() throws Exception {
        JsonNode groups = ok(COUNTY, "").get("groups");
        assertThat(each(groups, "check")).startsWith("under_16").contains("wage_range");
        assertThat(each(groups, "place")).containsOnly("610723107");
    }

    @Test
    void pages_neither_skip_nor_repeat() throws Exception {
        List<String> seen = new ArrayList<>();
        JsonNode page = ok(COUNTY, "?limit=1");
        seen.addAll(each(page.get("findings"), "record"));
        while (page.has("next")) {
            page = ok(COUNTY, "?limit=1&cursor=" + page.get("next").asString());
            seen.addAll(each(page.get("findings"), "record"));
        }
        assertThat(seen).doesNotHaveDuplicates().isEqualTo(each(ok(COUNTY, "").get("findings"), "record"));
    }

    @Test
    void a_finding_says_of_whom_it_is_and_how_it_is_mended() throws Exception {
        JsonNode finding = ok(COUNTY, "?check=under_16").get("findings").get(0);
        assertThat(finding.get("object").asString()).startsWith("少年 610798********");
        assertThat(finding.get("mend").asString()).contains("报镇");
        assertThat(finding.get("basis").asString()).contains("劳动法");
        assertThat(finding.get("by").asString()).isEqualTo("系统");
    }

    @Test
    void a_village_sees_its_own_findings_alone() throws Exception {
        Asker village = new Asker("村文书", "village_clerk", Scope.of("610723107200"));
        JsonNode json = ok(village, "");
        assertThat(each(json.get("findings"), "check")).containsOnly("wage_range");
        assertThat(each(json.get("groups"), "placeName")).containsOnly("溢水镇" + VILLAGES);
    }

    @Test
    void a_division_narrows_what_the_county_sees() throws Exception {
        assertThat(each(ok(COUNTY, "?division=610723107201").get("findings"), "check"))
                .doesNotContain("wage_range")
                .contains("under_16");
    }

    @Test
    void who_sees_no_person_sees_no_finding() throws Exception {
        Asker auditor = new Asker("审计", "auditor", Scope.NOTHING);
        assertThat(ok(auditor, "").get("count").asLong()).isZero();
    }

    @Test
    void a_state_that_there_is_not_is_refused() throws Exception {
        assertThat(get(COUNTY, "?state=nothing").statusCode()).isEqualTo(400);
    }

    @Test
    void a_state_is_asked_by_its_code_or_label() throws Exception {
        assertThat(ok(COUNTY, "?state=open").get("count").asLong())
                .isEqualTo(ok(COUNTY, "?state=%E5%BE%85%E5%A4%84%E7%90%86")
                        .get("count")
                        .asLong())
                .isPositive();
    }

    @Test
    void the_sheet_to_be_answered_goes_from_village_to_village() throws Exception {
        story.posts(Order.row(
                "transfer",
                Invented.with(Invented.transfer(1, "2017-03-01"), "end", "2017-09-01", "monthly_wage", "40000"),
                1));
        story.county().sweep(Story.DAY);
        Findings findings = story.county().desk().findings();
        Asked all = new Asked(Optional.empty(), Optional.empty());
        View view = new View(Story.DAY, Optional.empty(), Optional.empty());
        List<Map<String, String>> found =
                findings.page(all, view, Scope.ALL, 0, 500).orElseThrow().findings();
        String first = "溢水镇" + VILLAGES;
        assertThat(found.get(0)).containsEntry("place", first);
        assertThat(found.get(found.size() - 1)).as("found last").containsEntry("place", first);

        List<String> places = new ArrayList<>();
        findings.sheet(all, view, Scope.ALL).orElseThrow().rows().forEach(row -> places.add(row.get(0)));
        assertThat(places).hasSameSizeAs(found).startsWith(first).endsWith("溢水镇上溢水村委会");
        assertThat(places.lastIndexOf(first)).isEqualTo(places.indexOf("溢水镇上溢水村委会") - 1);
    }
}
