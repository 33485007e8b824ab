package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.port.Asker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document as it is served, before a public linter with its strictest rules; Node and npm are the machine's. */
class OpenApiLintTest {

    private static final Path RULES = Path.of("src/test/lint");
    private static final Path KEPT = Path.of("target/lint");
    private static final int MOST_MINUTES = 5;

    @TempDir
    private Path folder;

    @Test
    void the_document_has_neither_an_error_nor_a_warning() throws Exception {
        Files.createDirectories(KEPT);
        for (String file : List.of("package.json", "package-lock.json", "redocly.yaml")) {
            Files.writeString(KEPT.resolve(file), Files.readString(RULES.resolve(file)));
        }
        try (Story story = new Story(folder.resolve("county"));
                Wire wire = new Wire(story, Asker.SETTING_UP)) {
            Files.writeString(
                    KEPT.resolve("openapi.json"), wire.get("/openapi.json").body());
        }
        if (!Files.exists(KEPT.resolve("node_modules/.bin/redocly"))) {
            run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        }
        String told = run("node_modules/.bin/redocly", "lint", "openapi.json");
        // What stands before is of the linter's own release.
        assertThat(told.substring(told.indexOf("validating")))
                .contains("Your API description is valid")
                .doesNotContain("warning");
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("told.txt");
        List<String> all = new ArrayList<>(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(all)
                .directory(KEPT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        builder.environment().put("CI", "true");
        Process process = builder.start();
        assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).isTrue();
        String told = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(told).isZero();
        return told;
    }
}
