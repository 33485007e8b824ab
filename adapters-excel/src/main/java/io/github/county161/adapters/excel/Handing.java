package io.github.county161.adapters.excel;

import io.github.county161.core.ledger.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Hands rows on in lots, so that the next are asked for while the last are written: asking and writing take about as
 * long as each other. At most two lots are held. A short sheet stays in its own thread.
 */
final class Handing implements Sheet.Lines, AutoCloseable {

    private static final int LOT = 500;

    /** Takes one row after the other, each after all before it. */
    @FunctionalInterface
    interface Writing {
        void row(List<String> texts, boolean sum);
    }

    private record Drawn(List<String> texts, boolean sum) {}

    private final Writing writing;
    private List<Drawn> lot = new ArrayList<>(LOT);
    private Optional<ExecutorService> writer = Optional.empty();
    private Optional<Future<?>> before = Optional.empty();

    Handing(Writing writing) {
        this.writing = writing;
    }

    @Override
    public void accept(List<String> texts) {
        add(new Drawn(texts, false));
    }

    @Override
    public void sum(List<String> texts) {
        add(new Drawn(texts, true));
    }

    private void add(Drawn row) {
        lot.add(row);
        if (lot.size() == LOT) {
            await();
            List<Drawn> full = lot;
            lot = new ArrayList<>(LOT);
            ExecutorService thread = writer.orElseGet(() -> Executors.newSingleThreadExecutor(work -> {
                Thread named = new Thread(work, "rows");
                named.setDaemon(true);
                return named;
            }));
            writer = Optional.of(thread);
            before = Optional.of(thread.submit(() -> write(full)));
        }
    }

    private void write(List<Drawn> rows) {
        rows.forEach(row -> writing.row(row.texts(), row.sum()));
    }

    /** After the last row: all of them are written when it returns. */
    void finish() {
        await();
        write(lot);
        lot = List.of();
    }

    /** What went wrong in writing goes wrong here. */
    private void await() {
        if (before.isEmpty()) {
            return;
        }
        try {
            before.get().get();
            before = Optional.empty();
        } catch (ExecutionException failed) {
            before = Optional.empty();
            if (failed.getCause() instanceof RuntimeException wrong) {
                throw wrong;
            }
            if (failed.getCause() instanceof Error wrong) {
                throw wrong;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Waits for what is being written, so that nobody writes after the workbook is given up. */
    @Override
    public void close() {
        writer.ifPresent(thread -> {
            thread.shutdown();
            boolean interrupted = Thread.interrupted();
            try {
                while (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                    // What is being written ends by itself: a lot of rows, or the fault of a stream that is gone.
                    thread.shutdown();
                }
            } catch (InterruptedException again) {
                interrupted = true;
                thread.shutdownNow();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
