package io.github.county161.app;

import io.github.county161.app.FullPlan.Who;
import java.time.LocalDate;
import java.util.Map;

/** The invented county's work: spells that count, and as many that look like them and do not. */
final class FullWork {

    private static final LocalDate YEAR = LocalDate.parse("2019-01-01");
    private static final LocalDate BEFORE = LocalDate.parse("2018-02-01");
    private static final int AWAY = 7_951;
    private static final int IN_PARTNER_PROVINCE = 173;
    private static final int NEAR_PAIRS = 325;
    private static final int NEAR_SINGLE = 39;
    private static final int HOLDERS = 2_873;
    private static final int HIRED = 12;
    private static final int IN_COUNTY = 4_137;
    private static final int BASES = 18;
    private static final int FACTORIES = 20;
    private static final int POSTS = 3_419;
    private static final int POSTS_OF_THE_YEAR = 1_720;
    private static final int SHORT_DAYS = 89;
    private static final int WAGES_TOO_HIGH = 5;
    private static final int WITHOUT_RESULT = 7;
    private static final int UNWILLING = 4;
    private static final int WITHOUT_BASIS = 6;
    private static final int RUN_OUT = 8;

    private final FullPlan plan;
    private int next = NEAR_PAIRS + NEAR_SINGLE;

    FullWork(FullPlan plan) {
        this.plan = plan;
    }

    private int take(int count) {
        int from = next;
        next += count;
        return from;
    }

    void lay() {
        carriers();
        for (int h = 0; h < NEAR_PAIRS + NEAR_SINGLE; h++) {
            near(h, 1);
            if (h < NEAR_PAIRS) {
                near(h, 2);
            }
        }
        int away = take(AWAY);
        for (int i = 0; i < AWAY; i++) {
            boolean partner = i < IN_PARTNER_PROVINCE;
            Who who = plan.able(away + i, 1);
            transfer(who, "省外", BEFORE, "2018-11-30", partner, i);
            transfer(who, i % 4 == 0 && !partner ? "市外省内" : "省外", YEAR.plusDays(i % 60), "", partner, i);
        }
        for (int h = away; h < FullPlan.TWO_ABLE; h++) {
            LocalDate start = YEAR.plusDays(20 + h % 40);
            transfer(plan.able(h, 2), "省外", start, start.plusDays(SHORT_DAYS).toString(), false, h);
        }
        next = new FullStartUp(plan, next).lay();
        posts();
        hired();
        int stay = take(IN_COUNTY);
        for (int i = 0; i < IN_COUNTY; i++) {
            transfer(plan.able(stay + i, 1), i % 2 == 0 ? "乡（镇）内" : "乡(镇)外县内", YEAR.plusDays(i % 90), "", false, i);
        }
        for (int h = FullPlan.LIFTED; h < FullPlan.ABLE_HOUSEHOLDS; h++) {
            transfer(plan.able(h, 1), "省外", YEAR.plusDays(h % 60), "", false, h);
        }
    }

    /** Faults of known number, in years and on forms that no figure of the article counts. */
    void planted() {
        for (int i = 0; i < WAGES_TOO_HIGH; i++) {
            plan.row(
                    "transfer",
                    plan.able(FullPlan.LIFTED + i, 1),
                    "channel",
                    "自行就业",
                    "work_place",
                    "省外",
                    "work_type",
                    "转移就业",
                    "employer",
                    "某厂",
                    "trade",
                    "制造类",
                    "province",
                    "浙江省",
                    "county",
                    "某区",
                    "start",
                    "2015-01-01",
                    "end",
                    "2015-06-01",
                    "monthly_wage",
                    40_000);
        }
        for (int i = 0; i < WITHOUT_RESULT; i++) {
            plan.row("enrolment", plan.able(9_000 + i, 1), "course_no", "PX1", "days", 10);
        }
        for (int i = 0; i < UNWILLING; i++) {
            plan.row("intention", plan.able(9_000 + i, 1), "date", "2019-06-01", "wish", "无就业创业意愿", "surveyor", "某人");
        }
        for (int i = 0; i < WITHOUT_BASIS; i++) {
            plan.row(
                    "subsidy",
                    plan.able(9_000 + i, 1),
                    "policy",
                    "一次性求职补贴",
                    "year",
                    2017,
                    "amount",
                    500,
                    "date",
                    "2017-06-01");
        }
    }

