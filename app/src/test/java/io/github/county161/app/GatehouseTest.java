package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.county161.adapters.sqlite.SqliteDoor;
import io.github.county161.core.mechanism.access.Gatehouse;
import io.github.county161.core.port.Account;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Diary.Act;
import io.github.county161.core.port.Diary.Line;
import io.github.county161.core.port.Gate;
import io.github.county161.core.port.Gate.NewKey;
import io.github.county161.core.port.Gate.Refused;
import io.github.county161.core.port.Gate.Refused.Why;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The door with the time of day in the test's hand. */
class GatehouseTest {

    private static final String OWN = "Qing-shan-2026";
    private static final String HOME = "10.0.0.7";
    private static final String VILLAGE = "610723107200";
    private static final String TOWN = "610723107";

    @TempDir
    Path folder;

    private County county;
    private SqliteDoor door;
    private Crypto quick;
    private Instant now = Instant.parse("2026-03-02T00:00:00Z");
    private Gate gate;

    /** The test's own; the county's runs on the wall's. */
    private final class Hand extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void open() throws IOException {
        county = County.open(folder.resolve("county"));
        quick = AesCrypto.of(folder.resolve("door.key"), true, 1_000);
        door = SqliteDoor.open(folder.resolve("door.db"), quick);
        gate = new Gatehouse(
                county.accounts(),
                door,
                door,
                quick,
                county.store(),
                new Hand(),
                county.pack().numbers());
        add("张三", "village_clerk", VILLAGE);
        add("管理", "system_admin", "610723");
        add("安全", "security_admin", "610723");
    }

    @AfterEach
    void close() {
        door.close();
        county.close();
    }

    private void add(String name, String role, String place) {
        assertThat(county.accounts().add(new Account(name, role, place), Asker.SETTING_UP))
                .isEmpty();
    }

    private void passes(Duration time) {
        now = now.plus(time);
    }

    private Asker asker(String name) {
        return county.accounts().named(name).orElseThrow().asker();
    }

    private void has_a_password(String name) {
        gate.changePassword(name, gate.reset(name, Asker.SYSTEM, ""), OWN, HOME);
    }

    private void fails(String account, String from, int times) {
        for (int i = 0; i < times; i++) {
            refused(Why.WRONG, () -> gate.logIn(account, "Falsch-2026-x", from));
        }
    }

