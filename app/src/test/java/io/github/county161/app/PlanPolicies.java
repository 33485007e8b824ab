package io.github.county161.app;

import static io.github.county161.app.PlanRows.is;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The ten policies counted by hand over plain rows, from what the mechanism's chapter on policies says of each: nothing
 * of the program is asked. Money in fen; payees by id number, units by name.
 */
final class PlanPolicies {

    /** What somebody is due and has. */
    record Told(long due, long has) {
        String verdict() {
            return has > due ? "WRONG" : due > has ? "ENTITLED" : has > 0 ? "RECEIVED" : "NOT";
        }
    }

    private static final Set<String> FAR = Set.of("省外", "境外");
    private static final Set<String> OUTSIDE = Set.of("县外市内", "市外省内", "省外", "境外");

    private final PlanRows rows;
    private final Map<String, Map<String, String>> courses;
    private final Map<String, Map<String, String>> carriers;
    private final Map<String, Map<String, String>> posts;

    PlanPolicies(PlanRows rows) {
        this.rows = rows;
        this.courses = rows.byKey("course", "course_no");
        this.carriers = rows.byKey("carrier", "carrier");
        this.posts = rows.byKey("welfare_post", "post_no");
    }

    /** One record that money rests on. */
    private record Ground(String person, String payee, long fen) {}

    private enum Often {
        EACH,
        YEARLY,
        ONCE
    }

    Map<String, Map<String, Told>> all() {
        BiPredicate<String, LocalDate> able = rows::isAble;
        BiPredicate<String, LocalDate> member = rows::isMember;
        Function<Map<String, String>, String> self = r -> r.get("id_number");
        Function<Map<String, String>, String> unit = r -> r.get("carrier");
        Map<String, Map<String, Told>> all = new TreeMap<>();
        Predicate<Map<String, String>> away = is("work_place", OUTSIDE.toArray(String[]::new));
        all.put(
                "转移就业交通补贴",
                told(
                        "转移就业交通补贴",
                        Often.YEARLY,
                        able,
                        of(
                                "transfer",
                                rows::touches,
                                away.and(lasted(90)),
                                self,
                                t -> FAR.contains(t.get("work_place")) ? 50_000L : 30_000L)));
        all.put(
                "一次性创业补贴",
                told("一次性创业补贴", Often.ONCE, able, of("venture", rows::touches, lasted(180), self, v -> 300_000L)));
        all.put(
                "创业培训补贴",
                told(
                        "创业培训补贴",
                        Often.EACH,
                        able,
                        of(
                                "enrolment",
                                this::ended,
                                is("passed", "是")
                                        .and(e -> "创业培训".equals(course(e).get("training"))),
                                self,
                                e -> e.getOrDefault("employed_month", "").isEmpty() ? 50_000L : 100_000L)));
        all.put(
                "培训生活交通补贴",
                told(
                        "培训生活交通补贴",
                        Often.EACH,
                        able,
                        of(
                                "enrolment",
                                this::ended,
                                is("passed", "是"),
                                self,
                                e -> 5_000L * Long.parseLong(e.get("days")))));
        all.put(
                "一次性求职补贴",
                told(
                        "一次性求职补贴",
                        Often.YEARLY,
                        able,
                        of("transfer", rows.dated("start"), away.and(is("channel", "组织介绍")), self, t -> 50_000L)));
        all.put(
                "社区工厂一次性岗位补贴",
                told(
                        "社区工厂一次性岗位补贴",
                        Often.YEARLY,
                        able,
                        of(
                                "nearby",
                                rows.dated("start"),
                                n -> kind(n).equals("社区工厂") && Long.parseLong(n.get("months")) >= 12,
                                unit,
                                n -> 100_000L)));
        all.put(
                "基地奖补性职介",
                told(
                        "基地奖补性职介",
                        Often.YEARLY,
                        able,
                        of("nearby", rows::touches, n -> kind(n).equals("就业扶贫基地"), self, n -> 50_000L)));
        all.put(
                "公岗补贴",
                told(
                        "公岗补贴",
                        Often.EACH,
                        (id, on) -> true,
                        of(
                                "attendance",
                                a -> rows.within(YearMonth.parse(a.get("month"))
                                        .atEndOfMonth()
                                        .toString()),
                                a -> Long.parseLong(a.get("days")) > 0,
                                self,
                                this::attended)));
        all.put(
                "就业见习补贴",
                told(
                        "就业见习补贴",
                        Often.EACH,
                        member,
                        of(
                                "internship",
                                rows::touches,
                                i -> !i.getOrDefault("monthly_subsidy", "").isEmpty(),
                                self,
                                this::monthly)));
        all.put(
                "创业担保贷款贴息",
                told(
                        "创业担保贷款贴息",
                        Often.EACH,
                        member,
                        of(
                                "loan",
                                rows.dated("date"),
                                l -> true,
                                self,
                                l -> Math.min(300_000L, fen(l.get("amount")) * 3 / 100))));
        exclude(all, "一次性求职补贴", "基地奖补性职介");
        exclude(all, "基地奖补性职介", "一次性求职补贴");
        all.values().forEach(told -> told.values().removeIf(t -> t.due() == 0 && t.has() == 0));
        return all;
    }

