package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.id;
import static io.github.county161.testkit.Invented.idOf;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.name;
import static io.github.county161.testkit.Invented.who;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Submission;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every check has a row that makes it fire and one beside it that must not. */
class ChecksTest {

    private static final String FIRST = Invented.VILLAGES.get(0);
    private static final Map<String, String> OLD = Map.of("name", "老人甲", "id_number", idOf(1948, 11));
    private static final Map<String, String> VERY_OLD = Map.of("name", "老人乙", "id_number", idOf(1945, 13));
    private static final Map<String, String> CHILD = Map.of("name", "少年", "id_number", idOf(2006, 15));
    private static final Map<String, String> PUPIL = Map.of("name", "学生", "id_number", idOf(2000, 17));
    private static final Map<String, String> UNABLE = Map.of("name", "病人", "id_number", idOf(1980, 19));
    private static final Map<String, String> DESTITUTE = Map.of("name", name(41), "id_number", id(41));

    /** What a check is shown: rows before, the row that makes it fire, the row that does not. */
    private record Sample(List<Order> before, Order fires, Order passes) {}

    private final Map<String, Sample> samples = new TreeMap<>();
    private int rows;

    @TempDir
    private Path folder;

    private Order row(String form, Map<String, String> cells, String... more) {
        return Order.row(form, with(cells, more), ++rows);
    }

    private static Map<String, String> person(Map<String, String> who, String... more) {
        Map<String, String> cells = new HashMap<>(member(2, 1));
        cells.putAll(who);
        return with(cells, more);
    }

    /** Two families, a person of every kind, a carrier, an incubator, posts. */
    private List<Order> world() {
        return List.of(
                row("household", household(1, FIRST)),
                row("household", household(3, Invented.VILLAGES.get(1))),
                row("household", household(41, FIRST), "category", "特困供养户"),
                row("member", member(1, 1), "relation", "户主"),
                row("member", member(2, 1)),
                row("member", member(3, 3), "relation", "户主"),
                row("member", member(4, 3)),
                row("member", member(41, 41), "relation", "户主"),
                row("member", person(OLD, "ability", "弱劳动力或半劳动力", "health", "长期慢性病")),
                row("member", person(VERY_OLD, "ability", "弱劳动力或半劳动力", "health", "长期慢性病")),
                row("member", person(CHILD, "education", "初中", "phone", "")),
                row("member", person(PUPIL, "in_school", "是")),
                row("member", person(UNABLE, "ability", "丧失劳动力", "health", "残疾")),
                row("carrier", carrier("某工厂")),
                row(
                        "pacesetter",
                        Map.of("name", "带头人", "id_number", idOf(1970, 21), "kind", "返乡创业", "recognized", "2018-01-01")),
                row(
                        "incubator",
                        Map.of(
                                "town",
                                Invented.TOWN,
                                "incubator",
                                "某基地",
                                "kind",
                                "创业孵化基地",
                                "level",
                                "县级",
                                "recognized",
                                "2017-01-01")),
                row("tenant", Map.of("incubator", "某基地", "tenant", "某实体", "moved_in", "2018-01-01")),
                row(
                        "directed_post",
                        Map.of("post_code", "D1", "employer", "某校", "post", "教师", "headcount", "2", "year", "2019")),
                row("welfare_post", post("GG1", "公益专岗")),
                row("welfare_post", post("GG2", "特设公岗")),
                row("welfare_post", with(post("GG3", "公益专岗"), "withdrawn", "2019-02-01")),
                row(
                        "course",
                        Map.of(
                                "course_no",
                                "P1",
                                "training",
                                "农业实用技术培训",
                                "trade",
                                "茶",
                                "institution",
                                "某校",
                                "venue",
                                "村",
                                "date",
                                "2019-05-01",
                                "end_date",
                                "2019-05-10",
                                "hours",
                                "40")));
    }

    private static Map<String, String> carrier(String name) {
        Map<String, String> cells = new HashMap<>(Map.of(
                "town", Invented.TOWN, "carrier", name, "kind", "社区工厂", "business", "服装", "recognized", "2018-01-01"));
        cells.putAll(Map.of("workers", "20", "at_settlement", "否"));
        return cells;
    }

    private static Map<String, String> post(String number, String type) {
        Map<String, String> cells = new HashMap<>(
                Map.of("post_no", number, "post", "保洁", "post_type", type, "kind", "乡村保洁", "developer", "某局"));
        cells.putAll(Map.of(
                "town",
                Invented.TOWN,
                "village",
                FIRST,
                "monthly_subsidy",
                "600",
                "set_days",
                "26",
                "fund_source",
                "就业资金",
                "developed",
                "2018-01-01"));
        return cells;
    }

