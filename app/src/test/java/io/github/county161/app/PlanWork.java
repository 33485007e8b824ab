package io.github.county161.app;

import static io.github.county161.app.PlanRows.NOWHERE;
import static io.github.county161.app.PlanRows.is;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Counted by hand: who is at work, where, and by whose doing. */
final class PlanWork {

    private static final Set<String> OUTSIDE = Set.of("县外市内", "市外省内", "省外", "境外");

    private final PlanRows rows;
    private final Map<String, PlanNumber> figures = new HashMap<>();

    PlanWork(PlanRows rows) {
        this.rows = rows;
    }

    Map<String, PlanNumber> figures() {
        Predicate<Map<String, String>> away = t -> OUTSIDE.contains(t.get("work_place")) && rows.isEffective(t);
        figures.put("entitled", able("transfer", away));
        figures.put("F21", able("transfer", away.and(rows::isOfLifted)));
        partnerProvince(away.and(rows::isOfLifted).and(is("cooperation", "在江苏就业")));
        carriers();
        Predicate<Map<String, String>> near = n -> rows.isEffective(n, rows.lastMonthsEnd());
        figures.put("F30", able("nearby", near));
        PlanNumber homes = PlanNumber.different();
        rows.of("nearby", near.and(n -> rows.isAble(n.get("id_number"))))
                .forEach(n -> homes.hit(town(n), rows.homeOn(n.get("id_number"), LocalDate.parse(n.get("start")))));
        figures.put("F29", homes);
        startUps();
        posts();
        figures.put("F55", able("hire", rows.dated("start")));
        stable();
        return figures;
    }

    private String town(Map<String, String> spell) {
        return rows.townOn(spell.get("id_number"), spell.get("start"));
    }

    /** Persons with such a spell. */
    private PlanNumber persons(String form, Predicate<Map<String, String>> which) {
        PlanNumber persons = PlanNumber.different();
        rows.of(form, which).forEach(s -> persons.hit(town(s), s.get("id_number")));
        return persons;
    }

    private PlanNumber able(String form, Predicate<Map<String, String>> which) {
        return persons(form, which.and(s -> rows.isAble(s.get("id_number"))));
    }

    private void partnerProvince(Predicate<Map<String, String>> which) {
        figures.put("F17", able("transfer", which));
        figures.put("F17.not_in_F21", PlanNumber.different());
        Map<String, Map<String, String>> newest = new HashMap<>();
        rows.of("transfer", which.and(t -> rows.isAble(t.get("id_number"))))
                .forEach(t -> newest.merge(
                        t.get("id_number"),
                        t,
                        (one, other) -> one.get("start").compareTo(other.get("start")) > 0 ? one : other));
        PlanNumber sum = PlanNumber.sum();
        PlanNumber persons = PlanNumber.different();
        newest.forEach((id, t) -> {
            sum.hit(town(t), "", id, 12 * Long.parseLong(t.get("monthly_wage")) * 100);
            persons.hit(town(t), id);
        });
        figures.put("F18", sum.over(persons));
    }

    private void carriers() {
        Set<String> staffed = new HashSet<>();
        rows.of("nearby", n -> rows.isAble(n.get("id_number")) && (rows.isActive(n) || rows.isEffective(n)))
                .forEach(n -> staffed.add(n.get("carrier")));
        Set<String> settlements = new HashSet<>();
        PlanNumber bases = PlanNumber.sum();
        PlanNumber factories = PlanNumber.sum();
        for (Map<String, String> c : rows.of("carrier")) {
            if (rows.isStanding(c, "recognized", "cancelled") && staffed.contains(c.get("carrier"))) {
                boolean base = c.get("kind").equals("就业扶贫基地");
                if (base || c.get("kind").equals("社区工厂")) {
                    (base ? bases : factories).hit(c.get("town"), c.get("carrier"));
                    settlements.add(c.getOrDefault("settlement", NOWHERE));
                }
            }
        }
        figures.put("F23", bases);
        figures.put("F24", factories);
        PlanNumber moved = PlanNumber.different();
        rows.of("household", is("relocated", "是").and(h -> settlements.contains(h.get("settlement"))))
                .forEach(h -> moved.hit(h.get("town"), h.get("head_id")));
        figures.put("F25", moved);
        PlanNumber parks = PlanNumber.sum();
        rows.of("park").forEach(p -> parks.hit(p.get("town"), p.get("kind"), p.get("park"), 1));
        figures.put("F22", parks);
    }

