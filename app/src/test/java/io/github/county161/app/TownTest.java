package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.port.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job on the invented town, by the command line, against answers worked out independently. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TownTest {

    private static final String DAY = "2019-11-25";

    @TempDir
    private static Path data;

    private static JsonNode answers;
    private static final List<String> WORKBOOKS = new ArrayList<>();

    @BeforeAll
    static void unpack() throws Exception {
        Path town = Path.of(TownTest.class.getResource("/demo/town").toURI());
        try (Stream<Path> files = Files.list(town)) {
            files.filter(f -> f.toString().endsWith(".xlsx"))
                    .map(Path::toString)
                    .forEach(WORKBOOKS::add);
        }
        try (InputStream in = TownTest.class.getResourceAsStream("/town-answers.json")) {
            answers = JsonMapper.shared().readTree(in);
        }
    }

    private static String run(int expected, String... args) {
        StringWriter out = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(new StringWriter()));
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data", data.toString()));
        assertThat(line.execute(all.toArray(String[]::new)))
                .as(String.join(" ", args) + "\n" + out)
                .isEqualTo(expected);
        return out.toString();
    }

    private static String importAll(long seed) {
        List<String> files = new ArrayList<>(WORKBOOKS);
        Collections.shuffle(files, new Random(seed));
        files.add(0, "import");
        return run(0, files.toArray(String[]::new));
    }

    @Test
    @Order(1)
    void all_workbooks_go_in_whatever_their_order() {
        long seed = System.nanoTime();
        assertThat(importAll(seed)).as("seed " + seed).contains("新增 3962  更新 0  未变 0  陈旧 0  退回 0");
    }

    @Test
    @Order(2)
    void the_same_workbooks_again_are_unchanged_and_enter_nothing() throws IOException {
        long before = entries();
        assertThat(importAll(2)).contains("新增 0  更新 0  未变 3962  陈旧 0  退回 0");
        assertThat(entries()).isEqualTo(before);
    }

    private static long entries() throws IOException {
        try (County county = County.open(data)) {
            return county.store().read(m -> m.count("entry"));
        }
    }

    @Test
    @Order(3)
    void every_figure_is_the_answer_for_the_town_and_each_village() {
        JsonNode found = JsonMapper.shared().readTree(run(0, "figures", "--report-day", DAY, "--format", "json"));
        assertThat(answers.path("figures").size()).isEqualTo(13);
        answers.path("figures")
                .properties()
                .forEach(figure -> figure.getValue().properties().forEach(part -> {
                    if (!part.getKey().equals("period")) {
                        assertThat(found.path("figures").path(figure.getKey()).path(part.getKey()))
                                .as(figure.getKey() + " " + part.getKey())
                                .isEqualTo(part.getValue());
                    }
                }));
        assertThat(found.path("rosters")).isEqualTo(answers.path("rosters"));
    }

    @Test
    @Order(4)
    void every_figure_has_as_many_rows_as_it_counts_in_the_town_and_each_village() throws IOException {
        try (County county = County.open(data)) {
            county.store().read(moment -> {
                Reckoning reckoning = new Reckoning(moment, Scope.ALL);
                var day = county.asking(LocalDate.parse(DAY));
                for (Figure figure : OneSixOne.figures()) {
                    List<String> villages = new ArrayList<>();
                    answers.path("figures")
                            .path("F05")
                            .path("by_village")
                            .propertyNames()
                            .forEach(villages::add);
                    for (String village : villages) {
                        var there = day.in(village);
                        var own = reckoning
                                .answer(figure, there, Group.WHOLE)
                                .own()
                                .get(Group.NONE);
                        assertThat((long) reckoning.rows(figure, there).size())
                                .as(figure.id() + " " + village)
                                .isEqualTo(own.per().orElse(own.value()));
                    }
                    var own = reckoning.answer(figure, day, Group.WHOLE).own().get(Group.NONE);
                    assertThat((long) reckoning.rows(figure, day).size())
                            .isEqualTo(own.per().orElse(own.value()));
                }
                return moment.position();
            });
        }
    }

    @Test
    @Order(5)
    void rebuilding_gives_equal_digests_and_all_holds() {
        String before = run(0, "verify");
        String rebuilt = run(0, "rebuild");
        assertThat(before).contains("全部相符").startsWith(rebuilt);
        assertThat(rebuilt.lines().count()).isGreaterThan(20);
        assertThat(run(0, "verify")).isEqualTo(before);
    }

    @Test
    @Order(6)
    void the_roster_of_a_village_holds_its_members_and_reads_back() throws IOException {
        Path file = data.resolve("花名册.xlsx");
        String told =
                run(0, "export", "人员信息花名册", "--division", "610723107200", "--report-day", DAY, "-o", file.toString());
        assertThat(told).contains("237 人，其中劳动力 99 人");
        List<Integer> rows = new ArrayList<>();
        new io.github.county161.adapters.excel.ExcelWorkbooks()
                .read(file, new io.github.county161.core.port.Workbooks.RowReader() {
                    @Override
                    public void sheet(String name, boolean hidden) {
                        assertThat(name).isEqualTo("人员信息");
                    }

                    @Override
                    public void row(int number, boolean hidden, List<String> cells) {
                        if (cells.size() > 3 && cells.get(1).equals("尹家泉村委会")) {
                            rows.add(number);
                        }
                    }
                });
        assertThat(rows).hasSize(237);
    }

    @Test
    @Order(7)
    void names_behind_a_figure_are_listed() {
        String rows = run(0, "figures", "rows", "F17", "--report-day", DAY);
        assertThat(rows).contains("共 11 行").doesNotContainPattern("\\d{17}[0-9X]");
        assertThat(run(0, "figures", "explain", "F18", "--report-day", DAY))
                .contains("28745.45")
                .contains("31620000 ÷ 11");
    }

    @Test
    @Order(8)
    void known_at_the_pack_there_was_nobody() {
        assertThat(run(0, "figures", "--report-day", DAY, "--known-at", "1")).contains("F06\t劳动力\t0\t人");
    }

    @Test
    void every_command_has_help_in_both_languages() {
        for (String command :
                List.of("import", "check", "undo", "export", "figures", "verify", "rebuild", "user", "serve", "demo")) {
            StringWriter out = new StringWriter();
            int code = Main.commandLine().setOut(new PrintWriter(out)).execute(command, "--help");
            assertThat(code).isZero();
            assertThat(out.toString()).contains("Usage").containsPattern("[\\u4e00-\\u9fff]");
        }
    }
}
