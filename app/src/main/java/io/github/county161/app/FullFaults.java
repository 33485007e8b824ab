package io.github.county161.app;

import io.github.county161.app.FullPlan.Who;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Faults of known number: in years and on forms that no figure of the article counts, or of strangers whom no figure
 * counts, being too old, too young or unable.
 */
final class FullFaults {

    private static final int WAGES_TOO_HIGH = 5;
    private static final int WITHOUT_RESULT = 7;
    private static final int UNWILLING = 4;
    private static final int WITHOUT_BASIS = 6;

    /** Where those with faults begin, by their household: at work, and in no other way remarkable. */
    private static final int FIRST = 9_000;

    /** Households of one who is away: here the strangers live, one a household. */
    private static final int HOSTS = 6_000;

    /** Households not lifted out of poverty, in which nobody ever held a post: who works there counts nowhere. */
    private static final int POORER = FullPeople.LIFTED + 4_000;

    /** As strangers of such a kind are, and no labourers. */
    private static final String FRAIL = "education=小学 health=长期慢性病 ability=弱劳动力或半劳动力 in_school=否";

    private static final String LOST = "education=小学 health=残疾 ability=丧失劳动力 in_school=否";
    private static final String PUPIL = "education=高中 health=健康 ability=普通劳动力 in_school=是";
    private static final String AWAY =
            "channel=自行就业 work_place=省外 work_type=转移就业 employer=某厂 trade=制造类 province=浙江省 county=某区";

    /** Long ago, and for some months. */
    private static final String ONCE = " start=2015-01-01 end=2015-06-01 monthly_wage=3000";

    private static final int OLD = 1945;

    private final FullPlan plan;
    private final FullPeople people;
    private int strangers;

    FullFaults(FullPlan plan) {
        this.plan = plan;
        this.people = plan.people();
    }

