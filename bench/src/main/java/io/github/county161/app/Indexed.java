package io.github.county161.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What counting costs at least: 200 000 rows by eighteen towns, out of an index that holds the town. */
final class Indexed implements AutoCloseable {

    private static final int ROWS = 200_000;
    private static final int TOWNS = 18;

    private final Connection connection;

    Indexed() throws Exception {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table row (no integer primary key, town text)");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into row (town) values (?)")) {
                for (int i = 0; i < ROWS; i++) {
                    insert.setString(1, "610798" + (100 + i % TOWNS));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
            statement.execute("create index row_town on row (town)");
        }
    }

    void count() throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery("select town, count(*) from row group by town")) {
            int towns = 0;
            while (rs.next()) {
                towns++;
            }
            if (towns != TOWNS) {
                throw new IllegalStateException(towns + " towns");
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