    /** Who was paid under the other this year, and before or alone, is due nothing of the one. */
    private void exclude(Map<String, Map<String, Told>> all, String one, String other) {
        Map<String, LocalDate> first = new HashMap<>();
        paid(other)
                .forEach(s -> first.merge(
                        s.get("id_number"), LocalDate.parse(s.get("paid_on")), (a, b) -> a.isBefore(b) ? a : b));
        Map<String, LocalDate> own = new HashMap<>();
        paid(one)
                .forEach(s -> own.merge(
                        s.get("id_number"), LocalDate.parse(s.get("paid_on")), (a, b) -> a.isAfter(b) ? a : b));
        all.get(one)
                .replaceAll((payee, told) -> first.containsKey(payee)
                                && (!own.containsKey(payee) || first.get(payee).isBefore(own.get(payee)))
                        ? new Told(0, told.has())
                        : told);
    }

    /** Paid by the day for the year of the day. */
    private List<Map<String, String>> paid(String policy) {
        return rows.of(
                "subsidy",
                is("policy", policy)
                        .and(is("state", "已发放"))
                        .and(is("year", "" + rows.day.getYear()))
                        .and(s -> rows.isBy(s.get("paid_on"))));
    }

    private List<Ground> of(
            String form,
            Predicate<Map<String, String>> inTheYear,
            Predicate<Map<String, String>> meets,
            Function<Map<String, String>, String> payee,
            Function<Map<String, String>, Long> fen) {
        return rows.of(form, inTheYear.and(meets)).stream()
                .sorted(Comparator.comparing(r -> r.getOrDefault("start", "")))
                .map(r -> new Ground(r.get("id_number"), payee.apply(r), fen.apply(r)))
                .toList();
    }

    private Predicate<Map<String, String>> lasted(int days) {
        return spell -> {
            LocalDate start = LocalDate.parse(spell.get("start"));
            String told = spell.getOrDefault("end", "");
            LocalDate end =
                    told.isEmpty() || LocalDate.parse(told).isAfter(rows.day) ? rows.day : LocalDate.parse(told);
            return ChronoUnit.DAYS.between(start, end) >= days;
        };
    }

    private Map<String, String> course(Map<String, String> enrolment) {
        return courses.getOrDefault(enrolment.get("course_no"), Map.of());
    }

    private boolean ended(Map<String, String> enrolment) {
        return rows.within(course(enrolment).get("end_date"));
    }

    private String kind(Map<String, String> nearby) {
        return carriers.getOrDefault(nearby.get("carrier"), Map.of()).getOrDefault("kind", "");
    }

