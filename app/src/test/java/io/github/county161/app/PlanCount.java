package io.github.county161.app;

import io.github.county161.core.port.Order;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Counts over the plan's own rows, in plain loops: nothing of the program is asked. */
final class PlanCount {

    private static final Set<String> OUTSIDE = Set.of("县外市内", "市外省内", "省外", "境外");

    private final Map<String, List<Map<String, String>>> rows = new HashMap<>();
    private final Map<String, Map<String, String>> members = new HashMap<>();
    private final Map<String, Map<String, String>> households = new HashMap<>();
    private final Map<String, Map<String, String>> courses = new HashMap<>();
    private final LocalDate day;
    private final LocalDate from;

    PlanCount(List<Order> orders, LocalDate day) {
        orders.forEach(order ->
                rows.computeIfAbsent(order.form(), f -> new ArrayList<>()).add(order.cells()));
        of("member").forEach(m -> members.put(m.get("id_number"), m));
        of("household").forEach(h -> households.put(h.get("head_id"), h));
        of("course").forEach(c -> courses.put(c.get("course_no"), c));
        this.day = day;
        this.from = day.withDayOfYear(1);
    }

    private List<Map<String, String>> of(String form) {
        return rows.getOrDefault(form, List.of());
    }

    private boolean isAble(String id) {
        Map<String, String> member = members.get(id);
        int age = day.getYear() - Integer.parseInt(id.substring(6, 10));
        return age >= 16
                && age < 60
                && Set.of("普通劳动力", "技能劳动力").contains(member.get("ability"))
                && member.get("in_school").equals("否");
    }

    private boolean isLifted(String id) {
        return households.get(members.get(id).get("head_id")).get("poverty").equals("已脱贫");
    }

    private boolean within(String text) {
        LocalDate at = LocalDate.parse(text);
        return !at.isBefore(from) && !at.isAfter(day);
    }

    private boolean isBy(String text) {
        return !LocalDate.parse(text).isAfter(day);
    }

    private boolean isEffective(Map<String, String> spell, int days) {
        return isEffective(spell, days, day);
    }

    private boolean isEffective(Map<String, String> spell, int days, LocalDate to) {
        LocalDate start = LocalDate.parse(spell.get("start"));
        String told = spell.getOrDefault("end", "");
        if (start.isAfter(to) || !told.isEmpty() && LocalDate.parse(told).isBefore(from)) {
            return false;
        }
        if (told.isEmpty() || LocalDate.parse(told).isAfter(to)) {
            return true;
        }
        return ChronoUnit.DAYS.between(start, LocalDate.parse(told)) >= days;
    }

    /** The last day of the last month that is over: F30 ends there. */
    private LocalDate lastMonth() {
        return day.plusDays(1).withDayOfMonth(1).minusDays(1);
    }

    private boolean isActive(Map<String, String> spell) {
        String end = spell.getOrDefault("end", "");
        return isBy(spell.get("start"))
                && (end.isEmpty() || !LocalDate.parse(end).isBefore(day));
    }

    private Set<String> persons(String form, Predicate<Map<String, String>> which) {
        Set<String> persons = new HashSet<>();
        of(form).stream().filter(which).forEach(row -> persons.add(row.get("id_number")));
        return persons;
    }

    private Set<String> ablePersons(String form, Predicate<Map<String, String>> which) {
        return persons(form, row -> isAble(row.get("id_number")) && which.test(row));
    }

    private long count(String form, Predicate<Map<String, String>> which) {
        return of(form).stream().filter(which).count();
    }

    private long paid(String policy, boolean yearAlone) {
        return of("subsidy").stream()
                .filter(s -> s.get("policy").equals(policy)
                        && s.getOrDefault("state", "").equals("已发放"))
                .filter(s -> yearAlone ? within(s.get("paid_on")) : isBy(s.get("paid_on")))
                .mapToLong(s -> Long.parseLong(s.get("paid_amount")))
                .sum();
    }

    private static Predicate<Map<String, String>> is(String cell, String value) {
        return row -> value.equals(row.get(cell));
    }

    private Predicate<Map<String, String>> dated(String cell) {
        return row -> within(row.get(cell));
    }

    private Predicate<Map<String, String>> ended(boolean venture) {
        return row -> {
            Map<String, String> course = courses.get(row.get("course_no"));
            return within(course.get("end_date")) && course.get("training").equals("创业培训") == venture;
        };
    }

    /** By the catalogue's numbers. */
    Map<String, Long> figures() {
        Map<String, Long> figures = new TreeMap<>();
        Set<String> able = new HashSet<>();
        Set<String> homes = new HashSet<>();
        members.keySet().stream().filter(this::isAble).forEach(id -> {
            able.add(id);
            homes.add(members.get(id).get("head_id"));
        });
        figures.put("F05", (long) homes.size());
        figures.put("F06", (long) able.size());
        figures.put("F15", count("referral", dated("date")));
        figures.put("F16", count("vacancy", is("source", "对口协作地").and(dated("date"))));
        figures.put("F19", count("fair", is("kind", "劳务输出").and(dated("date"))));
        figures.put("F20", paid("转移就业交通补贴", false));
        Predicate<Map<String, String>> away =
                t -> OUTSIDE.contains(t.get("work_place")) && isEffective(t, 90) && isLifted(t.get("id_number"));
        figures.put("F21", (long) ablePersons("transfer", away).size());
        figures.put("F17", (long)
                ablePersons("transfer", away.and(is("cooperation", "在江苏就业"))).size());
        figures.put("F26", count("fair", is("kind", "就近安置").and(dated("date"))));
        figures.put("F30", (long)
                ablePersons("nearby", n -> isEffective(n, 90, lastMonth())).size());
        figures.put("F31", (long) persons("enrolment", ended(true)).size());
        figures.put("F32", paid("创业培训补贴", true));
        figures.put(
                "F37",
                of("loan").stream()
                        .filter(dated("date"))
                        .mapToLong(l -> Long.parseLong(l.get("amount")))
                        .sum());
        figures.put("F38", count("pacesetter", p -> isBy(p.get("recognized"))));
        figures.put("F39", (long) ablePersons("led", l -> isBy(l.get("start"))).size());
        figures.put("F42", (long) ablePersons("tenant_job", this::isActive).size());
        figures.put("F43", count("welfare_post", dated("developed")));
        figures.put("F44", count("welfare_post", p -> isBy(p.get("developed"))));
        figures.put("F46", (long) ablePersons("holding", this::isActive).size());
        figures.put("F50", count("enrolment", ended(false)));
        figures.put("F51", paid("培训生活交通补贴", true));
        figures.put("F52", (long)
                persons("internship", is("kind", "寒暑假见习").and(dated("start"))).size());
        figures.put("F53", (long)
                persons("internship", is("kind", "毕业生见习").and(dated("start"))).size());
        figures.put("F55", (long) ablePersons("hire", dated("start")).size());
        figures.put("F57", count("document", dated("date")));
        figures.put("F69", count("round", dated("date")));
        figures.put("F70", count("handover", dated("date")));
        figures.put("F71", count("bulletin", is("kind", "问题通报").and(dated("date"))));
        figures.put("F72", count("interview", dated("date")));
        Set<String> working = new HashSet<>();
        for (String form : List.of("transfer", "nearby", "venture", "led", "tenant_job", "holding", "hire")) {
            working.addAll(persons(
                    form, s -> isEffective(s, form.equals("venture") ? 180 : 90) && isLifted(s.get("id_number"))));
        }
        figures.put("F02", (long) working.size());
        return figures;
    }
}
