package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.transfer;
import static io.github.county161.testkit.Invented.who;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.adapters.sqlite.SqliteStore;
import io.github.county161.core.OneSixOne;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.mechanism.Mechanism;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Office;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Submission;
import io.github.county161.testkit.Invented;
import io.github.county161.testkit.MemoryStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet of rows that clash, sent at once: just those are refused that are refused when the rows come one by one. */
class RowByRowTest {

    private static final LocalDate DAY = LocalDate.parse("2019-11-25");
    private static final int SHEETS = 40;
    private static final int PERSONS = 6;
    private static final int MOST_LINES = 9;
    private static final int ROWS = 30;

    @TempDir
    private Path folder;

    private final Chart chart = OneSixOne.PATTERN.chart();
    private final Map<String, Integer> refused = new TreeMap<>();

    @Test
    void at_once_is_one_by_one() throws Exception {
        long seed = Long.getLong("seed", 161);
        System.out.println("row by row, seed " + seed);
        for (int sheet = 0; sheet < SHEETS; sheet++) {
            compare(seed + sheet);
        }
        System.out.println("refused: " + refused);
        assertThat(refused.keySet())
                .contains(
                        "spell_overlap",
                        "excluded_by_transfer",
                        "post_taken",
                        "household_has_holder",
                        "unknown_person");
    }

    private void compare(long seed) throws Exception {
        Random random = new Random(seed);
        List<Order> sheet = new ArrayList<>();
        for (int row = 1; row <= ROWS; row++) {
            sheet.add(order(random, row));
        }
        // Forms are taken one after the other: so are they sent row by row.
        sheet.sort(Comparator.comparingInt(order -> chart.rank(chart.need(order.form()))));
        Pack pack = Pack.shipped("610723");
        Crypto crypto = AesCrypto.of(folder.resolve("county.key"), true);
        try (Store memory = new MemoryStore(chart);
                Store sqlite = SqliteStore.open(folder.resolve("sheet" + seed + ".db"), chart)) {
            Office oneByOne = office(memory, pack, crypto, 1);
            Office atOnce = office(sqlite, pack, crypto, 1 + random.nextInt(MOST_LINES));
            List<String> expected = new ArrayList<>();
            for (Order order : sheet) {
                expected.add(outcome(oneByOne.post(submission(List.of(order), random))
                        .items()
                        .get(0)));
            }
            Outcome outcome = atOnce.post(submission(sheet, random));
            assertThat(outcome.items().stream().map(RowByRowTest::outcome).toList())
                    .as("seed " + seed)
                    .isEqualTo(expected);
            outcome.faults().forEach(fault -> refused.merge(fault.code(), 1, Integer::sum));
            Outcome whole = atOnce.rehearse(submission(sheet, random));
            assertThat(whole.counts().getOrDefault(Outcome.REFUSED, 0L))
                    .as("what was refused is so again, seed " + seed)
                    .isEqualTo(outcome.count(Outcome.REFUSED));
        }
    }

    private static String outcome(Outcome.Item item) {
        return item.form() + " " + item.row() + " " + item.outcome();
    }

    private static Submission submission(List<Order> orders, Random random) {
        return new Submission("slip" + random.nextLong(), Asker.SETTING_UP, "", DAY, orders, true, false, false, true);
    }

    private Office office(Store store, Pack pack, Crypto crypto, int part) {
        Office office = new Mechanism(
                chart, store, crypto, pack.words(), pack.numbers(), OneSixOne.PATTERN.checks(), County.clock(), part);
        office.post(
                new Submission("pack", Asker.SYSTEM, "", pack.validFrom(), pack.orders(crypto), false, false, false));
        List<Order> base = new ArrayList<>();
        for (int n = 0; n < PERSONS; n++) {
            base.add(Order.row("household", household(n / 2 * 2, Invented.VILLAGES.get(0)), 1));
            base.add(Order.row("member", member(n, n / 2 * 2), 1));
        }
        base.add(Order.row("transfer", with(transfer(0, "2019-02-01"), "end", "2019-04-01"), 1));
        for (int post = 0; post < 3; post++) {
            base.add(Order.row("welfare_post", SampleWorld.post("GG" + post, "公益专岗"), 1));
        }
        Outcome outcome = office.post(new Submission("base", Asker.SETTING_UP, "", DAY, base, false, false, false));
        assertThat(outcome.faults()).isEmpty();
        return office;
    }

    /** No two of a sheet begin on one day: they would be one row told twice, which is another matter. */
    private static Order order(Random random, long row) {
        int n = random.nextInt(PERSONS + 1);
        LocalDate start = LocalDate.parse("2019-01-01").plusDays(random.nextInt(10) * ROWS + row);
        Map<String, String> cells = new HashMap<>();
        boolean away = random.nextInt(3) > 0;
        if (away) {
            cells.putAll(transfer(n, start.toString()));
            cells.put("work_place", random.nextInt(4) == 0 ? "乡(镇)内" : "省外");
        } else {
            cells.putAll(with(
                    who(n),
                    "post_no",
                    "GG" + random.nextInt(3),
                    "agreed_from",
                    start.toString(),
                    "agreed_until",
                    "2019-12-31"));
        }
        cells.put("start", start.toString());
        if (random.nextInt(5) > 0) {
            cells.put("end", start.plusDays(1 + random.nextInt(60)).toString());
        }
        return Order.row(away ? "transfer" : "holding", cells, row);
    }
}
