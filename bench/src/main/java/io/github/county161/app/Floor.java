package io.github.county161.app;

import io.github.county161.core.port.Crypto;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The least an import can cost: the rows it left in every table, put into the same tables by plain JDBC. */
final class Floor {

    private final List<String> schema = new ArrayList<>();
    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();

    private Floor() {}

    static Floor of(Path database) throws Exception {
        Floor floor = new Floor();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rs = statement.executeQuery("select type, name, sql from sqlite_master where sql is not null"
                    + " and name not like 'sqlite%'")) {
                while (rs.next()) {
                    floor.schema.add(rs.getString(3));
                    if (rs.getString(1).equals("table")) {
                        tables.add(rs.getString(2));
                    }
                }
            }
            for (String table : tables) {
                List<Object[]> all = new ArrayList<>();
                try (ResultSet rs = statement.executeQuery("select * from " + table)) {
                    int width = rs.getMetaData().getColumnCount();
                    while (rs.next()) {
                        Object[] row = new Object[width];
                        for (int i = 0; i < width; i++) {
                            row[i] = rs.getObject(i + 1);
                        }
                        all.add(row);
                    }
                }
                floor.rows.put(table, all);
            }
        }
        return floor;
    }

    void insert(Path file, Path keyFile) throws Exception {
        Crypto crypto = AesCrypto.of(keyFile, false);
        try (Connection connection = durable(file);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : schema) {
                statement.execute(sql);
            }
            for (Map.Entry<String, List<Object[]>> table : rows.entrySet()) {
                insert(connection, table.getKey(), table.getValue(), crypto);
            }
            connection.commit();
        }
    }

    private static void insert(Connection connection, String table, List<Object[]> rows, Crypto crypto)
            throws Exception {
        if (rows.isEmpty()) {
            return;
        }
        String marks = "?, ".repeat(rows.get(0).length - 1) + "?";
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
            for (Object[] row : rows) {
                if (table.equals("identity")) {
                    // What it says was enciphered and digested once; so it is here.
                    String plain = String.valueOf(row[2]).substring(0, 100);
                    row[2] = crypto.encipher(plain, "entry " + row[0]);
                    crypto.digest(String.valueOf(row[1]), plain);
                    crypto.keyedHash(plain);
                    crypto.keyedHash(plain + "2");
                } else if (table.equals("entry")) {
                    crypto.digest(String.valueOf(row[7]), String.valueOf(row[8]));
                    crypto.digest(String.valueOf(row[9]), String.valueOf(row[10]));
                }
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Connection durable(Path file) throws Exception {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("pragma synchronous = full");
            statement.execute("pragma cache_size = -65536");
        }
        return connection;
    }

    static Bare bare(Path file) throws Exception {
        return new Bare(durable(file));
    }

    /** Five rows of about the size of one entry's, durable. */
    static final class Bare implements AutoCloseable {

        private static final String TEXT = "x".repeat(200);
        private final Connection connection;

        private Bare(Connection connection) throws Exception {
            this.connection = connection;
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table row (no integer primary key, a text, b text)");
                statement.execute("create index row_a on row (a)");
            }
            connection.setAutoCommit(false);
        }

        void insertFive() throws Exception {
            try (PreparedStatement insert = connection.prepareStatement("insert into row (a, b) values (?, ?)")) {
                for (int i = 0; i < 5; i++) {
                    insert.setString(1, TEXT + i);
                    insert.setString(2, TEXT);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
