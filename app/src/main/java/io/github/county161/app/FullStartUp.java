package io.github.county161.app;

import io.github.county161.app.FullPlan.Who;
import java.util.Map;

/** The invented county's businesses: ventures, pacesetters, incubators and their tenants, loans, credit villages. */
final class FullStartUp {

    private static final int VENTURES = 29;
    private static final int LED = 288;
    private static final int HOUSED = 21;
    private static final int PACESETTERS = 108;
    private static final int INCUBATORS = 3;
    private static final int TENANTS = 115;
    private static final int NEAR_PAIRS = 325;

    private final FullPlan plan;
    private int next;

    /** @param first the first household that is free */
    FullStartUp(FullPlan plan, int first) {
        this.plan = plan;
        this.next = first;
    }

    private int take(int count) {
        int from = next;
        next += count;
        return from;
    }

    /** @return the first household after those it took */
    int lay() {
        int ventures = take(VENTURES);
        for (int i = 0; i < VENTURES * 2; i++) {
            boolean counted = i < VENTURES;
            Who who = counted ? plan.able(ventures + i, 1) : plan.able(NEAR_PAIRS + i - VENTURES, 2);
            plan.row(
                    "venture",
                    who,
                    "project",
                    "种植类",
                    "entity",
                    "某社" + i,
                    "address",
                    "村内",
                    "registered",
                    "否",
                    "start",
                    counted ? "2019-02-11" : "2019-07-01",
                    "end",
                    counted ? "" : "2019-08-01");
        }
        for (int p = 0; p < PACESETTERS; p++) {
            plan.row("pacesetter", pacesetter(p), "kind", "返乡创业", "recognized", "2017-06-01");
        }
        int led = take(LED);
        for (int i = 0; i < LED; i++) {
            plan.row(
                    "led",
                    plan.able(led + i, 1),
                    "leader_id",
                    pacesetter(i % PACESETTERS).idNumber(),
                    "start",
                    "2019-01-10",
                    "monthly_wage",
                    2000);
        }
        for (int i = 0; i < INCUBATORS * 2; i++) {
            plan.row(
                    "incubator",
                    Map.of(),
                    "town",
                    plan.village(i * 40).town(),
                    "incubator",
                    "第" + i + "孵化基地",
                    "kind",
                    "创业孵化基地",
                    "level",
                    i < INCUBATORS ? "县级" : "市级",
                    "recognized",
                    "2017-01-01");
        }
        for (int t = 0; t < TENANTS * 2; t++) {
            plan.row(
                    "tenant",
                    Map.of(),
                    "incubator",
                    "第" + (t < TENANTS ? t % INCUBATORS : INCUBATORS + t % INCUBATORS) + "孵化基地",
                    "tenant",
                    "第" + t + "实体",
                    "moved_in",
                    "2018-03-01");
        }
        int housed = take(HOUSED);
        for (int i = 0; i < HOUSED; i++) {
            plan.row("tenant_job", plan.able(housed + i, 1), "tenant", "第" + i + "实体", "start", "2019-01-05");
        }
        for (int i = 0; i < 9; i++) {
            plan.row(
                    "loan",
                    plan.able(ventures + i, 1),
                    "amount",
                    i < 8 ? 110_000 : 120_000,
                    "date",
                    "2019-04-01",
                    "months",
                    24);
            plan.row("loan", plan.able(ventures + i, 1), "amount", 50_000, "date", "2018-04-01", "months", 24);
        }
        for (int i = 0; i < 6; i++) {
            plan.row(
                    "credit_village",
                    plan.village(i * 11),
                    "recognized",
                    "2018-01-01",
                    "cancelled",
                    i < 3 ? "" : "2019-01-01");
        }
        return next;
    }

    private Who pacesetter(int p) {
        return plan.other(6 * p + 1);
    }
}
