package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left for an application beside those of other years and other policies, by the day it is approved on. */
class WhatIsLeftStoryTest {

    private static final Asker VILLAGE = new Asker("村甲", "village_clerk", Scope.of("610723107200"));
    private static final Asker TOWN_CLERK = new Asker("镇办戊", "town_clerk", Scope.of("610723107"));
    private static final Asker TOWN = new Asker("镇审乙", "town_reviewer", Scope.of("610723107"));
    private static final Asker COUNTY = new Asker("县审丙", "county_approver", Scope.of("610723"));

    private static final String TRANSPORT = "转移就业交通补贴";
    private static final String VENTURE = "一次性创业补贴";

    @TempDir
    private Path folder;

    private Story story;

    private void begins() throws IOException {
        begins(new Story(folder));
    }

    private void begins(Story county) {
        story = county;
        story.enters("household", Invented.household(1, Invented.VILLAGES.get(0)));
        story.enters("member", Invented.member(1, 1), Invented.member(2, 1));
    }

    /** A county of the shipped pack with other words in one of its policies. */
    private static Story with(Path folder, String policy, String was, String is) throws IOException {
        String file = "policies/" + policy + ".json";
        SortedMap<String, String> texts = new TreeMap<>(Packs.shipped().files().texts());
        assertThat(texts.get(file)).contains(was);
        texts.put(file, texts.get(file).replace(was, is));
        return Story.with(folder, Pack.read(new PackFiles(texts)));
    }

    @AfterEach
    void close() {
        story.close();
    }

    private static Map<String, String> application(String policy, int year, String amount, String day) {
        return Invented.with(
                Invented.who(2), "policy", policy, "year", Integer.toString(year), "amount", amount, "date", day);
    }

    /** One that there is already, in this state; paid in full on a day when it is said. */
    private long has(Map<String, String> application, String state, String paidOn, String today) {
        Map<String, String> cells = Invented.with(application, "state", state);
        if (!paidOn.isEmpty()) {
            cells.putAll(Map.of("paid_on", paidOn, "paid_amount", application.get("amount")));
        }
        return story.had("subsidy", cells, LocalDate.parse(today));
    }

    private Outcome asks(Map<String, String> application, LocalDate day) {
        return story.county().office().post(story.submission(day, VILLAGE, Order.row("subsidy", application, 1)));
    }

    /** Entered, passed by village and town, and what the county is told when it approves it on a day. */
    private List<Fault> approved(Map<String, String> application, String day) {
        LocalDate on = LocalDate.parse(day);
        Outcome asked = asks(application, on.minusDays(4));
        assertThat(asked.faults()).isEmpty();
        long record = asked.items().get(0).record();
        assertThat(does(record, VILLAGE, "submit", on.minusDays(3), Map.of())).isEmpty();
        assertThat(does(record, TOWN_CLERK, "village_pass", on.minusDays(2), Map.of()))
                .isEmpty();
        assertThat(does(record, TOWN, "town_pass", on.minusDays(1), Map.of())).isEmpty();
        Map<String, String> shown = Map.of("notice_until", on.plusDays(8).toString());
        return does(record, COUNTY, "county_pass", on, shown);
    }

    private List<Fault> does(long record, Asker who, String act, LocalDate on, Map<String, String> cells) {
        Order order = Story.act_on("subsidy", act, record, on.toString(), cells);
        return story.county().office().post(story.submission(on, who, order)).faults();
    }

    private static void isNotDue(List<Fault> faults, String... why) {
        assertThat(faults).extracting(Fault::code, Fault::column).containsExactly(tuple("not_due", "申请金额"));
        assertThat(faults.get(0).sentence()).contains(why);
    }

    @ParameterizedTest
    @CsvSource({"已发放,2020-02-01,以前没有享受过", "公示,'',只享受一次"})
    void what_is_due_once_is_due_once_though_the_first_was_paid_after_the_second_was_asked_for(
            String state, String paidOn, String why) throws IOException {
        begins();
        story.enters("venture", SampleWorld.spell("venture", Invented.who(2), "2019-03-01"));
        has(application(VENTURE, 2019, "3000", "2019-12-20"), state, paidOn, "2020-02-02");
        isNotDue(approved(application(VENTURE, 2020, "3000", "2020-01-05"), "2020-03-10"), why);
    }

