package io.github.county161.app;

import static io.github.county161.testkit.Invented.id;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.name;
import static io.github.county161.testkit.Invented.transfer;
import static io.github.county161.testkit.Invented.who;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.ledger.seal.CorrectionGrant;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Closings.Cause;
import io.github.county161.core.port.Closings.Line;
import io.github.county161.core.port.Closings.Movement;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Seals.Done;
import io.github.county161.core.term.Month;
import io.github.county161.core.term.PlaceLevel;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months are sealed in their order, what was sealed stays, and what comes later is told apart from it. */
class ClosingStoryTest {

    private static final Asker COUNTY = new Asker("县审批", "county_approver", Scope.ALL);
    private static final Asker REVIEWER = new Asker("镇审核", "town_reviewer", Scope.ALL);
    private static final Asker CLERK = new Asker("村文书", "village_clerk", Scope.ALL);

    @TempDir
    private Path folder;

    private Story story;

    @BeforeEach
    void two_families() throws IOException {
        story = new Story(folder);
        story.posts(
                LocalDate.parse("2019-01-10"),
                Order.row("household", Invented.household(1, Invented.VILLAGES.get(0)), 1),
                Order.row("household", Invented.household(3, Invented.VILLAGES.get(1)), 2),
                Order.row("member", member(1, 1), 3),
                Order.row("member", member(2, 1), 4),
                Order.row("member", member(3, 3), 5),
                Order.row("member", member(4, 3), 6));
        assertThat(enters("2019-03-05", transfer(1, "2019-03-01"), transfer(3, "2019-03-01"))
                        .kept())
                .isTrue();
    }

    @AfterEach
    void all_holds() {
        assertThat(story.broken()).isEmpty();
        story.close();
    }

    @SafeVarargs
    private Outcome enters(String day, Map<String, String>... spells) {
        Order[] orders = new Order[spells.length];
        for (int i = 0; i < spells.length; i++) {
            orders[i] = Order.row("transfer", spells[i], i + 1L);
        }
        return as(CLERK, day, orders);
    }

    private Outcome as(Asker asker, String day, Order... orders) {
        return story.county().office().post(story.submission(LocalDate.parse(day), asker, orders));
    }

    private Done seals(String month, String day) {
        Month of = Month.read(month).value();
        return story.county().sealing().month(of, COUNTY, LocalDate.parse(day));
    }

    private Done seals(String month) {
        LocalDate last = Month.read(month).value().last();
        return seals(month, last.plusDays(20).toString());
    }

    private static List<String> codes(List<Fault> faults) {
        return faults.stream().map(Fault::code).toList();
    }

    private Movement movement(String period) {
        return story.county()
                .desk()
                .closings()
                .movement(period, Optional.empty(), Optional.empty(), Scope.ALL)
                .orElseThrow();
    }

    private Line line(String period, String figure) {
        return movement(period).lines().stream()
                .filter(line -> line.figure().equals(figure))
                .findFirst()
                .orElseThrow();
    }

    private long spell(int person) {
        return story.county()
                .office()
                .rehearse(story.submission(Story.DAY, CLERK, Order.row("transfer", transfer(person, "2019-03-01"), 1)))
                .items()
                .get(0)
                .record();
    }

    private Order correction(int person, String... cells) {
        return Story.act("transfer", "correct", spell(person), with(Map.of(), cells));
    }

    private Order grant(String records, String orderNo) {
        return new Order(
                CorrectionGrant.FORM.name(),
                "enter",
                Optional.empty(),
                Optional.empty(),
                Map.of("records", records, "date", "2019-05-01", "basis", "更正申请", "order_no", orderNo),
                "",
                1);
    }

    @Test
    void a_month_is_sealed_late_enough_in_its_order_and_once() {
        assertThat(codes(seals("2019-03", "2019-04-19").faults())).containsExactly("too_early");
        assertThat(seals("2019-03", "2019-04-20").sealed()).containsExactly("2019-03 月封账");
        assertThat(codes(seals("2019-03").faults())).containsExactly("sealed_already");
        assertThat(codes(seals("2019-05").faults())).containsExactly("not_in_order");
        assertThat(seals("2019-04").faults()).isEmpty();
    }