    private static long fen(String yuan) {
        return new BigDecimal(yuan).movePointRight(2).longValueExact();
    }

    private long attended(Map<String, String> attendance) {
        Map<String, String> post = posts.get(attendance.get("post_no"));
        return new BigDecimal(fen(post.get("monthly_subsidy")))
                .multiply(new BigDecimal(attendance.get("days")))
                .divide(new BigDecimal(post.get("set_days")), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** The n-th month is over the day before the n-th return of the first day: that day must lie in the year. */
    private long monthly(Map<String, String> internship) {
        String told = internship.getOrDefault("end", "");
        LocalDate end = told.isEmpty() ? rows.day : LocalDate.parse(told);
        LocalDate start = LocalDate.parse(internship.get("start"));
        long months = IntStream.rangeClosed(1, 12)
                .mapToObj(n -> start.plusMonths(n).minusDays(1))
                .filter(over -> !over.isAfter(end) && rows.within(over.toString()))
                .count();
        return months * fen(internship.get("monthly_subsidy"));
    }

    private Map<String, Told> told(
            String policy, Often often, BiPredicate<String, LocalDate> who, List<Ground> grounds) {
        Map<String, Long> has = new HashMap<>();
        Map<String, LocalDate> paidOn = new HashMap<>();
        Set<String> before = new TreeSet<>();
        for (Map<String, String> s : rows.of(
                "subsidy", is("policy", policy).and(is("state", "已发放")).and(s -> rows.isBy(s.get("paid_on"))))) {
            String unit = s.getOrDefault("payee", "");
            String payee = unit.isEmpty() ? s.get("id_number") : unit;
            if (s.get("year").equals("" + rows.day.getYear())) {
                has.merge(payee, fen(s.get("paid_amount")), Long::sum);
                paidOn.merge(payee, LocalDate.parse(s.get("paid_on")), (a, b) -> a.isAfter(b) ? a : b);
            } else if (Integer.parseInt(s.get("year")) < rows.day.getYear()) {
                before.add(payee);
            }
        }
        Set<String> payees = new TreeSet<>(has.keySet());
        Map<String, List<Ground>> byPerson = grounds.stream().collect(Collectors.groupingBy(Ground::person));
        Map<String, List<Ground>> byPayee = grounds.stream().collect(Collectors.groupingBy(Ground::payee));
        payees.addAll(byPayee.keySet());
        Map<String, Told> told = new TreeMap<>();
        for (String payee : payees) {
            long own = has.getOrDefault(payee, 0L);
            List<Ground> of = byPayee.getOrDefault(payee, List.of());
            Predicate<Ground> now = g -> who.test(g.person(), rows.day);
            long due = due(of, often, first(byPerson, often, now));
            if (own > due) {
                LocalDate then = paidOn.get(payee);
                Predicate<Ground> thenOrNow = now.or(g -> who.test(g.person(), then));
                due = Math.max(due, due(of, often, first(byPerson, often, thenOrNow)));
            }
            told.put(payee, new Told(often == Often.ONCE && before.contains(payee) ? 0 : due, own));
        }
        return told;
    }

    /** Good ones; of a person who is paid for once a year, at the payee of the earliest good one alone. */
    private static Predicate<Ground> first(Map<String, List<Ground>> byPerson, Often often, Predicate<Ground> which) {
        return which.and(g -> often == Often.EACH
                || byPerson.get(g.person()).stream()
                        .filter(which)
                        .findFirst()
                        .filter(earliest -> earliest.payee().equals(g.payee()))
                        .isPresent());
    }

    private static long due(List<Ground> grounds, Often often, Predicate<Ground> which) {
        Map<String, Long> byPerson = new HashMap<>();
        grounds.stream()
                .filter(which)
                .forEach(g -> byPerson.merge(g.person(), g.fen(), often == Often.EACH ? Long::sum : Math::max));
        return byPerson.values().stream().mapToLong(Long::longValue).sum();
    }
}
