package io.github.county161.app;

/** What the invented county's offices brought together: partners, referrals, vacancies, fairs and what came of them. */
final class FullOffice {

    private static final int REFERRALS = 2_950;
    private static final int TO_OTHERS = 300;
    private static final int VACANCIES = 4_850;
    private static final int FAIRS_OF_A_KIND = 6;
    private static final int INTENDED = 420;
    private static final int SIGNED = 120;
    private static final String[] KINDS = {"劳务输出", "就近安置", "公益性岗位", "社区工厂"};
    private static final int NEAR = 1;
    private static final int WELFARE = 2;

    private final FullPlan plan;
    private final FullPeople people;

    FullOffice(FullPlan plan) {
        this.plan = plan;
        this.people = plan.people();
    }

    void lay() {
        partners();
        vacancies();
        String[] near = fairs(2019, NEAR);
        String[] welfare = fairs(2019, WELFARE);
        fairs(2019, 0);
        fairs(2019, KINDS.length - 1);
        String[] before = fairs(2018, NEAR);
        fairs(2018, 0);
        fairs(2018, WELFARE);
        fairs(2018, KINDS.length - 1);
        for (int i = 0; i < INTENDED; i++) {
            results(i, near[plan.pick(near.length)]);
            results(INTENDED + i, welfare[plan.pick(welfare.length)]);
            results(INTENDED * 2 + i, before[plan.pick(before.length)]);
        }
    }

    private void partners() {
        plan.row("partner", "partner=劳务协作服务中心 kind=劳务协作服务中心 province=江苏省 city=南通市 paired=是");
        plan.row("partner", "partner=某中介 kind=劳务中介 province=浙江省 city=宁波市 paired=否");
        for (int i = 0; i < REFERRALS; i++) {
            refer(i, "劳务协作服务中心", "2019-01-01");
            refer(REFERRALS + i, "劳务协作服务中心", "2018-01-01");
        }
        for (int i = 0; i < TO_OTHERS; i++) {
            refer(REFERRALS * 2 + i, "某中介", "2019-01-01");
        }
    }

    private void refer(int household, String partner, String from) {
        plan.row("referral", people.known(household), "partner=" + partner + " date=" + plan.day(from, 320));
    }

    /** Half of those that do not count are of the year before, half of employers of the county. */
    private void vacancies() {
        for (int i = 0; i < VACANCIES * 2; i++) {
            boolean from = i < VACANCIES || i % 2 == 0;
            String first = i < VACANCIES || i % 2 == 1 ? "2019-01-01" : "2018-01-01";
            plan.row(
                    "vacancy",
                    "vacancy_no=GW" + i + " source=" + (from ? "对口协作地" : "本县企业") + " employer=某厂" + plan.pick(300)
                            + " post=普工 headcount=" + (1 + plan.pick(30)) + " min_wage=3000 workplace=某市 contact=联系人"
                            + String.format(" phone=1993%07d", i) + " date=" + plan.day(first, 320));
        }
    }

    /** @return the fairs of that kind in that year, by what names them */
    private String[] fairs(int year, int kind) {
        String[] fairs = new String[FAIRS_OF_A_KIND];
        for (int f = 0; f < fairs.length; f++) {
            var day = plan.day(year + "-02-01", 270);
            String name = year + KINDS[kind] + "第" + f + "场";
            fairs[f] = "fair=" + name + " fair_date=" + day;
            int attendance = 300 + plan.pick(300);
            plan.row(
                    "fair",
                    plan.village(f * 9 + kind),
                    "fair=" + name + " kind=" + KINDS[kind] + " partner=某局 paired=否 at_settlement=否 venue=广场 date="
                            + day
                            + " employers=20 vacancies=300 attendance=" + attendance + " poor_attendance="
                            + plan.pick(attendance));
        }
        return fairs;
    }

    private void results(int household, String fair) {
        String day = fair.substring(fair.lastIndexOf('=') + 1);
        result(household, fair, day, "达成意向");
        if (household % INTENDED < SIGNED) {
            result(household, fair, day, "签订协议");
        }
    }

    private void result(int household, String fair, String day, String result) {
        plan.row("fair_result", people.known(household), fair + " result=" + result + " date=" + day);
    }
}