    @Test
    void a_village_clerk_seals_nothing() {
        Done done = story.county().sealing().month(new Month(2019, 3), CLERK, Story.DAY);
        assertThat(codes(done.faults())).containsExactly("form_closed");
    }

    @Test
    void what_arrives_late_is_marked_and_stands_by_name_in_the_next_sheet() {
        seals("2019-03");
        Outcome late = enters("2019-04-25", transfer(2, "2019-03-10"));
        assertThat(late.kept()).isTrue();
        assertThat(late.items().get(0).doubts()).contains("late_report");
        enters("2019-04-25", transfer(4, "2019-04-10"));
        seals("2019-04");

        Line line = line("2019-04", "F21");
        assertThat(line.opening()).isEqualTo(2);
        assertThat(line.plus()).isEqualTo(1);
        assertThat(line.adjusted()).isEqualTo(1);
        assertThat(line.closing()).isEqualTo(4);
        assertThat(line.earlier()).extracting(Cause::title).containsExactly("补报");
        assertThat(line.earlier().get(0).names().get(0).label()).startsWith(name(2));
    }

    @Test
    void every_line_of_a_movement_balances() {
        seals("2019-03");
        enters("2019-04-25", transfer(2, "2019-03-10"), transfer(4, "2019-04-10"));
        seals("2019-04");
        assertThat(movement("2019-03").lines()).allMatch(Line::balances);
        assertThat(movement("2019-04").lines()).allMatch(Line::balances).hasSizeGreaterThan(80);
    }

    @Test
    void what_a_sheet_counted_is_mended_by_consent_of_another_alone() {
        seals("2019-03");
        Order abroad = correction(1, "work_place", "乡(镇)内");
        assertThat(codes(as(CLERK, "2019-05-01", abroad).faults())).containsExactly("sealed");
        assertThat(as(CLERK, "2019-05-01", abroad).faults().get(0).expected()).contains("2019-03 月封账", "经县同意");

        String record = Long.toString(spell(1));
        assertThat(as(REVIEWER, "2019-05-01", grant(record, "")).kept()).isTrue();
        assertThat(codes(as(CLERK, "2019-05-01", abroad).faults()))
                .as("a town's consent is not the county's")
                .containsExactly("sealed");
        assertThat(as(COUNTY, "2019-05-02", grant(record, "")).kept()).isTrue();
        assertThat(codes(as(COUNTY, "2019-05-02", abroad).faults()))
                .as("who consented may not use it")
                .containsExactly("sealed");
        assertThat(as(CLERK, "2019-05-02", abroad).kept()).isTrue();

        seals("2019-04");
        Line line = line("2019-04", "F21");
        assertThat(line.adjusted()).isEqualTo(-1);
        assertThat(line.earlier()).extracting(Cause::title).containsExactly("更正或撤回");
    }

    @Test
    void a_batch_that_a_sheet_counted_is_not_undone() {
        Outcome batch = enters("2019-03-06", transfer(2, "2019-03-02"));
        seals("2019-03");
        Outcome undone =
                story.county().office().undo(batch.slip(), story.submission(LocalDate.parse("2019-05-01"), CLERK));
        assertThat(codes(undone.faults())).containsExactly("sealed");
        as(COUNTY, "2019-05-01", grant("账页 " + batch.slip(), ""));
        Outcome granted =
                story.county().office().undo(batch.slip(), story.submission(LocalDate.parse("2019-05-01"), CLERK));
        assertThat(granted.kept()).isTrue();
    }

