package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.plan.ItemProgress;
import io.github.county161.core.ledger.plan.Target;
import io.github.county161.core.ledger.plan.YearAct;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Plans;
import io.github.county161.core.port.Scope;
import io.github.county161.core.term.PlaceLevel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year is opened, its targets divided up, shifted, and never more given than there is. */
class YearStoryTest {

    private static final String ITEM = "转移就业人数";
    private static final String COUNTY = "610723";
    private static final String TOWN = "溢水镇";
    private static final String OTHER_TOWN = "龙亭镇";

    @TempDir
    private Path folder;

    private Story story;

    @BeforeEach
    void begin() throws IOException {
        story = new Story(folder);
    }

    @AfterEach
    void end() {
        story.close();
    }

    private static Order target(String item, String unit, long value) {
        return target(2019, item, unit, value);
    }

    private static Order target(int year, String item, String unit, long value) {
        return Order.row(
                "target", Map.of("year", "" + year, "item", item, "unit", unit, "target", Long.toString(value)), 1);
    }

    private static Order act(int year, String act, String day) {
        Map<String, String> cells = new HashMap<>(Map.of("year", "" + year, "act", act, "date", day));
        cells.put("order_no", "某政发〔" + year + "〕1号");
        return Order.row("year", cells, 1);
    }

    private static Order shift(String from, String to, long amount, String day) {
        return shift(ITEM, from, to, amount, day, "某政发〔2019〕9号");
    }

    private static Order shift(String item, String from, String to, long amount, String day, String orderNo) {
        return Order.row(
                "shift",
                Map.of(
                        "year", "2019",
                        "item", item,
                        "from_unit", from,
                        "to_unit", to,
                        "amount", Long.toString(amount),
                        "date", day,
                        "why", "实际情况变化",
                        "order_no", orderNo),
                1);
    }

    private List<Order> county_targets(int year) {
        return story.county().pack().scheme().stream()
                .filter(row -> row.get("year").equals("" + year))
                .map(row -> target(year, row.get("item"), "洋县", 100))
                .toList();
    }

    /** The county's targets, two towns' of one item with 15 kept back, and the act. */
    private void opens() {
        kept(story.posts(county_targets(2019).toArray(Order[]::new)));
        kept(story.posts(target(ITEM, TOWN, 60), target(ITEM, OTHER_TOWN, 25), act(2019, "建账", "2019-01-10")));
    }

