package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.county161.adapters.sqlite.SqliteDoor;
import io.github.county161.core.port.Credentials;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Diary;
import io.github.county161.testkit.CredentialsContract;
import io.github.county161.testkit.DiaryContract;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDoorTest {

    @TempDir
    Path folder;

    private Crypto crypto;
    private SqliteDoor door;

    @BeforeEach
    void open() throws IOException {
        crypto = AesCrypto.of(folder.resolve("key"), true);
        door = SqliteDoor.open(folder.resolve("access.db"), crypto);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Nested
    class AsDiary extends DiaryContract {

        @Override
        protected Diary diary() {
            return door;
        }

        @Override
        protected Crypto crypto() {
            return crypto;
        }

        @Test
        void a_line_is_neither_altered_nor_taken_out_and_who_does_so_by_force_is_found() throws SQLException {
            for (int i = 0; i < 3; i++) {
                door.write(
                        new Diary.Note("2026-03-01T08:00+08:00", "张三", Diary.Act.LOG_IN, "", "", i == 0, "10.0.0.7"));
            }
            assertThatThrownBy(() -> by_hand("update diary set done = 1 where no = 2"))
                    .hasMessageContaining("never altered");
            assertThatThrownBy(() -> by_hand("delete from diary where no = 2")).hasMessageContaining("never altered");
            assertThat(door.broken(crypto)).isEmpty();

            by_hand("drop trigger diary_no_update", "update diary set done = 1 where no = 2");
            assertThat(door.broken(crypto)).contains(2L);
        }

        @Test
        void a_line_taken_out_by_force_is_missed() throws SQLException {
            for (int i = 0; i < 3; i++) {
                door.write(new Diary.Note("2026-03-01T08:00+08:00", "张三", Diary.Act.LOG_IN, "", "", true, ""));
            }
            by_hand("drop trigger diary_no_delete", "delete from diary where no = 2");

            assertThat(door.broken(crypto)).contains(2L);
        }
    }

    @Nested
    class AsCredentials extends CredentialsContract {

        @Override
        protected Credentials credentials() {
            return door;
        }
    }

    private void by_hand(String... statements) throws SQLException {
        try (Connection hand = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("access.db"))) {
            for (String statement : statements) {
                hand.createStatement().execute(statement);
            }
        }
    }
}