    @Test
    void an_end_after_the_sealed_months_and_what_came_after_the_seal_are_free() {
        seals("2019-03");
        assertThat(as(CLERK, "2019-05-01", Story.act("transfer", "end", spell(1), Map.of("end", "2019-04-15")))
                        .kept())
                .isTrue();
        assertThat(codes(as(CLERK, "2019-05-01", Story.act("transfer", "end", spell(3), Map.of("end", "2019-03-15")))
                        .faults()))
                .containsExactly("sealed");
        long late =
                enters("2019-05-01", transfer(2, "2019-03-10")).items().get(0).record();
        assertThat(as(CLERK, "2019-05-01", Story.act("transfer", "correct", late, Map.of("work_place", "省内")))
                        .faults())
                .extracting(Fault::code)
                .doesNotContain("sealed");
    }

    @Test
    void whatever_lasts_ends_freely_after_the_sealed_months() {
        Map<String, String> factory = Invented.with(
                Map.of("town", "溢水镇", "village", Invented.VILLAGES.get(0), "carrier", "某社区工厂", "kind", "社区工厂"),
                "business",
                "手工",
                "recognized",
                "2019-03-01",
                "workers",
                "12",
                "at_settlement",
                "否");
        assertThat(as(CLERK, "2019-03-06", Order.row("carrier", factory, 1)).faults())
                .isEmpty();
        seals("2019-03");
        Order within = Order.row("carrier", Invented.with(factory, "cancelled", "2019-03-20"), 1);
        Order after = Order.row("carrier", Invented.with(factory, "cancelled", "2019-05-01"), 1);
        assertThat(codes(as(CLERK, "2019-05-02", within).faults())).containsExactly("sealed");
        assertThat(as(CLERK, "2019-05-02", after).faults()).isEmpty();
    }

    @Test
    void a_year_of_which_one_month_cannot_be_sealed_yet_is_left_as_it_is() {
        LocalDate day = LocalDate.parse("2020-02-01");
        assertThat(story.county().sealing().year(2019, "1号", COUNTY, day).faults())
                .isEmpty();
        long before = story.position();
        for (LocalDate early : List.of(LocalDate.parse("2020-12-25"), LocalDate.parse("2021-01-15"))) {
            Done done = story.county().sealing().year(2020, "2号", COUNTY, early);
            assertThat(codes(done.faults())).containsExactly("too_early");
            assertThat(done.sealed()).isEmpty();
        }
        assertThat(story.position()).as("no month of it is sealed").isEqualTo(before);
    }

    @Test
    void the_year_is_closed_by_an_order_and_opens_the_next() {
        LocalDate day = LocalDate.parse("2020-02-01");
        assertThat(codes(story.county().sealing().year(2019, " ", COUNTY, day).faults()))
                .containsExactly("missing");
        assertThat(codes(story.county()
                        .sealing()
                        .year(2019, "1号", COUNTY, LocalDate.parse("2020-01-15"))
                        .faults()))
                .as("December is not due, and so no month is sealed")
                .containsExactly("too_early");
        enters("2020-01-25", transfer(2, "2019-12-10"));
        Done done = story.county().sealing().year(2019, "1号", COUNTY, day);
        assertThat(done.faults()).isEmpty();
        assertThat(done.sealed()).hasSize(13).startsWith("2019-01 月封账").endsWith("2019-12 月封账", "2019年结账");
        enters("2020-02-02", transfer(4, "2019-12-10"));
        assertThat(seals("2020-01").faults()).isEmpty();

        Movement january = movement("2020-01");
        assertThat(january.opening().orElseThrow().period()).isEqualTo("2019");
        assertThat(january.lines()).allMatch(Line::balances);
        assertThat(line("2020-01", "F21").carries()).isFalse();
        assertThat(line("2020-01", "F06").opening())
                .isEqualTo(line("2019", "F06").closing());
    }

    @Test
    void the_next_year_waits_for_the_closing_of_the_last() {
        for (int month = 1; month <= 12; month++) {
            assertThat(seals(new Month(2019, month).text()).faults()).isEmpty();
        }
        assertThat(codes(seals("2020-01").faults())).containsExactly("year_open");
    }

