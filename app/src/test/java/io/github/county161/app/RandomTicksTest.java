package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.mechanism.supervision.Reminder;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to problems and whenever the clock ticks: twice is once, and a night that was missed is no loss. */
class RandomTicksTest {

    private static final long SEED = 20_190_927;
    private static final int PROBLEMS = 8;
    private static final LocalDate FIRST = LocalDate.parse("2019-09-02");
    private static final LocalDate LAST = LocalDate.parse("2019-11-08");

    private static final Scope COUNTY = Scope.of("610723");
    private static final Asker OFFICE = new Asker("就业办", "county_clerk", COUNTY);
    private static final Asker TOWN = new Asker("镇干事", "town_clerk", COUNTY);
    private static final Asker SUPERVISOR = new Asker("督导甲", "supervisor", COUNTY);

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(SEED);

    private record Act(Asker who, LocalDate day, Order order) {}

    /** Random lives of problems, by what may be done in each state. */
    private List<Act> acts() {
        Map<Integer, String> states = new HashMap<>();
        List<Act> acts = new ArrayList<>();
        for (int i = 1; i <= PROBLEMS; i++) {
            states.put(i, "registered");
        }
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            for (int i = 1; i <= PROBLEMS; i++) {
                if (random.nextInt(9) == 0) {
                    states.put(i, step(i, states.getOrDefault(i, ""), day, acts));
                }
            }
        }
        return acts;
    }

    private String step(int problem, String state, LocalDate day, List<Act> acts) {
        switch (state) {
            case "registered" -> {
                Map<String, String> cells = new HashMap<>(Map.of("from_unit", "县就业办", "to_unit", "溢水镇"));
                cells.putAll(Map.of("date", day.toString(), "problems", "WT" + problem, "demand", "整改"));
                cells.putAll(Map.of("due", day.plusDays(30).toString(), "issuer", "某丙"));
                acts.add(new Act(OFFICE, day, Order.row("handover", cells, 1)));
                return "assigned";
            }
            case "assigned" -> {
                return does(TOWN, "sign_in", problem, day, "", "mending", acts);
            }
            case "mending" -> {
                return random.nextInt(3) == 0
                        ? does(TOWN, "progress", problem, day, "progress", "mending", acts)
                        : does(TOWN, "ask_off", problem, day, "evidence", "asked_off", acts);
            }
            case "asked_off" -> {
                return random.nextInt(4) > 0
                        ? does(SUPERVISOR, "return", problem, day, "conclusion", "mending", acts)
                        : does(SUPERVISOR, "strike_off", problem, day, "conclusion", "struck_off", acts);
            }
            default -> {
                return state;
            }
        }
    }

    private static String does(
            Asker who, String act, int problem, LocalDate day, String needs, String to, List<Act> acts) {
        Map<String, String> cells = new HashMap<>(Map.of("problem_no", "WT" + problem));
        if (!needs.isEmpty()) {
            cells.put(needs, "写明");
        }
        acts.add(new Act(who, day, new Order("problem", act, Optional.empty(), Optional.of(day), cells, "", 1)));
        return to;
    }

    private void registers(Story story) {
        for (int i = 1; i <= PROBLEMS; i++) {
            Map<String, String> cells = new HashMap<>(Map.of(
                    "problem_no", "WT" + i, "source", "县级督导", "date", "2019-09-01", "description", "台账", "kind", "台账"));
            cells.putAll(Map.of("severity", "一般", "town", "溢水镇", "village", Invented.VILLAGES.get(0), "aim", "补齐"));
            cells.putAll(Map.of("unit", "溢水镇", "leader", "某甲", "responsible", "某乙"));
            cells.put("due", FIRST.plusDays(5L + i * 4).toString());
            kept(story.county().office().post(story.submission(FIRST, OFFICE, Order.row("problem", cells, 1))));
        }
    }

    private static void kept(Outcome outcome) {
        assertThat(outcome.faults()).isEmpty();
    }

    private static void ticks_and_a_second_time_finds_nothing(Story story, LocalDate day) {
        kept(story.county().clockwork().tick(day));
        long position = story.position();
        assertThat(story.county().clockwork().tick(day).items()).isEmpty();
        assertThat(story.position()).isEqualTo(position);
    }

    private static Set<String> reminders(Story story) {
        return story.county()
                .store()
                .read(moment -> moment.current(Reminder.FORM.relation()).stream()
                        .map(row -> row.whole(Reminder.PROBLEM.field()) + " "
                                + row.get(Reminder.RUNG).orElseThrow() + " "
                                + row.get(Reminder.DAY).orElseThrow())
                        .collect(Collectors.toSet()));
    }

    @Test
    void twice_is_once_and_nights_may_be_missed() throws IOException {
        System.out.println("random ticks, seed " + SEED);
        List<Act> acts = acts();
        try (Story nightly = new Story(folder.resolve("nightly"));
                Story seldom = new Story(folder.resolve("seldom"))) {
            registers(nightly);
            registers(seldom);
            for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
                LocalDate today = day;
                ticks_and_a_second_time_finds_nothing(nightly, day);
                acts.stream().filter(act -> act.day.equals(today)).forEach(act -> {
                    kept(nightly.county().office().post(nightly.submission(today, act.who, act.order)));
                    kept(seldom.county().office().post(seldom.submission(today, act.who, act.order)));
                });
                if (random.nextInt(12) == 0) {
                    ticks_and_a_second_time_finds_nothing(seldom, day);
                }
            }
            ticks_and_a_second_time_finds_nothing(nightly, LAST);
            ticks_and_a_second_time_finds_nothing(seldom, LAST);
            assertThat(reminders(nightly)).hasSizeGreaterThan(12).isEqualTo(reminders(seldom));
        }
    }
}
