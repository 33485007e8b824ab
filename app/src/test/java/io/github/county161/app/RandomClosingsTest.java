package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Spell;
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
 * Whatever happens between the seals: targets and what is kept back add up, an opening is the closing before, a
 * difference is the sum of its causes, and a sealed sheet stays what it was, as it is kept and as it is asked again.
 */
class RandomClosingsTest {

    private static final Asker COUNTY = new Asker("县审批", "county_approver", Scope.ALL);
    private static final Asker CLERK = new Asker("村文书", "village_clerk", Scope.ALL);
    private static final int SLIPS_A_MONTH = 16;
    private static final int PAIRS = 8;
    private static final int MONTHS = 15;
    private static final int SPLITS = 12;

    /** The county, two towns, four villages: of each a sheet has its own opening and closing. */
    private static final List<String> UNITS =
            List.of("610723", "610723107", "610723001", "610723107200", "610723107201", "610723107203", "610723107204");

    @TempDir
    private Path folder;

    private final Map<String, Integer> happened = new TreeMap<>();
    private final List<LocalDate> days = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();
    private final Map<String, String> sealed = new HashMap<>();
    private String seed = "";
    private boolean isOpen2020;

    @Test
    void openings_are_closings_and_differences_are_the_sum_of_their_causes() throws IOException {
        long number = Long.getLong("seed", 7);
        seed = "seed " + number + " ";
        System.out.println("random closings, " + seed);
        Random random = new Random(number);
        try (Story story = new Story(folder)) {
            RandomLife life = new RandomLife(random, story);
            LocalDate first = LocalDate.parse("2019-01-01");
            opens(story, life, first);
            for (int month = 0; month < MONTHS; month++) {
                LocalDate begin = first.plusMonths(month);
                for (int slip = 0; slip < SLIPS_A_MONTH; slip++) {
                    happens(random, story, life, begin.plusDays(20L + slip / 2));
                }
                seals(story, life, begin.minusMonths(1), begin.plusDays(19));
            }
            SealedAgain.holds(story, seed);
            comesLate(story, first.plusMonths(MONTHS));
            afterwards(story, life, first.plusMonths(MONTHS));
            opensAsItClosed(story);
            for (int pair = 0; pair < PAIRS; pair++) {
                differs(random, story);
            }
            assertThat(kept(story)).as(seed).isEqualTo(sealed);
            SealedAgain.holds(story, seed);
            assertThat(story.broken()).as(seed).isEmpty();
        }
        System.out.println("what happened: " + happened);
        assertThat(happened.keySet())
                .contains("更正或撤回", "补报", "人员合并", "区划变动", "就业起止", "死亡或迁出", "sealed refused", "withdraw kept")
                .contains("target kept", "target refused", "shift kept", "shift refused", "member change kept")
                .contains("undone", "divided 2019", "divided 2020");
    }

    /** Four households, the county's targets of the year and some of its units', and the act that opens the year. */
    private void opens(Story story, RandomLife life, LocalDate day) {
        taken(story, day, RandomLife.people());
        List<Order> county = life.county(2019, day);
        taken(story, day, county.subList(0, county.size() - 1));
        for (int split = 0; split < SPLITS; split++) {
            boolean kept = story.posts(day, life.split(2019)).kept();
            happened.merge("target" + (kept ? " kept" : " refused"), 1, Integer::sum);
            TargetsHold.of(story, 2019, RandomLife.ITEM_CODE, RandomLife.COUNTY_TARGET, seed + "split " + split);
        }
        taken(story, day, county.subList(county.size() - 1, county.size()));
    }

    private static void taken(Story story, LocalDate day, List<Order> orders) {
        assertThat(story.posts(day, orders.toArray(Order[]::new)).faults()).isEmpty();
    }

    private void seals(Story story, RandomLife life, LocalDate month, LocalDate day) {
        if (month.getYear() < 2019) {
            return;
        }
        boolean closes = month.getMonthValue() == 1 && month.getYear() > 2019;
        if (closes) {
            Done closed = story.county().sealing().year(month.getYear() - 1, "文1号", COUNTY, day);
            assertThat(closed.faults()).isEmpty();
        }
        Done done = story.county().sealing().month(new Month(month.getYear(), month.getMonthValue()), COUNTY, day);
        assertThat(done.faults()).isEmpty();
        if (closes) {
            taken(story, day, life.county(month.getYear(), day));
            isOpen2020 = true;
        }
        sealed.clear();
        sealed.putAll(kept(story));
        days.add(month.plusMonths(1).minusDays(1));
        positions.add(story.position());
    }

    /** Work of a sealed month that somebody tells after all seals, with no act of the county. */
    private void comesLate(Story story, LocalDate day) {
        long before = story.position();
        for (int person = 0; person < RandomLife.PERSONS; person++) {
            Map<String, String> late = Invented.with(Invented.transfer(person, "2019-03-05"), "end", "2019-07-20");
            story.county().office().post(story.submission(day, CLERK, Order.row("transfer", late, 1)));
        }
        assertThat(story.position()).as(seed).isGreaterThan(before);
        LocalDate then = LocalDate.parse("2019-06-30");
        differs(
                story,
                new Between(
                        Optional.empty(),
                        Optional.of(then),
                        Optional.of(before),
                        then,
                        Optional.of(story.position()),
                        Optional.empty()));
    }

