package io.github.county161.app;

import io.github.county161.core.port.Order;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An invented county laid down by rule: who lives in it. The plan says how many records of each kind there are, those
 * that count and those that look like them and do not; it knows no figure. Households and persons have numbers; the same
 * number is the same person wherever the plan speaks of it.
 */
final class FullPlan {

    /** Households with somebody who can work, with a second one, and with nobody. */
    static final int ABLE_HOUSEHOLDS = 16_754;

    static final int TWO_ABLE = 5_444;
    private static final int OTHER_HOUSEHOLDS = 1_446;
    /** Everybody else: old, young, at school, unable, and those who died or left. */
    private static final int OTHERS = 30_802;

    /** From here on the households are not lifted out of poverty. */
    static final int LIFTED = 15_675;

    private static final int RELOCATED = 3_793;
    private static final int RELOCATED_ELSEWHERE = 3_800;
    private static final int SETTLEMENTS = 20;
    private static final String SURNAMES = "倪舒章翟卢仲沈冉厉甄冯魏彭窦薛翁屠左詹卞靳谷";
    private static final String GIVEN = "杏光霞贞娟旺盛岩超昌婉雅若发知溪和思芝明勇实山月丽禾川";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int MONTHS = 12;
    private static final int DAYS = 28;
    private static final int NUMBERS = 1000;
    private static final int KINDS = 6;

    /** Somebody of the plan. */
    record Who(String name, String idNumber) {
        Map<String, String> cells() {
            return Map.of("name", name, "id_number", idNumber);
        }
    }

    /** One of the county's villages. */
    record Village(String town, String name, String code) {
        Map<String, String> cells() {
            return Map.of("town", town, "village", name);
        }
    }

    private final List<Village> villages;
    private final Consumer<Order> sink;
    private long rows;

    FullPlan(List<Map<String, String>> divisions, Consumer<Order> sink) {
        Map<String, String> towns = new HashMap<>();
        divisions.forEach(row -> towns.put(row.get("code"), row.get("name")));
        this.villages = divisions.stream()
                .filter(row -> "village".equals(row.get("level")))
                .map(row -> new Village(
                        towns.getOrDefault(row.get("parent"), ""),
                        row.getOrDefault("name", ""),
                        row.getOrDefault("code", "")))
                .toList();
        this.sink = sink;
    }

    List<Village> villages() {
        return villages;
    }

    Village village(int n) {
        return villages.get(n % villages.size());
    }

    /** A row of a form: cells by name and text in turn; an empty text is a cell left blank. */
    void row(String form, Map<String, String> cells, Object... more) {
        Map<String, String> all = new HashMap<>(cells);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i].toString(), more[i + 1].toString());
        }
        all.values().removeIf(String::isEmpty);
        sink.accept(Order.row(form, all, ++rows).because("历史导入：演示数据"));
    }

    void row(String form, Who who, Object... more) {
        row(form, who.cells(), more);
    }

    void row(String form, Village village, Object... more) {
        row(form, village.cells(), more);
    }

    /** The first or second of a household who can work. */
    Who able(int household, int which) {
        int n = which == 1 ? household : ABLE_HOUSEHOLDS + household;
        return new Who(name(n), id(1964 + n % 36, n));
    }

    /** Somebody of everybody else. */
    Who other(int n) {
        return new Who(name(n + 7), id(bornOther(n), 100_000 + n));
    }

    private Who headOf(int household) {
        return household < ABLE_HOUSEHOLDS ? able(household, 1) : other((household - ABLE_HOUSEHOLDS) * KINDS);
    }

    private static String name(int n) {
        return "" + SURNAMES.charAt(n % SURNAMES.length()) + GIVEN.charAt(n / 22 % GIVEN.length())
                + (n % 3 == 0 ? "" : GIVEN.charAt(n / 7 % GIVEN.length()));
    }

    /** Of two counties that are none; month, day and number come of n, so that none comes twice. */
    private static String id(int year, int n) {
        String body = String.format(
                "%s%d%02d%02d%03d",
                n / 336_000 % 2 == 0 ? "610798" : "612398",
                year,
                1 + n % MONTHS,
                1 + n / MONTHS % DAYS,
                n / (MONTHS * DAYS) % NUMBERS);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    /** Sixty on the day, old, fifteen, young, at school, unable: in turn. */
    private static int bornOther(int n) {
        return switch (n % KINDS) {
            case 0 -> 1959;
            case 1 -> 1935 + n % 20;
            case 2 -> 2004;
            case 3 -> 2006 + n % 10;
            case 4 -> 2000 + n % 3;
            default -> 1970 + n % 20;
        };
    }

    void people() {
        for (int s = 0; s < SETTLEMENTS; s++) {
            row("settlement", village(s * 13), "settlement", settlement(s));
        }
        int households = ABLE_HOUSEHOLDS + OTHER_HOUSEHOLDS;
        for (int h = 0; h < households; h++) {
            household(h);
        }
        for (int h = 0; h < ABLE_HOUSEHOLDS; h++) {
            member(able(h, 1), h, "户主", 0);
            if (h < TWO_ABLE) {
                member(able(h, 2), h, "其他", 0);
            }
        }
        for (int n = 0; n < OTHERS; n++) {
            int home = n % KINDS == 0 && n / KINDS < OTHER_HOUSEHOLDS ? ABLE_HOUSEHOLDS + n / KINDS : n % households;
            member(other(n), home, home >= ABLE_HOUSEHOLDS && n / KINDS < OTHER_HOUSEHOLDS ? "户主" : "其他", n);
        }
    }

    static String settlement(int n) {
        return "第" + (n + 1) + "安置点";
    }

    /** The first ten settlements have carriers at work, the others have none. */
    private void household(int h) {
        boolean near = h < RELOCATED;
        boolean moved = near || h >= RELOCATED * 2 && h < RELOCATED * 2 + RELOCATED_ELSEWHERE;
        row(
                "household",
                village(h),
                "head_name",
                headOf(h).name(),
                "head_id",
                headOf(h).idNumber(),
                "head_phone",
                String.format("1991%07d", h),
                "address",
                "某组" + h + "号",
                "registered_year",
                "2016",
                "category",
                h % 5 == 0 ? "低保贫困户" : "一般贫困户",
                "poverty",
                h < LIFTED ? "已脱贫" : "未脱贫",
                "relocated",
                moved ? "是" : "否",
                "settlement",
                moved ? settlement(near ? h % 10 : 10 + h % 10) : "");
    }

    /** @param other which of everybody else; 0 of those who can work */
    private void member(Who who, int household, String relation, int other) {
        int kind = who.idNumber().equals(other(other).idNumber()) ? other % KINDS : -1;
        row(
                "member",
                who,
                "head_name",
                headOf(household).name(),
                "head_id",
                headOf(household).idNumber(),
                "relation",
                relation,
                "education",
                kind == 2 || kind == 3 || kind == 4 ? "" : "初中",
                "health",
                kind == 5 || kind == 1 ? "长期慢性病" : "健康",
                "ability",
                kind == 5 ? "丧失劳动力" : kind == 1 ? "弱劳动力或半劳动力" : kind == 3 ? "无劳动力" : "普通劳动力",
                "phone",
                kind == 2 || kind == 3 || kind == 4 ? "" : String.format("1992%07d", household),
                "in_school",
                kind == 4 || kind == 3 || kind == 2 ? "是" : "否");
    }

    static String day(LocalDate from, int after) {
        return from.plusDays(after).toString();
    }
}
