package io.github.county161.app;

import static io.github.county161.app.PlanRows.NOWHERE;
import static io.github.county161.app.PlanRows.is;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Counted by hand: what offices did: fairs, papers, meetings, who answers for which village, problems. */
final class PlanOffice {

    private final PlanRows rows;
    private final Map<String, PlanNumber> figures = new HashMap<>();

    PlanOffice(PlanRows rows) {
        this.rows = rows;
    }

    /**
     * @param villages each village as a sheet writes it, with its town
     * @param poor those that are poor
     */
    Map<String, PlanNumber> figures(Map<String, String> villages, Set<String> poor) {
        brought();
        fairs();
        Set<String> planned = new HashSet<>();
        rows.of("plan", is("year", "" + rows.day.getYear()))
                .forEach(p -> planned.add(p.get("town") + p.get("village")));
        PlanNumber all = places(villages, villages.keySet());
        figures.put("F49", places(villages, planned).over(all));
        Set<String> unplanned = new HashSet<>(villages.keySet());
        unplanned.removeAll(planned);
        figures.put("F49.uncovered", places(villages, unplanned));
        leadership();
        papers();
        grid(villages, poor);
        supervision();
        return figures;
    }

    private static PlanNumber places(Map<String, String> villages, Set<String> which) {
        PlanNumber places = PlanNumber.different();
        which.forEach(village -> places.hit(villages.getOrDefault(village, NOWHERE), village));
        return places;
    }

    /** Rows of a form, each where it stands. */
    private void count(
            String figure,
            String form,
            Predicate<Map<String, String>> which,
            Function<Map<String, String>, String> town) {
        PlanNumber number = PlanNumber.sum();
        rows.of(form, which).forEach(row -> number.hit(town.apply(row), ""));
        figures.put(figure, number);
    }

    private static String nowhere(Map<String, String> row) {
        return NOWHERE;
    }

    private String ofPerson(Map<String, String> row) {
        return rows.townOn(row.get("id_number"), row.get("date"));
    }

    private void persons(String figure, String form, Predicate<Map<String, String>> which) {
        PlanNumber persons = PlanNumber.different();
        rows.of(form, which).forEach(row -> persons.hit(ofPerson(row), row.get("id_number")));
        figures.put(figure, persons);
    }

    private void brought() {
        Map<String, Map<String, String>> partners = rows.byKey("partner", "partner");
        Predicate<Map<String, String>> referred = rows.dated("date")
                .and(r -> "是"
                        .equals(partners.getOrDefault(r.get("partner"), Map.of())
                                .get("paired")));
        count("F15", "referral", referred, this::ofPerson);
        persons("F15.persons", "referral", referred);
        Predicate<Map<String, String>> fromPartners = is("source", "对口协作地").and(rows.dated("date"));
        count("F16", "vacancy", fromPartners, PlanOffice::nowhere);
        PlanNumber heads = PlanNumber.sum();
        rows.of("vacancy", fromPartners).forEach(v -> heads.hit(NOWHERE, "", "", Long.parseLong(v.get("headcount"))));
        figures.put("F16.headcount", heads);
        count("F78", "partner", is("kind", "劳务协作服务中心"), PlanOffice::nowhere);
    }

    private void fairs() {
        Map.of("F19", "劳务输出", "F26", "就近安置")
                .forEach((figure, kind) ->
                        count(figure, "fair", is("kind", kind).and(rows.dated("date")), f -> f.get("town")));
        PlanNumber others = PlanNumber.sum();
        rows.of("fair", is("kind", "公益性岗位", "社区工厂", "高校毕业生").and(rows.dated("date")))
                .forEach(f -> others.hit(f.get("town"), f.get("kind"), "", 1));
        figures.put("F79", others);
        figures.put("F79.by_kind", others);
        Map<String, Map<String, String>> fairs = rows.byKey("fair", "fair", "date");
        Predicate<Map<String, String>> near = r -> rows.within(r.get("date"))
                && "就近安置"
                        .equals(fairs.getOrDefault(r.get("fair") + r.get("fair_date"), Map.of())
                                .get("kind"));
        count("F27", "fair_result", near.and(is("result", "达成意向")), this::ofPerson);
        persons("F27.persons", "fair_result", near.and(is("result", "达成意向")));
        persons("F28", "fair_result", near.and(is("result", "签订协议")));
        persons("F28.on_the_job", "fair_result", near.and(is("result", "到岗")));
    }

    private void leadership() {
        count(
                "F56",
                "member_unit",
                is("role", "成员")
                        .and(u -> u.getOrDefault("start", "").isEmpty() || rows.isBy(u.get("start")))
                        .and(u -> u.getOrDefault("end", "").isEmpty()
                                || !LocalDate.parse(u.get("end")).isBefore(rows.day)),
                PlanOffice::nowhere);
        meetings("F59", "周分析调度", day -> day.getDayOfWeek() == DayOfWeek.SUNDAY);
        meetings("F60", "月督导推进", day -> day.plusDays(1).getDayOfMonth() == 1);
        meetings("F61", "季综合研判", day -> day.plusDays(1).getDayOfMonth() == 1 && day.getMonthValue() % 3 == 0);
    }

