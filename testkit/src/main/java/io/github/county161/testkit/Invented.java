package io.github.county161.testkit;

import io.github.county161.core.port.Order;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Invented people and their rows, as a sheet would tell them. Id numbers are of a county that does not exist; the same
 * number always makes the same person.
 */
public final class Invented {

    /** A town of the shipped pack and four of its villages, as a sheet names them. */
    public static final String TOWN = "溢水镇";

    public static final List<String> VILLAGES = List.of("尹家泉村委会", "上溢水村委会", "岭底村委会", "西山村委会");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String SURNAMES = "甲乙丙丁戊己庚辛壬癸";
    private static final String GIVEN = "子丑寅卯辰巳午未申酉戌亥";

    /** After so many persons year, month, day and number would come again together. */
    private static final int ALL_ALIKE = 21_000;

    private Invented() {}

    /** The id number of the n-th invented person: born between 1960 and 1999. */
    public static String id(int n) {
        String body = String.format(
                "610798%d%02d%02d%03d", 1960 + n % 40, 1 + n % 12, 1 + n % 28, (n + n / ALL_ALIKE) % 1000);
        return checked(body);
    }

    /** The id number of the n-th person of a year: odd numbers are men. */
    public static String idOf(int year, int n) {
        return checked(String.format("610798%d0101%03d", year, n));
    }

    private static String checked(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    public static String name(int n) {
        return "" + SURNAMES.charAt(n % SURNAMES.length()) + GIVEN.charAt(n / 10 % 12) + GIVEN.charAt(n / 120 % 12);
    }

    public static String phone(int n) {
        return String.format("1990%07d", n);
    }

    /** A household headed by the n-th person, lifted out of poverty. */
    public static Map<String, String> household(int n, String village) {
        Map<String, String> cells = new HashMap<>();
        cells.put("town", TOWN);
        cells.put("village", village);
        cells.put("head_name", name(n));
        cells.put("head_id", id(n));
        cells.put("head_phone", phone(n));
        cells.put("address", village + n + "号");
        cells.put("registered_year", "2016");
        cells.put("category", "一般贫困户");
        cells.put("poverty", "已脱贫");
        cells.put("relocated", "否");
        return cells;
    }

    /** The n-th person, able to work, of the household headed by another. */
    public static Map<String, String> member(int n, int head) {
        Map<String, String> cells = new HashMap<>();
        cells.put("head_name", name(head));
        cells.put("head_id", id(head));
        cells.put("name", name(n));
        cells.put("id_number", id(n));
        cells.put("relation", n == head ? "户主" : "其他");
        cells.put("education", "初中");
        cells.put("health", "健康");
        cells.put("ability", "普通劳动力");
        cells.put("phone", phone(n));
        cells.put("in_school", "否");
        return cells;
    }

    /** The n-th person at work in another province from a day on. */
    public static Map<String, String> transfer(int n, String start) {
        Map<String, String> cells = new HashMap<>(who(n));
        cells.put("channel", "自行就业");
        cells.put("work_place", "省外");
        cells.put("work_type", "转移就业");
        cells.put("employer", "某厂");
        cells.put("trade", "制造类");
        cells.put("province", "某省");
        cells.put("county", "某县");
        cells.put("start", start);
        cells.put("monthly_wage", "3000");
        return cells;
    }

    public static Map<String, String> who(int n) {
        return Map.of("name", name(n), "id_number", id(n));
    }

    /** These cells with others put in or over them: name, text, name, text … */
    public static Map<String, String> with(Map<String, String> cells, String... more) {
        Map<String, String> all = new HashMap<>(cells);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    public static Order row(String form, Map<String, String> cells) {
        return Order.row(form, cells, 2);
    }
}
