package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.mechanism.Verification.Finding;
import io.github.county161.core.mechanism.Verification.Proof;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody has been at the file: verify finds it and names the first line that does not hold. */
class TamperTest {

    @TempDir
    private Path folder;

    private Path copy;
    private Proof witness;

    @BeforeEach
    void a_county_with_rows_in_many_tables() throws IOException, SQLException {
        try (Story story = new Story(folder)) {
            story.has_a_family_at_work(1, 2, 0);
            story.enters(
                    "intention",
                    Invented.with(
                            Invented.who(1), "date", "2019-05-01", "wish", "有创业意愿", "surveyor", "某人", "needs", "岗位信息"));
            story.enters("member_change", Invented.with(Invented.who(2), "kind", "死亡", "date", "2019-10-01"));
            story.enters("settlement", Map.of("town", Invented.TOWN, "village", "西山", "settlement", "某点"));
            Finding finding =
                    story.county().verification().verify(story.county().store(), Optional.empty(), s -> {});
            assertThat(finding.broken()).isEmpty();
            witness = finding.proof();
        }
        copy = folder.resolve("copy");
        Files.createDirectories(copy);
    }

    private Connection opened() throws IOException, SQLException {
        for (String ending : List.of("county.db-wal", "county.db-shm")) {
            Files.deleteIfExists(copy.resolve(ending));
        }
        Files.write(copy.resolve("county.db"), Files.readAllBytes(folder.resolve("county.db")));
        Files.write(copy.resolve("county.key"), Files.readAllBytes(folder.resolve("county.key")));
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy.resolve("county.db"));
        try (Statement statement = connection.createStatement()) {
            for (String trigger : names(connection, "select name from sqlite_master where type = 'trigger'")) {
                statement.execute("drop trigger " + trigger);
            }
        }
        return connection;
    }

    private static List<String> names(Connection connection, String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery(sql)) {
            while (rs.next()) {
                names.add(rs.getString(1));
            }
        }
        return names;
    }

    /** What verify says of the file after this was done to it. */
    private Optional<String> after(String sql) throws IOException, SQLException {
        try (Connection connection = opened();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isEqualTo(1);
        }
        return found(Optional.empty());
    }

    private Optional<String> found(Optional<Proof> kept) throws IOException {
        try (County county = County.open(copy)) {
            return county.verification().verify(county.store(), kept, s -> {}).broken();
        } catch (County.Refused notEvenOpened) {
            return Optional.of(String.valueOf(notEvenOpened.getMessage()));
        }
    }

    @Test
    void one_flip_in_every_column_of_every_table_is_found() throws IOException, SQLException {
        int flips = 0;
        List<String> tables;
        try (Connection connection = opened()) {
            tables = names(
                    connection,
                    "select name from sqlite_master where type = 'table' and name not in ('meta', 'changed')");
        }
        for (String table : tables) {
            List<String> columns;
            try (Connection connection = opened()) {
                boolean empty = names(connection, "select count(*) from " + table)
                        .get(0)
                        .equals("0");
                columns = empty ? List.of() : names(connection, "select name from pragma_table_info('" + table + "')");
            }
            for (String column : columns) {
                String flip = "update " + table + " set \"" + column + "\" = case typeof(\"" + column
                        + "\") when 'integer' then \"" + column + "\" + 1000 when 'null' then '1' else '~' || substr(\""
                        + column + "\", 2) end where rowid = (select max(rowid) from " + table + ")";
                if (table.equals("batch_row")) {
                    flip = flip.replaceAll("where rowid.*", "where slip = 2 and line = 1");
                }
                Optional<String> broken = after(flip);
                assertThat(broken).as(flip).isPresent();
                String named = table.startsWith("t_") ? table.substring(2) : "";
                assertThat(broken.get()).as(flip).contains(named);
                flips++;
            }
        }
        System.out.println(flips + " flips in " + tables.size() + " tables, each found");
        assertThat(flips).isGreaterThan(100);
    }

    @Test
    void a_deleted_row_and_an_added_row_are_found() throws IOException, SQLException {
        assertThat(after("delete from entry where no = (select max(no) from entry)"))
                .isPresent();
        assertThat(after("delete from slip where no = 3").orElseThrow()).startsWith("slip 3");
        assertThat(after("delete from batch_row where slip = 4 and line = 1").orElseThrow())
                .startsWith("slip 4");
        assertThat(after("delete from t_stay where rowid = (select min(rowid) from t_stay)")
                        .orElseThrow())
                .startsWith("stay");
        assertThat(after("insert into t_spell select * from t_spell limit 1").orElseThrow())
                .startsWith("spell");
        assertThat(after("insert into batch_row values (99, 1, 1, 'new', 1, '')")
                        .orElseThrow())
                .startsWith("batch_row");
        assertThat(after("insert into identity select 100000, salt, cipher from identity limit 1")
                        .orElseThrow())
                .startsWith("identity");
        assertThat(after("insert into entry select 100000, 99, line, record, form, act, happened_on, salt, facts,"
                                + " facts_digest, identity_digest, digest from entry limit 1")
                        .orElseThrow())
                .startsWith("entry");
    }

    @Test
    void a_tail_cut_off_is_found_with_a_witness() throws IOException, SQLException {
        try (Connection connection = opened();
                Statement statement = connection.createStatement()) {
            long last = witness.position();
            for (String table : List.of("entry", "batch_row")) {
                statement.executeUpdate("delete from " + table + " where slip = " + last);
            }
            statement.executeUpdate("delete from identity where entry not in (select no from entry)");
            statement.executeUpdate("delete from slip where no = " + last);
        }
        try (County county = County.open(copy)) {
            county.verification().rebuild(county.store(), s -> {});
        }
        assertThat(found(Optional.empty())).isEmpty();
        assertThat(found(Optional.of(witness)).orElseThrow()).startsWith("slip " + witness.position());
    }

    @Test
    void the_journal_refuses_to_be_altered() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("county.db"));
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "update slip set actor = 'x'",
                    "delete from entry",
                    "update entry set act = 'x'",
                    "delete from batch_row",
                    "update identity set cipher = ''")) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.executeUpdate(sql))
                        .hasMessageContaining("never altered");
            }
        }
    }
}
