package io.github.county161.app;

import io.github.county161.app.FullPeople.Run;
import io.github.county161.app.FullPlan.Who;
import java.time.LocalDate;

/** The invented county's work away and near: spells that count, and as many that look like them and do not. */
final class FullWork {

    static final int NEAR_PAIRS = 325;
    private static final int NEAR_SINGLE = 39;
    /** First labourers by their household. */
    static final Run AWAY = new Run(NEAR_PAIRS + NEAR_SINGLE, 7_951);

    private static final int IN_PARTNER_PROVINCE = 173;
    /** Of those away, whose work lasted just long enough and who set out again later. */
    private static final Run TWICE = new Run(AWAY.from() + IN_PARTNER_PROVINCE, 500);

    /** Second labourers by their household: work too short to count, work in the county, none in the year. */
    static final Run SHORT = new Run(AWAY.from(), 2_651);

    private static final Run IN_COUNTY = SHORT.then(1_486);
    static final Run IDLE = IN_COUNTY.then(FullPeople.TWO_ABLE - 4_501);

    /** Households not lifted out of poverty whose second work ended in October. */
    static final Run CLOSED = new Run(FullPeople.LIFTED, 721);

    static final int BASES = 18;
    static final int CARRIERS = BASES + 20;
    private static final int SHORT_DAYS = 89;
    private static final int JUST_ENOUGH_DAYS = 90;
    private static final int NOVEMBER_NEAR = 700;
    private static final int WITHOUT_WORKER = 38;

    private final FullPlan plan;
    private final FullPeople people;

    FullWork(FullPlan plan) {
        this.plan = plan;
        this.people = plan.people();
    }

    void lay() {
        carriers();
        nearby();
        away();
        tooShort();
        sixty();
        for (int h = IN_COUNTY.from(); IN_COUNTY.has(h); h++) {
            transfer(people.able(h, 2), plan.pick("乡（镇）内", "乡(镇)外县内"), plan.day("2019-01-01", 90), "");
        }
        notLifted();
    }

    private void carriers() {
        for (int c = 0; c < CARRIERS; c++) {
            carrier("第" + c + "号载体", c, "", c < 20 ? FullPeople.settlement(c % 10) : "");
            carrier("撤销" + c + "号", c, "2019-06-15", FullPeople.settlement(10 + c % 10));
        }
        for (int c = 0; c < WITHOUT_WORKER; c++) {
            carrier("空置" + c + "号", c, "", FullPeople.settlement(10 + c % 10));
        }
        for (int p = 0; p < 10; p++) {
            plan.row(
                    "park",
                    "park=第" + p + "园区 kind=" + (p < 5 ? "园" : "区") + " town="
                            + plan.village(p * 20).town());
        }
    }

    private void carrier(String name, int n, String cancelled, String settlement) {
        plan.row(
                "carrier",
                plan.village(n * 7),
                "carrier=" + name + " kind=" + (n < BASES ? "就业扶贫基地" : "社区工厂") + " level=县级 business="
                        + plan.pick("服装加工", "电子装配", "生态农业") + " recognized=" + plan.day("2018-05-01", 200)
                        + " cancelled=" + cancelled + " workers=" + (20 + plan.pick(60))
                        + " at_settlement=" + (settlement.isEmpty() ? "否" : "是") + " settlement=" + settlement);
    }

    /** The first at each carrier was before at one that is no more. */
    private void nearby() {
        for (int h = 0; h < NEAR_PAIRS + NEAR_SINGLE; h++) {
            if (h < CARRIERS) {
                near(people.able(h, 1), "撤销" + h + "号", LocalDate.parse("2018-12-20"), "2019-04-05");
                near(people.able(h, 1), "第" + h + "号载体", plan.day("2019-04-10", 5), "");
            } else {
                near(people.able(h, 1), "第" + h % CARRIERS + "号载体", plan.day("2019-01-01", 100), "");
            }
            if (h < NEAR_PAIRS) {
                near(people.able(h, 2), "第" + h % CARRIERS + "号载体", plan.day("2019-01-01", 270), "");
            }
        }
        for (int n = FullPeople.SIXTY_NEAR.from(); FullPeople.SIXTY_NEAR.has(n); n++) {
            near(people.other(n), "第" + n % CARRIERS + "号载体", plan.day("2019-01-01", 270), "");
        }
        for (int i = 0; i < NOVEMBER_NEAR; i++) {
            near(people.able(CLOSED.from() + i, 1), "第" + i % CARRIERS + "号载体", plan.day("2019-11-01", 20), "");
        }
    }

