package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plug is pulled in the middle of a backup, a restore, an upgrade, a rebuild: there is a county that starts. */
class KillKeepingTest {

    private static final int KILLS = 5;
    private static final int LATEST_MILLIS = 5000;

    private final long seed = Long.getLong("seed", 161);
    private final Random random = new Random(seed);

    @TempDir
    private Path folder;

    @Test
    void whatever_was_going_on() throws Exception {
        Path data = folder.resolve("county");
        Path backup = folder.resolve("one.backup.zip");
        Map<String, Object> before;
        try (County county = County.open(data)) {
            DemoCommand.load(county, Files.createDirectories(folder.resolve("town")));
        }
        try (Story story = new Story(data)) {
            before = story.all_figures_at(story.position());
        }
        String where = data.toString();
        assertThat(Main.run("backup", backup.toString(), "--data", where)).isZero();
        int ended = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            ended += killed("backup", "--data", where);
            is_whole(data, before, "backup " + kill);
            ended += killed("restore", backup.toString(), "--data", where);
            is_whole(data, before, "restore " + kill);
            of_another_program(data);
            ended += killed("figures", "F21", "--data", where);
            is_whole(data, before, "upgrade " + kill);
            ended += killed("rebuild", "--data", where);
            is_whole(data, before, "rebuild " + kill);
        }
        System.out.println("killed " + (4 * KILLS - ended) + " of " + 4 * KILLS + " before they ended, seed " + seed);
        assertThat(ended).isLessThan(3 * KILLS);
    }

    private int killed(String... command) throws Exception {
        Process process = Running.program(command);
        boolean ended = process.waitFor(300 + random.nextInt(LATEST_MILLIS), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return ended ? 1 : 0;
    }

    private static void of_another_program(Path data) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("county.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update meta set value = 'other tables' where name = 'relations'");
        }
    }

    private void is_whole(Path data, Map<String, Object> before, String when) throws IOException {
        try (Story story = new Story(data)) {
            assertThat(story.all_figures_at(story.position()))
                    .as(when + ", seed " + seed)
                    .isEqualTo(before);
        }
        try (Stream<Path> inside = Files.list(data)) {
            assertThat(inside.map(path -> path.getFileName().toString()))
                    .as(when)
                    .noneMatch(name -> name.startsWith("open-") || name.contains("upgrading"));
        }
    }
}
