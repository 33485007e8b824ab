package io.github.county161.app;

import io.github.county161.app.FullPeople.Run;
import io.github.county161.app.FullPlan.Who;

/** The invented county's businesses: ventures, pacesetters, incubators and their tenants, loans, credit villages. */
final class FullStartUp {

    /** First labourers by their household. */
    static final Run VENTURES = FullWork.AWAY.then(29);

    private static final Run LED = VENTURES.then(288);
    static final Run HOUSED = LED.then(21);

    /** Second labourers: in business a day too short, and in the year before. */
    private static final Run SHORT = new Run(FullWork.NEAR_PAIRS, 29);

    static final Run EARLIER = new Run(5_001, 29);

    /** Of households not lifted out of poverty: housed in winter, and housed elsewhere. */
    private static final Run HOUSED_BEFORE = new Run(FullPeople.LIFTED + 3_000, 21);

    private static final Run HOUSED_ELSEWHERE = new Run(FullPeople.LIFTED + 700, 21);
    private static final int SHORT_DAYS = 179;
    private static final int PACESETTERS = 108;
    private static final int INCUBATORS = 3;
    private static final int TENANTS = 115;
    private static final int LOANS = 9;
    private static final int CREDIT_VILLAGES = 3;

    private final FullPlan plan;
    private final FullPeople people;

    FullStartUp(FullPlan plan) {
        this.plan = plan;
        this.people = plan.people();
    }

    void lay() {
        for (int i = 0; i < VENTURES.count(); i++) {
            venture(
                    people.able(VENTURES.from() + i, 1),
                    plan.day("2019-01-10", 60).toString(),
                    "");
            var start = plan.day("2019-01-05", 20);
            venture(
                    people.able(SHORT.from() + i, 2),
                    start.toString(),
                    start.plusDays(SHORT_DAYS).toString());
            venture(
                    people.able(EARLIER.from() + i, 2),
                    "2018-02-01",
                    plan.day("2018-11-01", 50).toString());
        }
        pacesetters();
        incubators();
        housed();
        loans();
        for (int i = 0; i < CREDIT_VILLAGES * 2; i++) {
            String cancelled =
                    i < CREDIT_VILLAGES ? "" : plan.day("2019-01-01", 100).toString();
            plan.row(
                    "credit_village",
                    plan.village(i * 11),
                    "recognized=" + plan.day("2018-01-01", 200) + " cancelled=" + cancelled);
        }
    }

    private void venture(Who who, String start, String end) {
        plan.row(
                "venture",
                who,
                "project=" + plan.pick("种植类", "养殖类", "加工类") + " entity=某社 address=村内 registered=否 start=" + start
                        + " end=" + end);
    }

    /** Half of them are in the person base; as many are recognized after the report day. */
    private void pacesetters() {
        for (int p = 0; p < PACESETTERS; p++) {
            pacesetter(pacesetter(p), plan.day("2017-01-01", 700).toString());
            pacesetter(
                    people.other(FullPeople.OUTSIDERS.from() + p),
                    plan.day("2019-11-26", 30).toString());
        }
        for (int i = 0; i < LED.count(); i++) {
            led(people.able(LED.from() + i, 1), i, plan.day("2019-01-05", 40).toString());
            led(
                    people.other(FullPeople.SIXTY_LED.from() + i),
                    i,
                    plan.day("2019-01-05", 40).toString());
            led(
                    people.able(FullWork.SHORT.from() + i, 2),
                    i,
                    plan.day("2019-11-26", 30).toString());
        }
    }

    private Who pacesetter(int p) {
        boolean inBase = p % 2 == 0;
        return people.other(inBase ? FullPeople.OLD.from() + p : FullPeople.OUTSIDERS.from() + PACESETTERS + p / 2);
    }

    private void pacesetter(Who who, String recognized) {
        plan.row("pacesetter", who, "kind=" + plan.pick("返乡创业", "贫困村创业") + " recognized=" + recognized);
    }

    private void led(Who who, int n, String start) {
        String leader = pacesetter(n % PACESETTERS).idNumber();
        plan.row("led", who, "leader_id=" + leader + " start=" + start + " monthly_wage=2000");
    }

    /** Those of the county, of the city, of the county and cancelled, of another kind: as many of each. */
    private void incubators() {
        for (int i = 0; i < INCUBATORS * 4; i++) {
            int of = i / INCUBATORS;
            plan.row(
                    "incubator",
                    "town=" + plan.village(i * 40).town() + " incubator=第" + i + "孵化基地 kind="
                            + (of == 3 ? "返乡创业示范园区" : "创业孵化基地") + " level=" + (of == 1 ? "市级" : "县级")
                            + " recognized=" + plan.day("2017-01-01", 200) + " cancelled="
                            + (of == 2 ? "2019-03-01" : ""));
        }
        for (int t = 0; t < TENANTS; t++) {
            tenant(t, t % INCUBATORS, "");
            tenant(TENANTS + t, INCUBATORS + t % INCUBATORS, "");
            tenant(TENANTS * 2 + t, t % INCUBATORS, plan.day("2019-01-01", 200).toString());
        }
    }

    private void tenant(int t, int incubator, String movedOut) {
        plan.row(
                "tenant",
                "incubator=第" + incubator + "孵化基地 tenant=第" + t + "实体 moved_in=" + plan.day("2018-03-01", 200)
                        + " moved_out=" + movedOut);
    }

    private void housed() {
        for (int i = 0; i < HOUSED.count(); i++) {
            housed(people.able(HOUSED.from() + i, 1), i, plan.day("2019-01-05", 40) + "");
            housed(people.other(FullPeople.SIXTY_HOUSED.from() + i), i, plan.day("2019-01-05", 40) + "");
            housed(
                    people.able(HOUSED_BEFORE.from() + i, 1),
                    i,
                    plan.day("2019-01-02", 10) + " end=" + plan.day("2019-03-01", 30));
            housed(people.able(HOUSED_ELSEWHERE.from() + i, 1), TENANTS + i, plan.day("2019-11-01", 20) + "");
        }
    }

    private void housed(Who who, int tenant, String start) {
        plan.row("tenant_job", who, "tenant=第" + tenant + "实体 start=" + start);
    }

    private void loans() {
        for (int i = 0; i < LOANS; i++) {
            int amount = i < LOANS - 1 ? 110_000 : 120_000;
            loan(VENTURES.from() + i, amount, plan.day("2019-02-01", 280).toString());
            loan(LED.from() + i, amount, plan.day("2018-02-01", 280).toString());
            loan(LED.from() + LOANS + i, amount, plan.day("2019-11-26", 30).toString());
        }
    }

    private void loan(int household, int amount, String day) {
        plan.row("loan", people.able(household, 1), "amount=" + amount + " date=" + day + " months=24");
    }
}