    private void carriers() {
        for (int c = 0; c < BASES + FACTORIES; c++) {
            carrier("第" + c + "号载体", c < BASES ? "就业扶贫基地" : "社区工厂", c, "", c < 10);
        }
        for (int c = 0; c < BASES + FACTORIES; c++) {
            carrier("空置" + c + "号", c < BASES ? "就业扶贫基地" : "社区工厂", c, c % 2 == 0 ? "2019-03-01" : "", false);
        }
        for (int p = 0; p < 10; p++) {
            plan.row(
                    "park",
                    Map.of(),
                    "park",
                    "第" + p + "园区",
                    "kind",
                    p < 5 ? "园" : "区",
                    "town",
                    plan.village(p * 20).town());
        }
    }

    private void carrier(String name, String kind, int n, String cancelled, boolean atSettlement) {
        plan.row(
                "carrier",
                plan.village(n * 7),
                "carrier",
                name,
                "kind",
                kind,
                "level",
                "县级",
                "business",
                n % 2 == 0 ? "服装加工" : "生态农业",
                "recognized",
                "2018-05-01",
                "cancelled",
                cancelled,
                "workers",
                60,
                "at_settlement",
                atSettlement ? "是" : "否",
                "settlement",
                atSettlement ? FullPlan.settlement(n % 10) : "");
    }

    private void near(int h, int which) {
        plan.row(
                "nearby",
                plan.able(h, which),
                "carrier",
                "第" + h % (BASES + FACTORIES) + "号载体",
                "trade",
                "加工类",
                "start",
                FullPlan.day(YEAR, h % 100),
                "monthly_wage",
                1800 + h % 10 * 50,
                "months",
                12);
    }

    private void transfer(Who who, String where, LocalDate start, String end, boolean partner, int n) {
        boolean away = where.contains("省");
        plan.row(
                "transfer",
                who,
                "channel",
                n % 3 == 0 ? "组织介绍" : "自行就业",
                "work_place",
                where,
                "work_type",
                "转移就业",
                "employer",
                "某厂" + n % 500,
                "trade",
                n % 2 == 0 ? "制造类" : "建筑类",
                "province",
                partner ? "江苏省" : away ? "浙江省" : "陕西省",
                "county",
                away ? "某区" : "洋县",
                "cooperation",
                partner ? "在江苏就业" : "否",
                "start",
                start,
                "end",
                end,
                "monthly_wage",
                partner ? 2090 : 2500 + n % 20 * 100);
    }

    private void posts() {
        for (int p = 0; p < POSTS; p++) {
            plan.row(
                    "welfare_post",
                    plan.village(p),
                    "post_no",
                    "GG" + p,
                    "post",
                    "保洁员",
                    "post_type",
                    "公益专岗",
                    "kind",
                    "乡村保洁",
                    "developer",
                    "某局",
                    "monthly_subsidy",
                    600,
                    "set_days",
                    26,
                    "fund_source",
                    "就业资金",
                    "developed",
                    p < POSTS_OF_THE_YEAR ? FullPlan.day(YEAR, p % 80) : "2018-03-01",
                    "withdrawn",
                    p >= POSTS - 100 ? "2019-05-01" : "");
        }
        int holders = take(HOLDERS);
        for (int i = 0; i < HOLDERS; i++) {
            plan.row(
                    "holding",
                    plan.able(holders + i, 1),
                    "post_no",
                    "GG" + i,
                    "agreed_from",
                    "2019-04-01",
                    "agreed_until",
                    i < RUN_OUT ? "2019-10-31" : "2020-03-31",
                    "start",
                    "2019-04-01");
            for (int month = 4; month < 11; month++) {
                plan.row(
                        "attendance",
                        plan.able(holders + i, 1),
                        "post_no",
                        "GG" + i,
                        "month",
                        "2019-" + (month < 10 ? "0" : "") + month,
                        "days",
                        26);
            }
        }
    }

    private void hired() {
        for (int d = 0; d < 17; d++) {
            plan.row(
                    "directed_post",
                    Map.of(),
                    "post_code",
                    "D" + d,
                    "employer",
                    "某校",
                    "post",
                    "教师",
                    "headcount",
                    1,
                    "year",
                    2019);
            plan.row(
                    "directed_post",
                    Map.of(),
                    "post_code",
                    "E" + d,
                    "employer",
                    "某校",
                    "post",
                    "教师",
                    "headcount",
                    1,
                    "year",
                    2018);
        }
        int hired = take(HIRED);
        for (int i = 0; i < HIRED; i++) {
            plan.row("hire", plan.able(hired + i, 1), "post_code", "D" + i, "start", "2019-08-20");
        }
    }
}