    /** When all is sealed, two villages become one, a sealed spell is mended by consent, two persons become one. */
    private void afterwards(Story story, RandomLife life, LocalDate day) {
        taken(story, day, List.of(life.merged("610723107201", "610723107203", day.toString())));
        List<Row> spells = story.county().store().read(m -> m.current(Spell.RELATION));
        int mended = 0;
        for (Row row : spells) {
            long spell = row.whole(Relation.RECORD);
            Outcome granted = story.county().office().post(story.submission(day, COUNTY, grant(spell, day)));
            assertThat(granted.faults()).as(seed).isEmpty();
            Order mends = Story.act("transfer", "correct", spell, Map.of("employer", "另一厂", "trade", "服务类"));
            mended += story.county()
                            .office()
                            .post(story.submission(day, CLERK, mends))
                            .kept()
                    ? 1
                    : 0;
        }
        assertThat(mended).as(seed).isPositive();
        Map<String, String> alike =
                Map.of("kept_id", Invented.id(1), "given_id", Invented.id(5), "date", day.toString(), "basis", "公安核实");
        story.posts(day, Order.row("person_merge", alike, 1));
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

    /** Of every sheet, of every figure and unit: what it opens with is what the sheet before closed with. */
    private void opensAsItClosed(Story story) {
        var closings = story.county().desk().closings();
        Map<String, Map<String, Long>> closed = new HashMap<>();
        for (var sheet : closings.sheets()) {
            for (String unit : UNITS) {
                Movement movement = closings.movement(sheet.period(), Optional.of(unit), Optional.empty(), Scope.ALL)
                        .orElseThrow();
                Map<String, Long> before = movement.opening()
                        .map(head -> closed.getOrDefault(head.period() + unit, Map.of()))
                        .orElse(Map.of());
                Map<String, Long> ends = closed.computeIfAbsent(sheet.period() + unit, u -> new HashMap<>());
                for (Line line : movement.lines()) {
                    String what = line.figure() + line.part();
                    assertThat(line.balances()).as(seed + unit + line).isTrue();
                    assertThat(line.opening())
                            .as(seed + unit + line)
                            .isEqualTo(line.carries() ? before.getOrDefault(what, -1L) : 0);
                    ends.put(what, line.closing());
                }
            }
        }
        assertThat(closed).hasSize(MONTHS * UNITS.size());
    }

    private void differs(Random random, Story story) {
        int third = positions.size() / 3;
        long a = positions.get(random.nextInt(third));
        long b = positions.get(positions.size() - 1 - random.nextInt(third));
        LocalDate then = days.get(random.nextInt(days.size() / 2));
        LocalDate now = random.nextBoolean() ? then : days.get(days.size() - 1 - random.nextInt(days.size() / 2));
        Optional<String> division = random.nextBoolean() ? Optional.empty() : Optional.of("610723107");
        differs(
                story,
                new Between(
                        Optional.empty(),
                        Optional.of(then),
                        Optional.of(Math.min(a, b)),
                        now,
                        Optional.of(Math.max(a, b)),
                        division));
    }

    private void differs(Story story, Between between) {
        LocalDate then = between.fromDay().orElseThrow();
        LocalDate now = between.toDay();
        for (Figure figure : OneSixOne.PATTERN.figures()) {
            var why = story.county()
                    .desk()
                    .closings()
                    .why(figure, between, Scope.ALL)
                    .orElseThrow();
            Difference own = why.parts().get(0);
            String as = seed + figure.id() + " " + between;
            assertThat(own.was())
                    .as(as)
                    .isEqualTo(
                            number(story, figure, then, between.fromPosition().orElseThrow(), between.division()));
            assertThat(own.is())
                    .as(as)
                    .isEqualTo(number(story, figure, now, between.toPosition().orElseThrow(), between.division()));
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

    private void happens(Random random, Story story, RandomLife life, LocalDate until) {
        Order order = life.next(until);
        Asker asker = List.of("place", "target", "shift").contains(order.form()) ? COUNTY : CLERK;
        Outcome outcome = story.county().office().post(story.submission(until, asker, order));
        boolean guarded =
                outcome.faults().stream().anyMatch(fault -> fault.code().equals("sealed"));
        if (guarded && random.nextBoolean()) {
            long record = Long.parseLong(outcome.faults().get(0).value().substring(1));
            Outcome granted = story.county().office().post(story.submission(until, COUNTY, grant(record, until)));
            assertThat(granted.faults()).as(seed).isEmpty();
            Outcome again = story.county().office().post(story.submission(until, CLERK, order));
            happened.merge("granted " + (again.kept() ? "kept" : "refused"), 1, Integer::sum);
        }
        String what = guarded ? "sealed" : order.form() + (order.act().equals("take_in") ? "" : " " + order.act());
        happened.merge(
                (order.act().equals("withdraw") ? "withdraw" : what) + (outcome.kept() ? " kept" : " refused"),
                1,
                Integer::sum);
        happened.merge(guarded ? "sealed refused" : "not guarded", 1, Integer::sum);
        if (outcome.kept() && random.nextInt(12) == 0) {
            Outcome undone = story.county().office().undo(outcome.slip(), story.submission(until, asker));
            happened.merge(undone.kept() ? "undone" : "undo refused", 1, Integer::sum);
        }
        if (List.of("target", "shift").contains(order.form())) {
            happened.merge(order.form() + (outcome.kept() ? " kept" : " refused"), 1, Integer::sum);
            holds(story, 2019);
            if (isOpen2020) {
                holds(story, 2020);
            }
        }
        positions.add(story.position());
        days.add(until);
    }

    private void holds(Story story, int year) {
        int divided = TargetsHold.of(story, year, RandomLife.ITEM_CODE, RandomLife.COUNTY_TARGET, seed);
        happened.merge("divided " + year, divided, Integer::sum);
    }

    private static Order grant(long record, LocalDate day) {
        Map<String, String> cells =
                Map.of("records", "" + record, "date", day.toString(), "basis", "申请", "order_no", "文2号");
        return new Order("correction_grant", "enter", Optional.empty(), Optional.empty(), cells, "", 1);
    }
}
