package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.plan.Duty;
import io.github.county161.core.ledger.plan.DutyGaps;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Villages;
import io.github.county161.core.port.Villages.Item;
import io.github.county161.core.term.Period;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody answers for every village on every day, whoever leaves and comes. */
class GridStoryTest {

    private static final String TOWN = "610723107";
    private static final List<String> VILLAGES = Invented.VILLAGES;

    @TempDir
    private Path folder;

    private Story story;

    @BeforeEach
    void open() throws IOException {
        story = new Story(folder);
    }

    @AfterEach
    void close() {
        story.close();
    }

    private static Map<String, String> assigned(String name, String village, String start) {
        Map<String, String> cells = new HashMap<>(Map.of("level", "包村", "unit", "某局", "name", name));
        cells.putAll(Map.of("position", "科员", "phone", "19900000001", "area", "溢水镇" + village, "start", start));
        return cells;
    }

    private static Map<String, String> relay(String from, String to, String day) {
        Map<String, String> cells = new HashMap<>(Map.of("date", day, "unit", "某局", "name", from));
        cells.putAll(Map.of("new_unit", "某局", "new_name", to, "new_position", "科长", "new_phone", "19900000002"));
        return cells;
    }

    private static Map<String, String> problem(String number, String village) {
        Map<String, String> cells = new HashMap<>(Map.of(
                "problem_no", number, "source", "县级督导", "date", "2019-02-20", "description", "台账不全", "kind", "台账"));
        cells.putAll(Map.of("severity", "一般", "town", "溢水镇", "village", village, "aim", "补齐"));
        cells.putAll(Map.of("unit", "溢水镇", "leader", "某甲", "responsible", "某乙", "due", "2019-12-06"));
        return cells;
    }

    private static Desk.View on(String day) {
        return new Desk.View(LocalDate.parse(day), Optional.empty(), Optional.of(TOWN));
    }

    private Villages.Grid grid(String day) {
        LocalDate last = LocalDate.parse(day);
        return story.county().desk().villages().grid(Period.yearToDate(last), on(day), Scope.ALL);
    }

    private Villages.Held village(String day, String name) {
        return grid(day).villages().stream()
                .filter(held -> held.title().equals("溢水镇" + name))
                .findFirst()
                .orElseThrow();
    }

