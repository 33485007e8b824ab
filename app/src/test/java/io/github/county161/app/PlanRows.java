package io.github.county161.app;

import io.github.county161.core.port.Order;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The plan's own rows as plain texts, asked about one day: who belonged where, who was a labourer, whose work counted.
 * Written from the definitions alone; nothing of the program is asked.
 */
final class PlanRows {

    /** The forms that show somebody at work. */
    static final List<String> SPELLS = List.of("transfer", "nearby", "venture", "holding", "led", "tenant_job", "hire");

    static final String NOWHERE = "—";
    private static final Set<String> GONE = Set.of("死亡", "户口迁出", "婚出");

    private final Map<String, List<Map<String, String>>> rows;
    private final Map<String, Map<String, String>> members = new HashMap<>();
    private final Map<String, Map<String, String>> households = new HashMap<>();
    private final Map<String, List<Map<String, String>>> changes = new HashMap<>();
    private final Map<String, List<Map<String, String>>> spells = new HashMap<>();
    final LocalDate day;
    final LocalDate from;

    PlanRows(List<Order> orders, LocalDate day) {
        this(orders, day.withDayOfYear(1), day);
    }

    /** @param from the first day of the period asked about */
    PlanRows(List<Order> orders, LocalDate from, LocalDate day) {
        this.rows = new HashMap<>();
        orders.forEach(order ->
                rows.computeIfAbsent(order.form(), f -> new ArrayList<>()).add(order.cells()));
        this.day = day;
        this.from = from;
        of("member").forEach(m -> members.put(m.get("id_number"), m));
        of("household").forEach(h -> households.put(h.get("head_id"), h));
        of("member_change")
                .forEach(c -> changes.computeIfAbsent(c.get("id_number"), id -> new ArrayList<>())
                        .add(c));
        changes.values().forEach(list -> list.sort(Comparator.comparing(c -> c.get("date"))));
        SPELLS.forEach(form -> of(form).forEach(s -> spells.computeIfAbsent(s.get("id_number"), id -> new ArrayList<>())
                .add(s)));
    }

    List<Map<String, String>> of(String form) {
        return rows.getOrDefault(form, List.of());
    }

    List<Map<String, String>> of(String form, Predicate<Map<String, String>> which) {
        return of(form).stream().filter(which).toList();
    }

    Map<String, Map<String, String>> byKey(String form, String... key) {
        Map<String, Map<String, String>> found = new HashMap<>();
        of(form).forEach(row -> {
            StringBuilder told = new StringBuilder();
            for (String cell : key) {
                told.append(row.get(cell));
            }
            found.put(told.toString(), row);
        });
        return found;
    }

    Set<String> members() {
        return members.keySet();
    }

    Map<String, Map<String, String>> households() {
        return households;
    }

    Map<String, String> member(String id) {
        return members.getOrDefault(id, Map.of());
    }

    List<Map<String, String>> spellsOf(String id) {
        return spells.getOrDefault(id, List.of());
    }

    /** The number of the head in whose household somebody stood on a day; "" of who is not in the base. */
    String homeOn(String id, LocalDate on) {
        String home = member(id).getOrDefault("head_id", "");
        for (Map<String, String> change : changes.getOrDefault(id, List.of())) {
            if (change.get("kind").equals("转入他户")
                    && !LocalDate.parse(change.get("date")).isAfter(on)) {
                home = change.get("new_head_id");
            }
        }
        return home;
    }

    /** The last change of who left in some way by a day and has not come back; "" of who is there. */
    private String left(String id, LocalDate on) {
        String left = "";
        for (Map<String, String> change : changes.getOrDefault(id, List.of())) {
            String kind = change.get("kind");
            if (!kind.equals("转入他户") && !LocalDate.parse(change.get("date")).isAfter(on)) {
                left = kind.equals("恢复") ? "" : kind;
            }
        }
        return left;
    }

    boolean isMember(String id, LocalDate on) {
        return members.containsKey(id) && !GONE.contains(left(id, on));
    }

    boolean isAble(String id) {
        return isAble(id, day);
    }

