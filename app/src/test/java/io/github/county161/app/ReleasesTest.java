package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.app.keep.BackupFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A county that each release left opens with this program and tells what that release told, worked out again too. */
class ReleasesTest {

    private static final Pattern RELEASED = Pattern.compile("(?m)^## (\\d+\\.\\d+\\.\\d+)(?![\\d.]| — unreleased)");
    private static final String DAY = "2019-11-25";

    @TempDir
    private Path folder;

    private static Path kept() throws URISyntaxException {
        return Path.of(ReleasesTest.class.getResource("/releases").toURI());
    }

    static Stream<Path> releases() throws IOException, URISyntaxException {
        try (Stream<Path> inside = Files.list(kept())) {
            return inside.filter(each -> Files.exists(each.resolve("proof.txt"))).sorted().toList().stream();
        }
    }

    private String told(String... command) {
        StringWriter out = new StringWriter();
        String[] all = Stream.concat(
                        Stream.of(command),
                        Stream.of("--data", folder.resolve("county").toString()))
                .toArray(String[]::new);
        int code = Main.commandLine().setOut(new PrintWriter(out)).execute(all);
        assertThat(code).as(String.join(" ", all) + out).isZero();
        return out.toString();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void it_opens_verifies_and_tells_the_same_before_and_after_all_is_worked_out_again(Path release)
            throws IOException {
        Path data = Files.createDirectories(folder.resolve("county"));
        BackupFile.unpack(release.resolve("county.backup.zip"), data);
        Files.copy(release.resolve("county.key"), data.resolve("county.key"));
        tells_what_it_told(release);
        told("rebuild");
        tells_what_it_told(release);
        try (Story story = new Story(data)) {
            assertThat(SealedAgain.holds(story, release + " ")).isPositive();
        }
    }

    private void tells_what_it_told(Path release) throws IOException {
        told("verify", "--witness", release.resolve("proof.txt").toString());
        Map<String, JsonNode> now = numbers(told("figures", "--format", "json", "--report-day", DAY));
        numbers(Files.readString(release.resolve("figures.json")))
                .forEach((figure, numbers) ->
                        assertThat(now.get(figure)).as(figure).isEqualTo(numbers));
        for (String period : new String[] {"2019-09", "2019-10"}) {
            assertThat(told("close", "show", period, "--report-day", DAY))
                    .isEqualTo(Files.readString(release.resolve("sealed-" + period + ".txt")));
        }
        Path brief = folder.resolve("brief.json");
        told("brief", "show", "monthly-2019-10-610723", "-o", brief.toString());
        assertThat(JsonMapper.shared().readTree(brief))
                .isEqualTo(JsonMapper.shared().readTree(release.resolve("brief.json")));
    }

    /** Of every figure and roster, by name; how they are called may change. */
    private static Map<String, JsonNode> numbers(String json) {
        JsonNode told = JsonMapper.shared().readTree(json);
        Map<String, JsonNode> numbers = new TreeMap<>();
        told.path("rosters").properties().forEach(roster -> numbers.put(roster.getKey(), roster.getValue()));
        told.path("figures").properties().forEach(figure -> {
            figure.getValue().asObject().remove("title");
            numbers.put(figure.getKey(), figure.getValue());
        });
        assertThat(numbers).isNotEmpty();
        return numbers;
    }

    @Test
    void a_heading_tells_whether_it_was_released() {
        String changes = "## 0.2.10 — unreleased\n## 0.2.9 — 2030-01-01\n## 0.1.0\n";
        assertThat(RELEASED.matcher(changes).results().map(found -> found.group(1)))
                .containsExactly("0.2.9", "0.1.0");
    }

    @Test
    void every_release_has_left_one() throws IOException, URISyntaxException {
        String changes = Files.readString(Path.of("../CHANGELOG.md"));
        assertThat(changes).contains("## ");
        assertThat(RELEASED.matcher(changes).results().map(found -> found.group(1)))
                .allSatisfy(version -> assertThat(kept().resolve(version)).isNotEmptyDirectory());
    }
}