    @Test
    void after_closing_an_order_number_is_needed_and_a_year_is_opened_again_by_one() {
        LocalDate day = LocalDate.parse("2020-02-01");
        story.county().sealing().year(2019, "1号", COUNTY, day);
        String record = Long.toString(spell(1));
        Order nearer = correction(1, "work_place", "乡(镇)内");
        as(COUNTY, "2020-02-02", grant(record, ""));
        assertThat(codes(as(CLERK, "2020-02-02", nearer).faults())).containsExactly("sealed");
        assertThat(codes(story.county().sealing().reopen(2019, "", COUNTY, day).faults()))
                .containsExactly("missing");
        assertThat(story.county().sealing().reopen(2019, "2号", COUNTY, day).faults())
                .isEmpty();
        assertThat(as(CLERK, "2020-02-02", nearer).kept()).isTrue();
        assertThat(codes(seals("2020-01").faults())).containsExactly("year_open");
        assertThat(story.county()
                        .sealing()
                        .year(2019, "3号", COUNTY, day.plusDays(2))
                        .sealed())
                .containsExactly("2019年结账（第2次）");
        seals("2020-01");
        assertThat(movement("2020-01").opening().orElseThrow().no()).isEqualTo(2);
    }

    @Test
    void a_sheet_is_neither_entered_nor_changed_nor_taken_back_by_anybody() {
        seals("2019-03");
        long last = story.position();
        var seal =
                story.county().store().read(m -> m.entriesOfSlip(last)).get(0).record();
        for (Asker asker : List.of(COUNTY, CLERK, Asker.SETTING_UP)) {
            for (String act : List.of("correct", "change", "end")) {
                assertThat(as(asker, "2019-05-01", Story.act("month_seal", act, seal, Map.of("position", "1")))
                                .kept())
                        .isFalse();
            }
            assertThat(as(asker, "2019-05-01", Story.act("month_seal", "withdraw", seal, Map.of()))
                            .kept())
                    .isFalse();
        }
        assertThat(story.county()
                        .office()
                        .undo(last, story.submission(Story.DAY, Asker.SETTING_UP))
                        .kept())
                .isFalse();
    }

    private long place(String code) {
        return story.county()
                .store()
                .read(m -> m.current(Division.FORM.relation()).stream()
                        .filter(row -> row.get(Division.CODE).equals(Optional.of(code)))
                        .findFirst()
                        .orElseThrow()
                        .whole(Relation.RECORD));
    }

    private Map<String, Long> labourers(Asking asking, Group group) {
        return story.county().store().read(moment -> {
            Map<String, Long> numbers = new TreeMap<>();
            Figure figure = OneSixOne.PATTERN.figure("F06").orElseThrow();
            new Reckoning(moment, Scope.ALL)
                    .numbers(figure, figure.own(), asking, group)
                    .forEach((unit, number) -> numbers.put(unit, number.value()));
            return numbers;
        });
    }

    @Test
    void a_village_that_became_part_of_another_is_counted_there_from_its_day() {
        as(
                COUNTY,
                "2019-04-10",
                Story.act_on(
                        "place", "change", place("610723107201"), "2019-04-01", Map.of("in_village", "610723107203")));
        Group villages = new Group.ByPlace(PlaceLevel.VILLAGE);
        Asking march = story.county().asking(LocalDate.parse("2019-03-31"));
        Asking april = story.county().asking(LocalDate.parse("2019-04-30"));
        assertThat(labourers(march, villages)).isEqualTo(Map.of("610723107200", 2L, "610723107201", 2L));
        assertThat(labourers(april, villages)).isEqualTo(Map.of("610723107200", 2L, "610723107203", 2L));
        assertThat(labourers(march.byTreeOfNow(), villages)).isEqualTo(labourers(april, villages));
        assertThat(labourers(april.in("610723107203"), Group.WHOLE)).containsValue(2L);
        assertThat(labourers(march.in("610723107203"), Group.WHOLE)).containsValue(0L);
    }