    @Test
    void what_was_had_once_and_is_wholly_recovered_is_due_again() throws IOException {
        begins();
        story.enters("venture", SampleWorld.spell("venture", Invented.who(2), "2019-03-01"));
        Map<String, String> first = Invented.with(application(VENTURE, 2019, "3000", "2019-12-20"), "batch_no", "FF1");
        long paid = has(first, "已发放", "2020-02-01", "2020-02-02");
        Map<String, String> payment = Invented.with(
                Invented.who(2), "batch_no", "FF1", "policy", VENTURE, "due_period", "2019", "basis", "#" + paid);
        payment.putAll(Map.of("due_amount", "3000", "amount", "3000", "date", "2020-02-01", "result", "成功"));
        story.had("payment", payment, LocalDate.parse("2020-02-02"));
        Map<String, String> recovery = Invented.with(
                Invented.who(2), "batch_no", "FF1", "due_amount", "3000", "reason", "不符合", "date", "2020-02-05");
        recovery.putAll(Map.of("document_no", "追〔2020〕1号", "recovered", "3000", "paid_in", "2020-02-06"));
        story.had("recovery", recovery, LocalDate.parse("2020-02-07"));
        assertThat(approved(application(VENTURE, 2020, "3000", "2020-02-10"), "2020-03-10"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"已发放", "公示"})
    void the_most_that_one_person_has_counts_every_year_once(String state) throws IOException {
        begins(with(folder, "transport", "\"often\": \"yearly\"", "\"often\": \"yearly\", \"per_person\": \"800\""));
        story.enters("transfer", Invented.transfer(2, "2018-03-01"));
        has(
                application(TRANSPORT, 2018, "500", "2018-12-20"),
                state,
                state.equals("公示") ? "" : "2019-07-20",
                "2019-07-21");
        Map<String, String> again = application(TRANSPORT, 2019, "500", "2019-07-21");
        assertThat(asks(again, LocalDate.parse("2019-07-21")).faults().get(0).sentence())
                .contains("按政策算出的金额 300.00 元");
        assertThat(approved(Invented.with(again, "amount", "300"), "2019-08-10"))
                .isEmpty();
    }

    @Test
    void what_is_approved_and_not_yet_paid_stands_in_the_way_of_what_it_excludes() throws IOException {
        begins();
        story.enters("transfer", Invented.with(Invented.transfer(2, "2019-03-01"), "channel", "组织介绍"));
        has(application("基地奖补性职介", 2019, "500", "2019-06-01"), "公示", "", "2019-06-20");
        isNotDue(approved(application("一次性求职补贴", 2019, "500", "2019-07-01"), "2019-07-20"), "互斥", "500.00 元");
    }

    @Test
    void what_is_paid_to_units_is_due_to_no_person() throws IOException {
        begins();
        isNotDue(approved(application("社区工厂一次性岗位补贴", 2019, "1000", "2019-07-01"), "2019-07-20"), "此政策发给单位");
    }

    @Test
    void of_a_year_that_has_not_begun_nothing_is_due() throws IOException {
        begins();
        story.enters("transfer", Invented.transfer(2, "2019-03-01"));
        isNotDue(approved(application(TRANSPORT, 2020, "500", "2019-12-28"), "2020-01-10"), "补贴年度未到");
    }

    @Test
    void what_was_asked_for_after_the_last_version_ended_is_not_due() throws IOException {
        begins(with(
                folder,
                "transport",
                "\"from\": \"2018-01-01\"",
                "\"from\": \"2018-01-01\", \"until\": \"2019-06-30\""));
        story.enters("transfer", Invented.transfer(2, "2019-03-01"));
        isNotDue(approved(application(TRANSPORT, 2019, "500", "2019-07-01"), "2019-07-20"), "申请日没有有效的政策版本");
    }
}
