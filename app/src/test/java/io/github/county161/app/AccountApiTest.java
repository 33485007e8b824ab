package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.port.Account;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Accounts and keys minded, people looked for and months sealed over real HTTP. */
class AccountApiTest {

    private static final Asker KEEPER = new Account("系统", "system_admin", "610723").asker();
    private static final Asker TOWN = new Account("镇", "town_clerk", "610723107").asker();
    private static final Asker APPROVER = new Account("县审批", "county_approver", "610723").asker();

    private static final String LOCK = "/accounts/" + URLEncoder.encode("王五", StandardCharsets.UTF_8) + "/lock";

    @TempDir
    private Path folder;

    private Story story;

    @BeforeEach
    void open() throws IOException {
        story = new Story(folder);
        story.has_a_family_at_work(1, 2, 0);
    }

    @AfterEach
    void close() {
        story.close();
    }

    private static HttpResponse<String> post(Wire wire, String path, String body) throws Exception {
        return wire.send("POST", path, body.replace('\'', '"'), "Content-Type", "application/json");
    }

    private static JsonNode json(HttpResponse<String> response) {
        return Wire.JSON.readTree(response.body());
    }

    @Test
    void the_administrator_makes_an_account_hands_its_password_out_and_locks_it() throws Exception {
        try (Wire wire = new Wire(story, KEEPER)) {
            String account = "{'account':'王五','role':'village_clerk','place':'610723107200'}";
            HttpResponse<String> added = post(wire, "/accounts", account);
            assertThat(json(added).get("oneTimePassword").asString()).hasSize(14);
            assertThat(post(wire, "/accounts", account).body()).doesNotContain("oneTimePassword");
            assertThat(post(wire, "/accounts", "{'account':'赵六','role':'king','place':'610723107200'}")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(wire.json("/accounts").get("accounts").size()).isEqualTo(1);

            assertThat(post(wire, "/accounts", account.replace("village_clerk", "auditor"))
                            .body())
                    .contains("roles_apart");
            assertThat(post(wire, "/accounts", account.replace("王五", "系统")).body())
                    .contains("own_account");
            assertThat(post(wire, LOCK, "{}").statusCode()).isEqualTo(200);
            assertThat(wire.json("/accounts").get("accounts").size()).isZero();
            assertThat(post(wire, LOCK, "{}").statusCode()).isEqualTo(422);
        }
    }

    @Test
    void a_towns_clerk_is_told_the_own_villages_accounts_and_gives_no_key() throws Exception {
        story.county().accounts().add(new Account("王五", "village_clerk", "610723107200"), Asker.SETTING_UP);
        story.county().accounts().add(new Account("赵六", "town_reviewer", "610723107"), Asker.SETTING_UP);
        try (Wire wire = new Wire(story, TOWN)) {
            JsonNode accounts = wire.json("/accounts").get("accounts");
            assertThat(accounts.size()).isEqualTo(1);
            assertThat(accounts.get(0).get("account").asString()).isEqualTo("王五");
            assertThat(wire.get("/keys").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_key_is_shown_once_listed_without_its_secret_and_revoked() throws Exception {
        story.county().accounts().add(new Account("王五", "village_clerk", "610723107200"), Asker.SETTING_UP);
        try (Wire wire = new Wire(story, new Account("安全", "security_admin", "610723").asker())) {
            LocalDate until = County.today().plusDays(9);
            JsonNode made = json(post(wire, "/keys", "{'name':'交换','account':'王五','until':'" + until + "'}"));
            String key = made.get("key").asString();
            assertThat(story.county().door().gate().byKey(key)).isPresent();
            assertThat(wire.get("/keys").body())
                    .contains(made.get("id").asString())
                    .doesNotContain(key);

            post(wire, "/keys/" + made.get("id").asString() + "/revoke", "{}");

            assertThat(story.county().door().gate().byKey(key)).isEmpty();
        }
    }

    @Test
    void a_person_is_found_by_a_piece_of_the_name_or_the_end_of_the_id_within_the_scope() throws Exception {
        String name = Invented.member(1, 1).get("name");
        String tail = Invented.id(1).substring(14);
        try (Wire wire = new Wire(story, TOWN);
                Wire elsewhere = new Wire(story, new Asker("外", "town_clerk", Scope.of("610723001")))) {
            for (String sought : new String[] {name, name.substring(0, 1), tail}) {
                JsonNode found = json(post(wire, "/persons/search", "{'text':'" + sought + "'}"))
                        .get("persons");
                assertThat(found.toString()).as(sought).contains(name).doesNotContain(Invented.id(1));
                assertThat(json(post(elsewhere, "/persons/search", "{'text':'" + sought + "'}"))
                                .get("persons")
                                .size())
                        .isZero();
            }
            assertThat(json(post(wire, "/persons/search", "{'text':'" + tail.substring(1) + "'}"))
                            .get("persons")
                            .size())
                    .isZero();
            assertThat(json(post(wire, "/persons/search", "{'text':' '}"))
                            .get("persons")
                            .size())
                    .isZero();
        }
    }

    @Test
    void a_month_is_sealed_and_a_year_refused_with_what_would_be_right() throws Exception {
        try (Wire wire = new Wire(story, APPROVER);
                Wire town = new Wire(story, TOWN)) {
            assertThat(post(town, "/years/2019/months/9/seal", "{}").statusCode())
                    .isEqualTo(422);
            assertThat(json(post(wire, "/years/2019/months/9/seal", "{}"))
                            .get("sealed")
                            .size())
                    .isEqualTo(1);
            assertThat(post(wire, "/years/2019/months/9/seal", "{}").body()).contains("sealed_already");
            assertThat(post(wire, "/years/2019/close", "{}").body()).contains("有文号的结账");
            assertThat(post(wire, "/years/2019/reopen", "{'orderNo':'某政发〔2019〕9号'}")
                            .body())
                    .contains("not_closed");
            assertThat(wire.get("/years/2019").body()).contains("2019-09");
        }
    }
}