    private static void kept(Outcome outcome) {
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.kept()).isTrue();
    }

    private static void refused(Outcome outcome, String... words) {
        assertThat(outcome.kept()).isFalse();
        assertThat(outcome.faults()).hasSize(1);
        assertThat(outcome.faults().get(0).sentence()).contains(words);
    }

    private ItemProgress progress(String day, Optional<PlaceLevel> level) {
        return story.county()
                .desk()
                .plans()
                .standings(
                        new Plans.Asked(Optional.of(ITEM), level),
                        new Desk.View(LocalDate.parse(day), Optional.empty(), Optional.empty()),
                        Scope.ALL)
                .orElseThrow()
                .items()
                .get(0);
    }

    private long town_target(String town, String day) {
        return progress(day, Optional.of(PlaceLevel.TOWN)).lines().stream()
                .filter(line -> line.unit().title().equals(town))
                .findFirst()
                .orElseThrow()
                .standing()
                .target();
    }

    private Optional<Long> county_slack(String day) {
        return progress(day, Optional.empty()).county().orElseThrow().slack();
    }

    private long record(String unit) {
        return story.county()
                .store()
                .read(moment -> moment.current(Target.FORM.relation()).stream()
                        .filter(row -> row.get(Target.UNIT).equals(Optional.of(unit))
                                && row.get(Target.ITEM).equals(Optional.of("transfer_persons")))
                        .findFirst()
                        .orElseThrow()
                        .whole(Relation.RECORD));
    }

    @Test
    void one_place_under_any_of_its_names_has_one_target() {
        kept(story.posts(target(ITEM, "全县", 100)));
        for (String name : List.of("洋县", "本县", COUNTY)) {
            assertThat(story.posts(target(ITEM, name, 100)).count(Outcome.UNCHANGED))
                    .as(name)
                    .isEqualTo(1);
        }
        kept(story.posts(target(ITEM, "610723107", 10)));
        assertThat(story.posts(target(ITEM, "溢水", 10)).count(Outcome.UNCHANGED)).isEqualTo(1);
        kept(story.posts(target(ITEM, "溢水镇西山村委会", 5)));
        assertThat(story.posts(target(ITEM, "溢水镇西山村", 5)).count(Outcome.UNCHANGED))
                .isEqualTo(1);
    }

    @Test
    void a_place_with_a_slip_in_its_name_is_no_unit_of_its_own() {
        kept(story.posts(target(ITEM, "洋县", 100), target(ITEM, "人社局", 100)));
        refused(story.posts(target(ITEM, "溢水镇东山坡村", 5)), "“单位”", "溢水镇东山坡村", "镇名加村名");
        refused(story.posts(target(ITEM, "610723999", 5)), "“单位”");
    }

    @Test
    void what_is_divided_up_never_exceeds_what_there_is() {
        kept(story.posts(target(ITEM, "洋县", 100), target(ITEM, TOWN, 60)));
        refused(
                story.posts(target(ITEM, OTHER_TOWN, 41)),
                "“目标值”",
                "41",
                "2019年 转移就业人数",
                "洋县 目标 100",
                "下级合计 101",
                "超出 1");
        kept(story.posts(target(ITEM, OTHER_TOWN, 40)));
        assertThat(county_slack("2019-11-25")).contains(0L);
        refused(story.posts(target(ITEM, "洋县", 99)), "洋县 目标 99", "下级合计 100");
        refused(story.posts(target(ITEM, "溢水镇西山村委会", 61)), "溢水镇 目标 60", "超出 1");
        refused(story.posts(target("创业培训人数", TOWN, 1)), "溢水镇", "上一级还没有目标");
    }

    @Test
    void who_leads_for_the_county_takes_nothing_from_it() {
        kept(story.posts(target(ITEM, "洋县", 100), target(ITEM, "人社局", 100), target(ITEM, TOWN, 70)));
        assertThat(county_slack("2019-11-25")).contains(30L);
        assertThat(progress("2019-11-25", Optional.empty()).lines()).hasSize(2);
    }

    @Test
    void a_share_is_copied_down_and_not_divided_up() {
        String share = "零就业家庭清零率";
        kept(story.posts(target(share, "洋县", 100), target(share, TOWN, 100), target(share, OTHER_TOWN, 100)));
        refused(story.posts(target(share, "华阳镇", 95)), "与上一级相同的比率", "华阳镇 95%");
    }

    @Test
    void a_year_is_opened_on_its_scheme_and_all_the_countys_targets() {
        refused(story.posts(act(2018, "建账", "2019-01-10")), "没有 2018 年的考核方案", "县域包");
        kept(story.posts(target(ITEM, "洋县", 100)));
        refused(story.posts(act(2019, "建账", "2019-01-10")), "还没有县级目标的考核项", "创业培训人数", "请先填“目标任务”");
        Map<String, String> withoutOrder = Map.of("year", "2019", "act", "建账", "date", "2019-01-10");
        refused(story.posts(Order.row("year", withoutOrder, 1)), "“文号”");
        opens();
        refused(story.posts(act(2019, "建账", "2019-02-01")), "已在 2019-01-10 建账");
        assertThat(story.figure("F14")).isEqualTo("1");
    }

    @Test
    void a_year_that_is_opened_keeps_the_number_of_its_order() {
        opens();
        Map<String, String> cells =
                Map.of("year", "2019", "act", "建账", "date", "2019-01-10", "order_no", "某政发〔2019〕2号");
        refused(story.posts(Order.row("year", cells, 1)), "某政发〔2019〕1号", "已凭它建账");
        kept(story.posts(act(2019, "建账", "2019-01-10")));
    }

    @Test
    void a_village_sets_no_target() {
        Asker clerk = new Asker("村干部", "village_clerk", Scope.of("610723107200"));
        Order order = target(2019, ITEM, "尹家泉村委会", 1);
        refused(story.county().office().post(story.submission(Story.DAY, clerk, order)), "无权");
    }

    @Test
    void the_next_year_is_opened_when_the_last_is_closed() {
        opens();
        LocalDate day = LocalDate.parse("2020-02-01");
        kept(story.posts(day, county_targets(2020).toArray(Order[]::new)));
        refused(story.posts(day, act(2020, "建账", "2020-01-20")), "2019 年还没有结账", "请先结 2019 年的账");
        kept(story.posts(day, act(2019, "结账", "2020-01-15")));
        kept(story.posts(day, act(2020, "建账", "2020-01-20")));
    }

    @Test
    void after_the_opening_a_target_stays_and_cannot_be_taken_back() {
        opens();
        refused(story.posts(target(ITEM, TOWN, 59)), "原来的目标值 60", "已建账", "目标调剂");
        refused(story.posts(Story.act("target", "withdraw", record("610723107"), Map.of())), "不能撤回", "目标调剂");
        refused(story.posts(target(ITEM, "华阳镇", 5)), "先填 0", "目标调剂");
        refused(story.posts(target(ITEM, "妇联", 5)), "县级目标不能再增加");
        kept(story.posts(target(ITEM, "华阳镇", 0)));
        kept(story.posts(target(ITEM, "溢水镇西山村委会", 20), target(ITEM, "溢水镇尹家泉村委会", 30)));
        Order due = Order.row(
                "target", Map.of("year", "2019", "item", ITEM, "unit", TOWN, "target", "60", "responsible", "新人"), 1);
        kept(story.posts(due));
    }

    @Test
    void a_batch_of_targets_is_not_undone_after_the_opening() {
        kept(story.posts(county_targets(2019).toArray(Order[]::new)));
        long batch = story.position();
        kept(story.posts(act(2019, "建账", "2019-01-10")));
        Outcome undone = story.county().office().undo(batch, story.submission(Story.DAY, Asker.SETTING_UP));
        assertThat(undone.kept()).isFalse();
        assertThat(undone.faults().get(0).sentence()).contains("不能撤回");
        assertThat(undone.faults()).hasSize(15);
    }

    @Test
    void a_shift_moves_it_from_its_day_on_and_the_whole_stays() {
        opens();
        kept(story.posts(shift(TOWN, OTHER_TOWN, 10, "2019-06-01")));
        assertThat(town_target(TOWN, "2019-05-31")).isEqualTo(60);
        assertThat(town_target(TOWN, "2019-06-01")).isEqualTo(50);
        assertThat(town_target(OTHER_TOWN, "2019-06-01")).isEqualTo(35);
        assertThat(county_slack("2019-06-01")).contains(15L);
        kept(story.posts(shift("洋县", TOWN, 15, "2019-07-01")));
        assertThat(town_target(TOWN, "2019-07-01")).isEqualTo(65);
        assertThat(county_slack("2019-07-01")).contains(0L);
        assertThat(progress("2019-07-01", Optional.empty())
                        .county()
                        .orElseThrow()
                        .standing()
                        .target())
                .isEqualTo(100);
        kept(story.posts(shift(TOWN, "洋县", 5, "2019-08-01")));
        assertThat(county_slack("2019-08-01")).contains(5L);
        assertThat(story.broken()).isEmpty();
    }

    @Test
    void a_shift_that_cannot_be_is_refused_and_says_why() {
        kept(story.posts(county_targets(2019).toArray(Order[]::new)));
        kept(story.posts(target(ITEM, TOWN, 60), target(ITEM, OTHER_TOWN, 25), target(ITEM, "溢水镇西山村委会", 55)));
        refused(story.posts(shift(TOWN, OTHER_TOWN, 1, "2019-06-01")), "“日期”", "2019 年建账之后");
        kept(story.posts(act(2019, "建账", "2019-01-10")));
        refused(story.posts(shift(TOWN, OTHER_TOWN, 1, "2019-01-09")), "2019 年建账之后");
        refused(story.posts(shift(OTHER_TOWN, TOWN, 26, "2019-06-01")), "2019-06-01 起，龙亭镇 的目标将为 -1");
        refused(story.posts(shift(TOWN, OTHER_TOWN, 6, "2019-06-01")), "溢水镇 目标 54", "下级合计 55", "超出 1");
        refused(story.posts(shift("洋县", TOWN, 16, "2019-06-01")), "洋县 目标 100", "超出 1");
        refused(story.posts(shift("溢水镇西山村委会", OTHER_TOWN, 1, "2019-06-01")), "同级同属", "溢水镇西山村委会");
        refused(story.posts(shift(TOWN, TOWN, 1, "2019-06-01")), "同级同属");
        refused(story.posts(shift("洋县", "华阳镇", 1, "2019-06-01")), "华阳镇 没有此项目标", "填 0");
        refused(story.posts(shift("零就业家庭清零率", "洋县", TOWN, 1, "2019-06-01", "1号")), "不能调剂");
    }

    @Test
    void an_opening_on_which_shifts_rest_stays() {
        opens();
        kept(story.posts(shift(TOWN, OTHER_TOWN, 10, "2019-06-01")));
        long act = story.county()
                .store()
                .read(moment -> moment.current(YearAct.FORM.relation()).get(0).whole(Relation.RECORD));
        refused(story.posts(Story.act("year", "withdraw", act, Map.of())), "已有调剂，建账不能撤回");
    }

    /** Whatever is sent, kept or refused: no unit ever has given more than it has, and none has less than nought. */
    @Test
    void at_every_level_on_every_day_targets_below_and_what_is_kept_back_make_the_target() {
        long seed = Long.getLong("seed", 161);
        Random random = new Random(seed);
        opens();
        kept(story.posts(target(ITEM, "溢水镇西山村委会", 20), target(ITEM, "溢水镇尹家泉村委会", 30), target(ITEM, "龙亭镇龙亭村委会", 0)));
        List<String> units = List.of("洋县", TOWN, OTHER_TOWN, "溢水镇西山村委会", "溢水镇尹家泉村委会", "龙亭镇龙亭村委会");
        int moved = 0;
        for (int i = 0; i < 60; i++) {
            LocalDate day = LocalDate.parse("2019-01-10").plusDays(random.nextInt(300));
            Outcome outcome = story.posts(shift(
                    ITEM,
                    units.get(random.nextInt(units.size())),
                    units.get(random.nextInt(units.size())),
                    1 + random.nextInt(25),
                    day.toString(),
                    "第" + i + "号"));
            moved += outcome.kept() ? 1 : 0;
            TargetsHold.of(story, 2019, "transfer_persons", 100, "seed " + seed + " after " + i);
        }
        assertThat(moved).as("seed " + seed).isPositive();
        assertThat(story.broken()).isEmpty();
    }
}
