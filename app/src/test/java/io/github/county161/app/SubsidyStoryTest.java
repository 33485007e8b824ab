package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Payouts;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application goes from the village to the county and back, and each review is another person's. */
class SubsidyStoryTest {

    private static final Asker VILLAGE = new Asker("村甲", "village_clerk", Scope.of("610723107200"));
    private static final Asker TOWN = new Asker("镇审乙", "town_reviewer", Scope.of("610723107"));
    private static final Asker COUNTY = new Asker("县审丙", "county_approver", Scope.of("610723"));
    private static final Asker OTHER = new Asker("县审丁", "county_approver", Scope.of("610723"));

    private static final Map<String, String> ON_PAPER = Map.of("evidence", "村初审表");

    @TempDir
    private Path folder;

    private Story story;
    private long application;
    private LocalDate day = LocalDate.parse("2019-05-06");

    @BeforeEach
    void an_application_that_the_town_has_passed() throws IOException {
        story = new Story(folder);
        story.enters("household", Invented.household(1, Invented.VILLAGES.get(0)));
        story.enters("member", Invented.member(1, 1));
        Map<String, String> cells = new HashMap<>(Invented.who(1));
        cells.putAll(Map.of("policy", "转移就业交通补贴", "year", "2019", "amount", "300", "date", "2019-05-06"));
        Outcome entered = story.county().office().post(story.submission(day, VILLAGE, Order.row("subsidy", cells, 1)));
        application = entered.items().get(0).record();
        goesToTheCounty();
    }

    private void goesToTheCounty() {
        assertThat(does(VILLAGE, "submit", Map.of()).faults()).isEmpty();
        assertThat(does(VILLAGE, "village_pass", ON_PAPER).faults()).isEmpty();
        assertThat(does(TOWN, "town_pass", Map.of()).faults()).isEmpty();
    }