    void lay() {
        for (int i = 0; i < WAGES_TOO_HIGH; i++) {
            plan.row(
                    "transfer",
                    people.able(FullPeople.LIFTED + i, 1),
                    AWAY + " start=2015-01-01 end=2015-06-01 monthly_wage=40000");
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
        families();
        register();
        work();
        posts();
        money();
    }

    /** Who is related as nobody can be, who heads what others head, who heads nobody. */
    private void families() {
        times(3, n -> stranger(OLD, true, "之女", FRAIL));
        times(2, n -> {
            boolean man = (people.able(HOSTS + strangers, 1).idNumber().charAt(16) - '0') % 2 == 1;
            stranger(OLD, man, "配偶", FRAIL);
        });
        times(3, n -> stranger(OLD, true, "户主", FRAIL));
        times(4, n -> {
            Who head = named(OLD);
            household(head, "一般贫困户", String.format("1997%07d", strangers));
            member(named(OLD), head, "其他", FRAIL);
        });
        times(3, n -> household(people.other(FullPeople.OLD.from() + n), "一般贫困户", String.format("1998%07d", n)));
    }

    /** What cannot be of somebody, or is to be asked again. */
    private void register() {
        times(5, n -> stranger(OLD, true, "其他", FRAIL + " phone=0916" + (100_000 + n)));
        times(2, n -> household(named(OLD), "一般贫困户", "0916" + (200_000 + n)));
        times(
                2,
                n -> member(
                        new Who("占位" + n, FullPeople.checked("999999" + OLD + "0101" + (100 + n))),
                        people.able(HOSTS + strangers++, 1),
                        "其他",
                        FRAIL));
        times(6, n -> stranger(1980, true, "其他", "education=初中 health=健康 ability=弱劳动力或半劳动力 in_school=否"));
        times(4, n -> stranger(OLD, true, "其他", FRAIL + String.format(" phone=1999%07d", n / 2)));
        times(2, n -> stranger(2004, true, "其他", PUPIL.replace("高中", "本科及以上") + String.format(" phone=1996%07d", n)));
        times(
                3,
                n -> plan.row(
                        "intention",
                        people.able(FullWork.IDLE.from() + n, 2),
                        "date=2018-06-01 wish=有转移就业意愿 surveyor=某人"));
    }

    /** Who should not have been at work, or not so. */
    private void work() {
        times(5, n -> plan.row("transfer", stranger(OLD, true, "其他", LOST), AWAY + ONCE));
        times(
                2,
                n -> plan.row(
                        "venture",
                        stranger(OLD, true, "其他", LOST),
                        "project=种植类 entity=某社 address=村 registered=否 start=2015-01-01 end=2015-06-01"));
        times(
                3,
                n -> plan.row(
                        "transfer",
                        stranger(2000, true, "其他", PUPIL + String.format(" phone=1995%07d", 9_000_000 + n)),
                        AWAY + " start=2018-07-01 end=2018-08-31 monthly_wage=3000"));
        times(
                2,
                n -> plan.row(
                        "transfer",
                        stranger(
                                2005,
                                true,
                                "其他",
                                PUPIL.replace("in_school=是", "in_school=否")
                                        + String.format(" phone=1995%07d", 9_100_000 + n)),
                        AWAY + " start=2018-07-01 end=2018-08-31 monthly_wage=3000"));
        times(3, n -> {
            Who head = named(OLD);
            household(head, "特困供养户", String.format("1997%07d", 1_000_000 + n));
            member(head, head, "户主", FRAIL);
            plan.row("transfer", head, AWAY + ONCE);
        });
        times(
                2,
                n -> plan.row(
                        "nearby",
                        stranger(OLD, true, "其他", FRAIL),
                        "carrier=第0号载体 trade=加工类 start=2015-01-01 end=2015-06-01 monthly_wage=50 months=6"));
    }

    /** On posts that are developed after the report day, so that nobody counts them. */
    private void posts() {
        times(3, n -> {
            post("YL" + n, "公益专岗");
            Who holder = named(1949);
            member(holder, people.able(POORER + n, 1), "其他", FRAIL);
            holding(holder, "YL" + n, "2018-03-01", "");
        });
        times(2, n -> {
            post("TS" + n, "特设公岗");
            holding(stranger(1955, true, "其他", FRAIL), "TS" + n, "2019-12-02", "");
        });
        Who everywhere = stranger(1955, true, "其他", FRAIL);
        plan.row("three_lacks", everywhere, "date=2019-11-01 cannot_leave=照料老人 no_trade=无产业 no_strength=体弱");
        String[] types = {"公益专岗", "特设公岗", "城镇公岗"};
        for (int n = 0; n < types.length; n++) {
            post("SL" + n, types[n]);
            holding(everywhere, "SL" + n, "2019-12-0" + (2 * n + 1), "2019-12-0" + (2 * n + 2));
        }
    }

    private void post(String number, String type) {
        plan.row(
                "welfare_post",
                plan.village(strangers),
                "post_no=" + number + " post=保洁员 post_type=" + type
                        + " kind=乡村保洁 developer=某局 monthly_subsidy=600 set_days=26 fund_source=就业资金"
                        + " developed=2019-12-01");
    }

    private void holding(Who who, String post, String start, String end) {
        plan.row(
                "holding",
                who,
                "post_no=" + post + " agreed_from=" + start + " agreed_until=2020-12-31 start=" + start + " end="
                        + end);
    }

    /** Paid for a way nobody went, and paid again. */
    private void money() {
        times(
                4,
                n -> plan.row(
                        "subsidy",
                        stranger(OLD, true, "其他", FRAIL),
                        "policy=转移就业交通补贴 year=2017 amount=300 date=2017-06-01 basis=转移就业"));
        times(2, n -> {
            Who who = stranger(OLD, true, "其他", FRAIL);
            for (int batch = 1; batch <= 2; batch++) {
                plan.row(
                        "subsidy",
                        who,
                        "policy=一次性求职补贴 year=2019 batch=" + batch
                                + " amount=500 date=2019-02-01 basis=求职 state=已发放 paid_on=2019-03-01 paid_amount=500");
            }
        });
    }

    private static void times(int count, IntConsumer each) {
        IntStream.range(0, count).forEach(each);
    }

    private Who somebody(int n) {
        return people.able(FIRST + n, 1);
    }

    /** Somebody of another county that is none, born in that year. */
    private Who named(int born, boolean man) {
        int number = strangers++;
        String body = String.format("612398%d%02d01%03d", born, 1 + number % 12, 2 * (number / 12) + (man ? 1 : 0));
        return new Who(
                "疑" + "甲乙丙丁戊己庚辛壬癸".charAt(number % 10) + "子丑寅卯辰巳午未申酉".charAt(number / 10 % 10),
                FullPeople.checked(body));
    }

    private Who named(int born) {
        return named(born, true);
    }

    /** A stranger in the next household. */
    private Who stranger(int born, boolean man, String relation, String is) {
        Who head = people.able(HOSTS + strangers, 1);
        Who who = named(born, man);
        member(who, head, relation, is);
        return who;
    }

    private void member(Who who, Who head, String relation, String is) {
        plan.row(
                "member",
                who,
                "head_name=" + head.name() + " head_id=" + head.idNumber() + " relation=" + relation + " " + is);
    }

    private void household(Who head, String category, String phone) {
        plan.row(
                "household",
                plan.village(strangers),
                "head_name=" + head.name() + " head_id=" + head.idNumber() + " head_phone=" + phone
                        + " address=某组 registered_year=2016 category=" + category + " poverty=已脱贫 relocated=否");
    }
}