    private void near(Who who, String carrier, LocalDate start, String end) {
        plan.row(
                "nearby",
                who,
                "carrier=" + carrier + " trade=加工类 start=" + start + " end=" + end + " monthly_wage="
                        + (1_800 + plan.pick(10) * 50) + " months=12");
    }

    private void away() {
        for (int h = AWAY.from(); AWAY.has(h); h++) {
            Who who = people.able(h, 1);
            if (h < AWAY.from() + IN_PARTNER_PROVINCE) {
                transfer(who, "省外", "江苏省", "在江苏就业", plan.day("2019-01-01", 60), "", 2_090 + plan.pick(60));
                continue;
            }
            LocalDate start = plan.day("2019-01-01", 60);
            if (TWICE.has(h)) {
                String end = start.plusDays(JUST_ENOUGH_DAYS).toString();
                transfer(who, outside(), start, end);
                transfer(who, outside(), plan.day("2019-10-01", 50), "");
            } else {
                transfer(who, outside(), start, "");
            }
        }
    }

    private String outside() {
        return plan.pick("省外", "省外", "市外省内", "县外市内", "境外");
    }

    /** Three times a day too short in the year, and long enough in each of three other years. */
    private void tooShort() {
        for (int h = SHORT.from(); SHORT.has(h); h++) {
            Who who = people.able(h, 2);
            for (int year = 2016; year < 2019; year++) {
                transfer(who, outside(), plan.day(year + "-02-01", 60), year + "-11-" + (10 + plan.pick(20)));
            }
            run(who, plan.day("2019-01-02", 18), SHORT_DAYS, 10);
        }
        for (int h = IDLE.from(); IDLE.has(h); h++) {
            if (!FullStartUp.EARLIER.has(h)) {
                transfer(people.able(h, 2), outside(), plan.day("2018-02-01", 60), "2018-11-" + (10 + plan.pick(20)));
            }
        }
    }

    /** Three spells of so many days, with up to so many days between. */
    private void run(Who who, LocalDate first, int days, int pause) {
        LocalDate start = first;
        for (int i = 0; i < 3; i++) {
            LocalDate end = start.plusDays(days);
            transfer(who, outside(), start, end.toString());
            start = end.plusDays(1 + plan.pick(pause));
        }
    }

    private void sixty() {
        for (int n = FullPeople.SIXTY_AWAY.from(); FullPeople.SIXTY_AWAY.has(n); n++) {
            run(people.other(n), plan.day("2019-01-02", 10), JUST_ENOUGH_DAYS + plan.pick(3), 5);
        }
    }

    private void notLifted() {
        for (int h = FullPeople.LIFTED; h < FullPeople.ABLE_HOUSEHOLDS; h++) {
            LocalDate start = plan.day("2019-04-01", 20);
            String end = start.plusDays(JUST_ENOUGH_DAYS + plan.pick(5)).toString();
            transfer(people.able(h, 1), outside(), start, end);
            transfer(people.able(h, 1), outside(), plan.day("2019-08-01", 30), CLOSED.has(h) ? "2019-10-25" : "");
        }
    }

    private void transfer(Who who, String where, LocalDate start, String end) {
        boolean far = where.equals("省外") || where.equals("境外");
        transfer(who, where, far ? "浙江省" : "陕西省", "否", start, end, 2_500 + plan.pick(20) * 100);
    }

    private void transfer(
            Who who, String where, String province, String cooperation, LocalDate start, String end, int wage) {
        plan.row(
                "transfer",
                who,
                "channel=" + plan.pick("组织介绍", "亲友介绍", "自行就业") + " work_place=" + where
                        + " work_type=转移就业 employer=某厂" + plan.pick(500) + " trade=" + plan.pick("制造类", "建筑类", "服务类")
                        + " province=" + province + " county=" + (where.startsWith("乡") ? "洋县" : "某区")
                        + " cooperation=" + cooperation + " start=" + start + " end=" + end + " monthly_wage=" + wage);
    }
}
