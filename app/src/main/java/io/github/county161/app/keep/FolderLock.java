package io.github.county161.app.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Who has a county's folder open. Commands and the server share it; what puts another database in place of the one that
 * is there wants it alone. The system lets go of it when a process ends, however it ends.
 */
public final class FolderLock implements AutoCloseable {

    private static final String NAME = "county.lock";
    private static final String SERVING = "serving.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @return nothing while somebody has it alone */
    public static Optional<FolderLock> shared(Path folder) throws IOException {
        return lock(folder, NAME, true);
    }

    /** @return nothing while anybody has it */
    public static Optional<FolderLock> alone(Path folder) throws IOException {
        return lock(folder, NAME, false);
    }

    /** @return nothing while another server is at work there */
    public static Optional<FolderLock> serving(Path folder) throws IOException {
        return lock(folder, SERVING, false);
    }

    private static Optional<FolderLock> lock(Path folder, String name, boolean shared) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock got = channel.tryLock(0, Long.MAX_VALUE, shared);
            if (got != null) {
                return Optional.of(new FolderLock(channel));
            }
        } catch (OverlappingFileLockException inThisProcess) {
            if (shared) {
                // Locks are a process's: it has one already, and goes on under that.
                return Optional.of(new FolderLock(channel));
            }
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
