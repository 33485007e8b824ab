package io.github.county161.app;

import io.github.county161.app.FullPlan.Village;
import io.github.county161.app.FullPlan.Who;

/**
 * Who lives in the invented county: labourers, and more of others who miss it by one thing. Everybody has a number, and
 * runs of numbers are told apart by what they are.
 */
final class FullPeople {

    /** Households with somebody who can work, the first of them with a second one, and households with nobody. */
    static final int ABLE_HOUSEHOLDS = 16_754;

    static final int TWO_ABLE = 5_444;
    private static final int OTHER_HOUSEHOLDS = 1_446;
    private static final int HOUSEHOLDS = ABLE_HOUSEHOLDS + OTHER_HOUSEHOLDS;

    /** From here on the households are not lifted out of poverty. */
    static final int LIFTED = 11_538;

    /** Everybody else, run by run: sixty on the report day first, those of them who head a household before all. */
    static final Run SIXTY_AWAY = new Run(OTHER_HOUSEHOLDS, 2_651);

    static final Run SIXTY_NEAR = SIXTY_AWAY.then(689);
    static final Run SIXTY_LED = SIXTY_NEAR.then(288);
    static final Run SIXTY_HOUSED = SIXTY_LED.then(21);
    static final Run SIXTY_HIRED = SIXTY_HOUSED.then(12);
    private static final Run FIFTEEN = SIXTY_HIRED.then(5_100);
    private static final Run AT_SCHOOL = FIFTEEN.then(5_100);
    private static final Run UNABLE = AT_SCHOOL.then(5_100);
    private static final Run GONE = UNABLE.then(2_000);
    static final Run OLD = GONE.then(4_195);
    private static final Run YOUNG = OLD.then(4_200);
    /** Not in the person base. */
    static final Run OUTSIDERS = YOUNG.then(200);

    /** Second labourers without work in the year, by their household. */
    static final Run GRADUATED = new Run(4_501, 200);

    private static final Run GRADUATED_LONG_AGO = GRADUATED.then(200);
    private static final Run BACK = GRADUATED_LONG_AGO.then(60);
    private static final Run GRADUATED_AT_WORK = new Run(3_015, 200);
    /** Who moved to another household in the year: what offices enter of their households is of them. */
    private static final Run MOVED = new Run(364, 100);

    private static final int RELOCATED = 3_793;
    private static final int RELOCATED_ELSEWHERE = 3_800;
    private static final int SETTLEMENTS = 20;
    private static final String SURNAMES = "倪舒章翟卢仲沈冉厉甄冯魏彭窦薛翁屠左詹卞靳谷";
    private static final String GIVEN = "杏光霞贞娟旺盛岩超昌婉雅若发知溪和思芝明勇实山月丽禾川";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int MONTHS = 12;
    private static final int DAYS = 28;

    /** So many numbers from one on. */
    record Run(int from, int count) {
        Run then(int more) {
            return new Run(from + count, more);
        }

        boolean has(int n) {
            return n >= from && n < from + count;
        }
    }

    private final FullPlan plan;
    private final Village[] villages = new Village[HOUSEHOLDS];
    private final int[] homes = new int[OUTSIDERS.from()];
    private final Who[] able = new Who[ABLE_HOUSEHOLDS + TWO_ABLE];
    private final Who[] others = new Who[OUTSIDERS.from() + OUTSIDERS.count()];

    FullPeople(FullPlan plan) {
        this.plan = plan;
        for (int h = 0; h < HOUSEHOLDS; h++) {
            villages[h] = plan.village(plan.pick(plan.villages().size()));
        }
        int[] numbers = plan.order(able.length + others.length);
        for (int n = 0; n < able.length; n++) {
            able[n] = somebody(1960 + plan.pick(43), numbers[n]);
        }
        for (int n = 0; n < others.length; n++) {
            others[n] = somebody(bornOther(n), numbers[able.length + n]);
        }
        for (int n = 0; n < homes.length; n++) {
            homes[n] = homeOf(n);
        }
    }

    /** The first or second of a household who can work. */
    Who able(int household, int which) {
        return able[which == 1 ? household : ABLE_HOUSEHOLDS + household];
    }

    /** Whom of a household the offices deal with. */
    Who known(int household) {
        return able(household, MOVED.has(household) ? 2 : 1);
    }

    /** Somebody of everybody else. */
    Who other(int n) {
        return others[n];
    }

    private Who headOf(int household) {
        return household < ABLE_HOUSEHOLDS ? able[household] : others[household - ABLE_HOUSEHOLDS];
    }

    private int homeOf(int n) {
        if (n < OTHER_HOUSEHOLDS) {
            return ABLE_HOUSEHOLDS + n;
        }
        if (SIXTY_AWAY.has(n)) {
            return plan.pick(LIFTED);
        }
        return n < FIFTEEN.from() ? LIFTED + plan.pick(ABLE_HOUSEHOLDS - LIFTED) : plan.pick(HOUSEHOLDS);
    }

