package io.github.county161.app;

import io.github.county161.app.FullPeople.Run;
import io.github.county161.app.FullPlan.Village;
import io.github.county161.app.FullPlan.Who;

/** What the invented county asked and told its people: wishes, aid, papers, talks, surveys. */
final class FullOutreach {

    private static final int WILLING = 1_500;
    private static final int REFUSED = 600;
    private static final int CHANGED_THEIR_MIND = 300;
    /** Second labourers, by their household, of whom nothing else is told in the year. */
    private static final Run REFUSED_ALONE = new Run(5_100, 150);

    private static final int AIDED = 100;
    private static final int TEAMS = 18;
    private static final int PAPERS = 3;

    private final FullPlan plan;
    private final FullPeople people;

    FullOutreach(FullPlan plan) {
        this.plan = plan;
        this.people = plan.people();
    }

    void lay() {
        wishes();
        for (int i = 0; i < AIDED; i++) {
            plan.row(
                    "aid",
                    people.able(FullPeople.GRADUATED.from() + i, 2),
                    "date=" + plan.day("2019-02-01", 280) + " helper=某人 way=" + plan.pick("职业指导", "岗位推荐"));
        }
        papers();
        teams();
    }

    /** Those who would not, or would no more, are nobody who works on the report day. */
    private void wishes() {
        for (int i = 0; i < WILLING; i++) {
            wish(people.able(FullPeople.LIFTED + i, 1), "2019-01-10", 300, plan.pick("有转移就业意愿", "有创业意愿"));
        }
        for (int h = REFUSED_ALONE.from(); REFUSED_ALONE.has(h); h++) {
            wish(people.able(h, 2), "2019-01-10", 300, "无就业创业意愿");
        }
        for (int i = 0; i < REFUSED; i++) {
            Who who = people.able(FullWork.SHORT.from() + i, 2);
            boolean changed = i < CHANGED_THEIR_MIND;
            wish(who, "2019-01-10", 90, changed && i % 2 == 0 ? "有转移就业意愿" : "无就业创业意愿");
            if (changed) {
                wish(who, "2019-05-01", 200, i % 2 == 0 ? "无就业创业意愿" : "有转移就业意愿");
            }
        }
    }

    private void wish(Who who, String from, int days, String wish) {
        plan.row("intention", who, "date=" + plan.day(from, days) + " wish=" + wish + " surveyor=某人");
    }

    private void papers() {
        for (int i = 0; i < PAPERS; i++) {
            document("方" + i, "方案", plan.day("2019-01-10", 280) + "");
            document("旧" + i, "方案", plan.day("2018-01-10", 280) + "");
            document("策" + i, "政策", plan.day("2019-01-10", 280) + "");
        }
        for (int year = 2018; year < 2020; year++) {
            material(year, "政策汇编", "折页");
            material(year, "政策宣传", "贴画");
            material(year, "政策解读", "其他");
        }
    }

    private void document(String no, String kind, String day) {
        plan.row("document", "document_no=" + no + " title=" + kind + no + " kind=" + kind + " date=" + day);
    }

    private void material(int year, String name, String kind) {
        String title = year + name;
        plan.row(
                "material",
                "material=" + title + " kind=" + kind + " copies=20000 date=" + plan.day(year + "-01-20", 60));
        for (int i = 0; i < 40; i++) {
            plan.row(
                    "distribution",
                    plan.village(i),
                    "material=" + title + " copies=" + (50 + plan.pick(300)) + " date="
                            + plan.day(year + "-04-01", 220));
        }
    }

    private void teams() {
        for (int t = 0; t < TEAMS; t++) {
            String team = "team=第" + t + "宣讲团";
            plan.row("team", team + " town=" + plan.village(t * 16).town());
            for (int year = 2018; year < 2020; year++) {
                for (int i = 0; i < 3; i++) {
                    Village village = plan.village(t + TEAMS * plan.pick(3));
                    talk(village, team, year + "-0" + (2 + i * 3) + "-01");
                }
            }
        }
        for (int v = 0; v < 60; v++) {
            survey(plan.village(v), "2019-01-10");
            survey(plan.village(v), "2018-01-10");
        }
    }

    private void talk(Village village, String team, String from) {
        plan.row("talk", village, team + " date=" + plan.day(from, 60) + " attendance=" + (20 + plan.pick(60)));
    }

    private void survey(Village village, String from) {
        int sample = 50 + plan.pick(100);
        int aware = 30 + plan.pick(sample - 30);
        plan.row(
                "survey",
                village,
                "date=" + plan.day(from, 300) + " sample=" + sample + " aware=" + aware + " satisfied="
                        + plan.pick(aware));
    }
}