    boolean isAble(String id, LocalDate on) {
        if (!members.containsKey(id)) {
            return false;
        }
        int age = on.getYear() - Integer.parseInt(id.substring(6, 10));
        return age >= 16
                && age < 60
                && Set.of("普通劳动力", "技能劳动力").contains(member(id).get("ability"))
                && member(id).get("in_school").equals("否")
                && left(id, on).isEmpty();
    }

    /** Each change of somebody's standing or home, by its day. */
    List<LocalDate> changeDays(String id) {
        return changes.getOrDefault(id, List.of()).stream()
                .map(c -> LocalDate.parse(c.get("date")))
                .toList();
    }

    /** Everybody who ever lived in each household. */
    Map<String, Set<String>> everLivedIn() {
        Map<String, Set<String>> lived = new TreeMap<>();
        members.forEach((id, m) ->
                lived.computeIfAbsent(m.get("head_id"), h -> new HashSet<>()).add(id));
        changes.forEach((id, list) -> list.stream()
                .filter(c -> c.get("kind").equals("转入他户"))
                .forEach(c -> lived.computeIfAbsent(c.get("new_head_id"), h -> new HashSet<>())
                        .add(id)));
        return lived;
    }

    boolean isLifted(String head) {
        return households
                .getOrDefault(head, Map.of())
                .getOrDefault("poverty", "")
                .equals("已脱贫");
    }

    /** Whether the household of a spell's first day was lifted out of poverty. */
    boolean isOfLifted(Map<String, String> spell) {
        return isLifted(homeOn(spell.get("id_number"), LocalDate.parse(spell.get("start"))));
    }

    String town(String head) {
        return households.getOrDefault(head, Map.of()).getOrDefault("town", NOWHERE);
    }

    /** Where somebody's record of that day stands. */
    String townOn(String id, String on) {
        return town(homeOn(id, LocalDate.parse(on.length() == 7 ? on + "-01" : on)));
    }

    boolean within(String text) {
        return isBy(text) && !LocalDate.parse(text).isBefore(from);
    }

    boolean isBy(String text) {
        return !LocalDate.parse(text).isAfter(day);
    }

    Predicate<Map<String, String>> dated(String cell) {
        return row -> within(row.get(cell));
    }

    static Predicate<Map<String, String>> is(String cell, String... values) {
        return row -> Set.of(values).contains(row.getOrDefault(cell, ""));
    }

    /** Begun by the day, and not over: over on the day itself is over. */
    boolean isStanding(Map<String, String> row, String begun, String over) {
        String end = row.getOrDefault(over, "");
        return isBy(row.get(begun)) && (end.isEmpty() || LocalDate.parse(end).isAfter(day));
    }

    /** Whether a spell lasts on a day, its last day included. */
    static boolean isActive(Map<String, String> spell, LocalDate on) {
        String end = spell.getOrDefault("end", "");
        return !LocalDate.parse(spell.get("start")).isAfter(on)
                && (end.isEmpty() || !LocalDate.parse(end).isBefore(on));
    }

    boolean isActive(Map<String, String> spell) {
        return isActive(spell, day);
    }

    boolean touches(Map<String, String> spell) {
        String end = spell.getOrDefault("end", "");
        return isBy(spell.get("start"))
                && (end.isEmpty() || !LocalDate.parse(end).isBefore(from));
    }

    boolean isEffective(Map<String, String> spell) {
        return isEffective(spell, day);
    }

    /** In the period from New Year to a day: still open then, or ended in it after 90 days, of a venture 180. */
    boolean isEffective(Map<String, String> spell, LocalDate to) {
        LocalDate start = LocalDate.parse(spell.get("start"));
        String told = spell.getOrDefault("end", "");
        if (start.isAfter(to)) {
            return false;
        }
        if (told.isEmpty() || LocalDate.parse(told).isAfter(to)) {
            return true;
        }
        LocalDate end = LocalDate.parse(told);
        int enough = spell.containsKey("project") ? 180 : 90;
        return !end.isBefore(from) && ChronoUnit.DAYS.between(start, end) >= enough;
    }

    /** The last day of the last month that is over, in the year; the day itself in the first month. */
    LocalDate lastMonthsEnd() {
        LocalDate last = day.plusDays(1).withDayOfMonth(1).minusDays(1);
        return last.isBefore(from) ? day : last;
    }
}
