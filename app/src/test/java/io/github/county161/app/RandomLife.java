package io.github.county161.app;

import static io.github.county161.testkit.Invented.id;
import static io.github.county161.testkit.Invented.with;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.plan.Shift;
import io.github.county161.core.ledger.plan.Target;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Order;
import io.github.county161.testkit.Invented;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What may happen in a small county on a day, drawn at random: to people, to places and to the year's targets. */
final class RandomLife {

    static final int PERSONS = 20;
    static final String ITEM = "转移就业人数";
    static final String ITEM_CODE = "transfer_persons";
    static final long COUNTY_TARGET = 100;

    private static final List<String> UNITS =
            List.of("洋县", "溢水镇", "龙亭镇", "溢水镇尹家泉村委会", "溢水镇上溢水村委会", "溢水镇岭底村委会", "龙亭镇龙亭村委会");
    private static final int KINDS = 21;

    private final Random random;
    private final Story story;
    private int orders;

    RandomLife(Random random, Story story) {
        this.random = random;
        this.story = story;
    }

    /** Four households of five, so that most of what happens next finds somebody. */
    static List<Order> people() {
        List<Order> orders = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            orders.add(Order.row("household", Invented.household(n, Invented.VILLAGES.get(n % 2)), orders.size() + 1L));
        }
        for (int n = 0; n < PERSONS; n++) {
            orders.add(Order.row("member", Invented.member(n, n % 4), orders.size() + 1L));
        }
        return orders;
    }

    /** Every item's target of the county, and the act that opens the year. */
    List<Order> county(int year, LocalDate day) {
        List<Order> orders = new ArrayList<>();
        for (Map<String, String> row : story.county().pack().scheme()) {
            if (row.get("year").equals("" + year)) {
                orders.add(target(year, row.get("item"), "洋县", COUNTY_TARGET));
            }
        }
        Map<String, String> act =
                Map.of("year", "" + year, "act", "建账", "date", day.toString(), "order_no", year + "年1号");
        orders.add(Order.row("year", act, 1));
        return orders;
    }

    private static Order target(int year, String item, String unit, long value) {
        Map<String, String> cells = Map.of("year", "" + year, "item", item, "unit", unit, "target", "" + value);
        return Order.row("target", cells, 1);
    }

    /** A split: a unit is given a target, or another one. */
    Order split(int year) {
        return target(year, ITEM, one(UNITS), random.nextInt(4) == 0 ? 0 : random.nextInt(35));
    }

    Order shift(int year, LocalDate day) {
        Map<String, String> cells = new HashMap<>();
        cells.put("year", "" + year);
        cells.put("item", ITEM);
        cells.put("from_unit", one(UNITS));
        cells.put("to_unit", one(UNITS));
        cells.put("amount", "" + (1 + random.nextInt(9)));
        cells.put("date", day.toString());
        cells.put("why", "实际情况变化");
        cells.put("order_no", "第" + orders++ + "号");
        return Order.row("shift", cells, 1);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Something that is told on a day, of that day or of one before it. */
    Order next(LocalDate until) {
        int n = random.nextInt(PERSONS);
        int other = random.nextInt(PERSONS);
        LocalDate on = until.minusDays(random.nextInt(random.nextInt(4) == 0 ? 150 : 25));
        String day = on.toString();
        String village = one(Invented.VILLAGES);
        Map<String, String> who = Invented.who(n);
        return switch (random.nextInt(KINDS)) {
            case 0, 1 -> Order.row("household", Invented.household(n % 4, village), 1);
            case 2, 3, 4 ->
                Order.row(
                        "member", with(Invented.member(n, n % 4), "in_school", random.nextInt(4) == 0 ? "是" : "否"), 1);
            case 5, 6, 7 ->
                Order.row(
                        "transfer",
                        with(Invented.transfer(n, day), "end", random.nextInt(3) == 0 ? "" : ended(day, until)),
                        1);
            case 8 -> Order.row("member_change", with(who, "kind", one(List.of("死亡", "户口迁出", "恢复")), "date", day), 1);
            case 9 ->
                Order.row("member_change", with(who, "kind", "转入他户", "date", day, "new_head_id", id(other % 4)), 1);
            case 10 ->
                Order.row(
                        "person_merge", Map.of("kept_id", id(n), "given_id", id(other), "date", day, "basis", "核实"), 1);
            case 11 ->
                Order.row("intention", with(who, "date", day, "wish", "有创业意愿", "surveyor", "某人", "needs", "岗位信息"), 1);
            case 12 -> moved(one(List.of("610723107200", "610723107201")), one(List.of("610723001", "610723107")), day);
            case 13 ->
                act("transfer", Spell.RELATION, "correct", Map.of("work_place", random.nextBoolean() ? "省内" : "乡(镇)内"));
            case 14 -> act("transfer", Spell.RELATION, "end", Map.of("end", day));
            case 15 -> changed(day);
            case 16 -> split(on.getYear());
            case 17, 18 -> shift(on.getYear(), on);
            case 19 -> planned();
            default -> act("transfer", Spell.RELATION, "withdraw", Map.of());
        };
    }

    /** From a day on somebody goes to school, or is able to work no more. */
    private Order changed(String day) {
        Map<String, String> cells = random.nextBoolean() ? Map.of("in_school", "是") : Map.of("ability", "丧失劳动能力");
        return Story.act_on("member", "change", record(Member.FORM.relation()), day, cells);
    }

    /** A target or a shift is mended or taken back. */
    private Order planned() {
        return switch (random.nextInt(4)) {
            case 0 -> act("target", Target.FORM.relation(), "correct", Map.of("target", "" + random.nextInt(35)));
            case 1 -> act("target", Target.FORM.relation(), "withdraw", Map.of());
            case 2 -> act("shift", Shift.FORM.relation(), "correct", Map.of("amount", "" + (1 + random.nextInt(9))));
            default -> act("shift", Shift.FORM.relation(), "withdraw", Map.of());
        };
    }

    /** A week later, if that has been. */
    private static String ended(String day, LocalDate until) {
        LocalDate end = LocalDate.parse(day).plusDays(7);
        return (end.isAfter(until) ? until : end).toString();
    }

    private Order act(String form, Relation relation, String act, Map<String, String> cells) {
        return Story.act(form, act, record(relation), cells);
    }

    private long record(Relation relation) {
        List<Row> rows = story.county().store().read(m -> m.current(relation));
        return rows.isEmpty() ? 1 : one(rows).whole(Relation.RECORD);
    }

    /** From a day on a village lies in this town. */
    private Order moved(String village, String town, String day) {
        return Story.act_on("place", "change", place(village), day, Map.of("in_town", town));
    }

    /** From a day on a village is part of another. */
    Order merged(String village, String into, String day) {
        return Story.act_on("place", "change", place(village), day, Map.of("in_village", into));
    }

    private long place(String village) {
        return story.county()
                .store()
                .read(m -> m.current(Division.FORM.relation()).stream()
                        .filter(row -> row.get(Division.CODE).equals(Optional.of(village)))
                        .findFirst()
                        .orElseThrow()
                        .whole(Relation.RECORD));
    }
}
