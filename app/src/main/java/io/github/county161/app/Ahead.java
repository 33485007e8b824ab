package io.github.county161.app;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Batches of workbooks, read in their order; while one is taken in, the next small one is read. A large one is read
 * when its turn comes, for two of them would lie in memory at once.
 */
final class Ahead implements AutoCloseable {

    /** Reads one batch; nothing else may change meanwhile by it. */
    @FunctionalInterface
    interface Reading {
        Arrival of(List<Given> batch) throws IOException;
    }

    private static final long SMALL_BYTES = 1 << 20;

    private final Deque<List<Given>> left;
    private final Reading reading;
    private final ExecutorService reader = Executors.newSingleThreadExecutor();
    private Optional<Future<Arrival>> next = Optional.empty();

    Ahead(List<List<Given>> batches, Reading reading) {
        this.left = new ArrayDeque<>(batches);
        this.reading = reading;
    }

    boolean hasNext() {
        return next.isPresent() || !left.isEmpty();
    }

    /** What is read next, for who tells of it before. */
    Arrival next() throws IOException {
        Arrival read = next.isPresent() ? had(next.get()) : reading.of(left.remove());
        next = isSmall(left.peek() == null ? List.of() : left.peek())
                ? Optional.of(submit(left.remove()))
                : Optional.empty();
        return read;
    }

    private Future<Arrival> submit(List<Given> batch) {
        return reader.submit(() -> reading.of(batch));
    }

    private static boolean isSmall(List<Given> batch) throws IOException {
        long bytes = 0;
        for (Given file : batch) {
            bytes += Files.size(file.file());
        }
        return !batch.isEmpty() && bytes < SMALL_BYTES;
    }

    private static Arrival had(Future<Arrival> read) throws IOException {
        try {
            return read.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException world) {
                throw world;
            }
            throw new IllegalStateException("a workbook could not be read", failed.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a workbook was read", ended);
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
