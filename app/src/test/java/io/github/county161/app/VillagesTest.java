package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A zip of village workbooks, some bad, sent twice, missing, another village's: one command names them all. One town in
 * the suite; {@code -Dvillages=all} takes all 287 with all their households, and prints how long they took at 128 MB.
 */
class VillagesTest {

    private static final boolean ALL = "all".equals(System.getProperty("villages"));
    private static final String TOWN = "谢村镇";
    private static final int MOST_HOUSEHOLDS = 6;

    @TempDir
    private Path folder;

    private VillageWorkbooks sent;
    private Path settlements;
    private Path zip;

    @BeforeEach
    void the_villages_send() throws IOException {
        settlements = folder.resolve("安置点.xlsx");
        zip = folder.resolve("收表.zip");
        try (County invented = County.open(folder.resolve("invented"))) {
            sent = VillageWorkbooks.write(
                    invented,
                    town -> ALL || town.equals(TOWN),
                    ALL ? Integer.MAX_VALUE : MOST_HOUSEHOLDS,
                    settlements,
                    zip);
        }
    }

    private String run(int code, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        command.addAll(List.of("--data", folder.resolve("county").toString()));
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        assertThat(process.waitFor(20, TimeUnit.MINUTES)).isTrue();
        String told = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue())
                .as(told + Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8))
                .isEqualTo(code);
        return told;
    }

    private String[] expecting(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        if (!ALL) {
            all.addAll(List.of("--division", TOWN));
        }
        return all.toArray(String[]::new);
    }

    @Test
    void one_command_names_all_that_are_not_simply_there_and_sends_the_bad_ones_back_in_one_zip() throws Exception {
        run(0, "import", settlements.toString());
        long start = System.nanoTime();
        String told = run(1, expecting("import", zip.toString()));
        System.out.println(sent.all.size() + " villages at 128 MB: " + (System.nanoTime() - start) / 1_000_000 + " ms");

        String table = told.substring(told.indexOf("收表情况"));
        sent.planted.forEach((village, standing) -> assertThat(table)
                .as(village)
                .containsPattern("  " + village.substring(village.indexOf('/') + 1) + "  " + standing + "[ \n]"));
        assertThat(table.lines().filter(line -> line.startsWith("  "))).hasSize(sent.planted.size());
        int good = sent.all.size() - VillageWorkbooks.BAD - VillageWorkbooks.MISSING - VillageWorkbooks.STRANGE;
        assertThat(table).contains("合计 " + sent.all.size() + " 个村\t" + good + "\t3\t2\t0\t1\t9");
        assertThat(told).contains("新增 " + sent.goodRows() + "  更新 1 ");

        Path back = folder.resolve("收表（退回）.zip");
        assertThat(told).contains("退回的 9 个工作簿都在 收表（退回）.zip");
        try (Delivery returned = Delivery.of(List.of(back))) {
            assertThat(returned.files())
                    .extracting(Given::name)
                    .containsExactlyInAnyOrderElementsOf(sent.planted.entrySet().stream()
                            .filter(e -> e.getValue().equals("有问题"))
                            .map(e -> e.getKey() + "/花名册.xlsx")
                            .toList());
        }
        JsonNode json = JsonMapper.shared().readTree(run(1, expecting("import", back.toString(), "--json")));
        assertThat(json.get("villages").get("faulty").asInt()).isEqualTo(VillageWorkbooks.BAD);
        assertThat(json.get("villages").get("missing").asInt()).isEqualTo(sent.all.size() - VillageWorkbooks.BAD);
        assertThat(folder.resolve("收表（退回2）.zip"))
                .as("what nobody has touched is written anew")
                .doesNotExist();
    }
}
