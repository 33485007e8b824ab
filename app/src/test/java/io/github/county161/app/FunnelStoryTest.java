package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.transfer;
import static io.github.county161.testkit.Invented.who;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From vacancy to three months at work: each stage is part of the one before, or says why not. */
class FunnelStoryTest {

    private static final int PERSONS = 30;
    private static final List<String> RESULTS = List.of("达成意向", "签订协议", "到岗");

    @TempDir
    private Path folder;

    private final long seed = Long.getLong("seed", 161);
    private Story story;

    /** By stage, who came to it on which days: what the test itself knows. */
    private final Map<String, Map<Integer, List<LocalDate>>> told = new HashMap<>();

    private final Set<Integer> stable = new HashSet<>();

    @BeforeEach
    void a_year_of_chance() throws IOException {
        story = new Story(folder);
        Random random = new Random(seed);
        kept(story.enters("partner", Map.of("partner", "某中心", "kind", "劳务中介", "province", "某省", "city", "某市")));
        kept(story.enters("fair", fair("2018-11-01"), fair("2019-02-01")));
        for (int n = 1; n <= PERSONS; n++) {
            kept(story.enters("household", household(n, Invented.VILLAGES.get(n % 4))));
            kept(story.enters("member", member(n, n)));
            if (random.nextInt(3) > 0) {
                String day = random.nextBoolean() ? "2018-12-03" : "2019-03-04";
                kept(story.enters("referral", with(who(n), "partner", "某中心", "date", day)));
                told("推送", n, day);
            }
            for (String result : RESULTS) {
                if (random.nextInt(2) == 0) {
                    boolean earlier = random.nextInt(3) == 0;
                    String day = earlier ? "2018-12-10" : "2019-04-02";
                    kept(story.enters("fair_result", result(n, earlier ? "2018-11-01" : "2019-02-01", result, day)));
                    told(result, n, day);
                }
            }
            works(n, random);
        }
    }

    /** Since when and whether until a day; three months by the report day are enough. */
    private void works(int n, Random random) {
        LocalDate start = LocalDate.of(2018, 10, 1).plusDays(random.nextInt(400));
        boolean home = random.nextBoolean();
        LocalDate end = start.plusDays(random.nextInt(150));
        boolean ended = home && !end.isAfter(Story.DAY);
        kept(story.enters(
                "transfer",
                ended ? with(transfer(n, start.toString()), "end", end.toString()) : transfer(n, start.toString())));
        boolean long_enough = ended ? !end.minusDays(90).isBefore(start) : true;
        if (start.getYear() == 2019 && !start.isAfter(Story.DAY.minusDays(90)) && long_enough) {
            stable.add(n);
        }
    }

    private static void kept(Outcome outcome) {
        assertThat(outcome.faults()).isEmpty();
    }

    private void told(String stage, int n, String day) {
        told.computeIfAbsent(stage, s -> new HashMap<>())
                .computeIfAbsent(n, p -> new ArrayList<>())
                .add(LocalDate.parse(day));
    }

    private static Map<String, String> fair(String day) {
        Map<String, String> cells = new HashMap<>(Map.of("town", Invented.TOWN, "fair", "某会", "kind", "劳务输出"));
        cells.putAll(Map.of("partner", "某局", "paired", "否", "at_settlement", "否", "venue", "广场"));
        cells.putAll(Map.of("date", day, "employers", "3", "vacancies", "9", "attendance", "50"));
        cells.put("poor_attendance", "20");
        return cells;
    }

    private static Map<String, String> result(int n, String fair, String result, String day) {
        return with(who(n), "fair", "某会", "fair_date", fair, "result", result, "date", day);
    }

    @AfterEach
    void close() {
        assertThat(story.broken()).as("seed %d", seed).isEmpty();
        story.close();
    }

    private Set<Integer> in(String stage, boolean thisYear) {
        Set<Integer> persons = new HashSet<>();
        told.getOrDefault(stage, Map.of()).forEach((n, days) -> {
            if (days.stream().anyMatch(day -> (day.getYear() == 2019) == thisYear)) {
                persons.add(n);
            }
        });
        return persons;
    }

    @Test
    void each_stage_is_part_of_the_one_before_or_says_why_not() {
        Map<String, List<String>> lines = new HashMap<>();
        Sheet sheet = story.county().desk().funnel(new View(Story.DAY, Optional.empty(), Optional.empty()), Scope.ALL);
        sheet.rows().forEach(row -> lines.put(row.get(0), row));
        assertThat(lines).containsOnlyKeys("岗位信息", "推送", "意向", "协议", "到岗", "稳岗三月");
        Set<Integer> came = new HashSet<>();
        told.values().forEach(persons -> came.addAll(persons.keySet()));
        Set<Integer> stayed = new HashSet<>(stable);
        stayed.retainAll(came);
        assertThat(lines.get("推送").get(2))
                .isEqualTo(Integer.toString(in("推送", true).size()));
        is(lines.get("意向"), in("达成意向", true), "推送");
        is(lines.get("协议"), in("签订协议", true), "达成意向");
        is(lines.get("到岗"), in("到岗", true), "签订协议");
        is(lines.get("稳岗三月"), stayed, "到岗");
    }

    private void is(List<String> line, Set<Integer> persons, String before) {
        Set<Integer> within = new HashSet<>(persons);
        within.retainAll(in(before, true));
        Set<Integer> earlier = new HashSet<>(persons);
        earlier.removeAll(within);
        earlier.retainAll(in(before, false));
        int missing = persons.size() - within.size() - earlier.size();
        assertThat(line.subList(2, 6))
                .as("%s, seed %d", line.get(0), seed)
                .isEqualTo(List.of(
                        Integer.toString(persons.size()),
                        Integer.toString(within.size()),
                        Integer.toString(earlier.size()),
                        Integer.toString(missing)));
    }

    @Test
    void the_names_behind_each_number_are_as_many() {
        for (String id : List.of("funnel_referred", "funnel_signed", "funnel_signed.stage_before_missing")) {
            var figure = story.county().desk().figure(id).orElseThrow();
            View view = new View(Story.DAY, Optional.empty(), Optional.empty());
            assertThat(story.county().desk().rows(figure, view, Scope.ALL).records())
                    .as(id)
                    .hasSize(Integer.parseInt(story.figure(id)));
        }
    }
}