    private int bornOther(int n) {
        if (n < FIFTEEN.from()) {
            return 1959;
        }
        if (FIFTEEN.has(n)) {
            return 2004;
        }
        if (AT_SCHOOL.has(n)) {
            return 2000 + plan.pick(3);
        }
        return UNABLE.has(n) || GONE.has(n)
                ? 1965 + plan.pick(35)
                : YOUNG.has(n) ? 2006 + plan.pick(10) : 1935 + plan.pick(20);
    }

    private Who somebody(int born, int number) {
        String second = plan.pick(3) == 0 ? "" : letter(GIVEN);
        return new Who(letter(SURNAMES) + letter(GIVEN) + second, id(born, number));
    }

    private String letter(String of) {
        return String.valueOf(of.charAt(plan.pick(of.length())));
    }

    /** Of a county that is none; month, day and the last digits come of the number, so that none comes twice. */
    private static String id(int year, int number) {
        int day = number / MONTHS;
        return checked(String.format("610798%d%02d%02d%03d", year, 1 + number % MONTHS, 1 + day % DAYS, day / DAYS));
    }

    /** An id number of its first seventeen digits. */
    static String checked(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    void lay() {
        for (int s = 0; s < SETTLEMENTS; s++) {
            plan.row("settlement", plan.village(s * 13), "settlement=" + settlement(s));
        }
        for (int h = 0; h < HOUSEHOLDS; h++) {
            household(h);
        }
        for (int h = 0; h < ABLE_HOUSEHOLDS; h++) {
            labourer(h, 1);
            if (h < TWO_ABLE) {
                labourer(h, 2);
            }
        }
        for (int n = 0; n < homes.length; n++) {
            other(n, n < OTHER_HOUSEHOLDS ? "户主" : "其他");
        }
        changes();
    }

    static String settlement(int n) {
        return "第" + (n + 1) + "安置点";
    }

    /** The first ten settlements have carriers at work, the others have none. */
    private void household(int h) {
        boolean near = h < RELOCATED;
        boolean moved = near || h >= RELOCATED * 2 && h < RELOCATED * 2 + RELOCATED_ELSEWHERE;
        plan.row(
                "household",
                villages[h],
                "head_name=" + headOf(h).name() + " head_id=" + headOf(h).idNumber()
                        + String.format(" head_phone=1991%07d address=某组%d号", h, h)
                        + " registered_year=2016 category=" + plan.pick("低保贫困户", "一般贫困户", "一般贫困户")
                        + " poverty=" + (h < LIFTED ? "已脱贫" : "未脱贫")
                        + " relocated=" + (moved ? "是" : "否")
                        + " settlement=" + (moved ? settlement(near ? h % 10 : 10 + h % 10) : ""));
    }

    private void labourer(int h, int which) {
        boolean lately = which == 2 && (GRADUATED.has(h) || GRADUATED_AT_WORK.has(h));
        boolean graduated = lately || which == 2 && GRADUATED_LONG_AGO.has(h);
        String school = !graduated
                ? "education=初中"
                : "education=大专 graduated=" + (lately ? "2018-0" : "2015-0") + (1 + plan.pick(9));
        // A phone taken along to another household would be one that two share.
        String phone = String.format(MOVED.has(h) && which == 2 ? " phone=1995%07d" : " phone=1992%07d", h);
        String is = school + phone + " health=健康 ability=普通劳动力 in_school=否";
        member(able(h, which), h, which == 1 ? "户主" : "其他", is);
    }

    private void other(int n, String relation) {
        String is;
        if (YOUNG.has(n)) {
            is = "health=健康 ability=无劳动力 in_school=是";
        } else if (AT_SCHOOL.has(n)) {
            is = "health=健康 ability=普通劳动力 in_school=是";
        } else if (UNABLE.has(n) || OLD.has(n)) {
            is = "education=小学 health=长期慢性病 ability=" + plan.pick("丧失劳动力", "弱劳动力或半劳动力") + " in_school=否";
        } else {
            is = "education=初中 health=健康 ability=普通劳动力 in_school=否";
        }
        member(others[n], homes[n], relation, is + String.format(" phone=1992%07d", homes[n]));
    }

    private void member(Who who, int household, String relation, String is) {
        Who head = headOf(household);
        plan.row(
                "member",
                who,
                "head_name=" + head.name() + " head_id=" + head.idNumber() + " relation=" + relation + " " + is);
    }

    /** Who died or left, who left and came back, who moved to another household. */
    private void changes() {
        for (int n = GONE.from(); n < OLD.from(); n++) {
            change(others[n], plan.pick("死亡", "户口迁出", "婚出", "企业退休"), "2018-03-01", 630, "");
        }
        for (int h = BACK.from(); BACK.has(h); h++) {
            change(able(h, 2), "户口迁出", "2019-02-01", 60, "");
            change(able(h, 2), "恢复", "2019-07-01", 100, "");
        }
        for (int h = MOVED.from(); MOVED.has(h); h++) {
            String into = " new_head_id=" + able[plan.pick(LIFTED)].idNumber();
            change(able(h, 2), "转入他户", "2019-01-15", 240, into);
        }
    }

    private void change(Who who, String kind, String from, int days, String into) {
        plan.row("member_change", who, "kind=" + kind + " date=" + plan.day(from, days) + into);
    }
}
