package io.github.county161.app;

import io.github.county161.app.FullPlan.Village;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How the invented county was driven: targets, duties, meetings, who answers for which village, problems. */
final class FullDrive {

    private static final String[] ITEMS = {
        "转移就业人数",
        "苏陕协作转移就业人数",
        "自主创业人数",
        "创业带动就业人数",
        "职业技能培训人次",
        "创业培训人数",
        "新开发岗位数",
        "在岗安置人数",
        "社区工厂",
        "就业扶贫基地",
        "信用村",
        "创业孵化基地",
        "专场招聘会",
        "高校毕业生见习与定向招聘",
        "零就业家庭清零率"
    };
    /** Of each item what the county is to reach in the year; some reached, some not yet. */
    private static final int[] TARGETS = {8000, 180, 30, 300, 3200, 100, 1700, 3000, 20, 20, 3, 3, 6, 100, 100};

    private static final String[] UNITS = {"扶贫", "教体", "农业", "经贸", "妇联", "民政", "团委"};
    private static final int LEADERS = 9;
    private static final int OFFICES = 17;
    private static final int CADRES = 85;
    private static final int ROUNDS = 5;
    private static final int PROBLEMS = 34;

    private final FullPlan plan;

    FullDrive(FullPlan plan) {
        this.plan = plan;
    }

    void lay() {
        targets();
        units();
        duties();
        meetings();
        grid("2019-01-10", "");
        grid("2018-01-10", plan.day("2018-11-01", 60).toString());
        for (int year = 2018; year < 2020; year++) {
            supervision(year);
            problems(year);
        }
    }

    private void targets() {
        for (int i = 0; i < ITEMS.length; i++) {
            target(2019, ITEMS[i], "全县", TARGETS[i]);
            target(2018, ITEMS[i], "全县", 1 + plan.pick(100));
            target(2019, ITEMS[i], "人社局", TARGETS[i]);
        }
    }

    private void target(int year, String item, String unit, int target) {
        plan.row(
                "target",
                "year=" + year + " item=" + item + " unit=" + unit + " target=" + target + " due=" + year
                        + "-12-31 quality=资料齐全 leader=副县长 responsible=局长");
    }

    private void units() {
        plan.row("member_unit", "unit=人社 role=牵头");
        for (String unit : UNITS) {
            plan.row("member_unit", "unit=" + unit + " role=成员 start=" + plan.day("2017-01-01", 300));
            plan.row("member_unit", "unit=原" + unit + " role=成员 end=" + plan.day("2018-06-01", 300));
        }
    }

    private void duties() {
        duty("县", "人社局", "局长", "第一责任人", "");
        duty("县", "人社局", "原局长", "第一责任人", "2018-12-01");
        duty("县", "人社局", "副局长", "直接责任人", "");
        duty("县", "人社局", "原副局长", "直接责任人", "2018-12-01");
        for (int t = 0; t < OFFICES; t++) {
            String town = plan.village(t * 16).town();
            duty("镇", town, "镇长" + t, "具体责任人", "");
            duty("镇", town, "原镇长" + t, "具体责任人", plan.day("2018-06-01", 300).toString());
        }
    }

    private void duty(String level, String unit, String name, String kind, String end) {
        plan.row(
                "duty",
                "level=" + level + " unit=" + unit + " position=负责人 name=" + name + " kind=" + kind
                        + " content=就业扶贫 start=" + plan.day("2017-01-01", 300) + " end=" + end);
    }

