package io.github.county161.app;

import io.github.county161.app.FullPlan.Village;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the invented county's offices did: fairs, referrals, vacancies, leadership, rounds. */
final class FullOffice {

    private static final LocalDate YEAR = LocalDate.parse("2019-01-01");
    private static final int POOR_VILLAGES = 110;
    private static final int CADRES = 85;

    private final FullPlan plan;

    FullOffice(FullPlan plan) {
        this.plan = plan;
    }

    void lay() {
        partners();
        fairs();
        leadership();
        supervision();
    }

    private void partners() {
        plan.row(
                "partner",
                Map.of(),
                "partner",
                "劳务协作服务中心",
                "kind",
                "劳务协作服务中心",
                "province",
                "江苏省",
                "city",
                "南通市",
                "paired",
                "是");
        plan.row("partner", Map.of(), "partner", "某中介", "kind", "劳务中介", "province", "浙江省", "city", "宁波市");
        for (int i = 0; i < 2_950 * 2; i++) {
            boolean counted = i < 2_950;
            plan.row(
                    "referral",
                    plan.able(i % 8_000, 1),
                    "partner",
                    "劳务协作服务中心",
                    "date",
                    counted ? FullPlan.day(YEAR, i % 300) : FullPlan.day(YEAR.minusYears(1), i % 300));
        }
        for (int i = 0; i < 4_850 * 2; i++) {
            plan.row(
                    "vacancy",
                    Map.of(),
                    "vacancy_no",
                    "GW" + i,
                    "source",
                    i < 4_850 ? "对口协作地" : "本县企业",
                    "employer",
                    "某厂" + i % 300,
                    "post",
                    "普工",
                    "headcount",
                    1 + i % 30,
                    "min_wage",
                    3000,
                    "workplace",
                    "某市",
                    "contact",
                    "联系人",
                    "phone",
                    String.format("1993%07d", i),
                    "date",
                    FullPlan.day(YEAR, i % 300));
        }
    }

    private void fairs() {
        for (int f = 0; f < 24; f++) {
            String kind = f < 6 ? "劳务输出" : f < 12 ? "就近安置" : f < 18 ? "公益性岗位" : "社区工厂";
            plan.row(
                    "fair",
                    plan.village(f * 9),
                    "fair",
                    "第" + f + "场招聘会",
                    "kind",
                    kind,
                    "partner",
                    "某局",
                    "paired",
                    "否",
                    "at_settlement",
                    "否",
                    "venue",
                    "广场",
                    "date",
                    FullPlan.day(YEAR, 30 + f),
                    "employers",
                    20,
                    "vacancies",
                    300,
                    "attendance",
                    500,
                    "poor_attendance",
                    200);
        }
        for (int i = 0; i < 840; i++) {
            String fair = "第" + (i < 420 ? 6 + i % 6 : 12 + i % 6) + "场招聘会";
            String day = FullPlan.day(YEAR, 30 + (i < 420 ? 6 + i % 6 : 12 + i % 6));
            result(i, fair, day, "达成意向");
            if (i < 120 || i >= 720) {
                result(i, fair, day, "签订协议");
            }
        }
    }

    private void result(int i, String fair, String day, String result) {
        plan.row("fair_result", plan.able(i, 1), "fair", fair, "fair_date", day, "result", result, "date", day);
    }

