package io.github.county161.adapters.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.ParsedParameters;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.CoreStatement;

/**
 * The statements of one connection, which the engine has prepared and runs again with other values; the driver keeps
 * none. Preparing was a third of what an entry cost.
 */
final class KeptStatements extends DefaultStatementBuilder {

    /** What an entry of any form asks is a few dozen; each holds some ten kilobytes. */
    private static final int MOST = 300;

    private static final float LOAD = 0.75f;
    private static final int FIRST = 64;

    /** Those that nobody runs, by their text; what was run longest ago comes first. */
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>(FIRST, LOAD, true);

    private final SQLiteConnection connection;

    private KeptStatements(SQLiteConnection connection) {
        this.connection = connection;
    }

    /** The same, whose connections keep their statements and send them as they are written. */
    static Jdbi keptBy(Jdbi jdbi) {
        Map<SQLiteConnection, KeptStatements> all = new ConcurrentHashMap<>();
        jdbi.setStatementBuilderFactory(given -> {
            SQLiteConnection connection = own(given);
            KeptStatements known = all.get(connection);
            if (known != null) {
                return known;
            }
            all.keySet().removeIf(KeptStatements::isOver);
            return all.computeIfAbsent(connection, KeptStatements::new);
        });
        return jdbi.configure(
                SqlStatements.class,
                statements -> statements.setSqlParser(new AsWritten()).setTemplateEngine(TemplateEngine.NOP));
    }

    /** What lies behind the pool's, which closes all statements that were made through it. */
    static SQLiteConnection own(Connection given) {
        try {
            return given.unwrap(SQLiteConnection.class);
        } catch (SQLException e) {
            throw new IllegalStateException("the pool gave a connection of another engine", e);
        }
    }

    private static boolean isOver(SQLiteConnection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    @Override
    public PreparedStatement create(Connection given, String sql, StatementContext context) throws SQLException {
        PreparedStatement known = idle.remove(sql);
        return known == null ? connection.prepareStatement(sql) : known;
    }

    /**
     * One that answered with a row that nobody read, as a pragma does, would be at work still and keep the next
     * transaction from its end: it begins anew. Values may be names, so none is left behind.
     */
    @Override
    public void close(Connection given, String sql, Statement statement) throws SQLException {
        if (!(statement instanceof PreparedStatement prepared)
                || !(statement instanceof CoreStatement own)
                || statement.isClosed()
                || idle.containsKey(sql)) {
            statement.close();
            return;
        }
        own.pointer.safeRunConsume((engine, at) -> engine.reset(at));
        prepared.clearParameters();
        idle.put(sql, prepared);
        if (idle.size() > MOST) {
            var oldest = idle.values().iterator();
            oldest.next().close();
            oldest.remove();
        }
    }

    /**
     * Every value is bound, so a question mark is nothing but the place of one. A statement is long and often
     * new, and taking it apart for names that it does not have cost a sixth of what a busy server worked.
     */
    private static final class AsWritten implements SqlParser {

        @Override
        public ParsedSql parse(String sql, StatementContext context) {
            long marks = sql.chars().filter(character -> character == '?').count();
            return ParsedSql.of(sql, ParsedParameters.positional((int) marks));
        }

        @Override
        public String nameParameter(String name, StatementContext context) {
            throw new UnsupportedOperationException("a value of the store is bound by its place, not as " + name);
        }
    }
}
