package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.adapters.sqlite.SqliteStore;
import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.mechanism.Mechanism;
import io.github.county161.core.mechanism.Verification;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Office;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Submission;
import io.github.county161.testkit.Invented;
import io.github.county161.testkit.MemoryStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens in a county, in whatever order: kept up = rebuilt = kept up in memory, though the one works its
 * slips off whole and the other a line or a few at a time.
 */
class RandomStoriesTest {

    private static final int STORIES = 12;
    private static final int SLIPS = 60;
    private static final int PERSONS = 14;
    private static final int WHOLE = 1_000;
    private static final int MOST_LINES = 3;

    @TempDir
    private Path folder;

    private final Map<String, Integer> happened = new HashMap<>();

    @Test
    void kept_up_is_rebuilt_is_in_memory() throws IOException {
        long seed = Long.getLong("seed", 161);
        System.out.println("random stories, seed " + seed);
        for (int story = 0; story < STORIES; story++) {
            tell(seed + story);
        }
        System.out.println("what happened: " + new java.util.TreeMap<>(happened));
        assertThat(happened.keySet()).contains("person_merge new", "undo kept", "member_change new", "id_change new");
    }

    private void tell(long seed) throws IOException {
        Random random = new Random(seed);
        Chart chart = OneSixOne.PATTERN.chart();
        Pack pack = Pack.shipped("610723");
        Crypto crypto = AesCrypto.of(folder.resolve("county.key"), true);
        try (Store memory = new MemoryStore(chart);
                SqliteStore sqlite = SqliteStore.open(folder.resolve("story" + seed + ".db"), chart)) {
            List<Office> offices = new ArrayList<>();
            for (Store store : List.of(memory, sqlite)) {
                Office office = new Mechanism(
                        chart,
                        store,
                        crypto,
                        pack.words(),
                        pack.numbers(),
                        OneSixOne.PATTERN.checks(),
                        java.time.Clock.systemUTC(),
                        store == memory ? WHOLE : 1 + (int) (seed % MOST_LINES));
                assertThat(office.post(new Submission(
                                        "pack",
                                        Asker.SYSTEM,
                                        "",
                                        LocalDate.EPOCH,
                                        pack.orders(crypto),
                                        false,
                                        false,
                                        false))
                                .faults())
                        .isEmpty();
                offices.add(office);
            }
            for (int slip = 0; slip < SLIPS; slip++) {
                step(random, slip, offices, memory);
            }
            Verification verification = new Verification(chart, crypto);
            for (Relation relation : chart.relations()) {
                assertThat(rows(sqlite, relation))
                        .as("seed " + seed + " " + relation)
                        .isEqualTo(rows(memory, relation));
            }
            Map<String, String> keptUp = sqlite.read(verification::digests);
            assertThat(verification.rebuild(sqlite, s -> {})).as("seed " + seed).isEqualTo(keptUp);
            assertThat(verification.verify(memory, Optional.empty(), s -> {}).broken())
                    .isEmpty();
        }
    }

    private static List<Row> rows(Store store, Relation relation) {
        List<Row> rows = new ArrayList<>();
        store.read(moment -> {
            moment.scan(relation, rows::add);
            return rows;
        });
        return rows;
    }

    /** One slip, sent to both; both must say the same of it. */
    private void step(Random random, int slip, List<Office> offices, Store memory) {
        LocalDate day = LocalDate.parse("2019-01-01").plusDays(random.nextInt(330));
        if (random.nextInt(10) == 0) {
            long batch = 2
                    + random.nextInt(Math.max(
                            1, (int) memory.read(m -> m.position()).longValue() - 1));
            Submission by = new Submission("undo" + slip, Asker.SYSTEM, "", day, List.of(), false, false, false);
            agree("undo", offices.get(0).undo(batch, by), offices.get(1).undo(batch, by));
            return;
        }
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(6); i++) {
            orders.add(order(random, day, memory, i + 1));
        }
        Submission submission = new Submission(
                "slip" + slip,
                Asker.SYSTEM,
                "",
                day,
                orders,
                random.nextBoolean(),
                random.nextInt(4) == 0,
                random.nextInt(3) == 0);
        agree("slip", offices.get(0).post(submission), offices.get(1).post(submission));
    }

    private void agree(String what, Outcome a, Outcome b) {
        assertThat(b).isEqualTo(a);
        happened.merge(what + (a.kept() ? " kept" : " refused"), 1, Integer::sum);
        if (a.kept()) {
            a.items().forEach(item -> happened.merge(item.form() + " " + item.outcome(), 1, Integer::sum));
        }
    }

    private static Order order(Random random, LocalDate until, Store memory, long row) {
        int n = random.nextInt(PERSONS);
        int other = random.nextInt(PERSONS);
        String day = until.minusDays(random.nextInt(200)).toString();
        String village = Invented.VILLAGES.get(random.nextInt(Invented.VILLAGES.size()));
        Map<String, String> who = Invented.who(n);
        return switch (random.nextInt(14)) {
            case 0, 1 ->
                Order.row(
                        "household",
                        Invented.with(
                                Invented.household(n % 4, village), "poverty", random.nextBoolean() ? "已脱贫" : "返贫"),
                        row);
            case 2, 3, 4 ->
                Order.row(
                        "member",
                        Invented.with(
                                Invented.member(n, other % 4),
                                "in_school",
                                random.nextInt(4) == 0 ? "是" : "否",
                                "ability",
                                random.nextInt(4) == 0 ? "无劳动力" : "技能劳动力"),
                        row);
            case 5, 6 ->
                Order.row(
                        "transfer",
                        Invented.with(
                                Invented.transfer(n, day),
                                "monthly_wage",
                                Integer.toString(1000 + random.nextInt(3) * 500)),
                        row);
            case 7 ->
                Order.row(
                        "member_change",
                        Invented.with(
                                who, "kind", List.of("死亡", "户口迁出", "恢复", "企业退休").get(random.nextInt(4)), "date", day),
                        row);
            case 8 ->
                Order.row(
                        "member_change",
                        Invented.with(who, "kind", "转入他户", "date", day, "new_head_id", Invented.id(other % 4)),
                        row);
            case 9 ->
                Order.row(
                        "person_merge",
                        Map.of("kept_id", Invented.id(n), "given_id", Invented.id(other), "date", day, "basis", "核实"),
                        row);
            case 10 ->
                Order.row(
                        "id_change",
                        Map.of(
                                "name",
                                Invented.name(n),
                                "old_id",
                                Invented.id(n),
                                "new_id",
                                Invented.id(900 + n),
                                "reason",
                                "录错",
                                "date",
                                day),
                        row);
            case 11 ->
                Order.row(
                        "head_change",
                        Map.of(
                                "old_head_id",
                                Invented.id(n % 4),
                                "new_head_id",
                                Invented.id(other),
                                "date",
                                day,
                                "reason",
                                "年老"),
                        row);
            case 12 ->
                Order.row(
                        "intention",
                        Invented.with(who, "date", day, "wish", "有创业意愿", "surveyor", "某人", "needs", "岗位信息、技能培训"),
                        row);
            default -> withdrawal(random, memory, row);
        };
    }

    private static Order withdrawal(Random random, Store memory, long row) {
        List<Row> spells = memory.read(m -> m.current(io.github.county161.core.ledger.Spell.RELATION));
        long record =
                spells.isEmpty() ? 1 : spells.get(random.nextInt(spells.size())).whole(Relation.RECORD);
        return new Order("transfer", "withdraw", Optional.of(record), Optional.empty(), Map.of(), "", row);
    }
}
