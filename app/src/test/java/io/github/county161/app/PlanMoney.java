package io.github.county161.app;

import static io.github.county161.app.PlanRows.NOWHERE;
import static io.github.county161.app.PlanRows.is;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Counted by hand: what was taught and paid. Money in fen. */
final class PlanMoney {

    private final PlanRows rows;
    private final Map<String, PlanNumber> figures = new HashMap<>();

    PlanMoney(PlanRows rows) {
        this.rows = rows;
    }

    /**
     * @param beginners who began a venture in the year and was paid for it in the year
     * @param entitled labourers with work outside the county that counts
     */
    Map<String, PlanNumber> figures(Set<String> beginners, PlanNumber entitled) {
        figures.put("F20", paid("转移就业交通补贴", s -> rows.isBy(s.get("paid_on"))));
        figures.put("F20.in_the_year", paid("转移就业交通补贴", rows.dated("paid_on")));
        figures.put("F32", paid("创业培训补贴", rows.dated("paid_on")));
        PlanNumber rates = PlanNumber.sum();
        rows.of("subsidy", is("policy", "创业培训补贴").and(is("state", "已发放")).and(rows.dated("paid_on")))
                .forEach(s -> rates.hit(NOWHERE, "" + fen(s.get("paid_amount")), "", 1));
        figures.put("F32.rates", rates);
        Predicate<Map<String, String>> theirs = s -> beginners.contains(s.get("id_number"));
        figures.put("F34", paid("一次性创业补贴", theirs.and(rows.dated("paid_on"))));
        figures.put("F34.all_paid_in_the_year", paid("一次性创业补贴", rows.dated("paid_on")));
        figures.put("F51", paid("培训生活交通补贴", rows.dated("paid_on")));
        loans();
        funds();
        attendance();
        courses();
        interns();
        transport(entitled);
        return figures;
    }

    private static long fen(String yuan) {
        return new BigDecimal(yuan).movePointRight(2).longValueExact();
    }

    /** Money paid stands where the household stood on the day of payment. */
    private PlanNumber paid(String policy, Predicate<Map<String, String>> which) {
        PlanNumber sum = PlanNumber.sum();
        rows.of("subsidy", is("policy", policy).and(is("state", "已发放")).and(which))
                .forEach(s -> sum.hit(
                        rows.townOn(s.get("id_number"), s.get("paid_on")),
                        s.get("paid_amount"),
                        "",
                        fen(s.get("paid_amount"))));
        return sum;
    }

    private void loans() {
        PlanNumber homes = PlanNumber.different();
        PlanNumber loans = PlanNumber.sum();
        PlanNumber sum = PlanNumber.sum();
        for (Map<String, String> loan : rows.of("loan", rows.dated("date"))) {
            String town = rows.townOn(loan.get("id_number"), loan.get("date"));
            homes.hit(town, rows.homeOn(loan.get("id_number"), java.time.LocalDate.parse(loan.get("date"))));
            loans.hit(town, loan.get("id_number"));
            sum.hit(town, "", "", fen(loan.get("amount")));
        }
        figures.put("F36", homes);
        figures.put("F36.loans", loans);
        figures.put("F37", sum);
    }

    private void funds() {
        PlanNumber funds = PlanNumber.sum();
        rows.of("fund", f -> rows.isBy(f.get("date")))
                .forEach(f -> funds.hit(NOWHERE, f.get("fund_source"), "", fen(f.get("amount"))));
        figures.put("F45", funds);
        figures.put("F45.by_source", funds);
    }

    /** Months whose last day lies in the year to the day; each amount rounded to the fen once, half up. */
    private void attendance() {
        Map<String, Map<String, String>> posts = rows.byKey("welfare_post", "post_no");
        PlanNumber sum = PlanNumber.sum();
        PlanNumber persons = PlanNumber.different();
        for (Map<String, String> a : rows.of("attendance")) {
            YearMonth month = YearMonth.parse(a.get("month"));
            if (rows.within(month.atEndOfMonth().toString())) {
                Map<String, String> post = posts.getOrDefault(a.get("post_no"), Map.of());
                long amount = new BigDecimal(fen(post.getOrDefault("monthly_subsidy", "")))
                        .multiply(new BigDecimal(a.get("days")))
                        .divide(new BigDecimal(post.getOrDefault("set_days", "")), 0, RoundingMode.HALF_UP)
                        .longValueExact();
                String town = rows.townOn(a.get("id_number"), a.get("month"));
                sum.hit(town, "", "", amount);
                persons.hit(town, a.get("id_number"));
            }
        }
        figures.put("F47", sum.over(persons));
    }

    private void courses() {
        Map<String, Map<String, String>> courses = rows.byKey("course", "course_no");
        PlanNumber venture = PlanNumber.different();
        PlanNumber ventureRows = PlanNumber.sum();
        PlanNumber skill = PlanNumber.different();
        PlanNumber skillRows = PlanNumber.sum();
        for (Map<String, String> e : rows.of("enrolment")) {
            Map<String, String> course = courses.getOrDefault(e.get("course_no"), Map.of());
            String end = course.getOrDefault("end_date", "");
            if (rows.within(end)) {
                boolean of = "创业培训".equals(course.get("training"));
                String town = rows.townOn(e.get("id_number"), end);
                (of ? venture : skill).hit(town, e.get("id_number"));
                (of ? ventureRows : skillRows).hit(town, e.get("id_number"));
            }
        }
        figures.put("F31", venture);
        figures.put("F31.rows", ventureRows);
        figures.put("F50", skillRows);
        figures.put("F50.persons", skill);
    }

    private void interns() {
        Map.of("F52", "寒暑假见习", "F53", "毕业生见习").forEach((figure, kind) -> {
            PlanNumber persons = PlanNumber.different();
            rows.of("internship", is("kind", kind).and(rows.dated("start")))
                    .forEach(i -> persons.hit(rows.townOn(i.get("id_number"), i.get("start")), i.get("id_number")));
            figures.put(figure, persons);
        });
        PlanNumber posts = PlanNumber.sum();
        rows.of("directed_post", is("year", "" + rows.day.getYear()))
                .forEach(p -> posts.hit(NOWHERE, "", "", Long.parseLong(p.get("headcount"))));
        figures.put("F54", posts);
    }

    /**
     * Applications of the year, made by the day: paid by the day, among those past 县审批 and among those entitled. What
     * was paid stands where the person lived on the day of payment.
     */
    private void transport(PlanNumber entitled) {
        PlanNumber paid = PlanNumber.sum();
        PlanNumber approved = PlanNumber.sum();
        for (Map<String, String> s : rows.of(
                "subsidy",
                is("policy", "转移就业交通补贴")
                        .and(is("year", "" + rows.day.getYear()))
                        .and(s -> rows.isBy(s.get("date"))))) {
            String town = rows.townOn(s.get("id_number"), s.getOrDefault("paid_on", s.get("date")));
            if (is("state", "公示", "已发放").test(s)) {
                approved.hit(town, "");
            }
            if (is("state", "已发放").test(s) && rows.isBy(s.get("paid_on"))) {
                paid.hit(town, "");
            }
        }
        figures.put("F76", paid.over(approved));
        figures.put("F76.paid_of_entitled", paid.over(entitled));
    }
}
