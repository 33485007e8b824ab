package io.github.county161.app;

import static io.github.county161.testkit.Invented.id;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.ledger.seal.MonthSeal;
import io.github.county161.core.ledger.seal.SealedFigure;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Closings.Between;
import io.github.county161.core.port.Closings.Cause;
import io.github.county161.core.port.Closings.Difference;
import io.github.county161.core.port.Closings.Line;
import io.github.county161.core.port.Closings.Movement;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Seals.Done;
import io.github.county161.core.term.Month;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens between the seals: an opening is the closing before, a difference is the sum of its causes, and a
 * sealed sheet stays what it was, as it is kept and as it is asked again.
 */
class RandomClosingsTest {

    private static final Asker COUNTY = new Asker("县审批", "county_approver", Scope.ALL);
    private static final Asker CLERK = new Asker("村文书", "village_clerk", Scope.ALL);
    private static final int PERSONS = 20;
    private static final int SLIPS_A_MONTH = 14;
    private static final int PAIRS = 8;
    private static final int MONTHS = 13;

    @TempDir
    private Path folder;

    private final Map<String, Integer> happened = new TreeMap<>();
    private final List<LocalDate> days = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();
    private final Map<String, String> sealed = new HashMap<>();

    @Test
    void openings_are_closings_and_differences_are_the_sum_of_their_causes() throws IOException {
        long seed = Long.getLong("seed", 7);
        System.out.println("random closings, seed " + seed);
        Random random = new Random(seed);
        try (Story story = new Story(folder)) {
            LocalDate first = LocalDate.parse("2019-01-01");
            populates(story, first);
            for (int month = 0; month < MONTHS; month++) {
                LocalDate begin = first.plusMonths(month);
                for (int slip = 0; slip < SLIPS_A_MONTH; slip++) {
                    happens(random, story, begin.plusDays(20L + slip / 2));
                }
                seals(story, begin.minusMonths(1), begin.plusDays(19));
            }
            for (Movement movement : movements(story)) {
                assertThat(movement.lines())
                        .as("seed " + seed + " " + movement.sheet().title())
                        .allMatch(Line::balances);
            }
            for (int pair = 0; pair < PAIRS; pair++) {
                differs(random, story, seed);
            }
            assertThat(kept(story)).as("seed " + seed).isEqualTo(sealed);
            assertThat(story.broken()).as("seed " + seed).isEmpty();
        }
        System.out.println("what happened: " + happened);
        assertThat(happened.keySet())
                .contains("更正或撤回", "补报", "人员合并", "区划变动", "就业起止", "死亡或迁出", "sealed refused", "withdraw kept");
    }

