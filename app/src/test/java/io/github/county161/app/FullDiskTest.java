package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.form.Relation;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk fills up in the middle of an import: nothing is half entered, it is said, and the same command finishes when
 * there is room. The program runs under a limit on the size of its files, for that is the one way to have no room that
 * every machine grants everybody, root too: a small disk wants a mount, and many a container forbids it. The system
 * refuses the write in the middle of a transaction, as it does on a full disk or over a quota.
 */
class FullDiskTest {

    private static final Map<String, Integer> ROWS =
            Map.of("settlement", 7, "household", 620, "member", 1757, "transfer", 493);
    /** Percent of what the whole import adds to the file. */
    private static final List<Integer> ROOMS = List.of(0, 50);

    @TempDir
    private Path folder;

    private static String[] importing(Path data) throws URISyntaxException {
        Path town = Path.of(FullDiskTest.class.getResource("/demo/town").toURI());
        Stream<String> workbooks =
                ROWS.keySet().stream().map(name -> town.resolve(name + ".xlsx").toString());
        return Stream.of(Stream.of("import"), workbooks, Stream.of("--data", data.toString()))
                .flatMap(each -> each)
                .toArray(String[]::new);
    }

    @Test
    void nothing_is_half_entered_it_is_said_and_the_same_command_finishes_when_there_is_room() throws Exception {
        Path roomy = folder.resolve("roomy");
        new Story(roomy).close();
        long empty = Files.size(roomy.resolve("county.db"));
        assertThat(Main.run(importing(roomy))).isZero();
        long full = Files.size(roomy.resolve("county.db"));
        Map<String, Object> figures = figures(roomy);
        int begun = 0;
        for (int room : ROOMS) {
            Path data = folder.resolve("room for " + room);
            new Story(data).close();
            Process process = Running.within(empty + room * (full - empty) / 100, importing(data));
            String told = Running.told(process);
            assertThat(process.waitFor()).as(told).isEqualTo(Main.ENVIRONMENT);
            assertThat(told).contains("磁盘已满").contains("原来的账完好");
            assertThat(Main.run("verify", "--data", data.toString())).isZero();
            Map<String, Integer> kept = kept(data);
            kept.forEach((form, rows) -> assertThat(rows).as(form).isIn(0, ROWS.get(form)));
            assertThat(kept).isNotEqualTo(ROWS);
            begun += kept.get("member") > 0 ? 1 : 0;
            assertThat(Main.run(importing(data))).isZero();
            assertThat(kept(data)).isEqualTo(ROWS);
            assertThat(figures(data)).isEqualTo(figures);
        }
        assertThat(begun)
                .as("times that a workbook was in before there was no room")
                .isPositive();
    }

    private static Map<String, Object> figures(Path data) throws IOException {
        try (Story story = new Story(data)) {
            return story.all_figures_at(story.position());
        }
    }

    private static Map<String, Integer> kept(Path data) throws IOException {
        try (Story story = new Story(data)) {
            Map<String, Integer> kept = new TreeMap<>();
            ROWS.keySet()
                    .forEach(form -> kept.put(
                            form,
                            story.county()
                                    .store()
                                    .read(moment -> moment.current(relation(story, form))
                                            .size())));
            return kept;
        }
    }

    private static Relation relation(Story story, String form) {
        return story.county().chart().need(form).relation();
    }
}
