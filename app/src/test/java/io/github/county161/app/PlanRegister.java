package io.github.county161.app;

import static io.github.county161.app.PlanRows.NOWHERE;
import static io.github.county161.app.PlanRows.is;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Counted by hand: the base itself, who is reached by something, who is not. */
final class PlanRegister {

    private final PlanRows rows;
    private final Set<String> able = new HashSet<>();

    PlanRegister(PlanRows rows) {
        this.rows = rows;
        rows.members().stream().filter(rows::isAble).forEach(able::add);
    }

    Map<String, PlanNumber> figures() {
        Map<String, PlanNumber> figures = new HashMap<>();
        PlanNumber homes = PlanNumber.different();
        able.forEach(id -> homes.hit(rows.townOn(id, rows.day.toString()), rows.homeOn(id, rows.day)));
        figures.put("F05", homes);
        figures.put("F06", people(able));
        Set<String> measured = measured();
        Set<String> refusing = wishing(true);
        Set<String> reached = new HashSet<>(measured);
        reached.addAll(refusing);
        reached.retainAll(able);
        figures.put("F74", people(reached).over(people(able)));
        refusing.retainAll(able);
        refusing.removeAll(measured);
        figures.put("F74.refusals_only", people(refusing));
        Set<String> willing = wishing(false);
        willing.retainAll(able);
        PlanNumber attended = PlanNumber.sum();
        rows.of("fair", rows.dated("date"))
                .forEach(f -> attended.hit(f.get("town"), "", "", Long.parseLong(f.get("poor_attendance"))));
        figures.put("F77.took_part", attended.over(people(willing)));
        graduates(figures);
        planned(figures);
        return figures;
    }

    /** Labourers without any measure in the period. */
    long withoutMeasure() {
        Set<String> measured = measured();
        return rows.members().stream()
                .filter(id -> rows.isAble(id) && !measured.contains(id))
                .count();
    }

    private PlanNumber people(Set<String> ids) {
        PlanNumber people = PlanNumber.different();
        ids.forEach(id -> people.hit(rows.townOn(id, rows.day.toString()), id));
        return people;
    }

    /** A spell that touches the year, a course ended in it, money paid, aid, an internship begun in it. */
    private Set<String> measured() {
        Set<String> measured = new HashSet<>();
        PlanRows.SPELLS.forEach(form -> add(measured, form, rows::touches));
        Map<String, Map<String, String>> courses = rows.byKey("course", "course_no");
        add(
                measured,
                "enrolment",
                e -> rows.within(
                        courses.getOrDefault(e.get("course_no"), Map.of()).getOrDefault("end_date", "")));
        add(measured, "subsidy", s -> s.getOrDefault("state", "").equals("已发放") && rows.within(s.get("paid_on")));
        add(measured, "aid", rows.dated("date"));
        add(measured, "internship", rows.dated("start"));
        return measured;
    }

    private void add(Set<String> ids, String form, Predicate<Map<String, String>> which) {
        rows.of(form, which).forEach(row -> ids.add(row.get("id_number")));
    }

    /** Whose latest survey by the day says that they would not, or that they would. */
    private Set<String> wishing(boolean refuse) {
        Map<String, Map<String, String>> latest = new HashMap<>();
        rows.of("intention", i -> rows.isBy(i.get("date")))
                .forEach(survey -> latest.merge(
                        survey.get("id_number"),
                        survey,
                        (one, other) -> one.get("date").compareTo(other.get("date")) > 0 ? one : other));
        Set<String> ids = new HashSet<>();
        latest.forEach((id, survey) -> {
            if (survey.get("wish").equals("无就业创业意愿") == refuse) {
                ids.add(id);
            }
        });
        return ids;
    }

    private void graduates(Map<String, PlanNumber> figures) {
        Set<String> aided = new HashSet<>();
        add(aided, "aid", a -> rows.isBy(a.get("date")));
        PlanNumber idle = PlanNumber.different();
        PlanNumber withAid = PlanNumber.different();
        YearMonth now = YearMonth.from(rows.day);
        for (String id : rows.members()) {
            String graduated = rows.member(id).getOrDefault("graduated", "");
            if (graduated.isEmpty()
                    || YearMonth.parse(graduated).isAfter(now)
                    || YearMonth.parse(graduated).isBefore(now.minusYears(2))
                    || !rows.isMember(id, rows.day)
                    || rows.spellsOf(id).stream().anyMatch(rows::isActive)) {
                continue;
            }
            idle.hit(rows.townOn(id, rows.day.toString()), id);
            if (aided.contains(id)) {
                withAid.hit(rows.townOn(id, rows.day.toString()), id);
            }
        }
        figures.put("F80", idle);
        figures.put("F80.with_aid", withAid);
    }

    private void planned(Map<String, PlanNumber> figures) {
        PlanNumber items = PlanNumber.different();
        rows.of("target", is("year", "" + rows.day.getYear())).forEach(t -> items.hit(NOWHERE, t.get("item")));
        figures.put("F08", items);
        PlanNumber duties = PlanNumber.different();
        rows.of("duty", d -> PlanRows.isActive(d, rows.day))
                .forEach(d -> duties.hit(NOWHERE, d.get("kind"), d.get("name") + d.get("unit"), 1));
        figures.put("F13", duties);
    }
}