    /** One in every week, month and quarter that is over on the report day, and as many the year before. */
    private void meetings() {
        for (int year = 2018; year < 2020; year++) {
            LocalDate monday = LocalDate.of(year, 1, 1);
            while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
                monday = monday.plusDays(1);
            }
            for (int week = 0; week < 46; week++) {
                meeting("周分析调度", year, week, monday.plusDays(week * 7L + plan.pick(5)));
            }
            for (int month = 1; month < 11; month++) {
                meeting("月督导推进", year, month, LocalDate.of(year, month, 1 + plan.pick(28)));
            }
            for (int quarter = 0; quarter < 3; quarter++) {
                meeting("季综合研判", year, quarter, LocalDate.of(year, quarter * 3 + 3, 1 + plan.pick(28)));
            }
        }
    }

    private void meeting(String kind, int year, int no, LocalDate day) {
        plan.row("meeting", "kind=" + kind + " session=" + year + "年第" + no + "次 date=" + day);
    }

    /** The poor villages one by one, and with each a village that is not poor. */
    private void grid(String start, String end) {
        String whose = end.isEmpty() ? "" : "原";
        for (int i = 0; i < LEADERS; i++) {
            cadre("包片", whose + "人社局", "领导" + i, plan.village(i * 30).town(), start, end);
        }
        for (int i = 0; i < OFFICES; i++) {
            cadre("包镇", whose + "第" + i + "科", "科长" + i, plan.village(i * 17).town(), start, end);
        }
        List<List<String>> areas = new ArrayList<>();
        for (int i = 0; i < CADRES; i++) {
            areas.add(new ArrayList<>());
        }
        List<Village> poor = plan.poor();
        for (int v = 0; v < poor.size(); v++) {
            Village other = plan.village(poor.size() + v);
            areas.get(v % CADRES).add(poor.get(v).town() + poor.get(v).name());
            areas.get(v % CADRES).add(other.town() + other.name());
        }
        for (int i = 0; i < CADRES; i++) {
            cadre("包村", whose + "第" + i % OFFICES + "科", "干部" + i, String.join("、", areas.get(i)), start, end);
        }
    }

    private void cadre(String level, String unit, String name, String area, String start, String end) {
        plan.row(
                "grid",
                "level=" + level + " unit=" + unit + " name=" + name + " position=职务"
                        + String.format(" phone=1994%07d", plan.pick(10_000_000)) + " area=" + area + " start=" + start
                        + " end=" + end);
    }

    private void supervision(int year) {
        for (int i = 0; i < ROUNDS; i++) {
            LocalDate first = plan.day(year + "-01-20", 60).plusDays(i * 50L);
            plan.row("round", "year=" + year + " round=第" + i + "轮 date=" + first + " end_date=" + first.plusDays(5));
            bulletin(year, "第" + i + "期", "问题通报");
            bulletin(year, "进" + i + "期", "进度通报");
            plan.row(
                    "interview",
                    "date=" + plan.day(year + (i < ROUNDS - 1 ? "-02-01" : "-07-01"), 120)
                            + " interviewer=领导 interviewer_position=副县长 interviewed=镇长" + i % (ROUNDS - 1)
                            + " interviewed_position=镇长 matter=推进不力 unit="
                            + plan.village(plan.pick(200)).town());
        }
        for (int i = 0; i < PROBLEMS; i++) {
            LocalDate day = plan.day(year + "-02-01", 280);
            plan.row(
                    "handover",
                    "handover_no=" + year + "交办" + i + " from_unit=办公室 date=" + day + " to_unit="
                            + plan.village(plan.pick(200)).town() + " demand=限期整改 due=" + day.plusDays(30)
                            + " issuer=领导");
        }
    }

    private void bulletin(int year, String no, String kind) {
        plan.row(
                "bulletin",
                "year=" + year + " bulletin_no=" + no + " kind=" + kind + " date=" + plan.day(year + "-02-01", 280));
    }

    /** All struck off by the report day. */
    private void problems(int year) {
        for (int i = 0; i < PROBLEMS; i++) {
            LocalDate day = plan.day(year + "-02-01", 200);
            plan.row(
                    "problem",
                    plan.village(plan.pick(200)),
                    "problem_no=" + year + "问" + i + " source=" + plan.pick("中央反馈", "省级反馈", "县级督导") + " date=" + day
                            + " description=台账不实 kind=台账 severity=一般 aim=整改 unit=某镇 leader=领导 responsible=干部 due="
                            + day.plusDays(20) + " state=已销号 struck_off=" + day.plusDays(10 + plan.pick(60)));
        }
    }
}