    private static void kept(Outcome outcome) {
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.kept()).isTrue();
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.faults().stream().map(Fault::code).toList();
    }

    @Test
    void uncovered_villages_are_told_by_name_on_any_day_and_since_when() {
        kept(story.enters("grid", assigned("甲", VILLAGES.get(0), "2019-03-01")));
        assertThat(grid("2019-02-28").uncovered()).contains("溢水镇" + VILLAGES.get(0));
        Villages.Grid grid = grid("2019-06-01");
        assertThat(grid.uncovered())
                .contains("溢水镇" + VILLAGES.get(1))
                .doesNotContain("溢水镇" + VILLAGES.get(0))
                .hasSize(grid.villages().size() - 1);
        assertThat(grid.gaps())
                .filteredOn(gap -> gap.title().equals("溢水镇" + VILLAGES.get(0)))
                .extracting(gap -> gap.days().from() + " " + gap.days().to())
                .containsExactly("2019-01-01 2019-02-28");
    }

    @Test
    void who_answers_for_the_town_or_the_area_is_shown_and_does_not_cover_the_village() {
        kept(story.enters("grid", Invented.with(assigned("乙", "", "2019-01-01"), "level", "包镇", "area", "溢水镇")));
        Villages.Held village = village("2019-06-01", VILLAGES.get(0));
        assertThat(village.covered()).isFalse();
        assertThat(village.holders()).extracting(holder -> holder.name()).containsExactly("乙");
    }

    @Test
    void two_for_one_village_at_a_time_are_told() {
        kept(story.enters(
                "grid", assigned("甲", VILLAGES.get(0), "2019-01-01"), assigned("乙", VILLAGES.get(0), "2019-05-01")));
        assertThat(grid("2019-06-01").doubled())
                .extracting(two -> two.overlap().one().name()
                        + two.overlap().other().name()
                        + two.overlap().days().from())
                .containsExactly("甲乙2019-05-01");
    }

    @Test
    void a_relay_ends_and_opens_grid_duty_and_account_in_one_slip_and_is_undone_as_one() {
        kept(story.enters("grid", assigned("甲", VILLAGES.get(0), "2019-01-01")));
        Map<String, String> duty = new HashMap<>(Map.of("level", "县", "unit", "某局", "position", "科员", "name", "甲"));
        duty.putAll(Map.of("kind", "具体责任人", "content", "包村", "start", "2019-01-01"));
        kept(story.enters("duty", duty));
        kept(story.enters(
                "account",
                Map.of("account", "a", "role", "village_clerk", "place", "610723107200", "person", "甲"),
                Map.of("account", "b", "role", "village_clerk", "place", "610723107", "person", "乙")));
        Outcome relayed =
                story.enters("relay", Invented.with(relay("甲", "乙", "2019-06-10"), "account", "a", "new_account", "b"));
        kept(relayed);
        assertThat(village("2019-06-10", VILLAGES.get(0)).holders())
                .extracting(h -> h.name())
                .containsExactly("甲");
        assertThat(village("2019-06-11", VILLAGES.get(0)).holders())
                .extracting(h -> h.name() + h.position() + h.from())
                .containsExactly("乙科长2019-06-11");
        assertThat(story.county().accounts().named("a")).isEmpty();
        assertThat(story.county().accounts().named("b").orElseThrow().place()).isEqualTo("610723107200");
        assertThat(duties()).containsExactly("甲 2019-01-01 2019-06-10", "乙 2019-06-11 ");
        kept(story.county().office().undo(relayed.slip(), story.submission(Story.DAY, Asker.SETTING_UP)));
        assertThat(village("2019-06-11", VILLAGES.get(0)).holders())
                .extracting(h -> h.name())
                .containsExactly("甲");
        assertThat(duties()).containsExactly("甲 2019-01-01 ");
        assertThat(story.county().accounts().named("a")).isPresent();
        assertThat(story.broken()).isEmpty();
    }

    private List<String> duties() {
        return story.county()
                .store()
                .read(moment -> moment.current(Duty.FORM.relation()).stream()
                        .map(row -> row.get(Duty.NAME).orElse("") + " "
                                + row.get(Duty.START).orElseThrow() + " "
                                + row.get(Duty.END).map(LocalDate::toString).orElse(""))
                        .sorted(Comparator.comparing(text -> text.substring(2)))
                        .toList());
    }

    @Test
    void a_relay_of_who_holds_nothing_or_to_oneself_or_of_anothers_account_is_refused_whole() {
        kept(story.enters("grid", assigned("甲", VILLAGES.get(0), "2019-01-01")));
        kept(story.enters(
                "account",
                Map.of("account", "c", "role", "village_clerk", "place", "610723107200", "person", "丙"),
                Map.of("account", "s", "role", "security_admin", "place", "610723", "person", "甲")));
        assertThat(codes(story.enters("relay", relay("丁", "乙", "2019-06-10")))).containsExactly("nothing_held");
        assertThat(codes(story.enters("relay", relay("甲", "甲", "2019-06-10")))).containsExactly("same_person");
        assertThat(codes(story.enters("relay", Invented.with(relay("甲", "乙", "2019-06-10"), "account", "c"))))
                .containsExactly("unknown_reference");
        assertThat(codes(story.enters("relay", Invented.with(relay("甲", "乙", "2019-06-10"), "account", "s"))))
                .containsExactly("unknown_reference");
        assertThat(village("2019-06-11", VILLAGES.get(0)).holders())
                .extracting(h -> h.name())
                .containsExactly("甲");
    }

    @Test
    void only_the_county_office_hands_over() {
        kept(story.enters("grid", assigned("甲", VILLAGES.get(0), "2019-01-01")));
        Asker clerk = new Asker("镇", "town_clerk", Scope.of(TOWN));
        Outcome outcome = story.county()
                .office()
                .post(story.submission(Story.DAY, clerk, Order.row("relay", relay("甲", "乙", "2019-06-10"), 1)));
        assertThat(codes(outcome)).containsExactly("form_closed");
    }

    @Test
    void the_sheet_names_all_that_is_open_in_the_places_of_who_leaves_and_nothing_else() {
        kept(story.enters("grid", assigned("甲", VILLAGES.get(0), "2019-01-01")));
        story.has_a_family_at_work(1, 2, 0);
        story.has_a_family_at_work(3, 4, 1);
        story.enters("household", Invented.household(5, VILLAGES.get(0)));
        story.enters("member", Invented.member(5, 5));
        kept(story.enters("problem", problem("WT1", VILLAGES.get(0)), problem("WT2", VILLAGES.get(1))));
        Map<String, String> subsidy = new HashMap<>(Invented.who(1));
        subsidy.putAll(Map.of("policy", "转移就业交通补贴", "year", "2019", "amount", "300", "date", "2019-05-20"));
        kept(story.enters("subsidy", subsidy));
        Villages.Handing handing = story.county()
                .desk()
                .villages()
                .handing("甲", Optional.empty(), on("2019-06-10"), Scope.ALL)
                .orElseThrow();
        assertThat(handing.open())
                .extracting(item -> item.kind() + " " + item.what().split(" ")[0] + " " + item.state())
                .containsExactlyInAnyOrder(
                        "问题 WT1 登记",
                        "补贴申请 转移就业交通补贴 草拟",
                        "零就业家庭 " + Invented.name(5) + " 第1次",
                        "未核实务工 " + Invented.name(1) + " 本月未核实",
                        "未核实务工 " + Invented.name(2) + " 本月未核实");
        List<List<String>> lines = new ArrayList<>();
        handing.sheet().rows().forEach(lines::add);
        assertThat(lines).hasSize(6);
        assertThat(lines.toString()).doesNotContain(Invented.id(1));
    }

    @Test
    void whatever_is_handed_over_every_open_item_has_one_holder_on_every_day() {
        long seed = Long.getLong("seed", 161);
        Random random = new Random(seed);
        List<String> cadres = List.of("甲", "乙", "丙", "丁", "戊", "己");
        for (int i = 0; i < VILLAGES.size(); i++) {
            kept(story.enters("grid", assigned(cadres.get(i), VILLAGES.get(i), "2019-01-01")));
            kept(story.enters("problem", problem("WT" + i, VILLAGES.get(i))));
        }
        int relayed = 0;
        for (int i = 0; i < 40; i++) {
            String from = cadres.get(random.nextInt(cadres.size()));
            String to = cadres.get(random.nextInt(cadres.size()));
            String day =
                    LocalDate.parse("2019-02-01").plusDays(random.nextInt(280)).toString();
            relayed += story.enters("relay", relay(from, to, day)).kept() ? 1 : 0;
        }
        assertThat(relayed).as("seed " + seed).isGreaterThan(5);
        for (LocalDate day = LocalDate.parse("2019-03-01"); day.isBefore(Story.DAY); day = day.plusDays(9)) {
            List<Item> held = new ArrayList<>();
            for (String cadre : cadres) {
                story.county()
                        .desk()
                        .villages()
                        .handing(cadre, Optional.empty(), on(day.toString()), Scope.ALL)
                        .ifPresent(handing -> held.addAll(handing.open()));
            }
            assertThat(held)
                    .as("seed " + seed + " " + day)
                    .doesNotHaveDuplicates()
                    .hasSize(VILLAGES.size());
        }
        Villages.Grid grid = grid(Story.DAY.toString());
        assertThat(grid.doubled()).as("seed " + seed).isEmpty();
        assertThat(grid.gaps())
                .as("seed " + seed)
                .noneMatch(gap -> VILLAGES.stream().anyMatch(v -> gap.title().equals("溢水镇" + v)));
        assertThat(story.broken()).isEmpty();
    }

    @Test
    void a_sample_is_drawn_again_the_same_and_an_entry_makes_another_seed() {
        for (int i = 1; i <= 30; i++) {
            story.enters("household", Invented.household(i, VILLAGES.get(i % 4)));
        }
        Form households = story.county().chart().need("household");
        Villages villages = story.county().desk().villages();
        Villages.Drawn drawn = villages.sample(households, 5, on("2019-06-01"), Scope.ALL);
        story.enters("household", Invented.household(31, VILLAGES.get(0)));
        Desk.View then = new Desk.View(LocalDate.parse("2019-06-01"), Optional.of(drawn.position()), Optional.of(TOWN));
        assertThat(villages.sample(households, 5, then, Scope.ALL)).isEqualTo(drawn);
        assertThat(drawn.records()).hasSize(5).allMatch(record -> record.containsKey("head_name"));
        Villages.Drawn now = villages.sample(households, 5, on("2019-06-01"), Scope.ALL);
        assertThat(now.sample().seed()).isNotEqualTo(drawn.sample().seed());
        assertThat(now.sample().of()).isEqualTo(31);
    }

    @Test
    void what_nobody_answers_for_is_told_by_name() {
        kept(story.enters("problem", problem("WT1", VILLAGES.get(0))));
        DutyGaps gaps = story.county().desk().villages().gaps(on("2019-06-01"), Scope.ALL);
        assertThat(gaps.items()).contains("转移就业人数");
        assertThat(gaps.villages()).contains("溢水镇" + VILLAGES.get(0));
        assertThat(gaps.problems()).containsExactly("WT1");
        kept(story.enters("grid", assigned("甲", VILLAGES.get(0), "2019-01-01")));
        DutyGaps later = story.county().desk().villages().gaps(on("2019-06-01"), Scope.ALL);
        assertThat(later.villages()).doesNotContain("溢水镇" + VILLAGES.get(0));
        assertThat(later.problems()).isEmpty();
    }
}