    private static Map<String, String> spell(String form, Map<String, String> who, String start) {
        Map<String, String> cells = new HashMap<>(who);
        cells.put("start", start);
        switch (form) {
            case "transfer" -> {
                cells.putAll(Invented.transfer(2, start));
                cells.putAll(who);
            }
            case "nearby" ->
                cells.putAll(Map.of("carrier", "某工厂", "trade", "加工类", "monthly_wage", "2000", "months", "12"));
            case "venture" -> cells.putAll(Map.of("project", "种植类", "entity", "某社", "address", "村", "registered", "否"));
            case "led" -> cells.put("leader_id", idOf(1970, 21));
            case "tenant_job" -> cells.put("tenant", "某实体");
            case "hire" -> cells.put("post_code", "D1");
            default -> cells.putAll(Map.of("post_no", "GG1", "agreed_from", start, "agreed_until", "2020-12-31"));
        }
        return cells;
    }

    private void sample(String check, Order fires, Order passes, Order... before) {
        samples.put(check, new Sample(List.of(before), fires, passes));
    }

    private void samplesOfWork() {
        for (String form : List.of("transfer", "nearby", "venture", "led", "tenant_job", "holding", "hire")) {
            Order first = row(form, spell(form, who(2), "2019-03-01"), "end", "2019-05-31");
            sample(
                    "spell_overlap " + form,
                    row(form, spell(form, who(2), "2019-05-01")),
                    row(form, spell(form, who(2), "2019-06-01")),
                    first);
            Order able = row(form, spell(form, who(2), "2019-03-01"));
            sample("unable_at_work " + form, row(form, spell(form, UNABLE, "2019-03-01")), able);
            sample("pupil_at_work " + form, row(form, spell(form, PUPIL, "2019-03-01")), able);
            if (!form.equals("holding")) {
                sample("under_16 " + form, row(form, spell(form, CHILD, "2019-03-01")), able);
            }
            if (Set.of("transfer", "nearby", "led", "tenant_job").contains(form)) {
                sample(
                        "wage_range " + form,
                        row(form, spell(form, who(2), "2019-03-01"), "monthly_wage", "30001"),
                        row(form, spell(form, who(2), "2019-03-01"), "monthly_wage", "30000"));
            }
        }
        Order holds = row("holding", spell("holding", who(2), "2019-03-01"));
        Order away = row("transfer", spell("transfer", who(2), "2019-04-01"));
        Order near = row("transfer", spell("transfer", who(2), "2019-04-01"), "work_place", "乡（镇）内");
        sample("excluded_by_holding transfer", away, near, holds);
        sample(
                "excluded_by_holding nearby",
                row("nearby", spell("nearby", who(2), "2019-04-01")),
                row("nearby", spell("nearby", who(4), "2019-04-01")),
                holds);
        sample("excluded_by_transfer holding", holds, row("holding", spell("holding", who(4), "2019-03-01")), away);
        sample(
                "post_taken holding",
                row("holding", spell("holding", who(4), "2019-04-01")),
                row("holding", spell("holding", who(4), "2019-04-01"), "post_no", "GG2"),
                holds);
        sample(
                "household_has_holder holding",
                row("holding", spell("holding", who(1), "2019-04-01"), "post_no", "GG2"),
                row("holding", spell("holding", who(4), "2019-04-01"), "post_no", "GG2"),
                holds);
        sample(
                "post_withdrawn holding",
                row("holding", spell("holding", who(2), "2019-03-01"), "post_no", "GG3"),
                row("holding", spell("holding", who(2), "2019-01-01"), "post_no", "GG3"));
        sample(
                "age holding",
                row("holding", spell("holding", VERY_OLD, "2019-03-01")),
                row("holding", spell("holding", OLD, "2017-03-01")));
        sample("holder_over_70 holding", row("holding", spell("holding", OLD, "2017-03-01")), holds);
        sample(
                "agreement_run_out holding",
                row("holding", spell("holding", who(2), "2019-03-01"), "agreed_until", "2019-10-31"),
                row(
                        "holding",
                        spell("holding", who(2), "2019-03-01"),
                        "agreed_until",
                        "2019-10-31",
                        "end",
                        "2019-10-31"));
        sample(
                "special_without_lacks holding",
                row("holding", spell("holding", who(2), "2019-03-01"), "post_no", "GG2"),
                holds);
        sample(
                "destitute_away transfer",
                row("transfer", spell("transfer", DESTITUTE, "2019-03-01")),
                row("transfer", spell("transfer", DESTITUTE, "2019-03-01"), "work_place", "乡（镇）内"));
        sample(
                "attendance_without_holding attendance",
                row("attendance", who(4), "post_no", "GG1", "month", "2019-05", "days", "20"),
                row("attendance", who(2), "post_no", "GG1", "month", "2019-05", "days", "20"),
                holds);
    }

