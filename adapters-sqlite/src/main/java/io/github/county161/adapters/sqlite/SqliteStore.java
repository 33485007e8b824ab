package io.github.county161.adapters.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.port.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A store in one SQLite file: write-ahead log, full durability, one writer, four readers that never wait. What is
 * deleted is overwritten, for an erased name must be nowhere.
 */
public final class SqliteStore implements Store {

    private static final int READERS = 4;
    private static final int BUSY_MILLIS = 30_000;
    private static final int CACHE_KIB = 65_536;

    private final Path file;
    private final Chart chart;
    private final boolean scratch;
    private final Handle writer;
    private final HikariDataSource readers;
    private final Jdbi reading;
    private final ReentrantLock writing = new ReentrantLock(true);

    private SqliteStore(Path file, Chart chart, boolean scratch) {
        this.file = file;
        this.chart = chart;
        this.scratch = scratch;
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(scratch ? SQLiteConfig.SynchronousMode.OFF : SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-CACHE_KIB);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        SQLiteDataSource one = new SQLiteDataSource(config);
        one.setUrl("jdbc:sqlite:" + file);
        this.writer = Jdbi.create(one).open();
        writer.useTransaction(handle -> Schema.prepare(handle, chart));
        this.readers = readers(file);
        this.reading = Jdbi.create(readers);
    }

    private static HikariDataSource readers(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-CACHE_KIB / READERS);
        SQLiteDataSource many = new SQLiteDataSource(config);
        many.setUrl("jdbc:sqlite:" + file);
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(many);
        pool.setMaximumPoolSize(READERS);
        pool.setMinimumIdle(0);
        pool.setReadOnly(true);
        pool.setPoolName("readers");
        return new HikariDataSource(pool);
    }

    /** Opens the file, or makes it, in a folder that exists. */
    public static SqliteStore open(Path file, Chart chart) {
        return new SqliteStore(file, chart, false);
    }

    /** Whether the chart has changed since the tables were worked out, and no rebuild has been kept since. */
    public boolean needsRebuild() {
        return reading.withHandle(Schema::isStale);
    }

    @Override
    public <T> T read(Function<Moment, T> work) {
        return reading.inTransaction(handle -> work.apply(new SqliteMoment(handle)));
    }

    @Override
    public <T> T write(Function<Writing, T> work) {
        writing.lock();
        try {
            return writer.inTransaction(handle -> work.apply(new SqliteWriting(handle, chart)));
        } finally {
            writing.unlock();
        }
    }

    /** Empties the write-ahead log into the file, so that what was erased is in neither. */
    public void settle() {
        writing.lock();
        try {
            writer.execute("pragma wal_checkpoint(TRUNCATE)");
        } finally {
            writing.unlock();
        }
    }

    @Override
    public Store scratch() {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path aside = Files.createTempFile(folder, "scratch", ".db");
            return new SqliteStore(aside, chart, true);
        } catch (IOException e) {
            throw new UncheckedIOException("no room for a scratch file beside " + file, e);
        }
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
        if (scratch) {
            for (String ending : new String[] {"", "-wal", "-shm"}) {
                try {
                    Files.deleteIfExists(Path.of(file + ending));
                } catch (IOException e) {
                    throw new UncheckedIOException("a scratch file stays behind: " + file, e);
                }
            }
        }
    }
}
