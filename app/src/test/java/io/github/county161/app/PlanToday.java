package io.github.county161.app;

import static io.github.county161.app.PlanRows.NOWHERE;
import static io.github.county161.app.PlanRows.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Counted by hand: work for others as it is watched today, the seven drives, what the pack and the pattern hold. */
final class PlanToday {

    private static final Set<String> OUTSIDE = Set.of("县外市内", "市外省内", "省外", "境外");
    private static final Set<String> WATCHED = Set.of("脱贫不稳定户", "边缘易致贫户", "突发严重困难户");
    private static final Set<String> WORKSHOPS = Set.of("社区工厂", "扶贫车间");
    private static final List<String> PAID_WORK =
            PlanRows.SPELLS.stream().filter(form -> !form.equals("venture")).toList();

    private final PlanRows rows;
    private final Map<String, PlanNumber> figures = new HashMap<>();

    PlanToday(PlanRows rows) {
        this.rows = rows;
    }

    Map<String, PlanNumber> figures() throws IOException {
        workforce();
        sinceLastMonth();
        places();
        carriersAndPosts();
        drives();
        held();
        return figures;
    }

    private String town(Map<String, String> spell) {
        return rows.townOn(spell.get("id_number"), spell.get("start"));
    }

    private PlanNumber persons(List<String> forms, Predicate<Map<String, String>> which) {
        PlanNumber persons = PlanNumber.different();
        forms.forEach(form -> rows.of(form, which).forEach(s -> persons.hit(town(s), s.get("id_number"))));
        return persons;
    }

    private boolean isAble(Map<String, String> row) {
        return rows.isAble(row.get("id_number"));
    }

    /** Open at the end of a span, or ended in it after 90 days. */
    private static boolean isEffective(Map<String, String> spell, LocalDate from, LocalDate to) {
        LocalDate start = LocalDate.parse(spell.get("start"));
        String told = spell.getOrDefault("end", "");
        if (start.isAfter(to) || told.isEmpty() || LocalDate.parse(told).isAfter(to)) {
            return !start.isAfter(to);
        }
        LocalDate end = LocalDate.parse(told);
        return !end.isBefore(from) && ChronoUnit.DAYS.between(start, end) >= 90;
    }

    private void workforce() {
        Predicate<Map<String, String>> thisYear = s -> isEffective(s, rows.from, rows.day);
        PlanNumber all = persons(PAID_WORK, thisYear);
        figures.put("W1", all);
        figures.put("W7", persons(PAID_WORK, thisYear.and(this::isWatched)));
        LocalDate yearAgo = rows.day.minusYears(1);
        PlanNumber before = persons(PAID_WORK, s -> isEffective(s, yearAgo.withDayOfYear(1), yearAgo));
        figures.put("W10", all.over(before));
        figures.put("W10.last_year", before);
        Set<String> seen = new HashSet<>();
        Set<String> found = new HashSet<>();
        rows.of("work_check", is("month", rows.day.toString().substring(0, 7))).forEach(check -> {
            seen.add(check.get("id_number"));
            if (Set.of("不变", "换岗换地").contains(check.get("state"))) {
                found.add(check.get("id_number"));
            }
        });
        PlanNumber now = persons(PAID_WORK, rows::isActive);
        figures.put("W2", persons(PAID_WORK, s -> rows.isActive(s) && found.contains(s.get("id_number"))));
        figures.put(
                "W3",
                persons(PAID_WORK, s -> rows.isActive(s) && seen.contains(s.get("id_number")))
                        .over(now));
    }

    private boolean isWatched(Map<String, String> spell) {
        String home = rows.homeOn(spell.get("id_number"), LocalDate.parse(spell.get("start")));
        return WATCHED.contains(rows.households().getOrDefault(home, Map.of()).getOrDefault("category", ""));
    }

    private void sinceLastMonth() {
        LocalDate end = rows.day.withDayOfMonth(1).minusDays(1);
        Predicate<Map<String, String>> then = s -> PlanRows.isActive(s, end);
        Set<String> before = persons(PAID_WORK, then).keys();
        Set<String> now = persons(PAID_WORK, rows::isActive).keys();
        figures.put("W4", persons(PAID_WORK, s -> rows.isActive(s) && !before.contains(s.get("id_number"))));
        figures.put("W4.left", persons(PAID_WORK, then.and(s -> !now.contains(s.get("id_number")))));
        Predicate<Map<String, String>> begun =
                s -> rows.isActive(s) && LocalDate.parse(s.get("start")).isAfter(end);
        figures.put("W4.changed", persons(PAID_WORK, begun.and(s -> before.contains(s.get("id_number")))));
    }

    private void places() {
        Set<String> busy = persons(PlanRows.SPELLS, rows::isActive).keys();
        figures.put(
                "W5",
                persons(
                        List.of("transfer"),
                        t -> OUTSIDE.contains(t.get("work_place"))
                                && !t.getOrDefault("end", "").isEmpty()
                                && rows.within(t.get("end"))
                                && isAble(t)
                                && !busy.contains(t.get("id_number"))));
        figures.put("W6", went("县外市内", "市外省内", "省外", "境外", "乡（镇）内", "乡（镇）外县内"));
        figures.put("W6.out_of_province", went("省外", "境外"));
        figures.put("W6.in_province_out_of_county", went("县外市内", "市外省内"));
        figures.put("W6.in_county", went("乡（镇）内", "乡（镇）外县内"));
    }

