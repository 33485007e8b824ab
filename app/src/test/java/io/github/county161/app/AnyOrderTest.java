package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.adapters.excel.ExcelWorkbooks;
import io.github.county161.adapters.sqlite.SqliteStore;
import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Cycle;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.mechanism.Mechanism;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.mechanism.Statuses;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Office;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Submission;
import io.github.county161.testkit.MemoryStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The town's facts in whatever order, row by row, so far as each finds what it names: the same figures come out. */
class AnyOrderTest {

    private static final LocalDate DAY = LocalDate.parse("2019-11-25");
    private static final int ROWS_A_SLIP = 600;
    private static final int MOST_SLIPS = 200;

    @TempDir
    private Path folder;

    private final Chart chart = OneSixOne.PATTERN.chart();

    @Test
    void the_same_facts_in_any_order_give_the_same_figures_statuses_and_cycles_in_both_stores() throws Exception {
        long seed = Long.getLong("seed", 161);
        System.out.println("any order, seed " + seed);
        Pack pack = Pack.shipped("610723");
        Crypto crypto = AesCrypto.of(folder.resolve("county.key"), true);
        List<Order> orders = orders(pack);
        assertThat(orders).hasSize(5877);
        List<Map<String, Object>> answers = new ArrayList<>();
        try (Store first = SqliteStore.open(folder.resolve("1.db"), chart);
                Store second = SqliteStore.open(folder.resolve("2.db"), chart);
                Store memory = new MemoryStore(chart)) {
            for (Store store : List.of(first, second, memory)) {
                enter(store, pack, crypto, orders, new Random(seed + answers.size()));
                answers.add(store.read(moment -> answers(moment, pack)));
            }
        }
        for (String what : answers.get(0).keySet()) {
            assertThat(answers.get(1).get(what))
                    .as(what)
                    .isEqualTo(answers.get(0).get(what));
            assertThat(answers.get(2).get(what))
                    .as(what + " in memory")
                    .isEqualTo(answers.get(0).get(what));
        }
    }

    private List<Order> orders(Pack pack) throws Exception {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> town =
                Files.list(Path.of(AnyOrderTest.class.getResource("/demo/town").toURI()))) {
            town.filter(f -> f.toString().endsWith(".xlsx")).forEach(files::add);
        }
        return Arrival.read(files, chart, pack.words(), new ExcelWorkbooks(), Optional.empty()).orders().stream()
                .map(order -> order.because("启用"))
                .toList();
    }

    /** What does not yet find what it names is sent again. */
    private void enter(Store store, Pack pack, Crypto crypto, List<Order> orders, Random random) {
        Office office = new Mechanism(
                chart, store, crypto, pack.words(), pack.numbers(), OneSixOne.PATTERN.checks(), County.clock());
        office.post(
                new Submission("pack", Asker.SYSTEM, "", pack.validFrom(), pack.orders(crypto), false, false, false));
        List<Order> left = new ArrayList<>(orders);
        List<String> faults = List.of();
        for (int slip = 0; !left.isEmpty(); slip++) {
            assertThat(slip).as(faults.toString()).isLessThan(MOST_SLIPS);
            Collections.shuffle(left, random);
            List<Order> some = List.copyOf(left.subList(0, Math.min(ROWS_A_SLIP, left.size())));
            Outcome outcome = office.post(new Submission(
                    "slip" + slip, Asker.SETTING_UP, "", County.today(), some, true, false, false, true));
            faults = outcome.faults().stream().limit(5).map(Fault::sentence).toList();
            List<Order> again = new ArrayList<>(left.subList(some.size(), left.size()));
            for (int i = 0; i < some.size(); i++) {
                if (outcome.items().get(i).outcome().equals(Outcome.REFUSED)) {
                    again.add(some.get(i));
                }
            }
            left = again;
        }
    }

    private Map<String, Object> answers(Moment moment, Pack pack) {
        Asking asking = Asking.on(DAY, pack.numbers()).with(pack.workdays());
        Reckoning reckoning = new Reckoning(moment, Scope.ALL);
        Map<String, Object> answers = new TreeMap<>();
        for (Figure figure : OneSixOne.PATTERN.figures()) {
            answers.put(figure.id(), Json.figure(figure, asking, reckoning, pack.words()));
        }
        Statuses statuses = new Statuses(chart, moment, asking);
        Map<Long, String> persons = keys(moment, Member.FORM.relation());
        Map<String, String> byPerson = new TreeMap<>();
        persons.forEach((record, key) -> byPerson.put(key, statuses.all(record).toString()));
        answers.put("statuses", byPerson);
        Map<Long, String> households = keys(moment, Household.FORM.relation());
        List<String> cycles = new ArrayList<>();
        moment.current(Cycle.RELATION)
                .forEach(row -> cycles.add(households.get(row.whole(Relation.HOUSEHOLD))
                        + row.whole(Cycle.NO)
                        + row.text(Relation.PLACE)
                        + row.text(Cycle.OPENED)
                        + row.text(Cycle.ENDED)
                        + row.text(Cycle.HOW)
                        + row.number(Cycle.WHO).map(persons::get)));
        Collections.sort(cycles);
        answers.put("cycles", cycles);
        return answers;
    }

    private static Map<Long, String> keys(Moment moment, Relation relation) {
        Map<Long, String> keys = new TreeMap<>();
        moment.current(relation)
                .forEach(row -> keys.put(
                        row.whole(Relation.RECORD), row.text(Relation.KEY).orElseThrow()));
        return keys;
    }
}