    private void leadership() {
        String[] units = {"扶贫", "教体", "农业", "经贸", "妇联", "民政", "团委"};
        plan.row("member_unit", Map.of(), "unit", "人社", "role", "牵头");
        for (String unit : units) {
            plan.row("member_unit", Map.of(), "unit", unit, "role", "成员");
        }
        for (int i = 0; i < 3; i++) {
            plan.row(
                    "document",
                    Map.of(),
                    "document_no",
                    "方" + i,
                    "title",
                    "方案" + i,
                    "kind",
                    "方案",
                    "date",
                    "2019-0" + (i + 2) + "-01");
            plan.row(
                    "document",
                    Map.of(),
                    "document_no",
                    "旧" + i,
                    "title",
                    "方案" + i,
                    "kind",
                    "方案",
                    "date",
                    "2018-0" + (i + 2) + "-01");
        }
        plan.row("material", Map.of(), "material", "政策汇编", "kind", "折页", "copies", 20_000, "date", "2019-03-01");
        plan.row("material", Map.of(), "material", "政策宣传", "kind", "贴画", "copies", 20_000, "date", "2019-03-01");
        for (int t = 0; t < 18; t++) {
            plan.row(
                    "team",
                    Map.of(),
                    "team",
                    "第" + t + "宣讲团",
                    "town",
                    plan.village(t * 16).town());
        }
    }

    private void supervision() {
        for (int i = 0; i < 9; i++) {
            cadre("包片", "人社局", "领导" + i, plan.village(i * 30).town(), i);
        }
        for (int i = 0; i < 17; i++) {
            cadre("包镇", "第" + i + "科", "科长" + i, plan.village(i * 17).town(), 100 + i);
        }
        List<List<String>> areas = new ArrayList<>();
        for (int i = 0; i < CADRES; i++) {
            areas.add(new ArrayList<>());
        }
        for (int v = 0; v < POOR_VILLAGES; v++) {
            Village village = plan.villages().get(v * 2);
            areas.get(v % CADRES).add(village.town() + village.name());
        }
        for (int i = 0; i < CADRES; i++) {
            cadre("包村", "第" + i % 17 + "科", "干部" + i, String.join("、", areas.get(i)), 200 + i);
        }
        for (int i = 0; i < 5; i++) {
            plan.row(
                    "round",
                    Map.of(),
                    "year",
                    2019,
                    "round",
                    "第" + i + "轮",
                    "date",
                    FullPlan.day(YEAR, 40 + i * 50),
                    "end_date",
                    FullPlan.day(YEAR, 45 + i * 50));
            plan.row(
                    "bulletin",
                    Map.of(),
                    "year",
                    2019,
                    "bulletin_no",
                    "第" + i + "期",
                    "kind",
                    "问题通报",
                    "date",
                    FullPlan.day(YEAR, 50 + i * 50));
            plan.row(
                    "bulletin",
                    Map.of(),
                    "year",
                    2019,
                    "bulletin_no",
                    "进" + i + "期",
                    "kind",
                    "进度通报",
                    "date",
                    FullPlan.day(YEAR, 50 + i * 50));
            plan.row(
                    "interview",
                    Map.of(),
                    "date",
                    FullPlan.day(YEAR, 60 + i * 40),
                    "interviewer",
                    "领导",
                    "interviewer_position",
                    "副县长",
                    "interviewed",
                    "镇长" + i,
                    "interviewed_position",
                    "镇长",
                    "unit",
                    plan.village(i * 30).town(),
                    "matter",
                    "推进不力");
        }
        for (int i = 0; i < 34; i++) {
            plan.row(
                    "handover",
                    Map.of(),
                    "handover_no",
                    "交办" + i,
                    "from_unit",
                    "办公室",
                    "date",
                    FullPlan.day(YEAR, 45 + i * 8),
                    "to_unit",
                    plan.village(i * 8).town(),
                    "demand",
                    "限期整改",
                    "due",
                    FullPlan.day(YEAR, 75 + i * 8),
                    "issuer",
                    "领导");
        }
    }

    private void cadre(String level, String unit, String name, String area, int n) {
        plan.row(
                "grid",
                Map.of(),
                "level",
                level,
                "unit",
                unit,
                "name",
                name,
                "position",
                "职务",
                "phone",
                String.format("1994%07d", n),
                "area",
                area,
                "start",
                "2019-01-10");
    }

    /** The villages that are poor: every other of the first. */
    List<String> poor() {
        List<String> codes = new ArrayList<>();
        for (int v = 0; v < POOR_VILLAGES; v++) {
            codes.add(plan.villages().get(v * 2).code());
        }
        return codes;
    }
}