    private PlanNumber went(String... places) {
        return persons(
                List.of("transfer"),
                t -> Set.of(places)
                                .contains(t.get("work_place").replace('(', '（').replace(')', '）'))
                        && isEffective(t, rows.from, rows.day)
                        && isAble(t));
    }

    private void carriersAndPosts() {
        Map<String, Map<String, String>> carriers = rows.byKey("carrier", "carrier");
        Set<String> staffed = new HashSet<>();
        rows.of("nearby", n -> isAble(n) && (rows.isActive(n) || rows.isEffective(n)))
                .forEach(n -> staffed.add(n.get("carrier")));
        PlanNumber shops = PlanNumber.sum();
        rows.of("carrier", c -> WORKSHOPS.contains(c.get("kind")) && staffed.contains(c.get("carrier"))).stream()
                .filter(c -> rows.isStanding(c, "recognized", "cancelled"))
                .forEach(c -> shops.hit(c.get("town"), c.get("carrier")));
        figures.put("W8", shops);
        figures.put(
                "W8.workers",
                persons(List.of("nearby"), n -> isAble(n) && rows.isActive(n) && isAt(carriers, n, WORKSHOPS)));
        Map<String, Map<String, String>> posts = rows.byKey("welfare_post", "post_no");
        figures.put(
                "W9",
                persons(
                        List.of("holding"),
                        h -> isAble(h)
                                && rows.isActive(h)
                                && !posts.getOrDefault(h.get("post_no"), Map.of())
                                        .getOrDefault("post_type", "")
                                        .equals("城镇公岗")));
    }

    private static boolean isAt(
            Map<String, Map<String, String>> carriers, Map<String, String> spell, Set<String> kinds) {
        return kinds.contains(
                carriers.getOrDefault(spell.get("carrier"), Map.of()).getOrDefault("kind", ""));
    }

    private void drives() {
        Map<String, Map<String, String>> carriers = rows.byKey("carrier", "carrier");
        drive("labor_cooperation", spells("transfer", rows::touches));
        drive("welfare_posts", spells("holding", rows::touches));
        drive("community_factories", spells("nearby", n -> rows.touches(n) && isAt(carriers, n, WORKSHOPS)));
        drive("model_bases", spells("nearby", n -> rows.touches(n) && isAt(carriers, n, Set.of("就业扶贫基地"))));
        PlanNumber ventures = spells("venture", rows::touches);
        ventures.hits().addAll(spells("led", rows::touches).hits());
        drive("venture_drive", ventures);
        PlanNumber results = PlanNumber.sum();
        rows.of("fair_result", rows.dated("date"))
                .forEach(r -> results.hit(rows.townOn(r.get("id_number"), r.get("date")), r.get("id_number")));
        drive("special_recruitment", results);
        Map<String, Map<String, String>> courses = rows.byKey("course", "course_no");
        PlanNumber trained = PlanNumber.sum();
        for (Map<String, String> e : rows.of("enrolment")) {
            String end = courses.getOrDefault(e.get("course_no"), Map.of()).getOrDefault("end_date", "");
            if (rows.within(end)) {
                trained.hit(rows.townOn(e.get("id_number"), end), e.get("id_number"));
            }
        }
        drive("skill_training", trained);
        PlanNumber all = PlanNumber.different();
        figures.forEach((name, number) -> {
            if (name.startsWith("F03.") && !name.endsWith("_rows")) {
                all.hits().addAll(number.hits());
            }
        });
        figures.put("F03", all);
        PlanNumber tasks = PlanNumber.sum();
        rows.of("task", t -> rows.isBy(t.get("date"))).forEach(t -> tasks.hit(NOWHERE, t.get("source"), "", 1));
        figures.put("F03.tasks", tasks);
    }

    private PlanNumber spells(String form, Predicate<Map<String, String>> which) {
        PlanNumber spells = PlanNumber.sum();
        rows.of(form, which).forEach(s -> spells.hit(town(s), s.get("id_number")));
        return spells;
    }

    /** Every record is one; then every person. */
    private void drive(String name, PlanNumber records) {
        figures.put("F03." + name + "_rows", records);
        PlanNumber persons = PlanNumber.different();
        persons.hits().addAll(records.hits());
        figures.put("F03." + name, persons);
    }

    /** The scheme of the year, the thirteen books, the first responsible's commitments; no act of the year is laid. */
    private void held() throws IOException {
        Path scheme = Path.of("src/main/resources/packs/610723/scheme/" + rows.day.getYear() + ".csv");
        PlanNumber categories = PlanNumber.different();
        if (Files.exists(scheme)) {
            Files.readAllLines(scheme).stream().skip(1).forEach(line -> categories.hit(NOWHERE, line.split(",")[0]));
        }
        figures.put("F07", categories);
        books("F09", 5);
        books("F10", 3);
        books("F11", 5);
        PlanNumber duties = PlanNumber.sum();
        rows.of("duty", is("kind", "第一责任人").and(d -> PlanRows.isActive(d, rows.day)))
                .forEach(d -> duties.hit(NOWHERE, d.get("content")));
        figures.put("F12", duties);
        figures.put("F14", PlanNumber.sum());
        figures.put("F14.by_act", PlanNumber.sum());
    }

    private void books(String id, int many) {
        PlanNumber books = PlanNumber.sum();
        for (int i = 0; i < many; i++) {
            books.hit(NOWHERE, "book " + i);
        }
        figures.put(id, books);
    }
}
