package io.github.county161.app;

import io.github.county161.core.port.Order;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * An invented county laid down by rule. The plan says how many records of each kind there are, those that count and
 * those that look like them and do not; it knows no figure. Who they are is the seed's: names, numbers, villages, and
 * the days within what the rule leaves open. Households and persons have numbers; the same number is the same person
 * wherever the plan speaks of it.
 */
final class FullPlan {

    /** What the demonstration takes when nobody says another. */
    static final long USUAL_SEED = 161;

    private static final int POOR_VILLAGES = 110;

    /** Somebody of the plan. */
    record Who(String name, String idNumber) {
        @Override
        public String toString() {
            return "name=" + name + " id_number=" + idNumber;
        }
    }

    /** One of the county's villages. */
    record Village(String town, String name, String code) {
        @Override
        public String toString() {
            return "town=" + town + " village=" + name;
        }
    }

    private final List<Village> villages;
    private final Consumer<Order> sink;
    private final RandomGenerator random;
    private final FullPeople people;
    private long rows;

    /** @param random all that is left to chance comes of it, in the order in which the plan is laid down */
    FullPlan(List<Map<String, String>> divisions, RandomGenerator random, Consumer<Order> sink) {
        this.random = random;
        this.sink = sink;
        Map<String, String> towns = new HashMap<>();
        divisions.forEach(row -> towns.put(row.get("code"), row.get("name")));
        List<Village> all = divisions.stream()
                .filter(row -> "village".equals(row.get("level")))
                .map(row -> new Village(
                        towns.getOrDefault(row.get("parent"), ""),
                        row.getOrDefault("name", ""),
                        row.getOrDefault("code", "")))
                .toList();
        List<Village> shuffled = new ArrayList<>();
        for (int n : order(all.size())) {
            shuffled.add(all.get(n));
        }
        this.villages = List.copyOf(shuffled);
        this.people = new FullPeople(this);
    }

    FullPeople people() {
        return people;
    }

    List<Village> villages() {
        return villages;
    }

    Village village(int n) {
        return villages.get(n % villages.size());
    }

    /** The villages that are poor. */
    List<Village> poor() {
        return villages.subList(0, POOR_VILLAGES);
    }

    /** One of so many. */
    int pick(int among) {
        return random.nextInt(among);
    }

    String pick(String... among) {
        return among[pick(among.length)];
    }

    /** The numbers below this in some order. */
    int[] order(int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }

    /** A day of the so many that begin with this one. */
    LocalDate day(String from, int days) {
        return LocalDate.parse(from).plusDays(pick(days));
    }

    /**
     * A row of a form.
     *
     * @param cells {@code name=text} with blanks between; an empty text is a cell left blank
     */
    void row(String form, String cells) {
        Map<String, String> told = new HashMap<>();
        for (String cell : cells.split(" ")) {
            int sign = cell.indexOf('=');
            if (sign < cell.length() - 1) {
                told.put(cell.substring(0, sign), cell.substring(sign + 1));
            }
        }
        sink.accept(Order.row(form, told, ++rows).because("历史导入：演示数据"));
    }

    void row(String form, Who who, String cells) {
        row(form, who + " " + cells);
    }

    void row(String form, Village village, String cells) {
        row(form, village + " " + cells);
    }
}
