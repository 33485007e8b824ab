package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.name;
import static io.github.county161.testkit.Invented.phone;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hands edit the same sheet, each in its own copy. In whatever order the copies come back, every cell is what the
 * one hand that changed it made of it; a row in which both changed a cell otherwise is refused, and no other.
 */
class TwoHandsTest {

    private static final int ROUNDS = 4;
    private static final int PEOPLE = 8;
    private static final int EDITS = 9;
    private static final String SHEET = "人员信息";

    /** What is typed into which column: few texts, so that both hands often type the same. */
    private static final Map<String, List<String>> TEXTS = new TreeMap<>(Map.of(
            "劳动技能特长", List.of("木工", "瓦工", "焊工"),
            "电话", List.of(phone(501), phone(502), phone(503)),
            "毕业院校", List.of("某校", "另一校"),
            "文化程度", List.of("初中", "高中", "小学"),
            "政治面貌", List.of("群众", "中共党员")));

    /** A cell of a person: name and heading. */
    private record Cell(String name, String heading) {}

    @TempDir
    private Path folder;

    @Test
    void the_order_of_arrival_makes_no_difference_but_for_true_conflicts() throws IOException {
        long seed = Long.getLong("seed", 161);
        Random random = new Random(seed);
        Path start = folder.resolve("start");
        try (Story story = new Story(start)) {
            story.enters("household", household(1, Invented.VILLAGES.get(0)));
            for (int n = 1; n <= PEOPLE; n++) {
                story.enters("member", with(member(n, 1), "skill", "木工", "politics", "群众"));
            }
        }
        Path sheet = folder.resolve("花名册.xlsx");
        run(start, 0, "export", "人员信息花名册", "-o", sheet.toString());
        for (int round = 0; round < ROUNDS; round++) {
            meet(start, sheet, random, folder.resolve("r" + round), "seed " + seed + " round " + round);
        }
    }

    private void meet(Path start, Path sheet, Random random, Path place, String seed) throws IOException {
        Files.createDirectories(place);
        Map<Cell, String> one = edits(random);
        Map<Cell, String> other = edits(random);
        Path first = typed(sheet, one, place.resolve("甲.xlsx"));
        Path second = typed(sheet, other, place.resolve("乙.xlsx"));
        Hand left = Hand.opens(sheet);
        List<String> apart = Stream.iterate(1, n -> n + 1)
                .limit(PEOPLE)
                .map(Invented::name)
                .filter(name -> TEXTS.keySet().stream()
                        .map(heading -> new Cell(name, heading))
                        .anyMatch(cell -> changes(left, cell, one)
                                && changes(left, cell, other)
                                && !one.get(cell).equals(other.get(cell))))
                .toList();

        Hand oneThenOther = after(start, place.resolve("ab"), first, second, apart, seed);
        Hand otherThenOne = after(start, place.resolve("ba"), second, first, apart, seed);

        for (int n = 1; n <= PEOPLE; n++) {
            for (String heading : TEXTS.keySet()) {
                Cell cell = new Cell(name(n), heading);
                if (!apart.contains(name(n))) {
                    String due = changes(left, cell, one) ? one.get(cell) : other.getOrDefault(cell, shown(left, cell));
                    assertThat(shown(oneThenOther, cell)).as(seed + " " + cell).isEqualTo(masked(heading, due));
                    assertThat(shown(otherThenOne, cell)).as(seed + " " + cell).isEqualTo(masked(heading, due));
                } else {
                    assertThat(shown(oneThenOther, cell))
                            .as(seed + " " + cell)
                            .isEqualTo(masked(heading, one.getOrDefault(cell, shown(left, cell))));
                }
            }
        }
    }

    /** Whether a hand's text is another than what stood there; of a phone every text is. */
    private static boolean changes(Hand left, Cell cell, Map<Cell, String> edits) {
        return edits.containsKey(cell)
                && !masked(cell.heading(), edits.get(cell)).equals(shown(left, cell));
    }

    private static String shown(Hand sheet, Cell cell) {
        return sheet.cell(SHEET, cell.name(), cell.heading());
    }

    private static String masked(String heading, String text) {
        return heading.equals("电话") && !text.contains("*") ? text.substring(0, 3) + "****" + text.substring(7) : text;
    }

    private static Map<Cell, String> edits(Random random) {
        Map<Cell, String> edits = new java.util.HashMap<>();
        List<String> headings = List.copyOf(TEXTS.keySet());
        for (int i = 0; i < EDITS; i++) {
            String heading = headings.get(random.nextInt(headings.size()));
            List<String> texts = TEXTS.getOrDefault(heading, List.of());
            edits.put(new Cell(name(1 + random.nextInt(PEOPLE)), heading), texts.get(random.nextInt(texts.size())));
        }
        return edits;
    }

    private static Path typed(Path sheet, Map<Cell, String> edits, Path into) throws IOException {
        Hand hand = Hand.opens(sheet);
        edits.forEach((cell, text) -> hand.types(SHEET, cell.name(), cell.heading(), text));
        return hand.saves(into);
    }

    /** The sheet as it would leave after both have come back. */
    private Hand after(Path start, Path data, Path first, Path second, List<String> apart, String seed)
            throws IOException {
        Files.createDirectories(data);
        try (Stream<Path> files = Files.list(start)) {
            for (Path file : files.toList()) {
                Files.copy(file, data.resolve(file.getFileName()));
            }
        }
        run(data, 0, "import", first.toString());
        String told = run(data, apart.isEmpty() ? 0 : 1, "import", "--good-rows-first", second.toString());
        assertThat(told).as(seed).contains("退回 " + apart.size());
        if (!apart.isEmpty()) {
            assertThat(told).as(seed).contains("库中已由 建库 于");
        }
        Path out = data.resolve("后.xlsx");
        run(data, 0, "export", "人员信息花名册", "-o", out.toString());
        return Hand.opens(out);
    }

    private static String run(Path data, int code, String... args) {
        StringWriter out = new StringWriter();
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data", data.toString(), "--report-day", "2019-11-25"));
        assertThat(Main.commandLine()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(out))
                        .execute(all.toArray(String[]::new)))
                .as(out.toString())
                .isEqualTo(code);
        return out.toString();
    }
}
