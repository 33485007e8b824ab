package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.id;
import static io.github.county161.testkit.Invented.idOf;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.name;
import static io.github.county161.testkit.Invented.who;
import static io.github.county161.testkit.Invented.with;

import io.github.county161.core.port.Order;
import io.github.county161.testkit.Invented;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small world of two families and a person of every kind, and the samples that checks are shown in it. */
final class SampleWorld {

    static final String FIRST = Invented.VILLAGES.get(0);
    static final Map<String, String> OLD = Map.of("name", "老人甲", "id_number", idOf(1948, 11));
    static final Map<String, String> VERY_OLD = Map.of("name", "老人乙", "id_number", idOf(1945, 13));
    static final Map<String, String> CHILD = Map.of("name", "少年", "id_number", idOf(2006, 15));
    static final Map<String, String> PUPIL = Map.of("name", "学生", "id_number", idOf(2000, 17));
    static final Map<String, String> UNABLE = Map.of("name", "病人", "id_number", idOf(1980, 19));
    static final Map<String, String> DESTITUTE = Map.of("name", name(41), "id_number", id(41));

    /** What a check is shown: rows before, the row that makes it fire, the row that does not. */
    record Sample(List<Order> before, Order fires, Order passes) {}

    final Map<String, Sample> samples = new TreeMap<>();
    private int rows;

    Order row(String form, Map<String, String> cells, String... more) {
        return Order.row(form, with(cells, more), ++rows);
    }

    static Map<String, String> person(Map<String, String> who, String... more) {
        Map<String, String> cells = new HashMap<>(member(2, 1));
        cells.putAll(who);
        return with(cells, more);
    }

    /** Two families, a person of every kind, a carrier, an incubator, posts. */
    List<Order> world() {
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
                row("welfare_post", post("GG4", "城镇公岗")),
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

    static Map<String, String> carrier(String name) {
        Map<String, String> cells = new HashMap<>(Map.of(
                "town", Invented.TOWN, "carrier", name, "kind", "社区工厂", "business", "服装", "recognized", "2018-01-01"));
        cells.putAll(Map.of("workers", "20", "at_settlement", "否"));
        return cells;
    }

    static Map<String, String> post(String number, String type) {
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

    static Map<String, String> spell(String form, Map<String, String> who, String start) {
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

    /** A month's check in the first village, of which persons 1 and 2 are. */
    Order checked(int n) {
        return row(
                "work_check",
                with(who(n), "month", "2019-11", "state", "联系不上", "way", "电话", "checker", "某人", "date", "2019-11-20"));
    }

    void sample(String check, Order fires, Order passes, Order... before) {
        samples.put(check, new Sample(List.of(before), fires, passes));
    }
}