    @Test
    void a_village_that_goes_over_to_another_town_does_so_from_its_day() {
        long place = place("610723107200");
        seals("2019-03");
        Outcome moved = as(
                COUNTY,
                "2019-04-10",
                Story.act_on("place", "change", place, "2019-04-01", Map.of("in_town", "610723001")));
        assertThat(moved.faults()).isEmpty();
        seals("2019-04");
        var old = unit("2019-04", "610723107");
        assertThat(old.opening()).isEqualTo(4);
        assertThat(old.closing()).isEqualTo(2);
        assertThat(old.minus()).isEqualTo(2);
        assertThat(unit("2019-04", "610723001").plus()).isEqualTo(2);
        assertThat(unit("2019-03", "610723107").closing()).isEqualTo(4);
        Asking march = story.county().asking(LocalDate.parse("2019-03-31")).in("610723107");
        assertThat(labourers(march, Group.WHOLE)).containsValue(4L);
        assertThat(labourers(march.byTreeOfNow(), Group.WHOLE)).containsValue(2L);
    }

    private Line unit(String period, String place) {
        return story.county()
                .desk()
                .closings()
                .movement(period, Optional.of(place), OneSixOne.PATTERN.figure("F06"), Scope.ALL)
                .orElseThrow()
                .lines()
                .get(0);
    }

    @Test
    void a_death_is_told_as_one() {
        seals("2019-03");
        as(
                CLERK,
                "2019-04-10",
                Order.row("member_change", with(who(2), "kind", "死亡", "date", "2019-04-05"), 1),
                Order.row(
                        "person_merge",
                        Map.of("kept_id", id(3), "given_id", id(4), "date", "2019-04-05", "basis", "公安"),
                        2));
        seals("2019-04");
        Line line = story.county()
                .desk()
                .closings()
                .movement("2019-04", Optional.empty(), OneSixOne.PATTERN.figure("F06"), Scope.ALL)
                .orElseThrow()
                .lines()
                .get(0);
        assertThat(line.earlier()).extracting(Cause::title).containsExactly("人员合并");
        assertThat(line.changes()).extracting(Cause::title).containsExactly("死亡或迁出");
    }

    @Test
    void a_record_is_not_moved_into_a_sealed_month_nor_out_of_it_by_a_detour() {
        long april =
                enters("2019-04-10", transfer(2, "2019-04-02")).items().get(0).record();
        seals("2019-03");
        Order back = Story.act("transfer", "correct", april, Map.of("start", "2019-03-01"));
        assertThat(codes(as(CLERK, "2019-05-01", back).faults())).containsExactly("sealed");
        Order later = Story.act("transfer", "correct", april, Map.of("start", "2019-04-03"));
        assertThat(as(CLERK, "2019-05-01", later).items().get(0).doubts()).isEmpty();
    }

    @Test
    void what_no_sheet_counted_and_is_moved_into_a_sealed_month_is_late() {
        seals("2019-03");
        long april =
                enters("2019-04-25", transfer(2, "2019-04-02")).items().get(0).record();
        Order back = Story.act("transfer", "correct", april, Map.of("start", "2019-03-10"));
        Outcome moved = as(CLERK, "2019-05-01", back);
        assertThat(moved.kept()).isTrue();
        assertThat(moved.items().get(0).doubts()).containsExactly("late_report");
    }

    @Test
    void what_was_corrected_into_a_sealed_month_before_the_seal_is_guarded_there() {
        long april =
                enters("2019-04-10", transfer(2, "2019-04-02")).items().get(0).record();
        Order back = Story.act("transfer", "correct", april, Map.of("start", "2019-03-01"));
        assertThat(as(CLERK, "2019-04-11", back).kept()).isTrue();
        seals("2019-03");
        assertThat(codes(as(CLERK, "2019-05-01", Story.act("transfer", "withdraw", april, Map.of()))
                        .faults()))
                .containsExactly("sealed");
        Order nearer = Story.act("transfer", "correct", april, Map.of("work_place", "乡(镇)内"));
        assertThat(codes(as(CLERK, "2019-05-01", nearer).faults())).containsExactly("sealed");
    }

