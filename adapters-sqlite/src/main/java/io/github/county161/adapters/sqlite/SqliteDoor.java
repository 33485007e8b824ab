package io.github.county161.adapters.sqlite;

import io.github.county161.core.port.Credentials;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Diary;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * What is kept at the door, in a file of its own beside the journal's: the diary, passwords and keys. One connection,
 * used by one at a time; several programs may have the file open.
 */
public final class SqliteDoor implements Diary, Credentials, AutoCloseable {

    private static final int BUSY_MILLIS = 30_000;
    private static final List<String> TABLES = List.of(
            "create table if not exists diary (no integer primary key, at text not null, account text not null,"
                    + " act text not null, on_what text not null, told text not null, done integer not null,"
                    + " address text not null, digest text not null)",
            "create index if not exists diary_account on diary (account, no)",
            "create index if not exists diary_address on diary (address, no)",
            "create trigger if not exists diary_no_update before update on diary"
                    + " begin select raise(abort, 'the diary is never altered'); end",
            "create trigger if not exists diary_no_delete before delete on diary"
                    + " begin select raise(abort, 'the diary is never altered'); end",
            "create table if not exists password (no integer primary key, account text not null, hash text not null,"
                    + " since text not null, one_time integer not null)",
            "create index if not exists password_account on password (account, no)",
            "create table if not exists api_key (id text primary key, name text not null, hash text not null,"
                    + " account text not null, until text not null, revoked integer not null) without rowid");

    private final Handle handle;
    private final Crypto crypto;
    private final ReentrantLock turn = new ReentrantLock(true);

    private SqliteDoor(Handle handle, Crypto crypto) {
        this.handle = handle;
        this.crypto = crypto;
        handle.useTransaction(h -> TABLES.forEach(h::execute));
    }

    /** Opens the file, or makes it, in a folder that exists. */
    public static SqliteDoor open(Path file, Crypto crypto) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return new SqliteDoor(Jdbi.create(source).open(), crypto);
    }

    private <T> T inTurn(Function<Handle, T> work) {
        turn.lock();
        try {
            return handle.inTransaction(work::apply);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void write(Note note) {
        inTurn(h -> {
            String previous = h.createQuery("select digest from diary order by no desc limit 1")
                    .mapTo(String.class)
                    .findOne()
                    .orElse(BEGIN);
            return h.execute(
                    "insert into diary (at, account, act, on_what, told, done, address, digest)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    note.at(),
                    note.account(),
                    note.act().name().toLowerCase(Locale.ROOT),
                    note.on(),
                    note.told(),
                    note.done(),
                    note.from(),
                    note.digest(crypto, previous));
        });
    }

    @Override
    public List<Line> lines(long after, int limit) {
        return inTurn(h -> h.createQuery("select * from diary where no > :after order by no limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map(SqliteDoor::line)
                .list());
    }

    @Override
    public List<Line> newest(Set<Act> acts, Optional<String> account, Optional<String> from, int limit) {
        String wanted = acts.stream()
                .map(act -> "'" + act.name().toLowerCase(Locale.ROOT) + "'")
                .sorted()
                .collect(Collectors.joining(", "));
        return inTurn(h -> h.createQuery("select * from diary where act in (" + wanted + ")"
                        + (account.isPresent() ? " and account = :account" : "")
                        + (from.isPresent() ? " and address = :address" : "")
                        + " order by no desc limit :limit")
                .bind("limit", limit)
                .bindMap(bound(account, from))
                .map(SqliteDoor::line)
                .list());
    }

    private static Map<String, Object> bound(Optional<String> account, Optional<String> from) {
        Map<String, Object> bound = new HashMap<>();
        account.ifPresent(told -> bound.put("account", told));
        from.ifPresent(told -> bound.put("address", told));
        return bound;
    }

    private static Line line(ResultSet row, StatementContext ctx) throws SQLException {
        return new Line(
                row.getLong("no"),
                new Note(
                        row.getString("at"),
                        row.getString("account"),
                        Act.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
                        row.getString("on_what"),
                        row.getString("told"),
                        row.getBoolean("done"),
                        row.getString("address")),
                row.getString("digest"));
    }

    @Override
    public List<Password> passwords(String account) {
        return inTurn(h -> h.createQuery("select * from password where account = :account order by no desc limit :some")
                .bind("account", account)
                .bind("some", REMEMBERED)
                .map((row, ctx) -> new Password(
                        row.getString("account"),
                        row.getString("hash"),
                        LocalDate.parse(row.getString("since")),
                        row.getBoolean("one_time")))
                .list());
    }

    @Override
    public void keep(Password password) {
        inTurn(h -> {
            h.execute(
                    "insert into password (account, hash, since, one_time) values (?, ?, ?, ?)",
                    password.account(),
                    password.hash(),
                    password.since().toString(),
                    password.oneTime());
            return h.execute(
                    "delete from password where account = ? and no not in"
                            + " (select no from password where account = ? order by no desc limit ?)",
                    password.account(),
                    password.account(),
                    REMEMBERED);
        });
    }

    @Override
    public Optional<Key> key(String id) {
        return inTurn(h -> h.createQuery("select * from api_key where id = :id")
                .bind("id", id)
                .map(SqliteDoor::key)
                .findOne());
    }

    @Override
    public List<Key> keys() {
        return inTurn(h -> h.createQuery("select * from api_key order by name, id")
                .map(SqliteDoor::key)
                .list());
    }

    private static Key key(ResultSet row, StatementContext ctx) throws SQLException {
        return new Key(
                row.getString("id"),
                row.getString("name"),
                row.getString("hash"),
                row.getString("account"),
                LocalDate.parse(row.getString("until")),
                row.getBoolean("revoked"));
    }

    @Override
    public void keep(Key key) {
        inTurn(h -> h.execute(
                "insert or replace into api_key (id, name, hash, account, until, revoked) values (?, ?, ?, ?, ?, ?)",
                key.id(),
                key.name(),
                key.hash(),
                key.account(),
                key.until().toString(),
                key.revoked()));
    }

    @Override
    public void close() {
        handle.close();
    }
}
