package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.ledger.BatchRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plug is pulled while a folder is imported: what was told is stored, and the same command again completes it. */
class KillFolderTest {

    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final int MOST_TOLD = 6;
    private static final int MOST_MILLIS = 200;
    private static final int POLL_MILLIS = 5;
    private static final int HOUSEHOLDS = 4;
    private static final String TOWN = "溢水镇";
    private static final Pattern TOLD = Pattern.compile("新增 (\\d+)  更新 (\\d+)  未变 (\\d+)  陈旧 (\\d+)  退回 (\\d+)");
    private static final Pattern SLIP = Pattern.compile("账页号 (\\d+)");
    private static final List<String> OUTCOMES = List.of("new", "changed", "unchanged", "stale", "refused");

    @TempDir
    private Path folder;

    @Test
    void what_was_told_is_stored_and_the_same_command_completes_it() throws Exception {
        long seed = Long.getLong("seed", 161);
        System.out.println("killed folder, seed " + seed);
        Random random = new Random(seed);
        Path sheets = sheets();
        Path data = folder.resolve("killed");
        try (County county = County.open(data)) {
            assertThat(county.desk().position()).isEqualTo(1);
        }
        int told = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Map<Long, Map<String, Long>> slips = killed(data, sheets, 1 + random.nextInt(MOST_TOLD), random);
            told += slips.size();
            try (Story story = new Story(data)) {
                assertThat(story.broken()).as("seed " + seed).isEmpty();
                slips.forEach((slip, counts) -> assertThat(stored(story, slip))
                        .as("slip " + slip + ", seed " + seed)
                        .isEqualTo(counts));
            }
        }
        assertThat(told).isGreaterThanOrEqualTo(KILLS);
        Path undisturbed = folder.resolve("undisturbed");
        for (Path each : List.of(data, undisturbed)) {
            assertThat(Main.run("import", sheets.toString(), "--good-rows-first", "--data", each.toString()))
                    .isEqualTo(Main.REFUSED);
        }
        try (Story one = new Story(data);
                Story other = new Story(undisturbed)) {
            Map<String, Object> figures = one.all_figures_at(one.position());
            other.all_figures_at(other.position())
                    .forEach((id, figure) -> assertThat(figures.get(id))
                            .as(id + ", seed " + seed)
                            .isEqualTo(figure));
        }
    }

    /** The villages' workbooks in a folder, the bad ones among them. */
    private Path sheets() throws IOException {
        Path sheets = Files.createDirectory(folder.resolve("收表"));
        Path zip = folder.resolve("收表.zip");
        try (County invented = County.open(folder.resolve("invented"))) {
            VillageWorkbooks.write(invented, TOWN::equals, HOUSEHOLDS, sheets.resolve("安置点.xlsx"), zip);
        }
        try (Delivery delivery = Delivery.of(List.of(zip))) {
            for (Given given : delivery.files()) {
                Path to = sheets.resolve(given.name());
                Files.createDirectories(to.getParent());
                Files.copy(given.file(), to);
            }
        }
        return sheets;
    }

    private static Map<String, Long> stored(Story story, long slip) {
        Map<String, Long> counts = new TreeMap<>();
        OUTCOMES.forEach(outcome -> counts.put(outcome, 0L));
        counts.putAll(story.county()
                .store()
                .read(moment -> moment.batchRows(slip).stream()
                        .collect(Collectors.groupingBy(BatchRow::outcome, Collectors.counting()))));
        return counts;
    }

    /** Kills the import some time after it has told of so many batches; what it told of each that it kept. */
    private static Map<Long, Map<String, Long>> killed(Path data, Path sheets, int batches, Random random)
            throws Exception {
        List<String> command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "import",
                sheets.toString(),
                "--good-rows-first",
                "--data",
                data.toString());
        Path out = data.resolveSibling("told.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        while (process.isAlive() && told(lines(out)).size() < batches) {
            Thread.sleep(POLL_MILLIS);
        }
        Thread.sleep(random.nextInt(MOST_MILLIS));
        process.destroyForcibly().waitFor();
        return told(lines(out));
    }

    /** Those that were written to their end. */
    private static List<String> lines(Path out) throws IOException {
        String text = Files.readString(out, StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static Map<Long, Map<String, Long>> told(List<String> lines) {
        Map<Long, Map<String, Long>> told = new TreeMap<>();
        Map<String, Long> last = Map.of();
        for (String line : lines) {
            Matcher counts = TOLD.matcher(line);
            Matcher slip = SLIP.matcher(line);
            if (counts.find()) {
                last = new TreeMap<>();
                for (int n = 0; n < OUTCOMES.size(); n++) {
                    last.put(OUTCOMES.get(n), Long.parseLong(counts.group(n + 1)));
                }
            } else if (slip.find()) {
                told.put(Long.parseLong(slip.group(1)), last);
            }
        }
        return told;
    }
}