    private void meetings(String figure, String kind, Predicate<LocalDate> isLast) {
        count(figure, "meeting", is("kind", kind).and(rows.dated("date")), PlanOffice::nowhere);
        PlanNumber elapsed = PlanNumber.sum();
        rows.from.datesUntil(rows.day.plusDays(1)).filter(isLast).forEach(day -> elapsed.hit(NOWHERE, ""));
        figures.put(figure + ".elapsed", elapsed);
    }

    private void papers() {
        count("F57", "document", is("kind", "方案").and(rows.dated("date")), PlanOffice::nowhere);
        Map.of("F62", "折页", "F63", "贴画").forEach((figure, kind) -> {
            Set<String> names = new HashSet<>();
            PlanNumber printed = PlanNumber.sum();
            for (Map<String, String> m : rows.of("material", is("kind", kind))) {
                names.add(m.get("material"));
                if (rows.within(m.get("date"))) {
                    printed.hit(NOWHERE, "", "", Long.parseLong(m.get("copies")));
                }
            }
            PlanNumber given = PlanNumber.sum();
            rows.of("distribution", rows.dated("date").and(d -> names.contains(d.get("material"))))
                    .forEach(d -> given.hit(d.get("town"), "", "", Long.parseLong(d.get("copies"))));
            figures.put(figure, printed);
            figures.put(figure + ".distributed", given);
        });
        count("F64", "team", t -> true, t -> t.get("town"));
        count("F64.sessions", "talk", rows.dated("date"), t -> t.get("town"));
        PlanNumber reached = PlanNumber.different();
        rows.of("talk", rows.dated("date")).forEach(t -> reached.hit(t.get("town"), t.get("town") + t.get("village")));
        figures.put("F64.villages_reached", reached);
        PlanNumber sample = surveyed("sample");
        figures.put("F77", surveyed("aware").over(sample));
        figures.put("F77.satisfied", surveyed("satisfied").over(sample));
    }

    private PlanNumber surveyed(String cell) {
        PlanNumber sum = PlanNumber.sum();
        rows.of("survey", rows.dated("date")).forEach(s -> sum.hit(s.get("town"), "", "", Long.parseLong(s.get(cell))));
        return sum;
    }

    private void grid(Map<String, String> villages, Set<String> poor) {
        Predicate<Map<String, String>> now = g -> PlanRows.isActive(g, rows.day);
        Map.of("F65", "包片", "F66", "包镇", "F67", "包村").forEach((figure, level) -> {
            PlanNumber number = PlanNumber.different();
            rows.of("grid", is("level", level).and(now)).forEach(g -> {
                String area = g.get("area");
                number.hit(
                        area.contains("、") ? NOWHERE : villages.getOrDefault(area, area),
                        level.equals("包镇") ? g.get("unit") : g.get("name") + g.get("unit"));
            });
            figures.put(figure, number);
        });
        Set<String> covered = new HashSet<>();
        rows.of("grid", is("level", "包村").and(now))
                .forEach(g -> covered.addAll(List.of(g.get("area").split("、"))));
        covered.retainAll(poor);
        Set<String> uncovered = new HashSet<>(poor);
        uncovered.removeAll(covered);
        figures.put("F68", places(villages, covered));
        figures.put("F68.poverty_villages", places(villages, poor));
        figures.put("F68.uncovered", places(villages, uncovered));
    }

    private void supervision() {
        count("F69", "round", rows.dated("date"), PlanOffice::nowhere);
        count("F70", "handover", rows.dated("date"), h -> h.get("to_unit"));
        count("F71", "bulletin", is("kind", "问题通报").and(rows.dated("date")), PlanOffice::nowhere);
        count("F72", "interview", rows.dated("date"), i -> i.get("unit"));
        PlanNumber persons = PlanNumber.different();
        rows.of("interview", rows.dated("date")).forEach(i -> persons.hit(i.get("unit"), i.get("interviewed")));
        figures.put("F72.persons", persons);
        Predicate<Map<String, String>> raised = rows.dated("date");
        Predicate<Map<String, String>> off = is("state", "已销号").and(p -> rows.isBy(p.get("struck_off")));
        count("F73.raised", "problem", raised, p -> p.get("town"));
        count("F73.off", "problem", raised.and(off), p -> p.get("town"));
        PlanNumber all = figures.getOrDefault("F73.raised", PlanNumber.sum());
        figures.put("F73", figures.getOrDefault("F73.off", all).over(all));
        count(
                "F73.overdue",
                "problem",
                raised.and(off.negate()).and(p -> LocalDate.parse(p.get("due")).isBefore(rows.day)),
                p -> p.get("town"));
        count("F73.relapsed", "problem", raised.and(this::isAgain), p -> p.get("town"));
        figures.remove("F73.raised");
        figures.remove("F73.off");
    }

    /** Whether one of the same kind in the same village had been struck off within a year before. */
    private boolean isAgain(Map<String, String> problem) {
        LocalDate day = LocalDate.parse(problem.get("date"));
        return !rows.of(
                        "problem",
                        other -> other.get("town").equals(problem.get("town"))
                                && other.get("village").equals(problem.get("village"))
                                && other.get("kind").equals(problem.get("kind"))
                                && isWithin(day, LocalDate.parse(other.get("struck_off"))))
                .isEmpty();
    }

    private static boolean isWithin(LocalDate day, LocalDate struckOff) {
        return struckOff.isBefore(day) && !struckOff.plusDays(365).isBefore(day);
    }
}
