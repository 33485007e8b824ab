package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.adapters.excel.ExcelWorkbooks;
import io.github.county161.adapters.http.Api;
import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Account;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Imports;
import io.github.county161.testkit.Invented;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Workbooks sent in over HTTP: tried, mended, taken in once, taken back; nobody else's business. */
class UploadStoryTest {

    private static final String SHEET = "人员信息";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Story story;
    private Api api;
    private Path good;
    private Path bad;

    @BeforeEach
    void serve_a_county_with_a_household() throws IOException {
        story = new Story(folder.resolve("data"));
        story.enters("household", household(1, Invented.VILLAGES.get(0)));
        api = as(Asker.SETTING_UP);
        Map<String, String> head = with(member(1, 1), "relation", "户主");
        good = workbook("好.xlsx", Member.FORM, List.of(head, member(2, 1)));
        bad = workbook("人员.xlsx", Member.FORM, List.of(head, with(member(2, 1), "education", "初二"), member(3, 1)));
    }

    @AfterEach
    void end() {
        api.close();
        story.close();
    }

    private Api as(Asker asker) {
        return Story.api(story.county(), asker);
    }

    private Path workbook(String name, Form form, List<Map<String, String>> rows) throws IOException {
        var cells = form.columns().stream().flatMap(c -> c.cells().stream()).toList();
        Sheet sheet = new Sheet(
                form.title(),
                "",
                List.of(),
                cells.stream()
                        .map(cell -> new Sheet.Head(cell.heading(), 12, false))
                        .toList(),
                each -> rows.forEach(row -> each.accept(cells.stream()
                        .map(cell -> row.getOrDefault(cell.name(), ""))
                        .toList())),
                List.of(),
                List.of(),
                "");
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            new ExcelWorkbooks().write(sheet, out);
        }
        return file;
    }

    private HttpRequest.Builder to(Api where, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + where.port() + path));
    }

    private HttpResponse<String> post(Api where, String path, String json) throws Exception {
        return client.send(
                to(where, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(Api where, String path) throws Exception {
        return client.send(to(where, path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> sends(Map<String, String> options, Path... files) throws Exception {
        return sends(BodyPublishers.ofByteArray(body(options, files)));
    }

    private HttpResponse<String> sends(HttpRequest.BodyPublisher body) throws Exception {
        return client.send(
                to(api, "/api/v1/imports")
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private static byte[] body(Map<String, String> options, Path... files) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> option : options.entrySet()) {
            body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"" + option.getKey() + "\"\r\n\r\n"
                            + option.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        for (Path file : files) {
            body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(Files.readAllBytes(file));
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** Sent, and tried to its end: where it is. */
    private String tried(Map<String, String> options, Path... files) throws Exception {
        HttpResponse<String> sent = sends(options, files);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        String path = sent.headers().firstValue("Location").orElseThrow();
        assertThat(ended(path).path("state").asString()).isEqualTo("rehearsed");
        return path;
    }

    /** The events tell when it has come to its end; then it is asked. */
    private JsonNode ended(String path) throws Exception {
        events(path);
        return JsonMapper.shared().readTree(get(api, path).body());
    }

    private String events(String path) throws Exception {
        return client.send(to(api, path).header("Accept", "text/event-stream").build(), BodyHandlers.ofString())
                .body();
    }

    private JsonNode committed(String path, String options) throws Exception {
        HttpResponse<String> answer = post(api, path + "/commit", options);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202);
        return ended(path);
    }

    private Path fetched(JsonNode is, String name) throws Exception {
        Path file = folder.resolve(name);
        HttpResponse<Path> answer =
                client.send(to(api, is.path("mended").asString()).build(), BodyHandlers.ofFile(file));
        assertThat(answer.statusCode()).isEqualTo(200);
        return file;
    }

    @Test
    void a_faulty_workbook_is_tried_mended_sent_again_taken_in_and_taken_back() throws Exception {
        long before = story.position();
        String first = tried(Map.of(), bad);
        JsonNode told = JsonMapper.shared().readTree(get(api, first).body());
        JsonNode batch = told.path("result").path("batches").path(0);
        assertThat(batch.path("counts").path("refused").asInt()).isEqualTo(1);
        JsonNode row = batch.path("rows").path(0);
        assertThat(row.path("row").asInt()).isEqualTo(3);
        assertThat(row.path("faults").path(0).path("column").asString()).isEqualTo("文化程度");
        assertThat(row.path("faults").path(0).path("message").asString()).contains("应为", "初中");
        assertThat(story.position()).as("it was only tried").isEqualTo(before);

        Path back = fetched(told, "退回.xlsx");
        Hand.opens(back).types(SHEET, Invented.name(2), "文化程度", "初中").saves(back);
        String second = tried(Map.of(), back);
        JsonNode in = committed(second, "{}");
        assertThat(in.path("state").asString()).isEqualTo("committed");
        assertThat(in.path("result").path("total").path("new").asInt()).isEqualTo(3);
        assertThat(in.path("slips").path(0).asLong()).isEqualTo(story.position());

        HttpResponse<String> undone = post(api, second + "/undo", "{}");
        assertThat(JsonMapper.shared().readTree(undone.body()).path("state").asString())
                .as(undone.body())
                .isEqualTo("undone");
        assertThat(get(api, "/api/v1/records/member").body()).doesNotContain(Invented.name(2));
    }

    @Test
    void what_is_committed_twice_is_one_batch() throws Exception {
        String path = tried(Map.of(), good);
        post(api, path + "/commit", "{}");
        post(api, path + "/commit", "{}");
        long slip = ended(path).path("slips").path(0).asLong();
        assertThat(committed(path, "{}").path("slips").size()).isEqualTo(1);
        assertThat(story.position()).isEqualTo(slip);
    }

    @Test
    void refused_as_a_whole_it_can_be_committed_again_with_the_good_rows_first() throws Exception {
        String path = tried(Map.of(), bad);
        assertThat(committed(path, "{}").path("state").asString()).isEqualTo("refused");
        JsonNode in = committed(path, "{\"goodRowsFirst\": true}");
        assertThat(in.path("result").path("total").path("new").asInt()).isEqualTo(2);
        assertThat(Hand.opens(fetched(in, "退回.xlsx")).rows("退回1 " + SHEET)).hasSize(2);
        long position = story.position();
        committed(path, "{\"goodRowsFirst\": true}");
        assertThat(story.position()).as("the same again").isEqualTo(position);
    }

    @Test
    void events_tell_the_progress_and_end_with_the_state() throws Exception {
        String path = sends(Map.of(), good).headers().firstValue("Location").orElseThrow();
        String events = events(path);
        assertThat(events).contains("event: progress", "\"state\":\"rehearsing\"");
        assertThat(events.substring(events.lastIndexOf("event: "))).contains("event: end", "\"rehearsed\"");
    }

    @Test
    void for_another_account_there_is_none() throws Exception {
        String path = tried(Map.of(), bad);
        try (Api other = as(new Account("旁人", "county_clerk", "610723").asker())) {
            String unknown = path.substring(0, path.length() - 32) + "0".repeat(32);
            for (String rest : List.of("", "/mended.xlsx")) {
                HttpResponse<String> answer = get(other, path + rest);
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body().replace(path.substring(16), ""))
                        .isEqualTo(get(other, unknown + rest).body().replace(unknown.substring(16), ""));
            }
            for (String act : List.of("/commit", "/undo")) {
                HttpResponse<String> answer = post(other, path + act, "{}");
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body().replace(path.substring(16), ""))
                        .isEqualTo(post(other, unknown + act, "{}").body().replace(unknown.substring(16), ""));
            }
        }
    }

    @Test
    void a_body_above_the_limit_is_refused_in_words_and_nothing_is_kept() throws Exception {
        Path large = folder.resolve("大.csv");
        Files.write(large, new byte[(int) Imports.MOST_BYTES + 1]);
        byte[] body = body(Map.of(), large);
        List<HttpRequest.BodyPublisher> ways = List.of(
                BodyPublishers.ofByteArray(body), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        for (HttpRequest.BodyPublisher told : ways) {
            HttpResponse<String> answer = sends(told);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("50 MB");
        }
        assertThat(folder.resolve("data/imports")).doesNotExist();
    }

    @Test
    void nothing_of_a_person_lies_open_in_the_folder() throws Exception {
        Path csv = folder.resolve("人员.csv");
        Files.writeString(csv, "姓名,证件号码\n" + Invented.name(2) + "," + Invented.id(2) + "\n");
        tried(Map.of("form", "member"), csv, bad);
        try (Stream<Path> files = Files.walk(folder.resolve("data/imports"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes)
                        .as(file.toString())
                        .doesNotContain(Invented.id(2))
                        .doesNotContain("PK\u0003\u0004");
            }
        }
    }

    @Test
    void the_workbooks_are_gone_as_soon_as_all_is_in() throws Exception {
        String path = tried(Map.of(), good);
        Path own = folder.resolve("data/imports").resolve(path.substring(path.lastIndexOf('/') + 1));
        assertThat(own.resolve("0")).exists();
        committed(path, "{}");
        assertThat(own).isDirectoryNotContaining("glob:**/0").isDirectoryContaining("glob:**/about");
    }

    @Test
    void of_a_zip_the_faulty_ones_come_back_as_a_zip() throws Exception {
        Path zip = folder.resolve("收表.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("甲/人员.xlsx"));
            Files.copy(bad, out);
        }
        JsonNode told =
                JsonMapper.shared().readTree(get(api, tried(Map.of(), zip)).body());
        assertThat(told.path("mended").asString()).endsWith(".zip");
        try (ZipInputStream back = new ZipInputStream(Files.newInputStream(fetched(told, "退回.zip")))) {
            assertThat(back.getNextEntry().getName()).isEqualTo("甲/人员.xlsx");
        }
    }

    @Test
    void history_is_not_for_everybody_and_options_are_known() throws Exception {
        assertThat(sends(Map.of("history", "true"), good).statusCode()).isEqualTo(422);
        assertThat(sends(Map.of("goodRowFirst", "true"), good).statusCode()).isEqualTo(400);
        assertThat(sends(Map.of()).statusCode()).isEqualTo(400);
    }
}
