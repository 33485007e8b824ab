package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plug is pulled in the middle of a backup, restore, upgrade, rebuild, pack: there is a county that starts. */
class KillKeepingTest {

    private static final int KILLS = 5;
    private static final int LATEST_MILLIS = 5000;
    private static final int KILLS_OF_A_PACK = 3;
    private static final String COLUMNS = "form,column,heading,kind,required\n";

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

    @Test
    void a_pack_is_in_force_or_not_and_the_same_command_finishes() throws Exception {
        Path pack = folder.resolve("pack");
        assertThat(Main.run("pack", "init", pack.toString())).isZero();
        Path old = folder.resolve("old");
        Map<String, Object> before;
        try (Story story = new Story(old)) {
            story.has_a_family_at_work(1, 2, 0);
            before = story.all_figures_at(story.position());
        }
        int there = 0;
        for (int kill = 0; kill < KILLS_OF_A_PACK; kill++) {
            String version = "2019.x" + kill;
            of_another_version(pack, version, kill);
            Path fresh = folder.resolve("new" + kill);
            for (Path data : List.of(fresh, old)) {
                killed_once_it_was_looked_through(apply(pack, data));
                there += Where.isCounty(data) && is_in_force(data, version, "kill " + kill) ? 1 : 0;
                assertThat(Main.run(apply(pack, data))).isZero();
                assertThat(is_in_force(data, version, "after kill " + kill)).isTrue();
            }
            is_whole(old, before, "pack " + kill);
        }
        System.out.println("in force " + there + " of " + 2 * KILLS_OF_A_PACK + " times it was killed, seed " + seed);
    }

    private static String[] apply(Path pack, Path data) {
        return new String[] {"pack", "apply", pack.toString(), "--data", data.toString(), "--reason", "试"};
    }

    /** With a column more, so that all tables are worked out again. */
    private static void of_another_version(Path pack, String version, int n) throws IOException {
        Path head = pack.resolve("pack.json");
        Files.writeString(
                head,
                Files.readString(head)
                        .replaceAll("(\"version\": )\"[^\"]*\"", "$1\"" + version + "\"")
                        .replaceAll("(\"valid_from\": )\"[^\"]*\"", "$1\"2019-01-01\""));
        Path columns = pack.resolve("columns.csv");
        String text = Files.exists(columns) ? Files.readString(columns) : COLUMNS;
        Files.writeString(columns, text + "transfer,own_" + n + ",另栏" + n + ",text(20),no\n");
    }

    /** Looking through a pack takes most of the time and touches no county: it is let come to its end. */
    private void killed_once_it_was_looked_through(String... command) throws Exception {
        Process process = Running.program(command);
        Running.until(process, "县域包没有错误");
        process.waitFor(random.nextInt(LATEST_MILLIS * 2 / 3), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    /** Whole, with the pack or without it. */
    private boolean is_in_force(Path data, String version, String when) throws IOException {
        try (Story story = new Story(data)) {
            assertThat(story.broken()).as(when + ", seed " + seed).isEmpty();
            return story.county().pack().version().equals(version);
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
