package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.port.Account;
import io.github.county161.core.port.Diary;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** How the county is kept, as the system's administrator asks it, and nobody else. */
class UpkeepApiTest {

    private static final String COUNTY = "610723";

    @TempDir
    private Path folder;

    private Story story;
    private Wire wire;

    @BeforeEach
    void served() throws IOException {
        story = new Story(folder.resolve("county"));
        wire = of("system_admin");
    }

    private Wire of(String role) {
        return new Wire(story, new Account("某", role, COUNTY).asker());
    }

    @AfterEach
    void ended() {
        wire.close();
        story.close();
    }

    private HttpResponse<String> backed_up(Wire by) throws Exception {
        return by.send("POST", "/backups", "{}", "Content-Type", "application/json");
    }

    private Stream<JsonNode> conditions(String what) throws Exception {
        return wire.json("/doctor")
                .path("conditions")
                .valueStream()
                .filter(one -> one.path("what").asString().equals(what));
    }

    @Test
    void only_the_systems_administrator_sees_it_and_backs_up() throws Exception {
        for (String role : List.of("county_clerk", "county_leader", "security_admin", "auditor", "town_clerk")) {
            try (Wire other = of(role)) {
                for (String path : List.of("/doctor", "/backups", "/pack")) {
                    assertThat(other.get(path).statusCode()).as(role + path).isEqualTo(403);
                }
                assertThat(backed_up(other).statusCode()).as(role).isEqualTo(403);
            }
        }
        assertThat(folder.resolve("county/backups")).doesNotExist();
    }

    @Test
    void the_doctor_says_what_is_to_be_done_and_a_backup_made_now_heals_that() throws Exception {
        assertThat(conditions("账库"))
                .extracting(one -> one.at("/level/code").asString())
                .containsExactly("good");
        assertThat(conditions("备份 backups"))
                .extracting(one -> one.at("/level/label").asString())
                .containsExactly("注意");
        assertThat(wire.json("/backups").at("/places/0").has("newest")).isFalse();
        JsonNode made = Wire.JSON.readTree(backed_up(wire).body());
        assertThat(made.path("good").asBoolean()).isTrue();
        assertThat(made.at("/lines/0").asString()).startsWith("已备份到 ");
        assertThat(conditions("备份 backups"))
                .extracting(one -> one.at("/level/label").asString())
                .containsExactly("正常");
        assertThat(wire.json("/backups").at("/places/0/newest").asString()).endsWith("+08:00");
        try (Stream<Path> kept = Files.list(folder.resolve("county/backups"))) {
            assertThat(kept).hasSize(1);
        }
        assertThat(story.county()
                        .door()
                        .diary()
                        .newest(Set.of(Diary.Act.BACKUP), Optional.of("某"), Optional.empty(), 2))
                .singleElement()
                .matches(line -> line.note().done());
    }

    @Test
    void a_place_that_is_not_there_is_told_in_the_answer() throws Exception {
        assertThat(Main.run(
                        "backup",
                        "--places",
                        "backups," + folder.resolve("没插上"),
                        "--data",
                        folder.resolve("county").toString()))
                .isZero();
        JsonNode made = Wire.JSON.readTree(backed_up(wire).body());
        assertThat(made.path("good").asBoolean()).isFalse();
        assertThat(made.at("/lines/1").asString()).startsWith("没有备份到 ");
    }

    @Test
    void a_server_says_that_another_pack_was_put_in_force_while_it_runs() throws Exception {
        JsonNode own = wire.json("/pack");
        assertThat(own.path("shipped").asBoolean()).isTrue();
        assertThat(own.path("newer").isNull()).isTrue();
        assertThat(own.path("terms").valueStream().map(term -> term.path("text").asString()))
                .contains("就业扶贫")
                .doesNotContain("就业帮扶");
        assertThat(conditions("县域包"))
                .extracting(one -> one.at("/level/code").asString())
                .containsExactly("good");
        Path pack = folder.resolve("pack");
        assertThat(Main.run("pack", "init", pack.toString())).isZero();
        Path head = pack.resolve("pack.json");
        Files.writeString(
                head, Files.readString(head).replace(own.path("version").asString(), "2019.x"));
        assertThat(Main.run(
                        "pack",
                        "apply",
                        pack.toString(),
                        "--reason",
                        "换包",
                        "--data",
                        folder.resolve("county").toString()))
                .isZero();
        assertThat(wire.json("/pack").path("newer").asString()).isEqualTo("2019.x");
        assertThat(conditions("县域包"))
                .extracting(one -> one.path("sentence").asString())
                .singleElement()
                .asString()
                .contains("2019.x")
                .contains("请重启服务");
        assertThat(LocalDate.parse(own.path("validFrom").asString())).isBefore(Story.DAY);
    }
}
