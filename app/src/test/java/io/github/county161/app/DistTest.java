package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is laid beside the jar for a machine of its own. */
class DistTest {

    private static final Path DIST = Path.of("src/dist");

    @Test
    void a_service_is_shown_before_it_is_installed_with_every_word_of_its_command_whole() throws Exception {
        Process shown = new ProcessBuilder(
                        "sh",
                        DIST.resolve("install-service").toString(),
                        "--dry-run",
                        "--user",
                        "clerk",
                        "--data",
                        "/srv/某县 账 100%",
                        "--port",
                        "1700")
                .redirectErrorStream(true)
                .start();
        String text = new String(shown.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shown.waitFor()).as(text).isZero();
        assertThat(text)
                .contains("User=clerk\n")
                .contains(" serve --data \"/srv/某县 账 100%%\" \"--port\" \"1700\"\n")
                .contains("systemctl enable --now county161");
    }

    @Test
    void the_command_file_for_windows_is_read_alike_under_every_code_page() throws Exception {
        String text = Files.readString(DIST.resolve("county161.cmd"));
        assertThat(text.chars().filter(sign -> sign > 126)).isEmpty();
        assertThat(text).contains("-jar \"%HOME161%county161.jar\" %*");
    }

    @Test
    void what_the_launcher_has_kept_for_a_quick_start_is_done_to_the_end() {
        assertThat(Main.run("warm-up")).isEqualTo(Main.DONE);
    }

    @Test
    void no_file_of_it_names_a_folder_of_the_machine_it_was_made_on() throws Exception {
        String home = Path.of("").toAbsolutePath().getParent().toString();
        for (String file : List.of("make", "install-service", "county161.cmd")) {
            assertThat(Files.readString(DIST.resolve(file))).as(file).doesNotContain(home);
        }
    }
}