    /** Four households of three, so that most of what happens next finds somebody. */
    private static void populates(Story story, LocalDate day) {
        List<Order> orders = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            orders.add(Order.row("household", Invented.household(n, Invented.VILLAGES.get(n % 2)), orders.size() + 1L));
        }
        for (int n = 0; n < PERSONS; n++) {
            orders.add(Order.row("member", Invented.member(n, n % 4), orders.size() + 1L));
        }
        Outcome outcome = story.county().office().post(story.submission(day, CLERK, orders.toArray(Order[]::new)));
        assertThat(outcome.faults()).isEmpty();
    }

    private void seals(Story story, LocalDate month, LocalDate day) {
        if (month.getYear() < 2019) {
            return;
        }
        if (month.getMonthValue() == 1 && month.getYear() == 2020) {
            Done closed = story.county().sealing().year(2019, "文1号", COUNTY, day);
            assertThat(closed.faults()).isEmpty();
        }
        Done done = story.county().sealing().month(new Month(month.getYear(), month.getMonthValue()), COUNTY, day);
        assertThat(done.faults()).isEmpty();
        sealed.clear();
        sealed.putAll(kept(story));
        days.add(month.plusMonths(1).minusDays(1));
        positions.add(story.position());
    }

    /** What the sheets say, as they are kept; each must be there, unchanged, to the end. */
    private Map<String, String> kept(Story story) {
        Map<String, String> all = new HashMap<>();
        story.county().store().read(moment -> {
            moment.current(SealedFigure.FORM.relation())
                    .forEach(row -> all.put("line " + row.whole(Relation.RECORD), row.toString()));
            moment.current(MonthSeal.FORM.relation())
                    .forEach(row -> all.put("sheet " + row.whole(Relation.RECORD), row.toString()));
            return 0;
        });
        assertThat(all).containsAllEntriesOf(sealed);
        return all;
    }

    private List<Movement> movements(Story story) {
        var closings = story.county().desk().closings();
        List<Movement> movements = new ArrayList<>();
        for (var sheet : closings.sheets()) {
            movements.add(closings.movement(sheet.period(), Optional.empty(), Optional.empty(), Scope.ALL)
                    .orElseThrow());
            movements.add(closings.movement(sheet.period(), Optional.of("610723107"), Optional.empty(), Scope.ALL)
                    .orElseThrow());
        }
        return movements;
    }

    private void differs(Random random, Story story, long seed) {
        int third = positions.size() / 3;
        long a = positions.get(random.nextInt(third));
        long b = positions.get(positions.size() - 1 - random.nextInt(third));
        LocalDate then = days.get(random.nextInt(days.size() / 2));
        LocalDate now = random.nextBoolean() ? then : days.get(days.size() - 1 - random.nextInt(days.size() / 2));
        Optional<String> division = random.nextBoolean() ? Optional.empty() : Optional.of("610723107");
        Between between = new Between(
                Optional.empty(),
                Optional.of(then),
                Optional.of(Math.min(a, b)),
                now,
                Optional.of(Math.max(a, b)),
                division);
        for (Figure figure : OneSixOne.PATTERN.figures()) {
            var why = story.county()
                    .desk()
                    .closings()
                    .why(figure, between, Scope.ALL)
                    .orElseThrow();
            Difference own = why.parts().get(0);
            String as = "seed " + seed + " " + figure.id() + " " + between;
            assertThat(own.was()).as(as).isEqualTo(number(story, figure, then, Math.min(a, b), division));
            assertThat(own.is()).as(as).isEqualTo(number(story, figure, now, Math.max(a, b), division));
            for (Difference part : why.parts()) {
                assertThat(part.causes().stream().mapToLong(Cause::difference).sum())
                        .as(as)
                        .isEqualTo(part.is() - part.was());
                List<String> names = part.causes().stream()
                        .flatMap(cause -> cause.names().stream())
                        .map(name -> name.key())
                        .toList();
                assertThat(names).as(as).doesNotHaveDuplicates();
                part.causes().forEach(cause -> happened.merge(cause.title(), 1, Integer::sum));
                if (then.equals(now)) {
                    assertThat(part.causes())
                            .as(as)
                            .extracting(Cause::title)
                            .doesNotContain("死亡或迁出", "年龄", "就业起止", "其他");
                }
            }
        }
    }

    private static long number(Story story, Figure figure, LocalDate day, long position, Optional<String> division) {
        var at = story.county().asking(day).knownAt(position);
        var asking = division.map(at::in).orElse(at);
        return story.county()
                .store()
                .read(moment -> new Reckoning(moment, Scope.ALL)
                        .numbers(figure, figure.own(), asking, Group.WHOLE).values().stream()
                                .mapToLong(Counted::value)
                                .sum());
    }

    private void happens(Random random, Story story, LocalDate until) {
        Order order = order(random, until, story);
        Asker asker = order.form().equals("place") ? COUNTY : CLERK;
        Outcome outcome = story.county().office().post(story.submission(until, asker, order));
        boolean guarded =
                outcome.faults().stream().anyMatch(fault -> fault.code().equals("sealed"));
        if (guarded && random.nextBoolean()) {
            String record = outcome.faults().get(0).value().substring(1);
            Order grant = new Order(
                    "correction_grant",
                    "enter",
                    Optional.empty(),
                    Optional.empty(),
                    Map.of("records", record, "date", until.toString(), "basis", "申请", "order_no", "文2号"),
                    "",
                    1);
            assertThat(story.county()
                            .office()
                            .post(story.submission(until, COUNTY, grant))
                            .kept())
                    .isTrue();
            Outcome again = story.county().office().post(story.submission(until, CLERK, order));
            happened.merge("granted " + (again.kept() ? "kept" : "refused"), 1, Integer::sum);
        }
        String what = guarded ? "sealed" : order.form() + (order.act().equals("take_in") ? "" : " " + order.act());
        happened.merge(
                (order.act().equals("withdraw") ? "withdraw" : what) + (outcome.kept() ? " kept" : " refused"),
                1,
                Integer::sum);
        happened.merge(guarded ? "sealed refused" : "not guarded", 1, Integer::sum);
        positions.add(story.position());
        days.add(until);
    }

    private static Order order(Random random, LocalDate until, Story story) {
        int n = random.nextInt(PERSONS);
        int other = random.nextInt(PERSONS);
        String day = until.minusDays(random.nextInt(random.nextInt(4) == 0 ? 150 : 25))
                .toString();
        String village = Invented.VILLAGES.get(random.nextInt(Invented.VILLAGES.size()));
        Map<String, String> who = Invented.who(n);
        return switch (random.nextInt(16)) {
            case 0, 1 -> Order.row("household", Invented.household(n % 4, village), 1);
            case 2, 3, 4 ->
                Order.row(
                        "member", with(Invented.member(n, n % 4), "in_school", random.nextInt(4) == 0 ? "是" : "否"), 1);
            case 5, 6, 7 ->
                Order.row(
                        "transfer",
                        with(Invented.transfer(n, day), "end", random.nextInt(3) == 0 ? "" : ended(day, until)),
                        1);
            case 8 ->
                Order.row(
                        "member_change",
                        with(who, "kind", List.of("死亡", "户口迁出", "恢复").get(random.nextInt(3)), "date", day),
                        1);
            case 9 ->
                Order.row("member_change", with(who, "kind", "转入他户", "date", day, "new_head_id", id(other % 4)), 1);
            case 10 ->
                Order.row(
                        "person_merge", Map.of("kept_id", id(n), "given_id", id(other), "date", day, "basis", "核实"), 1);
            case 11 ->
                Order.row("intention", with(who, "date", day, "wish", "有创业意愿", "surveyor", "某人", "needs", "岗位信息"), 1);
            case 12 -> moved(random, story, day);
            case 13 -> act(random, story, "correct", Map.of("work_place", random.nextBoolean() ? "省内" : "乡(镇)内"));
            case 14 -> act(random, story, "end", Map.of("end", day));
            default -> act(random, story, "withdraw", Map.of());
        };
    }

    /** A week later, if that has been. */
    private static String ended(String day, LocalDate until) {
        LocalDate end = LocalDate.parse(day).plusDays(7);
        return (end.isAfter(until) ? until : end).toString();
    }

    private static Order act(Random random, Story story, String act, Map<String, String> cells) {
        List<Row> spells = story.county().store().read(m -> m.current(Spell.RELATION));
        long record =
                spells.isEmpty() ? 1 : spells.get(random.nextInt(spells.size())).whole(Relation.RECORD);
        return Story.act("transfer", act, record, cells);
    }

    private static Order moved(Random random, Story story, String day) {
        String village = List.of("610723107200", "610723107201").get(random.nextInt(2));
        long record = story.county()
                .store()
                .read(m -> m.current(Division.FORM.relation()).stream()
                        .filter(row -> row.get(Division.CODE).equals(Optional.of(village)))
                        .findFirst()
                        .orElseThrow()
                        .whole(Relation.RECORD));
        String town = random.nextBoolean() ? "610723001" : "610723107";
        return Story.act_on("place", "change", record, day, Map.of("in_town", town));
    }
}