    @Test
    void an_end_within_a_sealed_month_is_not_put_off() {
        as(CLERK, "2019-04-10", Story.act("transfer", "end", spell(1), Map.of("end", "2019-03-15")));
        long record = spell(1);
        seals("2019-03");
        assertThat(codes(as(CLERK, "2019-05-01", Story.act("transfer", "end", record, Map.of("end", "2019-04-15")))
                        .faults()))
                .contains("sealed");
    }

    @Test
    void an_id_number_that_a_sheet_counted_is_mended_by_consent_alone() {
        seals("2019-03");
        Order mended = Order.row(
                "id_change",
                Map.of("name", name(2), "old_id", id(2), "new_id", id(90), "reason", "录错", "date", "2019-04-25"),
                1);
        assertThat(codes(as(CLERK, "2019-05-01", mended).faults())).containsExactly("sealed");
    }

    @Test
    void a_consent_is_not_for_the_same_person_under_another_account() {
        story.posts(LocalDate.parse("2019-01-10"), account("县审批", "county_approver"), account("县录入", "county_clerk"));
        seals("2019-03");
        as(COUNTY, "2019-05-01", grant(Long.toString(spell(1)), ""));
        Asker same = new Asker("县录入", "county_clerk", Scope.ALL);
        assertThat(codes(as(same, "2019-05-01", correction(1, "work_place", "乡(镇)内"))
                        .faults()))
                .containsExactly("sealed");
    }

    private static Order account(String name, String role) {
        Map<String, String> cells =
                Map.of("account", name, "role", role, "place", "610723", "person", "甲某", "unit", "县就业办");
        return Order.row("account", cells, 1);
    }

    @Test
    void nobody_types_that_a_year_is_closed_or_opened_again() {
        for (String act : List.of("结账", "重开")) {
            Map<String, String> cells = Map.of("year", "2019", "act", act, "date", "2020-02-01", "order_no", "1号");
            assertThat(codes(as(COUNTY, "2020-02-01", Order.row("year", cells, 1))
                            .faults()))
                    .containsExactly("form_closed");
        }
    }

    @Test
    void a_year_is_not_opened_again_once_the_next_stands_on_its_closing() {
        LocalDate day = LocalDate.parse("2020-02-20");
        story.county().sealing().year(2019, "1号", COUNTY, day);
        assertThat(seals("2020-01").faults()).isEmpty();
        Done done = story.county().sealing().reopen(2019, "2号", COUNTY, day);
        assertThat(codes(done.faults())).containsExactly("closing_in_use");
    }

    @Test
    void the_opening_of_a_closed_year_is_not_taken_back() {
        LocalDate day = LocalDate.parse("2020-02-01");
        story.county().sealing().year(2019, "1号", COUNTY, day);
        story.county().sealing().reopen(2019, "2号", COUNTY, day);
        Outcome undone = story.county().office().undo(story.position(), story.submission(day, Asker.SETTING_UP));
        assertThat(codes(undone.faults())).containsExactly("form_closed");
    }

    @Test
    void who_answers_for_a_task_is_counted_by_name() {
        Map<String, String> duty = Map.of(
                "level",
                "镇",
                "unit",
                Invented.TOWN,
                "position",
                "镇长",
                "name",
                name(7),
                "kind",
                "第一责任人",
                "content",
                "就业",
                "start",
                "2019-03-01");
        Outcome entered = as(COUNTY, "2019-03-10", Order.row("duty", duty, 1));
        assertThat(entered.faults()).isEmpty();
        seals("2019-03");
        Order other = Story.act("duty", "correct", entered.items().get(0).record(), Map.of("name", name(8)));
        assertThat(codes(as(COUNTY, "2019-05-01", other).faults())).containsExactly("sealed");
    }
}
