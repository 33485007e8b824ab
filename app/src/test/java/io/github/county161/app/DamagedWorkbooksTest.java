package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.adapters.excel.ExcelWorkbooks;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Imports.Options;
import io.github.county161.core.port.Workbooks.RowReader;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Workbooks damaged in many ways go through the real import: refused in words or read, never thrown out of, never half
 * in. More of them with {@code -Ddamaged=5000}, others with {@code -Ddamaged.seed=7}.
 */
class DamagedWorkbooksTest {

    private static final int HOW_MANY = Integer.getInteger("damaged", 200);
    private static final long SEED = Long.getLong("damaged.seed", 161);

    /** In all, most of it let go again at once: a length believed blindly asks for as much in one piece. */
    private static final long MOST_ALLOCATED_BYTES = 1L << 30;

    @TempDir
    private Path folder;

    @Test
    void whatever_is_damaged_is_refused_in_words_and_nothing_of_it_is_in() throws Exception {
        System.out.println("damaged workbooks: seed " + SEED + ", " + HOW_MANY);
        List<String> wrong = new ArrayList<>();
        List<Path> whole = whole();
        try (Story story = new Story(folder.resolve("data"))) {
            story.enters("household", household(1, Invented.VILLAGES.get(0)));
            for (int n = 0; n < HOW_MANY; n++) {
                Random random = new Random(SEED * 1_000_003 + n);
                Path from = whole.get(random.nextInt(whole.size()));
                Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
                Path here = Files.createDirectory(folder.resolve(String.valueOf(n)));
                Path file = here.resolve(String.valueOf(from.getFileName()));
                Files.write(file, mutation.of(Files.readAllBytes(from), random));
                wrong(story, file).ifPresent(why -> wrong.add(mutation + " of " + from.getFileName() + ": " + why));
                new Temporary(here).close();
            }
        }
        assertThat(wrong).isEmpty();
    }

    private List<Path> whole() throws Exception {
        try (Stream<Path> all = Files.list(
                Path.of(DamagedWorkbooksTest.class.getResource("/messy").toURI()))) {
            return all.filter(file -> !file.toString().matches(".*(json|bomb.xlsx|truncated.xlsx)"))
                    .sorted()
                    .toList();
        }
    }

    /** What must not be: something thrown, memory without measure, a part of it entered, an answer nobody can read. */
    private static Optional<String> wrong(Story story, Path file) throws IOException {
        long before = entries(story);
        long allocated = allocated();
        Way way = Way.of(story.county(), Asker.SETTING_UP, OPTIONS, false, "damaged-" + file);
        StringWriter told = new StringWriter();
        Importing importing = new Importing(story.county(), way, new PrintWriter(told), doing -> {});
        try {
            boolean clean = importing.run(List.of(file));
            if (!clean && entries(story) != before) {
                return Optional.of("a part is in");
            }
            if (!clean && told.toString().isBlank()) {
                return Optional.of("refused without a word");
            }
            for (Path back : importing.sentBack()) {
                new ExcelWorkbooks().read(back, NOBODY);
            }
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
            StackTraceElement at = thrown.getStackTrace().length > 0
                    ? thrown.getStackTrace()[0]
                    : new StackTraceElement("?", "?", "?", 0);
            return Optional.of(thrown + " at " + at);
        }
        long bytes = allocated() - allocated;
        return bytes > MOST_ALLOCATED_BYTES ? Optional.of("took " + (bytes >> 20) + " MB") : Optional.empty();
    }

    private static final Options OPTIONS =
            new Options(Story.DAY, Optional.empty(), Optional.empty(), false, false, false, false, false, false, "");

    private static final RowReader NOBODY = new RowReader() {
        @Override
        public void sheet(String name, boolean hidden) {}

        @Override
        public void row(int number, boolean hidden, List<String> cells) {}
    };

    private static long entries(Story story) {
        return story.county().store().read(moment -> moment.count("entry"));
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
