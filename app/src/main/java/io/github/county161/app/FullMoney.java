package io.github.county161.app;

import io.github.county161.app.FullPeople.Run;
import io.github.county161.app.FullPlan.Village;
import io.github.county161.app.FullPlan.Who;

/** What the invented county taught and paid: courses, subsidies, funds, internships. */
final class FullMoney {

    private static final int TRANSPORT = 642;
    private static final int VENTURE_TRAINED = 98;
    private static final int HIGHER_RATE = 18;
    private static final int SKILLED = 3_168;
    private static final int LIVING = 810;
    private static final int COURSES = 80;
    private static final int VENTURE_COURSES = 4;
    private static final int SKILL_COURSES = (COURSES - VENTURE_COURSES) / 2;
    private static final int INTERNS = 100;
    private static final int ON_VACATION = 10;

    /** Where the trained begin, by their household. */
    private static final int TRAINED = 364;

    private final FullPlan plan;
    private final FullPeople people;

    FullMoney(FullPlan plan) {
        this.plan = plan;
        this.people = plan.people();
    }

    void lay() {
        courses();
        money();
        interns();
    }

    private void money() {
        Run away = FullWork.AWAY;
        for (int i = 0; i < TRANSPORT; i++) {
            subsidy(people.known(away.from() + i), "转移就业交通补贴", 500);
            paid(people.able(away.from() + TRANSPORT + i, 1), "转移就业交通补贴", 3, 500, "2019-11-26");
        }
        for (int i = 0; i < FullStartUp.VENTURES.count(); i++) {
            subsidy(people.able(FullStartUp.VENTURES.from() + i, 1), "一次性创业补贴", 3_000);
            paid(people.able(FullStartUp.EARLIER.from() + i, 2), "一次性创业补贴", 1, 3_000, "2019-03-01");
        }
        for (int i = 0; i < VENTURE_TRAINED; i++) {
            subsidy(people.known(TRAINED + i), "创业培训补贴", i < HIGHER_RATE ? 1_000 : 500);
        }
        for (int i = 0; i < LIVING; i++) {
            subsidy(people.known(TRAINED + i), "培训生活交通补贴", 500);
        }
        String[] sources = {"财政配套", "就业资金", "开发部门"};
        for (int i = 0; i < sources.length; i++) {
            String amount = i < 2 ? " amount=8000000" : " amount=8920000";
            fund("文" + i, sources[i] + amount, "2019-03-01");
            fund("后" + i, sources[i] + amount, "2019-11-26");
        }
    }

    private void fund(String no, String sourceAndAmount, String from) {
        plan.row("fund", "document_no=" + no + " fund_source=" + sourceAndAmount + " date=" + plan.day(from, 30));
    }

    /** One paid, and one beside it that was not yet. */
    private void subsidy(Who who, String policy, int amount) {
        paid(who, policy, 1, amount, "2019-05-01");
        plan.row(
                "subsidy",
                who,
                "policy=" + policy + " year=2019 batch=2 basis=依据 amount=" + amount + " date="
                        + plan.day("2019-09-20", 30) + " state=" + plan.pick("镇审核", "县审批", "公示", "退回"));
    }

    private void paid(Who who, String policy, int batch, int amount, String from) {
        int days = from.equals("2019-11-26") ? 30 : 150;
        plan.row(
                "subsidy",
                who,
                "policy=" + policy + " year=2019 batch=" + batch + " basis=依据 amount=" + amount + " date="
                        + plan.day("2019-02-01", 20) + " state=已发放 paid_on=" + plan.day(from, days) + " paid_amount="
                        + amount);
    }

    /** Every other course ended in the year, the others the year before. */
    private void courses() {
        for (int c = 0; c < COURSES; c++) {
            var first = plan.day(c % 2 == 0 ? "2019-03-01" : "2018-03-01", 200);
            plan.row(
                    "course",
                    "course_no=PX" + c + " training="
                            + (c < VENTURE_COURSES ? "创业培训" : plan.pick("农业实用技术培训", "岗位技能提升培训"))
                            + " trade=茶园管护 institution=某校 venue=村内 date=" + first + " end_date=" + first.plusDays(14)
                            + " hours=80");
        }
        for (int i = 0; i < VENTURE_TRAINED; i++) {
            enrol(i, plan.pick(2) * 2);
            enrol(VENTURE_TRAINED + i, 1 + plan.pick(2) * 2);
        }
        for (int i = 0; i < SKILLED; i++) {
            enrol(i, VENTURE_COURSES + plan.pick(SKILL_COURSES) * 2);
            enrol(i, VENTURE_COURSES + 1 + plan.pick(SKILL_COURSES) * 2);
        }
        for (Village village : plan.villages()) {
            String what = " training=农业实用技术培训 trade=茶园管护 planned_persons=" + (10 + plan.pick(20));
            plan.row("plan", village, "year=2019" + what);
            plan.row("plan", village, "year=2018" + what);
        }
    }

    private void enrol(int i, int course) {
        plan.row("enrolment", people.known(TRAINED + i), "course_no=PX" + course + " days=10 passed=是");
    }

    private void interns() {
        for (int i = 0; i < INTERNS; i++) {
            String is = "kind=" + (i < ON_VACATION ? "寒暑假见习" : "毕业生见习") + " employer=某单位 start=";
            plan.row("internship", people.able(12_000 + i, 1), is + plan.day("2019-03-01", 200));
            plan.row("internship", people.able(12_000 + INTERNS + i, 1), is + plan.day("2018-03-01", 200));
        }
    }
}
