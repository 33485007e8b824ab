package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.county161.app.keep.BackupFile;
import io.github.county161.core.port.Asker;
import io.github.county161.core.term.Month;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of another program is worked out again on a copy, and taken over when all that was sealed is still so. */
class UpgradeTest {

    /** What a program with other tables would have left: the tables are to be worked out again. */
    private static final String OF_ANOTHER = "update meta set value = 'other tables' where name = 'relations'";

    @TempDir
    private Path folder;

    private Map<String, Object> before = Map.of();

    @BeforeEach
    void a_county_with_a_sealed_month() throws IOException {
        try (Story story = new Story(folder)) {
            story.has_a_family_at_work(1, 2, 0);
            assertThat(story.county()
                            .sealing()
                            .month(new Month(2019, 10), Asker.SETTING_UP, Story.DAY)
                            .faults())
                    .isEmpty();
            before = story.all_figures_at(story.position());
        }
    }

    private void in_the_file(String... sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("county.db"));
                Statement statement = connection.createStatement()) {
            for (String each : sql) {
                statement.executeUpdate(each);
            }
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(path -> path.getFileName().toString()).toList();
        }
    }

    @Test
    void it_tells_the_same_and_the_old_one_is_backed_up() throws IOException, SQLException {
        in_the_file(OF_ANOTHER);
        try (Story story = new Story(folder)) {
            assertThat(story.all_figures_at(story.position())).isEqualTo(before);
            assertThat(story.broken()).isEmpty();
        }
        assertThat(names()).noneMatch(name -> name.contains("upgrading"));
        try (Stream<Path> backups = Files.list(folder.resolve("backups"))) {
            Path backup = backups.findFirst().orElseThrow();
            assertThat(backup.getFileName().toString()).startsWith("before-upgrade-");
            BackupFile.check(backup);
        }
    }

    @Test
    void where_a_sealed_sheet_would_tell_another_number_the_old_file_stays_and_it_is_said_why()
            throws IOException, SQLException {
        in_the_file(
                OF_ANOTHER,
                "drop trigger entry_no_update",
                "update entry set facts = replace(facts, '610723107=2', '610723107=5')"
                        + " where form = 'sealed_figure' and facts like '%\"F21\"%'");
        byte[] old = Files.readAllBytes(folder.resolve("county.db"));
        assertThatThrownBy(() -> County.open(folder))
                .isInstanceOf(County.Refused.class)
                .hasMessageContaining("没有升级")
                .hasMessageContaining("F21");
        assertThat(folder.resolve("county.db")).hasBinaryContent(old);
        assertThat(names()).noneMatch(name -> name.contains("upgrading"));
    }

    @Test
    void an_older_program_leaves_a_newer_file_alone() throws IOException, SQLException {
        in_the_file("pragma user_version = " + (Main.RELEASE + 1));
        byte[] newer = Files.readAllBytes(folder.resolve("county.db"));
        assertThatThrownBy(() -> County.open(folder)).hasMessageContaining("较新的程序");
        assertThat(folder.resolve("county.db")).hasBinaryContent(newer);
    }

    @Test
    void without_the_key_nothing_is_worked_out_again() throws IOException, SQLException {
        in_the_file(OF_ANOTHER);
        Files.move(folder.resolve("county.key"), folder.resolve("elsewhere"));
        byte[] old = Files.readAllBytes(folder.resolve("county.db"));
        assertThatThrownBy(() -> County.open(folder)).hasMessageContaining("county.key");
        assertThat(folder.resolve("county.db")).hasBinaryContent(old);
    }

    @Test
    void while_somebody_has_it_open_it_waits() throws Exception {
        Process server = Running.program("serve", "--port", "0", "--data", folder.toString());
        try {
            Running.until(server, "网页在");
            in_the_file(OF_ANOTHER);
            Process other = Running.program("figures", "F21", "--data", folder.toString());
            assertThat(other.waitFor()).isEqualTo(Main.REFUSED);
            assertThat(Running.told(other)).contains("要升级");
        } finally {
            server.destroyForcibly().waitFor();
        }
    }
}
