package io.github.county161.adapters.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.port.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/**
 * A store in one SQLite file: write-ahead log, full durability, one writer, four readers that never wait. What is
 * deleted is overwritten, for an erased name must be nowhere.
 */
public final class SqliteStore implements Store {

    private static final int READERS = 4;
    private static final int BUSY_MILLIS = 30_000;
    /** Pages of the file that the writer keeps; what is not among them the system has. */
    private static final int CACHE_KIB = 32_768;

    /** A reader maps the file and keeps little beside. */
    private static final int READER_CACHE_KIB = 4_096;

    private final Chart chart;
    private final Handle writer;
    private final Optional<HikariDataSource> readers;
    /** Empty where there are no readers: such a store is read by its writer. */
    private final Optional<Jdbi> reading;

    /** What each reader's connection has laid out; it goes with the connection. */
    private final Map<SQLiteConnection, Laid> laid = Collections.synchronizedMap(new WeakHashMap<>());

    private final Kept kept = new Kept();

    private final ReentrantLock writing = new ReentrantLock(true);

    private SqliteStore(SQLiteDataSource source, Chart chart, Supplier<Optional<HikariDataSource>> readers) {
        this.chart = chart;
        this.writer = KeptStatements.keptBy(Jdbi.create(source)).open();
        writer.useTransaction(handle -> Schema.prepare(handle, chart));
        this.readers = readers.get();
        this.reading = this.readers.map(pool -> KeptStatements.keptBy(Jdbi.create(pool)));
    }

    private static HikariDataSource readers(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-READER_CACHE_KIB);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "1073741824");
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source(config, file.toString()));
        pool.setMaximumPoolSize(READERS);
        pool.setMinimumIdle(0);
        pool.setReadOnly(true);
        pool.setPoolName("readers");
        return new HikariDataSource(pool);
    }

    private static SQLiteDataSource source(SQLiteConfig config, String file) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** Opens the file, or makes it, in a folder that exists. */
    public static SqliteStore open(Path file, Chart chart) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-CACHE_KIB);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        return new SqliteStore(source(config, file.toString()), chart, () -> Optional.of(readers(file)));
    }

    /**
     * What a file says of itself before anybody changes it.
     *
     * @param release of the program that wrote it last; 0 when it does not say
     * @param ofAnotherChart whether its tables are to be worked out again
     * @param slips how many there are
     */
    public record Found(int release, boolean ofAnotherChart, long slips) {}

    /** Looks into a file that is there and leaves it as it is. */
    public static Found look(Path file, Chart chart) {
        try (Handle handle = bare(file)) {
            return Schema.look(handle, chart);
        }
    }

    /** The current rows of a relation in a file that is not opened as a store; none where its tables are not whole. */
    public static List<Row> peek(Path file, Relation relation) {
        try (Handle handle = bare(file)) {
            return Schema.isStale(handle)
                    ? List.of()
                    : new SqliteMoment(handle, new Chart(List.of())).current(relation);
        } catch (JdbiException ofAnotherRelease) {
            return List.of();
        }
    }

    /** The file as the engine sees it, with nothing made in it. */
    private static Handle bare(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        return KeptStatements.keptBy(Jdbi.create(source(config, file.toString())))
                .open();
    }

    /** Says in the file which release of the program wrote it; one that says so already is not written to. */
    public void markRelease(int release) {
        writing.lock();
        try {
            if (Schema.release(writer) != release) {
                writer.execute("pragma user_version = " + release);
            }
        } finally {
            writing.unlock();
        }
    }

    /**
     * How a file is, without opening it as a store.
     *
     * @param damage the first thing SQLite finds wrong
     * @param lastRecordedAt of the last slip, RFC 3339
     */
    public record Checked(Optional<String> damage, Optional<String> lastRecordedAt) {}

    /** Has the engine look through the whole file. */
    public static Checked check(Path file) {
        try (Handle handle = bare(file)) {
            String found = handle.createQuery("pragma quick_check(1)")
                    .mapTo(String.class)
                    .first();
            Optional<String> last = handle.createQuery("select recorded_at from slip order by no desc limit 1")
                    .mapTo(String.class)
                    .findOne();
            return new Checked(found.equals("ok") ? Optional.empty() : Optional.of(found), last);
        } catch (JdbiException broken) {
            return new Checked(Optional.of(String.valueOf(broken.getCause())), Optional.empty());
        }
    }

    /** Of the first slip in a file: no two journals begin alike. Empty where there is none, or no file to be read. */
    public static Optional<String> firstDigest(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Handle handle = bare(file)) {
            return handle.createQuery("select digest from slip where no = 1")
                    .mapTo(String.class)
                    .findOne();
        } catch (JdbiException broken) {
            return Optional.empty();
        }
    }

    /** A whole copy, as of one moment, into a file that is not there yet; who is at work in it does not wait. */
    public static void copy(Path from, Path to) {
        try (Handle handle = bare(from)) {
            handle.execute("vacuum into ?", to.toString());
        }
    }

    /** Writes what lies in the log beside a file into the file itself; nobody else may have it open. */
    public static void fold(Path file) {
        try (Handle handle = bare(file)) {
            handle.execute("pragma wal_checkpoint(TRUNCATE)");
        }
    }

    @Override
    public <T> T read(Function<Moment, T> work) {
        if (reading.isEmpty()) {
            return writing(handle -> work.apply(new SqliteMoment(handle, chart)));
        }
        return reading(reading.get(), work);
    }

    /** A reader writes nothing but what it lays out for itself, and that is kept however its moment ends. */
    private <T> T reading(Jdbi jdbi, Function<Moment, T> work) {
        try (Handle handle = jdbi.open()) {
            Laid own = laid.computeIfAbsent(KeptStatements.own(handle.getConnection()), connection -> new Laid());
            handle.begin();
            try {
                return work.apply(SqliteMoment.reading(handle, chart, own, kept));
            } finally {
                own.rest();
                handle.commit();
            }
        }
    }

    private <T> T writing(Function<Handle, T> work) {
        writing.lock();
        try {
            return writer.inTransaction(work::apply);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public <T> T write(Function<Writing, T> work) {
        boolean[] erased = {false};
        T result = writing(handle -> {
            SqliteWriting session = new SqliteWriting(handle, chart);
            T done = work.apply(session);
            erased[0] = session.hasErased();
            return done;
        });
        if (erased[0]) {
            emptyLog();
        }
        return result;
    }

    /** Writes the write-ahead log into the file and empties it, so that what was erased is in neither. */
    private void emptyLog() {
        writing.lock();
        try {
            writer.execute("pragma wal_checkpoint(TRUNCATE)");
        } finally {
            writing.unlock();
        }
    }

    /** In a temporary database that SQLite keeps from everybody else; it goes even when the process is killed. */
    @Override
    public Store scratch() {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setCacheSize(-CACHE_KIB);
        return new SqliteStore(source(config, ""), chart, Optional::empty);
    }

    @Override
    public void close() {
        readers.ifPresent(HikariDataSource::close);
        writer.close();
    }
}
