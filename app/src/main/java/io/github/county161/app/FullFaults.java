package io.github.county161.app;

import io.github.county161.app.FullPlan.Who;

/** Faults of known number, in years and on forms that no figure of the article counts. */
final class FullFaults {

    private static final int WAGES_TOO_HIGH = 5;
    private static final int WITHOUT_RESULT = 7;
    private static final int UNWILLING = 4;
    private static final int WITHOUT_BASIS = 6;

    /** Where those with faults begin, by their household: at work, and in no other way remarkable. */
    private static final int FIRST = 9_000;

    private final FullPlan plan;
    private final FullPeople people;

    FullFaults(FullPlan plan) {
        this.plan = plan;
        this.people = plan.people();
    }

    void lay() {
        for (int i = 0; i < WAGES_TOO_HIGH; i++) {
            plan.row(
                    "transfer",
                    people.able(FullPeople.LIFTED + i, 1),
                    "channel=自行就业 work_place=省外 work_type=转移就业 employer=某厂 trade=制造类 province=浙江省 county=某区"
                            + " start=2015-01-01 end=2015-06-01 monthly_wage=40000");
        }
        for (int i = 0; i < WITHOUT_RESULT; i++) {
            plan.row("enrolment", somebody(i), "course_no=PX1 days=10");
        }
        for (int i = 0; i < UNWILLING; i++) {
            plan.row("intention", somebody(i), "date=2019-06-01 wish=无就业创业意愿 surveyor=某人");
        }
        for (int i = 0; i < WITHOUT_BASIS; i++) {
            plan.row("subsidy", somebody(i), "policy=一次性求职补贴 year=2017 amount=500 date=2017-06-01");
        }
    }

    private Who somebody(int n) {
        return people.able(FIRST + n, 1);
    }
}
