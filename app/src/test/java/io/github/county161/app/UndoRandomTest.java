package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.adapters.excel.ExcelWorkbooks;
import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Cycle;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.mechanism.Statuses;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Submission;
import io.github.county161.testkit.Invented;
import java.nio.file.Files;
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

/** Whatever a batch did to the town, and whatever came to rest on it: taken back, every answer is the one before it. */
class UndoRandomTest {

    private static final LocalDate DAY = LocalDate.parse("2019-11-25");
    private static final int BATCHES = Integer.getInteger("batches", 4);
    private static final int ROWS = 40;
    private static final List<String> ALTERED = List.of("household", "member", "transfer", "nearby", "holding");

    @TempDir
    private Path folder;

    private final Map<String, Integer> happened = new TreeMap<>();
    private int slips;

    @Test
    void every_answer_is_the_one_before_the_batch() throws Exception {
        long seed = Long.getLong("seed", 161);
        System.out.println("undo, seed " + seed);
        Random random = new Random(seed);
        try (County county = County.open(folder.resolve("county"))) {
            Path sheets = Files.createDirectory(folder.resolve("sheets"));
            DemoCommand.load(county, sheets);
            List<Order> town = Arrival.read(
                            List.of(sheets),
                            county.chart(),
                            county.pack().words(),
                            new ExcelWorkbooks(),
                            Optional.empty())
                    .orders();
            Map<String, Object> before = county.store().read(moment -> answers(county, moment));
            for (int batch = 0; batch < BATCHES; batch++) {
                long position = county.desk().position();
                Outcome entered = post(county, batch(random, town, batch));
                assertThat(entered.kept()).as("seed " + seed).isTrue();
                boolean rested = batch % 2 == 1;
                for (int more = 0; rested && more < 2; more++) {
                    post(county, resting(random, batch));
                }
                Outcome undone = county.office().undo(entered.slip(), rested, submission(List.of()));
                assertThat(undone.faults()).extracting(Fault::sentence).isEmpty();
                assertThat(undone.kept()).as("seed " + seed).isTrue();
                Map<String, Object> after = county.store().read(moment -> answers(county, moment));
                before.forEach((what, answer) ->
                        assertThat(after.get(what)).as(what + ", seed " + seed).isEqualTo(answer));
                assertThat(county.desk().position()).isGreaterThan(position);
            }
            assertThat(county.verification()
                            .verify(county.store(), Optional.empty(), slip -> {})
                            .broken())
                    .isEmpty();
        }
        System.out.println("what happened: " + happened);
        assertThat(happened.keySet()).contains("member new", "member changed", "transfer new", "transfer changed");
    }

    private Outcome post(County county, List<Order> orders) {
        Outcome outcome = county.office().post(submission(orders));
        outcome.items().forEach(item -> happened.merge(item.form() + " " + item.outcome(), 1, Integer::sum));
        return outcome;
    }

    private Submission submission(List<Order> orders) {
        return new Submission("slip" + slips++, Asker.SETTING_UP, "", DAY, orders, true, true, slips % 2 == 0, true);
    }

    /** Rows of the town told otherwise, new families, people who leave or die. */
    private static List<Order> batch(Random random, List<Order> town, int batch) {
        List<Order> orders = new ArrayList<>(family(batch));
        while (orders.size() < ROWS) {
            Order order = town.get(random.nextInt(town.size()));
            if (ALTERED.contains(order.form())) {
                orders.add(altered(random, order, orders.size()));
            }
        }
        return orders;
    }

    private static List<Order> family(int batch) {
        int head = 300 + batch * 10;
        return List.of(
                Order.row("household", Invented.household(head, Invented.VILLAGES.get(batch % 4)), 1),
                Order.row("member", Invented.member(head, head), 2),
                Order.row("member", Invented.member(head + 1, head), 3),
                Order.row("transfer", Invented.transfer(head, "2019-03-01"), 4));
    }

    private static Order altered(Random random, Order order, long row) {
        Map<String, String> cells = new HashMap<>(order.cells());
        switch (order.form()) {
            case "household" -> cells.put("poverty", random.nextBoolean() ? "返贫" : "未脱贫");
            case "member" -> {
                if (random.nextInt(3) == 0) {
                    return Order.row(
                            "member_change",
                            Map.of(
                                    "name",
                                    cells.getOrDefault("name", ""),
                                    "id_number",
                                    cells.getOrDefault("id_number", ""),
                                    "kind",
                                    random.nextBoolean() ? "死亡" : "户口迁出",
                                    "date",
                                    DAY.minusDays(random.nextInt(200)).toString()),
                            row);
                }
                cells.put("in_school", random.nextBoolean() ? "是" : "否");
                cells.put("ability", random.nextBoolean() ? "技能劳动力" : "无劳动力");
            }
            default -> cells.put("end", DAY.minusDays(random.nextInt(90)).toString());
        }
        return Order.row(order.form(), cells, row);
    }

    /** What rests on the new family: on its household, its persons, and on what rests on these. */
    private static List<Order> resting(Random random, int batch) {
        int head = 300 + batch * 10;
        int more = head + 2 + random.nextInt(5);
        return List.of(
                Order.row(
                        "transfer",
                        Invented.transfer(
                                head + 1, DAY.minusDays(random.nextInt(90)).toString()),
                        1),
                Order.row("member", Invented.member(more, head), 2),
                Order.row("transfer", Invented.transfer(more, "2019-06-01"), 3),
                Order.row("member", Invented.with(Invented.member(head, head), "in_school", "是"), 4));
    }

    /** Every figure by village, books, rosters, statuses, cycles. */
    private static Map<String, Object> answers(County county, Moment moment) {
        Asking asking = county.asking(DAY);
        Reckoning reckoning = new Reckoning(moment, Scope.ALL);
        Map<String, Object> answers = new TreeMap<>();
        OneSixOne.PATTERN
                .figures()
                .forEach(figure -> answers.put(
                        figure.id(),
                        Json.figure(figure, asking, reckoning, county.pack().words())));
        OneSixOne.ROSTERS.forEach(roster -> answers.put(roster.title(), Json.roster(roster, reckoning, asking)));
        Statuses statuses = new Statuses(county.chart(), moment, asking);
        Map<Long, String> byPerson = new TreeMap<>();
        moment.current(Member.FORM.relation())
                .forEach(row -> byPerson.computeIfAbsent(
                        row.whole(Relation.RECORD),
                        person -> statuses.all(person).toString()));
        answers.put("statuses", byPerson);
        answers.put(
                "cycles",
                moment.current(Cycle.RELATION).stream()
                        .map(row -> row.content().toString())
                        .sorted()
                        .toList());
        return answers;
    }
}
