package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.county161.adapters.http.Api;
import io.github.county161.adapters.http.Listening;
import io.github.county161.adapters.http.Network;
import io.github.county161.core.port.Account;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Diary.Act;
import io.github.county161.core.port.Diary.Line;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The door over real HTTP. */
class LogInApiTest {

    private static final String OWN = "Qing-shan-2026";
    private static final String VILLAGE = "610723107200";

    @TempDir
    private Path folder;

    private Story story;
    private Api api;
    private final HttpClient client = browser();

    @BeforeEach
    void serve() throws IOException {
        story = new Story(folder);
        story.has_a_family_at_work(1, 2, 0);
        api = serve(Listening.onLoopback(0));
    }

    private Api serve(Listening listening) {
        return Api.start(ServeCommand.ports(story.county()), () -> Story.DAY, County.clock(), listening);
    }

    @AfterEach
    void end() {
        api.close();
        story.close();
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private String has_an_account(String name, String role, String place) {
        County county = story.county();
        assertThat(county.accounts().add(new Account(name, role, place), Asker.SETTING_UP))
                .isEmpty();
        return county.door().gate().reset(name, Asker.SYSTEM, "");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + "/api/v1" + path));
    }

    private HttpResponse<String> send(HttpClient who, HttpRequest.Builder request) throws Exception {
        return who.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(HttpClient who, String path) throws Exception {
        return send(who, to(path));
    }

    private HttpResponse<String> post(HttpClient who, String path, String body) throws Exception {
        return send(
                who,
                to(path).header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    private HttpClient logged_in(String name, String role, String place) throws Exception {
        String oneTime = has_an_account(name, role, place);
        HttpClient who = browser();
        assertThat(log_in(who, name, oneTime).statusCode()).isEqualTo(200);
        assertThat(post(who, "/me/password", "{'old':'" + oneTime + "','password':'" + OWN + "'}")
                        .statusCode())
                .isEqualTo(200);
        return who;
    }

    private HttpResponse<String> log_in(HttpClient who, String name, String password) throws Exception {
        return post(who, "/sessions", "{'account':'" + name + "','password':'" + password + "'}");
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    @Test
    void nobody_is_answered_before_having_said_who_asks() throws Exception {
        for (String path : List.of("/forms", "/records/member", "/figures", "/me", "/persons/1", "/no/such")) {
            HttpResponse<String> answer = get(client, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
        assertThat(post(client, "/entries", "{'orders':[]}").statusCode()).isEqualTo(401);
        assertThat(get(client, "/health").statusCode()).isEqualTo(200);
    }

    @Test
    void with_a_one_time_password_nothing_is_open_but_choosing_ones_own() throws Exception {
        String oneTime = has_an_account("张三", "village_clerk", VILLAGE);

        HttpResponse<String> in = log_in(client, "张三", oneTime);
        assertThat(in.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Strict");
        assertThat(json(in).get("mustChange").asBoolean()).isTrue();
        assertThat(get(client, "/records/member").statusCode()).isEqualTo(403);
        assertThat(get(client, "/me").statusCode()).isEqualTo(200);
        assertThat(post(client, "/me/password", "{'old':'" + oneTime + "','password':'kurz'}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(client, "/me/password", "{'old':'" + oneTime + "','password':'" + OWN + "'}")
                        .statusCode())
                .isEqualTo(200);

        JsonNode members = json(get(client, "/records/member"));
        assertThat(members.get("records").size()).isEqualTo(2);
        assertThat(json(get(client, "/me")).get("division").asString()).isEqualTo(VILLAGE);
    }

    @Test
    void whoever_logs_out_or_chooses_a_new_password_elsewhere_is_out() throws Exception {
        HttpClient first = logged_in("张三", "village_clerk", VILLAGE);
        HttpClient second = browser();
        log_in(second, "张三", OWN);
        assertThat(get(second, "/me").statusCode()).isEqualTo(200);

        post(first, "/me/password", "{'old':'" + OWN + "','password':'Neu-er-2026-a'}");
        assertThat(get(second, "/me").statusCode()).isEqualTo(401);
        assertThat(get(first, "/me").statusCode()).isEqualTo(200);

        assertThat(send(first, to("/sessions/current").DELETE()).statusCode()).isEqualTo(204);
        assertThat(get(first, "/me").statusCode()).isEqualTo(401);
    }

    @Test
    void each_account_sees_its_own_place_and_an_administrator_no_person() throws Exception {
        HttpClient elsewhere = logged_in("李四", "village_clerk", "610723107201");
        HttpClient keeper = logged_in("系统", "system_admin", "610723");

        assertThat(json(get(elsewhere, "/records/member")).get("records").size())
                .isZero();
        assertThat(json(get(keeper, "/records/member")).get("records").size()).isZero();
        assertThat(json(get(keeper, "/me")).get("seesPersons").asBoolean()).isFalse();
    }

    @Test
    void an_account_that_is_locked_is_out_at_once() throws Exception {
        HttpClient who = logged_in("张三", "village_clerk", VILLAGE);
        story.county().accounts().lock("张三", Asker.SETTING_UP);

        assertThat(get(who, "/me").statusCode()).isEqualTo(401);
    }

    @Test
    void five_wrong_passwords_and_the_right_one_waits() throws Exception {
        logged_in("张三", "village_clerk", VILLAGE);
        for (int i = 0; i < 5; i++) {
            assertThat(log_in(client, "张三", "Falsch-2026-x").statusCode()).isEqualTo(401);
        }
        assertThat(log_in(client, "张三", OWN).statusCode()).isEqualTo(429);
    }

    @Test
    void a_program_shows_its_key_and_acts_as_its_account() throws Exception {
        has_an_account("交换", "town_clerk", "610723107");
        String key = story.county()
                .door()
                .gate()
                .addKey("数据交换", "交换", County.today().plusDays(1), Asker.SETTING_UP, "")
                .text();

        HttpResponse<String> answer = send(client, to("/records/member").header("Authorization", "Bearer " + key));
        assertThat(json(answer).get("records").size()).isEqualTo(2);
        assertThat(send(client, to("/me").header("Authorization", "Bearer " + key + "0"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_person_is_shown_in_the_clear_with_a_purpose_and_a_line_says_so() throws Exception {
        HttpClient who = logged_in("张三", "village_clerk", VILLAGE);
        HttpClient elsewhere = logged_in("李四", "village_clerk", "610723107201");
        JsonNode member = json(get(who, "/records/member")).get("records").get(0);
        String path = "/persons/" + member.get("record").asString() + "/reveal";

        assertThat(member.get("id_number").asString()).contains("********");
        assertThat(post(who, path, "{}").statusCode()).isEqualTo(400);
        HttpResponse<String> refused = post(elsewhere, path, "{'purpose':'visit'}");
        HttpResponse<String> none = post(elsewhere, "/persons/99/reveal", "{'purpose':'visit'}");
        assertThat(refused.statusCode()).isEqualTo(none.statusCode()).isEqualTo(404);
        JsonNode clear = json(post(who, path, "{'purpose':'visit','columns':['id_number']}"))
                .get("columns");

        assertThat(clear.get("id_number").asString()).isEqualTo(Invented.id(1));
        assertThat(clear.size()).isEqualTo(1);
        List<Line> lines =
                story.county().door().diary().newest(Set.of(Act.REVEAL), Optional.empty(), Optional.empty(), 9);
        assertThat(lines)
                .extracting(line -> line.note().account(), line -> line.note().done())
                .containsExactly(tuple("张三", true), tuple("李四", false), tuple("李四", false));
        assertThat(lines.toString()).contains("走访核实").doesNotContain(Invented.id(1));
    }

    @Test
    void what_leaves_as_a_file_and_what_is_not_allowed_stand_in_the_diary_for_the_auditor() throws Exception {
        HttpClient who = logged_in("张三", "village_clerk", VILLAGE);
        HttpClient auditor = logged_in("审计", "auditor", "610723");
        assertThat(get(
                                who,
                                "/books/"
                                        + json(get(who, "/books"))
                                                .get("books")
                                                .get(0)
                                                .get("name")
                                                .asString() + "?format=csv")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(who, "/audit").statusCode()).isEqualTo(403);

        JsonNode readings = json(get(auditor, "/readings")).get("lines");
        assertThat(readings.size()).isEqualTo(1);
        assertThat(readings.get(0).get("on").asString()).startsWith("/api/v1/books/");
        assertThat(readings.get(0).get("told").asString())
                .as("the query, the rows and the headings")
                .matches("format=csv \\d+ 行：.+");
        assertThat(get(auditor, "/audit").body()).contains("forbidden").contains("log_in");
    }

    @Test
    void a_page_of_elsewhere_and_a_form_of_elsewhere_are_kept_out() throws Exception {
        HttpClient who = logged_in("张三", "village_clerk", VILLAGE);

        assertThat(send(who, to("/me").header("Origin", "http://evil.example")).statusCode())
                .isEqualTo(403);
        HttpResponse<String> form = send(
                who,
                to("/entries").header("Content-Type", "text/plain").POST(BodyPublishers.ofString("{\"orders\":[]}")));
        assertThat(form.statusCode()).isEqualTo(415);
        assertThat(get(who, "/me").headers().map())
                .containsKeys("content-security-policy", "x-content-type-options", "referrer-policy");
    }

    @Test
    void over_tls_the_cookie_is_for_tls_alone() throws Exception {
        Path keys = folder.resolve("keys.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "county",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        "changeit",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "30")
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        String oneTime = has_an_account("张三", "village_clerk", VILLAGE);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, "changeit".toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("county", store.getCertificate("county"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        HttpClient safe = HttpClient.newBuilder().sslContext(context).build();

        try (Api tls =
                serve(new Listening("0.0.0.0", 0, Optional.of(new Listening.Tls(keys, "changeit")), List.of()))) {
            HttpRequest in = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + tls.port() + "/api/v1/sessions"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"account\":\"张三\",\"password\":\"" + oneTime + "\"}"))
                    .build();
            HttpResponse<String> answer = safe.send(in, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
    }

    @Test
    void behind_a_proxy_that_is_trusted_the_diary_names_whom_it_names() throws Exception {
        has_an_account("张三", "village_clerk", VILLAGE);
        api.close();
        api = serve(new Listening("127.0.0.1", 0, Optional.empty(), List.of(Network.of("127.0.0.0/8"))));
        send(
                client,
                to("/sessions")
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", "6.6.6.6, 10.0.0.9")
                        .POST(BodyPublishers.ofString("{\"account\":\"张三\",\"password\":\"x\"}")));

        assertThat(story.county().door().diary().newest(Set.of(Act.LOG_IN), Optional.empty(), Optional.empty(), 1))
                .extracting(line -> line.note().from())
                .containsExactly("10.0.0.9");
    }

    @Test
    void the_first_run_makes_one_administrator_and_the_second_none() throws Exception {
        assertThat(story.county().door().first())
                .hasValueSatisfying(password -> assertThat(password).matches("[A-Za-z2-9-]{14}"));
        assertThat(story.county().door().first()).isEmpty();
        assertThat(story.county().accounts().all()).extracting(Account::role).containsExactly("system_admin");
    }
}