    private static void refused(Why why, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why())
                                .as(refused.getMessage())
                                .isEqualTo(why));
    }

    @Test
    void without_a_password_nobody_comes_in_and_an_unknown_account_gets_the_same_answer() {
        refused(Why.WRONG, () -> gate.logIn("张三", "", HOME));
        assertThatThrownBy(() -> gate.logIn("没有这人", OWN, HOME)).hasMessage("账号或口令不对");
        assertThatThrownBy(() -> gate.logIn("张三", OWN, HOME)).hasMessage("账号或口令不对");
    }

    @Test
    void a_one_time_password_is_good_for_choosing_ones_own() {
        String oneTime = gate.reset("张三", Asker.SYSTEM, "");

        assertThat(gate.logIn("张三", oneTime, HOME).mustChange()).isTrue();
        gate.changePassword("张三", oneTime, OWN, HOME);

        assertThat(gate.logIn("张三", OWN, HOME).mustChange()).isFalse();
        refused(Why.WRONG, () -> gate.logIn("张三", oneTime, HOME));
    }

    @Test
    void a_new_password_must_keep_every_rule_and_all_that_are_broken_are_told() {
        has_a_password("张三");

        assertThatThrownBy(() -> gate.changePassword("张三", OWN, "张三abc", HOME))
                .hasMessageContaining("至少 10 位")
                .hasMessageContaining("至少有 3 种")
                .hasMessageContaining("不含账号名");
        refused(Why.RULE, () -> gate.changePassword("张三", OWN, OWN, HOME));
        refused(Why.RULE, () -> gate.changePassword("张三", "Falsch-2026-x", "Neu-er-2026-a", HOME));
        assertThat(gate.logIn("张三", OWN, HOME).mustChange()).isFalse();
    }

    @Test
    void none_of_the_last_five_comes_back() {
        has_a_password("张三");
        String last = OWN;
        for (int i = 0; i < 4; i++) {
            gate.changePassword("张三", last, "Neu-er-2026-" + i, HOME);
            last = "Neu-er-2026-" + i;
        }
        String before = last;
        refused(Why.RULE, () -> gate.changePassword("张三", before, OWN, HOME));
        gate.changePassword("张三", before, "Neu-er-2026-4", HOME);

        gate.changePassword("张三", "Neu-er-2026-4", OWN, HOME);
    }

    @Test
    void after_ninety_days_it_has_to_be_changed() {
        has_a_password("张三");
        passes(Duration.ofDays(90));
        assertThat(gate.logIn("张三", OWN, HOME).mustChange()).isFalse();
        passes(Duration.ofDays(1));
        assertThat(gate.logIn("张三", OWN, HOME).mustChange()).isTrue();
    }

    @Test
    void five_failures_shut_the_account_out_for_fifteen_minutes_from_wherever() {
        has_a_password("张三");
        fails("张三", HOME, 4);
        assertThat(gate.logIn("张三", OWN, HOME).account().name()).isEqualTo("张三");

        for (int i = 0; i < 5; i++) {
            fails("张三", "10.0.0." + i, 1);
        }
        refused(Why.SHUT_OUT, () -> gate.logIn("张三", OWN, "10.0.9.9"));
        passes(Duration.ofMinutes(14));
        refused(Why.SHUT_OUT, () -> gate.logIn("张三", OWN, "10.0.9.9"));
        passes(Duration.ofMinutes(1));
        gate.logIn("张三", OWN, "10.0.9.9");
    }

    @Test
    void twenty_failures_from_one_address_shut_the_address_out_under_any_account() {
        has_a_password("张三");
        for (int i = 0; i < 19; i++) {
            fails("没有这人" + i, HOME, 1);
        }
        fails("张三", HOME, 1);
        refused(Why.SHUT_OUT, () -> gate.logIn("张三", OWN, HOME));
        gate.logIn("张三", OWN, "10.0.9.9");

        add("镇办", "town_clerk", TOWN);
        gate.unlock("张三", asker("镇办"), "10.0.9.9");
        gate.logIn("张三", OWN, HOME);
    }

    @Test
    void once_the_time_is_over_there_are_five_tries_again() {
        has_a_password("张三");
        fails("张三", "", 5);
        passes(Duration.ofMinutes(16));
        fails("张三", "", 4);
        gate.logIn("张三", OWN, "");
    }

    @Test
    void a_towns_clerk_resets_and_unlocks_the_own_villages_clerks_and_nobody_else() {
        add("镇办", "town_clerk", TOWN);
        add("外镇", "town_clerk", "610723001");
        has_a_password("张三");
        fails("张三", "", 5);

        refused(Why.FORBIDDEN, () -> gate.unlock("张三", asker("外镇"), HOME));
        refused(Why.FORBIDDEN, () -> gate.reset("管理", asker("镇办"), HOME));
        refused(Why.FORBIDDEN, () -> gate.reset("镇办", asker("张三"), HOME));
        gate.unlock("张三", asker("镇办"), HOME);

        assertThat(gate.logIn("张三", OWN, HOME).mustChange()).isFalse();
        String oneTime = gate.reset("张三", asker("镇办"), HOME);
        assertThat(gate.logIn("张三", oneTime, HOME).mustChange()).isTrue();
    }

    @Test
    void under_a_locked_account_nobody_is_known_any_more() {
        has_a_password("张三");
        assertThat(gate.known("张三")).isPresent();
        county.accounts().lock("张三", Asker.SETTING_UP);

        assertThat(gate.known("张三")).isEmpty();
        refused(Why.WRONG, () -> gate.logIn("张三", OWN, HOME));
    }

    @Test
    void a_key_acts_for_its_account_until_its_day_or_until_it_is_revoked() {
        LocalDate until = LocalDate.parse("2026-03-12");
        NewKey made = gate.addKey("数据交换", "张三", until, asker("安全"), HOME);

        assertThat(gate.byKey(made.text())).map(Account::name).contains("张三");
        assertThat(gate.byKey(made.text() + "0")).isEmpty();
        assertThat(gate.byKey("c161_" + made.key().id() + "_")).isEmpty();
        assertThat(gate.byKey("")).isEmpty();
        passes(Duration.ofDays(10));
        assertThat(gate.byKey(made.text())).isPresent();
        passes(Duration.ofDays(1));
        assertThat(gate.byKey(made.text())).isEmpty();
    }

    @Test
    void a_revoked_key_opens_nothing_and_keys_are_the_administrators_matter() {
        LocalDate until = LocalDate.parse("2026-03-12");
        refused(Why.FORBIDDEN, () -> gate.addKey("数据交换", "张三", until, asker("张三"), HOME));
        refused(Why.RULE, () -> gate.addKey("数据交换", "没有这人", until, asker("安全"), HOME));
        refused(Why.RULE, () -> gate.addKey("数据交换", "张三", until.plusYears(2), asker("安全"), HOME));
        NewKey made = gate.addKey("数据交换", "张三", until, asker("安全"), HOME);
        refused(Why.FORBIDDEN, () -> gate.revokeKey(made.key().id(), asker("张三"), HOME));

        gate.revokeKey(made.key().id(), asker("安全"), HOME);

        assertThat(gate.byKey(made.text())).isEmpty();
        assertThat(gate.keys(asker("安全")))
                .singleElement()
                .satisfies(key -> assertThat(key.revoked()).isTrue());
    }

    @Test
    void everything_at_the_door_stands_in_the_diary_and_no_password_or_key_does() {
        has_a_password("张三");
        fails("张三", HOME, 1);
        gate.logIn("张三", OWN, HOME);
        gate.logOut("张三", HOME);
        NewKey made = gate.addKey("数据交换", "张三", LocalDate.parse("2026-03-12"), asker("安全"), HOME);

        assertThat(door.lines(0, 100))
                .extracting(line -> line.note().act(), line -> line.note().done())
                .containsExactly(
                        tuple(Act.RESET, true),
                        tuple(Act.PASSWORD, true),
                        tuple(Act.LOG_IN, false),
                        tuple(Act.LOG_IN, true),
                        tuple(Act.LOG_OUT, true),
                        tuple(Act.KEY, true));
        assertThat(door.lines(0, 100).toString())
                .doesNotContain(OWN)
                .doesNotContain(made.text().split("_")[2]);
        assertThat(door.broken(quick)).isEmpty();
        assertThat(door.newest(Set.of(Act.LOG_IN), Optional.of("张三"), Optional.of(HOME), 1))
                .extracting(Line::no)
                .containsExactly(4L);
    }
}
