package io.github.county161.app;

import io.github.county161.app.FullPeople.Run;
import io.github.county161.app.FullPlan.Who;
import java.time.LocalDate;

/** The invented county's welfare posts and who holds them, and the posts for graduates. */
final class FullPosts {

    /** First labourers by their household. */
    private static final Run HOLDERS = FullStartUp.HOUSED.then(2_873);

    private static final Run HIRED = HOLDERS.then(12);
    /** First labourers of households not lifted out of poverty, hired the year before. */
    private static final Run HIRED_BEFORE = new Run(FullPeople.LIFTED + 3_100, 12);

    private static final int POSTS = 3_419;
    private static final int POSTS_OF_THE_YEAR = 1_720;
    private static final int WITHDRAWN = 100;
    private static final int AFTER = 40;
    private static final int DIRECTED = 17;
    private static final int RUN_OUT = 8;
    private static final int SET_DAYS = 26;
    private static final int LAST_MONTH = 11;

    private final FullPlan plan;
    private final FullPeople people;

    FullPosts(FullPlan plan) {
        this.plan = plan;
        this.people = plan.people();
    }

    void lay() {
        for (int p = 0; p < POSTS; p++) {
            String developed =
                    p < POSTS_OF_THE_YEAR ? plan.day("2019-01-01", 80).toString() : plan.day("2018-02-01", 200) + "";
            post(p, developed, p >= POSTS - WITHDRAWN ? "2019-05-01" : "");
        }
        for (int p = POSTS; p < POSTS + AFTER; p++) {
            post(p, plan.day("2019-11-26", 30).toString(), "");
        }
        for (int i = 0; i < HOLDERS.count(); i++) {
            holder(people.able(HOLDERS.from() + i, 1), i);
            before(people.able(FullPeople.LIFTED + i, 1), i);
        }
        directed();
    }

    private void post(int p, String developed, String withdrawn) {
        plan.row(
                "welfare_post",
                plan.village(p),
                "post_no=GG" + p + " post=保洁员 post_type=公益专岗 kind=" + plan.pick("乡村保洁", "公路养护", "生态护林")
                        + " developer=某局 monthly_subsidy=600 set_days=" + SET_DAYS + " fund_source=就业资金 developed="
                        + developed + " withdrawn=" + withdrawn);
    }

    /** At work since spring; the month of the report day is not over yet. */
    private void holder(Who who, int post) {
        LocalDate start = plan.day("2019-03-29", 20);
        String until = post < RUN_OUT ? "2019-10-31" : "2020-03-31";
        plan.row(
                "holding",
                who,
                "post_no=GG" + post + " agreed_from=2019-03-29 agreed_until=" + until + " start=" + start);
        for (int month = 4; month <= LAST_MONTH; month++) {
            plan.row(
                    "attendance",
                    who,
                    "post_no=GG" + post + String.format(" month=2019-%02d", month) + " days="
                            + (SET_DAYS - plan.pick(2)));
        }
    }

    /** Held a post of the year before for some weeks of winter and left: two after the other on a post. */
    private void before(Who who, int n) {
        int posts = POSTS - POSTS_OF_THE_YEAR;
        String start = n < posts ? "2019-01-02" : "2019-02-15";
        LocalDate end = n < posts ? plan.day("2019-02-01", 14) : plan.day("2019-03-10", 19);
        plan.row(
                "holding",
                who,
                "post_no=GG" + (POSTS_OF_THE_YEAR + n % posts) + " agreed_from=" + start
                        + " agreed_until=2019-12-31 start=" + start + " end=" + end + " end_reason=外出务工");
    }

    private void directed() {
        for (int d = 0; d < DIRECTED; d++) {
            plan.row("directed_post", "post_code=D" + d + " employer=某校 post=教师 headcount=1 year=2019");
            plan.row("directed_post", "post_code=E" + d + " employer=某校 post=教师 headcount=1 year=2018");
        }
        for (int i = 0; i < HIRED.count(); i++) {
            plan.row(
                    "hire",
                    people.able(HIRED.from() + i, 1),
                    "post_code=D" + i + " start=" + plan.day("2019-05-01", 150));
            plan.row(
                    "hire",
                    people.able(HIRED_BEFORE.from() + i, 1),
                    "post_code=E" + i + " start=2018-08-20 end=" + plan.day("2018-12-10", 20));
            plan.row(
                    "hire",
                    people.other(FullPeople.SIXTY_HIRED.from() + i),
                    "post_code=D" + i + " start=" + plan.day("2019-05-01", 150));
        }
    }
}
