package io.github.county161.app;

import io.github.county161.app.FullPlan.Village;
import io.github.county161.app.FullPlan.Who;
import java.util.Map;

/** What the invented county taught and paid: courses, subsidies, funds, internships. */
final class FullMoney {

    private final FullPlan plan;

    FullMoney(FullPlan plan) {
        this.plan = plan;
    }

    void lay() {
        courses();
        money();
        graduates();
    }

    private void money() {
        for (int i = 0; i < 642; i++) {
            subsidy(364 + i, "转移就业交通补贴", "500", "2019-10-08", i);
        }
        int ventures = 364 + 7_951;
        for (int i = 0; i < 29; i++) {
            subsidy(ventures + i, "一次性创业补贴", "3000", "2019-09-01", i);
        }
        for (int i = 0; i < 98; i++) {
            subsidy(1_000 + i, "创业培训补贴", i < 18 ? "1000" : "500", "2019-07-01", i);
        }
        for (int i = 0; i < 810; i++) {
            subsidy(1_000 + i, "培训生活交通补贴", "500", "2019-08-01", i);
        }
        String[] sources = {"财政配套", "就业资金", "开发部门"};
        for (int i = 0; i < 3; i++) {
            plan.row(
                    "fund",
                    Map.of(),
                    "document_no",
                    "文" + i,
                    "fund_source",
                    sources[i],
                    "amount",
                    i < 2 ? 8_000_000 : 8_920_000,
                    "date",
                    "2019-03-0" + (i + 1));
        }
    }

    /** One paid, and one beside it that was not yet. */
    private void subsidy(int household, String policy, String amount, String paid, int n) {
        Who who = plan.able(household, 1);
        plan.row(
                "subsidy",
                who,
                "policy",
                policy,
                "year",
                2019,
                "basis",
                "依据",
                "amount",
                amount,
                "date",
                "2019-06-01",
                "state",
                "已发放",
                "paid_on",
                paid,
                "paid_amount",
                amount);
        plan.row(
                "subsidy",
                who,
                "policy",
                policy,
                "year",
                2019,
                "batch",
                2,
                "basis",
                "依据",
                "amount",
                amount,
                "date",
                "2019-10-20",
                "state",
                n % 2 == 0 ? "镇审核" : "公示");
    }

    private void courses() {
        for (int c = 0; c < 80; c++) {
            boolean venture = c < 4;
            boolean ended = c % 2 == 0;
            plan.row(
                    "course",
                    Map.of(),
                    "course_no",
                    "PX" + c,
                    "training",
                    venture ? "创业培训" : "农业实用技术培训",
                    "trade",
                    "茶园管护",
                    "institution",
                    "某校",
                    "venue",
                    "村内",
                    "date",
                    ended ? "2019-05-01" : "2018-05-01",
                    "end_date",
                    ended ? "2019-05-15" : "2018-05-15",
                    "hours",
                    80);
        }
        for (int i = 0; i < 98 * 2; i++) {
            enrol(i, i < 98 ? "PX0" : "PX1");
        }
        for (int i = 0; i < 3_168 * 2; i++) {
            enrol(i % 3_168, "PX" + (i < 3_168 ? 4 + i % 38 * 2 : 5 + i % 37 * 2));
        }
        for (Village village : plan.villages()) {
            plan.row("plan", village, "year", 2019, "training", "农业实用技术培训", "trade", "茶园管护", "planned_persons", 20);
        }
    }

    private void enrol(int i, String course) {
        plan.row("enrolment", plan.able(1_000 + i, 1), "course_no", course, "days", 10, "passed", "是");
    }

    private void graduates() {
        for (int i = 0; i < 200; i++) {
            boolean counted = i < 100;
            plan.row(
                    "internship",
                    plan.able(12_000 + i % 100, 1),
                    "kind",
                    i % 100 < 10 ? "寒暑假见习" : "毕业生见习",
                    "employer",
                    "某单位",
                    "start",
                    counted ? "2019-07-15" : "2018-07-15");
        }
    }
}
