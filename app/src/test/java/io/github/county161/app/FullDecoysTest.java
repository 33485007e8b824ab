package io.github.county161.app;

import static io.github.county161.app.PlanRows.is;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.port.Order;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside what counts, the plan lays down at least as much that misses it by one thing: counted over its rows. */
class FullDecoysTest {

    private static final Set<String> OUTSIDE = Set.of("县外市内", "市外省内", "省外", "境外");

    private final List<String> tooFew = new ArrayList<>();
    private PlanRows rows = new PlanRows(List.of(), LocalDate.parse("2019-11-25"));

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {FullPlan.USUAL_SEED, 20_190_630})
    void near_misses_of_every_kind_are_as_many_as_what_counts(long seed) throws IOException {
        List<Order> orders = new ArrayList<>();
        FullCounty.rows(Pack.shipped("610723"), seed, orders::add);
        rows = new PlanRows(orders, rows.day);
        register();
        away();
        placed();
        posts();
        startUps();
        money();
        papers();
        assertThat(tooFew).isEmpty();
    }

    /** @param counted what the article prints */
    private void holds(String figure, String nearMiss, int counted, long decoys) {
        if (decoys < counted) {
            tooFew.add(figure + " " + nearMiss + ": " + decoys + " beside " + counted);
        }
    }

    private void holds(String figure, String nearMiss, int counted, String form, Predicate<Map<String, String>> decoy) {
        holds(figure, nearMiss, counted, rows.of(form, decoy).size());
    }

    private static String id(Map<String, String> row) {
        return row.get("id_number");
    }

    private boolean able(Map<String, String> row) {
        return rows.isAble(id(row));
    }

    /** A labourer but for the age: sixty in the year. */
    private boolean sixty(Map<String, String> row) {
        return id(row).startsWith("1959", 6) && rows.isAble(id(row), LocalDate.parse("2018-12-31"));
    }

    private boolean before(String day) {
        return LocalDate.parse(day).isBefore(rows.from);
    }

    private boolean after(String day) {
        return LocalDate.parse(day).isAfter(rows.day);
    }

    private static long lasted(Map<String, String> spell) {
        return ChronoUnit.DAYS.between(LocalDate.parse(spell.get("start")), LocalDate.parse(spell.get("end")));
    }

    private void register() {
        long fifteen = rows.members().stream()
                .filter(id -> !rows.isAble(id) && rows.isAble(id, rows.day.plusYears(1)))
                .count();
        long sixty = rows.members().stream()
                .filter(id -> !rows.isAble(id) && rows.isAble(id, rows.day.minusYears(1)))
                .count();
        long school = rows.of(
                        "member",
                        m -> m.get("in_school").equals("是") && m.get("ability").equals("普通劳动力"))
                .size();
        long unable = rows.of(
                        "member",
                        m -> !m.get("ability").equals("普通劳动力")
                                && id(m).compareTo("6107981960") > 0
                                && id(m).compareTo("6107982004") < 0)
                .size();
        Set<String> left = new HashSet<>();
        rows.of("member_change", c -> !rows.isAble(id(c))).forEach(c -> left.add(id(c)));
        assertThat(left).hasSizeGreaterThan(1_900);
        assertThat(List.of(fifteen, sixty, school, unable)).allMatch(n -> n > 5_000);
        holds("F06", "15岁、60岁、在校、无劳动能力、已离开", 22_198, fifteen + sixty + school + unable + left.size());
    }

    private void away() {
        Predicate<Map<String, String>> outside = t -> OUTSIDE.contains(t.get("work_place"));
        Predicate<Map<String, String>> ended = t -> t.containsKey("end");
        Predicate<Map<String, String>> effective = rows::isEffective;
        Predicate<Map<String, String>> ofLifted = rows::isOfLifted;
        Predicate<Map<String, String>> able = this::able;
        Set<String> counted = new HashSet<>();
        rows.of("transfer", outside.and(effective).and(ofLifted).and(able)).forEach(t -> counted.add(id(t)));
        assertThat(counted).hasSize(7_951);
        Predicate<Map<String, String>> nobodyCounted = outside.and(t -> !counted.contains(id(t)));
        Predicate<Map<String, String>> lifted = nobodyCounted.and(ofLifted);
        Predicate<Map<String, String>> tooShort = ended.and(t -> rows.within(t.get("start")) && lasted(t) == 89);
        Predicate<Map<String, String>> otherYear = ended.and(t -> before(t.get("end")) && lasted(t) >= 90);
        holds("F21", "89天", 7_951, "transfer", lifted.and(able).and(tooShort));
        holds(
                "F21",
                "未脱贫",
                7_951,
                "transfer",
                nobodyCounted.and(able).and(effective).and(ofLifted.negate()));
        holds("F21", "60岁", 7_951, "transfer", lifted.and(effective).and(this::sixty));
        holds("F21", "别的年份", 7_951, "transfer", lifted.and(able).and(otherYear));
        // Whoever works in the county counts for F02, where but 4 137 stand who are named nowhere.
        holds(
                "F21",
                "县内",
                1_486,
                "transfer",
                outside.negate().and(ofLifted).and(able).and(effective));
        holds("F17", "不在对口省", 173, "transfer", outside.and(effective).and(is("cooperation", "否")));
        holds("F02", "未脱贫、89天、别的年份", 16_000, "transfer", nobodyCounted.and(able));
    }

    private void placed() {
        LocalDate end = rows.lastMonthsEnd();
        holds("F30", "60岁", 689, "nearby", n -> sixty(n) && rows.isEffective(n, end));
        holds(
                "F30",
                "上月末之后",
                689,
                "nearby",
                n -> able(n) && LocalDate.parse(n.get("start")).isAfter(end));
        Set<String> staffed = new HashSet<>();
        rows.of("nearby", n -> able(n) && rows.isEffective(n)).forEach(n -> staffed.add(n.get("carrier")));
        for (String kind : List.of("就业扶贫基地", "社区工厂")) {
            int counted = kind.equals("社区工厂") ? 20 : 18;
            Predicate<Map<String, String>> of = is("kind", kind);
            holds(kind, "无人在岗", counted, "carrier", of.and(c -> !staffed.contains(c.get("carrier"))));
            holds(
                    kind,
                    "已注销",
                    counted,
                    "carrier",
                    of.and(c -> staffed.contains(c.get("carrier"))).and(c -> c.containsKey("cancelled")));
        }
        holds("F25", "安置点无载体", 3_793, "household", is("relocated", "是").and(h -> settlement(h) > 10));
        for (String kind : List.of("劳务输出", "就近安置")) {
            holds("F19 F26", "别的年份", 6, "fair", is("kind", kind).and(f -> before(f.get("date"))));
        }
        Predicate<Map<String, String>> intended = is("result", "达成意向");
        Predicate<Map<String, String>> near = r -> r.get("fair").contains("就近安置");
        holds("F27", "别的专场", 420, "fair_result", intended.and(near.negate()));
        holds("F27", "别的年份", 420, "fair_result", intended.and(near).and(r -> before(r.get("date"))));
        holds("F28", "别的年份", 120, "fair_result", intended.negate().and(near).and(r -> before(r.get("date"))));
        holds("F15", "别的年份", 2_950, "referral", r -> before(r.get("date")));
        holds(
                "F16",
                "别的年份、别的来源",
                4_850,
                "vacancy",
                v -> before(v.get("date")) || !is("source", "对口协作地").test(v));
        holds("F78", "别的类型", 1, "partner", is("kind", "劳务中介"));
    }

    private static int settlement(Map<String, String> row) {
        return Integer.parseInt(row.get("settlement").replaceAll("\\D", ""));
    }

    private void posts() {
        holds("F46", "已离岗", 2_873, "holding", h -> able(h) && h.containsKey("end") && rows.within(h.get("end")));
        holds("F43", "别的年份", 1_720, "welfare_post", p -> before(p.get("developed")) || after(p.get("developed")));
        holds("F44", "空岗、撤销", 3_419 - 2_873, 3_419 - 2_873);
        holds("F54", "别的年份", 17, "directed_post", is("year", "2018"));
        holds("F55", "60岁", 12, "hire", h -> sixty(h) && rows.within(h.get("start")));
        holds("F55", "别的年份", 12, "hire", h -> able(h) && before(h.get("start")));
    }

    private void startUps() {
        Set<String> paid = new HashSet<>();
        rows.of("subsidy", is("policy", "一次性创业补贴").and(is("state", "已发放"))).forEach(s -> paid.add(id(s)));
        Predicate<Map<String, String>> ofTheYear = v -> rows.within(v.get("start"));
        holds("F33", "未领补贴", 29, "venture", ofTheYear.and(v -> !paid.contains(id(v))));
        holds("F33", "别的年份", 29, "venture", ofTheYear.negate().and(v -> paid.contains(id(v))));
        holds("F02", "创业179天", 29, "venture", ofTheYear.and(v -> v.containsKey("end") && lasted(v) == 179));
        holds("F39", "60岁", 288, "led", this::sixty);
        holds("F39", "报告日之后", 288, "led", l -> able(l) && after(l.get("start")));
        holds("F38", "报告日之后", 108, "pacesetter", p -> after(p.get("recognized")));
        holds("F40", "已注销", 3, "incubator", is("level", "县级").and(i -> i.containsKey("cancelled")));
        holds("F40", "别的级别", 3, "incubator", is("level", "市级"));
        holds("F40", "别的类别", 3, "incubator", is("kind", "返乡创业示范园区"));
        holds("F41", "已退出", 115, "tenant", t -> t.containsKey("moved_out"));
        holds("F42", "60岁", 21, "tenant_job", j -> sixty(j) && rows.isActive(j));
        holds("F42", "已离岗", 21, "tenant_job", j -> able(j) && j.containsKey("end"));
        holds(
                "F42",
                "别的基地",
                21,
                "tenant_job",
                j -> Integer.parseInt(j.get("tenant").replaceAll("\\D", "")) >= 115);
        holds("F35", "已注销", 3, "credit_village", v -> v.containsKey("cancelled"));
        holds("F36 F37", "别的年份", 9, "loan", l -> before(l.get("date")));
        holds("F36 F37", "报告日之后", 9, "loan", l -> after(l.get("date")));
    }

    private void money() {
        Map.of("转移就业交通补贴", 642, "一次性创业补贴", 29, "创业培训补贴", 98, "培训生活交通补贴", 810)
                .forEach((policy, n) -> holds(
                        policy,
                        "未发放",
                        n,
                        "subsidy",
                        is("policy", policy).and(is("state", "已发放").negate())));
        holds("F20", "报告日之后", 642, "subsidy", s -> s.containsKey("paid_on") && after(s.get("paid_on")));
        holds("F45", "报告日之后", 3, "fund", f -> after(f.get("date")));
        Set<String> before = new HashSet<>();
        rows.of("course", c -> before(c.get("end_date"))).forEach(c -> before.add(c.get("course_no")));
        holds("F31 F50", "别的年份", 98 + 3_168, "enrolment", e -> before.contains(e.get("course_no")));
        holds("F52", "别的年份", 10, "internship", is("kind", "寒暑假见习").and(i -> before(i.get("start"))));
        holds("F53", "别的年份", 90, "internship", is("kind", "毕业生见习").and(i -> before(i.get("start"))));
    }

    private void papers() {
        holds("F56", "已退出", 7, "member_unit", u -> u.containsKey("end"));
        holds("F57", "别的年份", 3, "document", is("kind", "方案").and(d -> before(d.get("date"))));
        holds("F57", "别的类型", 3, "document", is("kind", "政策"));
        holds("F62 F63", "别的年份", 2, "material", m -> before(m.get("date")));
        Map.of("包片", 9, "包镇", 17, "包村", 85)
                .forEach((level, n) ->
                        holds(level, "已终止", n, "grid", is("level", level).and(g -> g.containsKey("end"))));
        Map.of("round", 5, "handover", 34, "interview", 5)
                .forEach((form, n) -> holds(form, "别的年份", n, form, row -> before(row.get("date"))));
        holds("F71", "别的类型", 5, "bulletin", is("kind", "进度通报").and(rows.dated("date")));
        holds("F71", "别的年份", 5, "bulletin", is("kind", "问题通报").and(b -> before(b.get("date"))));
    }
}