    private void startUps() {
        figures.put("F33", able("venture", rows.dated("start").and(this::isPaid)));
        PlanNumber leaders = PlanNumber.sum();
        rows.of("pacesetter", p -> rows.isBy(p.get("recognized")))
                .forEach(p -> leaders.hit(rows.townOn(p.get("id_number"), p.get("recognized")), p.get("id_number")));
        figures.put("F38", leaders);
        figures.put("F39", able("led", l -> rows.isBy(l.get("start"))));
        PlanNumber incubators = PlanNumber.sum();
        Map<String, String> towns = new HashMap<>();
        rows.of("incubator", is("kind", "创业孵化基地").and(is("level", "县级"))).stream()
                .filter(i -> rows.isStanding(i, "recognized", "cancelled"))
                .forEach(i -> {
                    incubators.hit(i.get("town"), i.get("incubator"));
                    towns.put(i.get("incubator"), i.get("town"));
                });
        figures.put("F40", incubators);
        PlanNumber tenants = PlanNumber.sum();
        Set<String> theirs = new HashSet<>();
        rows.of("tenant", t -> towns.containsKey(t.get("incubator"))).forEach(t -> {
            theirs.add(t.get("tenant"));
            if (rows.isStanding(t, "moved_in", "moved_out")) {
                tenants.hit(towns.getOrDefault(t.get("incubator"), NOWHERE), t.get("tenant"));
            }
        });
        figures.put("F41", tenants);
        figures.put("F42", able("tenant_job", j -> rows.isActive(j) && theirs.contains(j.get("tenant"))));
        PlanNumber villages = PlanNumber.sum();
        rows.of("credit_village", v -> rows.isStanding(v, "recognized", "cancelled"))
                .forEach(v -> villages.hit(v.get("town"), v.get("village")));
        figures.put("F35", villages);
    }

    private boolean isPaid(Map<String, String> venture) {
        return rows.of("subsidy").stream()
                .anyMatch(s -> s.get("policy").equals("一次性创业补贴")
                        && s.get("id_number").equals(venture.get("id_number"))
                        && s.getOrDefault("state", "").equals("已发放")
                        && rows.within(s.get("paid_on")));
    }

    private void posts() {
        figures.put("F46", able("holding", rows::isActive));
        figures.put("F46.holders_of_any_kind", persons("holding", rows::isActive));
        Set<String> held = new HashSet<>();
        rows.of("holding", rows::isActive).forEach(h -> held.add(h.get("post_no")));
        PlanNumber all = PlanNumber.sum();
        PlanNumber fresh = PlanNumber.sum();
        Map<String, PlanNumber> by =
                Map.of("held", PlanNumber.sum(), "vacant", PlanNumber.sum(), "withdrawn", PlanNumber.sum());
        for (Map<String, String> post : rows.of("welfare_post")) {
            if (rows.within(post.get("developed"))) {
                fresh.hit(post.get("town"), post.get("post_no"));
            }
            if (rows.isBy(post.get("developed"))) {
                all.hit(post.get("town"), post.get("post_no"));
                String is = !rows.isStanding(post, "developed", "withdrawn")
                        ? "withdrawn"
                        : held.contains(post.get("post_no")) ? "held" : "vacant";
                by.getOrDefault(is, all).hit(post.get("town"), post.get("post_no"));
            }
        }
        figures.put("F43", fresh);
        figures.put("F44", all);
        by.forEach((is, number) -> List.of("F44.", "F46.").forEach(figure -> figures.put(figure + is, number)));
    }

    /** F02: persons, labourers or not, of lifted households, with work of any form that counts; beside it the named. */
    private void stable() {
        PlanNumber atWork = PlanNumber.different();
        PlanNumber labourers = PlanNumber.different();
        PlanNumber named = PlanNumber.different();
        PlanNumber unnamed = PlanNumber.different();
        List.of("F21", "F30", "F33", "F39", "F42", "F46", "F55")
                .forEach(id ->
                        named.hits().addAll(figures.getOrDefault(id, named).hits()));
        Set<String> names = named.keys();
        for (String form : PlanRows.SPELLS) {
            for (Map<String, String> spell : rows.of(form, s -> rows.isEffective(s) && rows.isOfLifted(s))) {
                String id = spell.get("id_number");
                atWork.hit(town(spell), id);
                if (rows.isAble(id)) {
                    labourers.hit(town(spell), id);
                }
                if (!names.contains(id)) {
                    unnamed.hit(town(spell), id);
                }
            }
        }
        figures.put("F02", atWork);
        figures.put("F02.F02n", named);
        figures.put("F02.in_F02_not_named", unnamed);
        figures.put("F02.only_labourers", labourers);
    }
}