    private void samplesOfTheRest() {
        sample(
                "carrier_without_worker carrier",
                row("carrier", carrier("空工厂")),
                row("carrier", carrier("某工厂"), "level", "县级"),
                row("nearby", spell("nearby", who(2), "2019-04-01")));
        sample(
                "course_without_result enrolment",
                row("enrolment", who(2), "course_no", "P1", "days", "10"),
                row("enrolment", who(2), "course_no", "P1", "days", "10", "passed", "是"));
        Order household = row("household", household(8, FIRST));
        sample(
                "no_head household",
                row("household", household(8, FIRST), "group", "2组"),
                row("household", household(1, FIRST), "group", "2组"),
                household,
                row("member", member(9, 8)));
        sample(
                "two_heads member",
                row("member", member(9, 1), "relation", "户主"),
                row("member", member(9, 1), "relation", "其他"));
        sample(
                "relation_sex member",
                row("member", member(9, 1), "relation", "之女"),
                row("member", member(9, 1), "relation", "之子"));
        sample(
                "healthy_but_weak member",
                row("member", member(9, 1), "ability", "弱劳动力或半劳动力"),
                row("member", member(9, 1), "ability", "弱劳动力或半劳动力", "health", "残疾"));
        sample(
                "phone_shared member",
                row("member", member(9, 1), "phone", Invented.phone(3)),
                row("member", member(9, 1), "phone", Invented.phone(2)));
        sample(
                "university_under_18 member",
                row("member", person(Map.of("name", "神童", "id_number", idOf(2003, 23)), "education", "本科及以上")),
                row("member", person(Map.of("name", "神童", "id_number", idOf(1999, 23)), "education", "本科及以上")));
        Map<String, String> survey = Map.of("wish", "有转移就业意愿", "surveyor", "某人");
        sample(
                "survey_old member",
                row("member", member(2, 1), "skill", "刺绣"),
                row("member", member(4, 3), "skill", "刺绣"),
                row("intention", with(who(2), "date", "2018-10-01", "wish", "有转移就业意愿", "surveyor", "某人")),
                row("intention", with(who(4), "date", "2019-10-01", "wish", "有转移就业意愿", "surveyor", "某人")));
        sample(
                "skilled_without_work member",
                row("member", member(9, 1), "ability", "技能劳动力"),
                row("member", member(9, 1), "ability", "普通劳动力"));
        sample(
                "unwilling_at_work intention",
                row("intention", with(who(2), "date", "2019-10-01", "wish", "无就业创业意愿", "surveyor", "某人")),
                row("intention", with(who(2), "date", "2019-10-01", "wish", survey.get("wish"), "surveyor", "某人")),
                row("transfer", spell("transfer", who(2), "2019-03-01")));
        Map<String, String> subsidy = with(
                who(2),
                "policy",
                "转移就业交通补贴",
                "year",
                "2019",
                "amount",
                "500",
                "date",
                "2019-10-01",
                "basis",
                "转移就业 2019-03-01");
        Order away = row("transfer", spell("transfer", who(2), "2019-03-01"));
        sample("subsidy_without_basis subsidy", row("subsidy", subsidy, "basis", ""), row("subsidy", subsidy), away);
        sample(
                "transport_within_county subsidy",
                row("subsidy", subsidy),
                row("subsidy", with(subsidy, "policy", "一次性求职补贴")),
                row("transfer", spell("transfer", who(2), "2019-03-01"), "work_place", "乡（镇）内"));
        Map<String, String> paid = with(subsidy, "state", "已发放", "paid_on", "2019-11-01", "paid_amount", "500");
        sample(
                "paid_twice subsidy",
                row("subsidy", paid, "batch", "2"),
                row("subsidy", paid, "batch", "2", "year", "2018"),
                away,
                row("subsidy", paid));
    }

    @TestFactory
    Stream<DynamicTest> each_check_fires_on_its_sample_and_not_on_the_one_beside_it() {
        samplesOfWork();
        samplesOfTheRest();
        return samples.entrySet().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> {
                    String check = sample.getKey().split(" ")[0];
                    assertThat(told(sample.getValue(), sample.getValue().fires()))
                            .contains(check);
                    assertThat(told(sample.getValue(), sample.getValue().passes()))
                            .doesNotContain(check);
                }));
    }

    private int stories;

    /** The doubts and faults of a row after the world and what stands before it. */
    private Set<String> told(Sample sample, Order order) throws IOException {
        try (Story story = new Story(folder.resolve("story" + stories++))) {
            post(story, world());
            if (!sample.before().isEmpty()) {
                post(story, sample.before());
            }
            Outcome outcome = story.county().office().rehearse(submission(List.of(order)));
            Set<String> told = new TreeSet<>();
            outcome.faults().stream().map(Fault::code).forEach(told::add);
            outcome.items().forEach(item -> told.addAll(item.doubts()));
            return told;
        }
    }

    private static void post(Story story, List<Order> orders) {
        Outcome outcome = story.county().office().post(submission(orders));
        assertThat(outcome.faults()).isEmpty();
    }

    private static Submission submission(List<Order> orders) {
        return new Submission(
                "checks-" + System.identityHashCode(orders) + "-" + System.nanoTime(),
                Asker.SETTING_UP,
                "",
                Story.DAY,
                orders,
                false,
                true,
                false,
                true);
    }

    @Test
    void no_check_is_without_a_sample() {
        samplesOfWork();
        samplesOfTheRest();
        List<String> checks = new ArrayList<>();
        for (Check check : OneSixOne.PATTERN.checks()) {
            checks.add(check.id() + " " + check.form().name());
        }
        assertThat(samples.keySet()).containsExactlyInAnyOrderElementsOf(checks);
    }
}