    private Outcome does(Asker who, String act, Map<String, String> cells) {
        day = day.plusDays(1);
        Order order = Story.act_on("subsidy", act, application, day.toString(), cells);
        return story.county().office().post(story.submission(day, who, order));
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void one_person_in_the_village_passes_it_on_paper_alone_and_two_without() {
        Map<String, String> cells = new HashMap<>(Invented.who(1));
        cells.putAll(Map.of("policy", "转移就业交通补贴", "year", "2018", "amount", "300", "date", "2019-05-06"));
        Outcome entered = story.county().office().post(story.submission(day, VILLAGE, Order.row("subsidy", cells, 1)));
        application = entered.items().get(0).record();
        assertThat(does(VILLAGE, "submit", Map.of()).faults()).isEmpty();
        List<Fault> faults = does(VILLAGE, "village_pass", Map.of()).faults();
        assertThat(faults).extracting(Fault::code, Fault::column).containsExactly(tuple("missing", "佐证"));
        assertThat(faults.get(0).sentence()).contains("村初审表");
        Asker clerkOfTheTown = new Asker("镇办戊", "town_clerk", Scope.of("610723107"));
        assertThat(does(clerkOfTheTown, "village_pass", Map.of()).faults()).isEmpty();
    }

    @Test
    void who_sent_it_back_passes_it_when_it_comes_again() {
        assertThat(does(COUNTY, "send_back", Map.of("opinion", "缺承诺")).kept()).isTrue();
        goesToTheCounty();
        assertThat(passes(COUNTY).faults()).isEmpty();
    }

    /** The county passes it, and it is told to everybody for a week. */
    private Outcome passes(Asker who) {
        return does(who, "county_pass", Map.of("notice_until", day.plusDays(8).toString(), "opinion", "名单核实过"));
    }

    @Test
    void what_nobody_is_due_is_approved_only_with_a_reason() {
        Map<String, String> shown = Map.of("notice_until", "2019-05-31");
        List<Fault> faults = does(COUNTY, "county_pass", shown).faults();
        assertThat(faults).extracting(Fault::code, Fault::column).containsExactly(tuple("not_due", "申请金额"));
        assertThat(faults.get(0).sentence()).contains("2019年的“转移就业”记录", "审核意见");
        assertThat(passes(COUNTY).faults()).isEmpty();
    }

    @Test
    void what_was_asked_for_once_is_due_no_second_time() {
        story.enters("member", Invented.member(2, 1));
        story.enters("transfer", Invented.transfer(2, "2019-03-01"));
        for (String batch : List.of("1", "2")) {
            day = LocalDate.parse("2019-07-01");
            Map<String, String> cells = Invented.with(
                    Invented.who(2), "policy", "转移就业交通补贴", "year", "2019", "amount", "500", "date", "2019-07-01");
            cells.put("batch", batch);
            Outcome entered =
                    story.county().office().post(story.submission(day, VILLAGE, Order.row("subsidy", cells, 1)));
            assertThat(entered.faults()).isEmpty();
            application = entered.items().get(0).record();
            goesToTheCounty();
            assertThat(does(COUNTY, "county_pass", Map.of("notice_until", "2019-08-01"))
                            .faults())
                    .extracting(Fault::code)
                    .isEqualTo(batch.equals("1") ? List.of() : List.of("not_due"));
        }
    }

    /** As of the last day of its year: work that began later gives nothing for the year before. */
    @Test
    void what_is_asked_for_after_its_year_is_judged_as_of_its_end() {
        story.enters("member", Invented.member(2, 1));
        story.enters("transfer", Invented.transfer(2, "2018-12-01"));
        Map<String, String> cells = Invented.with(
                Invented.who(2), "policy", "转移就业交通补贴", "year", "2018", "amount", "500", "date", "2019-04-01");
        day = LocalDate.parse("2019-04-01");
        Outcome entered = story.county().office().post(story.submission(day, VILLAGE, Order.row("subsidy", cells, 1)));
        application = entered.items().get(0).record();
        goesToTheCounty();
        assertThat(does(COUNTY, "county_pass", Map.of("notice_until", "2019-05-01"))
                        .faults())
                .extracting(Fault::code)
                .containsExactly("not_due");
    }

    @Test
    void it_goes_to_the_bank_when_its_notice_is_over_and_not_before() {
        assertThat(passes(COUNTY).faults()).isEmpty();
        LocalDate until = day.plusDays(7);
        Asker clerk = new Asker("县经办戊", "county_clerk", Scope.of("610723"));
        Payouts payouts = story.county().desk().policies().payouts();
        View last = new View(until, Optional.empty(), Optional.empty());
        assertThat(payouts.sending("transport", "FF1", last, clerk.scope())
                        .orElseThrow()
                        .orders())
                .isEmpty();
        day = until.minusDays(1);
        assertThat(does(clerk, "send", Map.of("batch_no", "FF1")).faults())
                .extracting(Fault::code)
                .containsExactly("date_order");
        View after = new View(until.plusDays(1), Optional.empty(), Optional.empty());
        List<Order> sending = payouts.sending("transport", "FF1", after, clerk.scope())
                .orElseThrow()
                .orders();
        assertThat(sending).hasSize(1);
        assertThat(story.county()
                        .office()
                        .post(story.submission(after.reportDay(), clerk, sending.toArray(Order[]::new)))
                        .faults())
                .isEmpty();
        assertThat(payouts.sending("transport", "FF2", after, clerk.scope())
                        .orElseThrow()
                        .orders())
                .isEmpty();
    }

    @Test
    void whoever_of_the_county_entered_it_may_send_it_to_the_bank_but_not_pass_it() {
        Asker clerk = new Asker("县经办戊", "county_clerk", Scope.of("610723"));
        Map<String, String> cells = new HashMap<>(Invented.who(1));
        cells.putAll(Map.of("policy", "转移就业交通补贴", "year", "2018", "amount", "300", "date", "2019-05-09"));
        Outcome entered = story.county().office().post(story.submission(day, clerk, Order.row("subsidy", cells, 1)));
        application = entered.items().get(0).record();
        assertThat(does(clerk, "submit", Map.of()).faults()).isEmpty();
        assertThat(does(VILLAGE, "village_pass", Map.of()).faults()).isEmpty();
        assertThat(does(TOWN, "town_pass", Map.of()).faults()).isEmpty();
        Asker same = new Asker("县经办戊", "county_approver", Scope.of("610723"));
        assertThat(passes(same).faults()).extracting(Fault::code).containsExactly("same_person");
        assertThat(passes(COUNTY).faults()).isEmpty();
        day = day.plusDays(10);
        assertThat(does(clerk, "send", Map.of("batch_no", "FF9")).faults()).isEmpty();
    }

    @Test
    void who_mended_it_leaves_the_review_to_another() {
        assertThat(does(COUNTY, "send_back", Map.of("opinion", "金额不对")).kept()).isTrue();
        assertThat(does(OTHER, "correct", Map.of("amount", "250")).faults()).isEmpty();
        goesToTheCounty();
        assertThat(passes(OTHER).faults()).extracting(Fault::code).containsExactly("same_person");
        assertThat(passes(COUNTY).faults()).isEmpty();
    }

    @Test
    void what_the_town_has_passed_is_mended_and_taken_back_by_nobody_until_it_is_sent_back() {
        for (Asker who : List.of(VILLAGE, TOWN, COUNTY, OTHER)) {
            for (String act : List.of("correct", "withdraw")) {
                Map<String, String> cells = act.equals("withdraw") ? Map.of() : Map.of("amount", "250");
                assertThat(does(who, act, cells).faults())
                        .as(who.role() + " " + act)
                        .extracting(Fault::code)
                        .contains("flow_closed");
            }
        }
        assertThat(does(COUNTY, "send_back", Map.of("opinion", "金额不对")).kept()).isTrue();
        assertThat(does(VILLAGE, "correct", Map.of("amount", "250")).faults()).isEmpty();
        assertThat(does(VILLAGE, "withdraw", Map.of()).faults()).isEmpty();
    }

    @Test
    void a_step_that_was_taken_back_bars_no_earlier_day() {
        day = LocalDate.parse("2019-06-19");
        long slip = passes(COUNTY).slip();
        assertThat(story.county()
                        .office()
                        .undo(slip, story.submission(Story.DAY, Asker.SETTING_UP))
                        .kept())
                .isTrue();
        day = LocalDate.parse("2019-06-01");
        assertThat(passes(COUNTY).faults()).isEmpty();
    }

    private Outcome asksFor(int person, String amount) {
        Map<String, String> cells = new HashMap<>(Invented.who(person));
        cells.putAll(Map.of("policy", "转移就业交通补贴", "year", "2019", "amount", amount, "date", "2019-07-01"));
        return story.county()
                .office()
                .post(story.submission(LocalDate.parse("2019-07-01"), VILLAGE, Order.row("subsidy", cells, 1)));
    }

    @Test
    void the_amount_is_the_policys_and_nobody_types_another() {
        story.enters("member", Invented.member(2, 1));
        story.enters("transfer", Invented.transfer(2, "2019-03-01"));
        assertThat(asksFor(2, "800").faults())
                .extracting(Fault::code, Fault::column)
                .containsExactly(tuple("amount_differs", "申请金额"));
        assertThat(asksFor(2, "800").faults().get(0).sentence()).contains("按政策算出的金额 500.00 元");
        assertThat(asksFor(2, "500").faults()).isEmpty();
    }
}
