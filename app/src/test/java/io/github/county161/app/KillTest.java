package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The plug is pulled in the middle of an import: the whole batch is there or nothing, and the same command finishes.
 */
class KillTest {

    private static final int KILLS = 20;
    private static final int AT_LEAST_IN_THE_MIDDLE = 10;
    private static final List<String> WORKBOOKS = List.of("settlement", "household", "member", "transfer");

    @TempDir
    private Path folder;

    @Test
    void killed_twenty_times_the_batch_is_whole_or_nothing_and_the_same_command_finishes() throws Exception {
        long seed = Long.getLong("seed", 161);
        Random random = new Random(seed);
        Path data = folder.resolve("county");
        try (Story story = new Story(data)) {
            assertThat(story.position()).isEqualTo(1);
        }
        int inTheMiddle = 0;
        int whole = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            boolean marked = kill % 4 != 3 && killedAfterMarker(data, random.nextInt(300))
                    || kill % 4 == 3 && killedAfter(data, 400 + random.nextInt(4500));
            long entries = entriesAfterPack(data);
            assertThat(entries).as("seed " + seed + ", kill " + kill).isIn(0L, rowsOfAll());
            if (entries == 0) {
                inTheMiddle += marked ? 1 : 0;
            } else {
                whole++;
                data = folder.resolve("county" + kill);
                new Story(data).close();
            }
        }
        System.out.println("killed " + KILLS + " times, " + inTheMiddle
                + " of them after the first insert and before the commit, whole after " + whole + ", seed " + seed);
        assertThat(inTheMiddle).isGreaterThanOrEqualTo(AT_LEAST_IN_THE_MIDDLE);
        Process last = start(data);
        assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(entriesAfterPack(data)).isEqualTo(rowsOfAll());
    }

    private long rowsOfAll() {
        return 7 + 620 + 1757 + 493;
    }

    /** Opens the county as a restart does; verifies; how many entries are neither the pack's nor findings. */
    private static long entriesAfterPack(Path data) throws IOException {
        try (Story story = new Story(data)) {
            assertThat(story.broken()).isEmpty();
            return story.county()
                    .store()
                    .read(m -> LongStream.rangeClosed(2, m.position())
                            .flatMap(slip -> m.entriesOfSlip(slip).stream()
                                    .filter(entry -> !entry.form().equals("finding"))
                                    .mapToLong(entry -> 1))
                            .sum());
        }
    }

    private static Process start(Path data) throws Exception {
        List<String> command = new ArrayList<>(List.of(data.toString()));
        Path town = Path.of(KillTest.class.getResource("/demo/town").toURI());
        WORKBOOKS.forEach(name -> command.add(town.resolve(name + ".xlsx").toString()));
        return Running.program(KillableImport.class, command.toArray(String[]::new));
    }

    /** @return whether the marker was seen before the kill */
    private static boolean killedAfterMarker(Path data, int millis) throws Exception {
        Process process = start(data);
        Optional<String> marker;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            marker = out.lines().filter(KillableImport.INSERTED::equals).findFirst();
            Thread.sleep(millis);
            process.destroyForcibly().waitFor();
        }
        return marker.isPresent();
    }

    private static boolean killedAfter(Path data, int millis) throws Exception {
        Process process = start(data);
        Thread.sleep(millis);
        process.destroyForcibly().waitFor();
        return false;
    }
}
