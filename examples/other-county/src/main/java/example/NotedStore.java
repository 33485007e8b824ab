package example;

import io.github.county161.core.port.Store;
import java.io.*;
import java.nio.file.*;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;

/** A store that notes the digest of every slip it has kept in a file elsewhere: to hold it against. */
record NotedStore(Store inner, Path notes) implements Store {
    @Override
    public <T> T read(Function<Moment, T> work) {
        return inner.read(work);
    }
    @Override
    public synchronized <T> T write(Function<Writing, T> work) {
        long before = inner.read(Moment::position);
        T done = inner.write(work);
        List<String> kept = inner.read(moment -> LongStream.rangeClosed(before + 1, moment.position())
                .mapToObj(no -> no + " " + moment.slip(no).orElseThrow().digest()).toList());
        try {
            Files.write(notes, kept, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return done;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
    @Override
    public Store scratch() {
        return inner.scratch();
    }
    @Override
    public void close() {
        inner.close();
    }
}
