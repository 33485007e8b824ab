package io.github.county161.core.mechanism.rhythm;

import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.plan.Unit;
import io.github.county161.core.mechanism.clock.StepDays;
import io.github.county161.core.mechanism.rhythm.Frozen.Cell;
import io.github.county161.core.mechanism.rhythm.Frozen.Change;
import io.github.county161.core.mechanism.rhythm.Frozen.Table;
import io.github.county161.core.mechanism.rhythm.Frozen.When;
import io.github.county161.core.platform.shared.Subsidy;
import io.github.county161.core.port.Flows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 周分析调度: what a week has brought, whom it waits for, and what the next one asks. */
final class WeekParts {

    private static final String BEFORE = "上期";
    private static final String THIS = "本期";
    private static final String ITEM = "项目";
    private static final String UNIT = "单位";

    private final Ground ground;

    WeekParts(Ground ground) {
        this.ground = ground;
    }

    List<Frozen> all() {
        return List.of(work(), recruiting(), posts(), idle(), findings(), subsidies(), problems(), ranking(), next());
    }

    private Frozen work() {
        List<Change> changes = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (Form form : BriefFigures.WORK) {
            String figure = BriefFigures.working(form);
            Change change = ground.change(figure, form.title());
            if (change.was() + change.is() > 0) {
                changes.add(change);
                rows.add(List.of(
                        Ground.text(form.title()),
                        Ground.text(change.unit()),
                        Ground.number(change.was(), figure, When.THEN),
                        Ground.came(change),
                        Ground.went(change),
                        Ground.number(change.is(), figure, When.NOW)));
            }
        }
        Change persons = ground.change("at_work", "在岗人数");
        rows.add(List.of(
                Ground.text("在岗人数"),
                Ground.text("人"),
                Ground.number(persons.was(), "at_work", When.THEN),
                Ground.came(persons),
                Ground.went(persons),
                Ground.number(persons.is(), "at_work", When.NOW)));
        return new Frozen(
                "work",
                "就业变动",
                "报告日在岗就业创业 {在岗人数·本期} 人，上期 {在岗人数·上期} 人，新增 {在岗人数·新增} 人，减少 {在岗人数·结束} 人。",
                List.of(new Table("", List.of("类别", UNIT, BEFORE, "新增", "结束", THIS), rows)),
                changes);
    }

    private List<Cell> both(String title, String unit, String figure) {
        return List.of(
                Ground.text(title),
                Ground.text(unit),
                ground.number(figure, When.THEN),
                ground.number(figure, When.NOW));
    }

    private Frozen recruiting() {
        String fairs = ground.over("fairs");
        return new Frozen(
                "recruiting",
                "招聘会与岗位",
                "本期举办招聘会 {招聘会·本期} 场，发布岗位信息 {岗位信息·本期} 条、招聘 {招聘人数·本期} 人，报告日有效岗位信息 {有效岗位信息·本期} 条。",
                List.of(
                        new Table(
                                "",
                                List.of(ITEM, UNIT, BEFORE, THIS),
                                List.of(
                                        both("招聘会", "场", fairs),
                                        both("招聘会达成", "人次", ground.over("fair_results")),
                                        both("岗位信息", "条", ground.over("vacancies")),
                                        both("招聘人数", "人", ground.over("vacancy_headcount")),
                                        both("有效岗位信息", "条", "vacancies_open"))),
                        ground.listed(
                                "本期招聘会",
                                fairs,
                                List.of("招聘会", "日期", "专场类型", "地点"),
                                "fair",
                                "fair",
                                "date",
                                "kind",
                                "venue")),
                List.of(ground.change("vacancies_open", "有效岗位信息")));
    }

    private Frozen posts() {
        return new Frozen(
                "posts",
                "公益性岗位",
                "累计开发公益性岗位 {累计开发·本期} 个，其中在岗 {有人在岗·本期} 个、空岗 {空岗·本期} 个、已撤销 {已撤销·本期} 个；在岗劳动力 {在岗劳动力·本期} 人。",
                List.of(new Table(
                        "",
                        List.of(ITEM, UNIT, BEFORE, THIS),
                        List.of(
                                both("累计开发", "个", "F44"),
                                both("有人在岗", "个", "F44.held"),
                                both("空岗", "个", "F44.vacant"),
                                both("已撤销", "个", "F44.withdrawn"),
                                both("在岗劳动力", "人", "F46")))),
                List.of(
                        ground.change("F44", "开发岗位"),
                        ground.change("F44.withdrawn", "撤销岗位"),
                        ground.change("F46", "公岗在岗")));
    }

    private Frozen idle() {
        Change change = ground.change("F75", "零就业家庭");
        return new Frozen(
                "idle",
                "零就业家庭",
                "报告日零就业家庭 {零就业家庭·本期} 户，比上期新出现 {零就业家庭·新增} 户、不再是的 {零就业家庭·清零} 户；超过清零时限 {超期未清零·本期} 户。",
                List.of(
                        new Table(
                                "",
                                List.of(ITEM, UNIT, BEFORE, "新增", "清零", THIS),
                                List.of(row("零就业家庭", change), row("超期未清零", ground.change("F75.overdue", "超期未清零")))),
                        ground.listed(
                                "超期未清零的户", "F75.overdue", List.of("户主", "镇村"), "household", "head_name", "at_place")),
                List.of(change, ground.change("F75.overdue", "超期未清零")));
    }

    private static List<Cell> row(String title, Change change) {
        return List.of(
                Ground.text(title),
                Ground.text(change.unit()),
                Ground.number(change.was(), change.figure(), When.THEN),
                Ground.came(change),
                Ground.went(change),
                Ground.number(change.is(), change.figure(), When.NOW));
    }

    /** What stands by the units right below, those without anything left out. */
    private Frozen findings() {
        String done = ground.over("findings_done");
        Map<String, Counted> before = ground.byUnit("findings", When.THEN);
        Map<String, Counted> now = ground.byUnit("findings", When.NOW);
        Map<String, Counted> gone = ground.byUnit(done, When.NOW);
        Counted none = new Counted(0, Optional.empty(), "条");
        List<List<Cell>> rows = new ArrayList<>();
        for (Unit unit : ground.below()) {
            String code = unit.code();
            if (before.containsKey(code) || now.containsKey(code) || gone.containsKey(code)) {
                rows.add(List.of(
                        Ground.text(unit.title()),
                        Ground.number(before.getOrDefault(code, none), "findings", code, When.THEN),
                        Ground.number(gone.getOrDefault(code, none), done, code, When.NOW),
                        Ground.number(now.getOrDefault(code, none), "findings", code, When.NOW)));
            }
        }
        rows.add(List.of(
                Ground.text("合计"),
                ground.number("findings", When.THEN),
                ground.number(done, When.NOW),
                ground.number("findings", When.NOW)));
        return new Frozen(
                "findings",
                "疑点核查",
                "待核疑点 {合计·本期待核} 条，上期 {合计·上期待核} 条，本期关闭或豁免 {合计·本期办结} 条。",
                List.of(new Table("", List.of("镇村", "上期待核", "本期办结", "本期待核"), rows)),
                List.of(ground.change("findings", "待核疑点")));
    }

    private Frozen subsidies() {
        Flow flow = Subsidy.FORM.flow().orElseThrow();
        Map<String, String> labels = ground.words().list(Subsidy.STATE_LIST.name());
        List<List<Cell>> rows = new ArrayList<>();
        for (Flows.Days days : new StepDays(ground.moment(), ground.now(), ground.scope(), ground.words())
                .of(Subsidy.FORM, flow, false)) {
            String state = labels.entrySet().stream()
                    .filter(e -> e.getValue().equals(days.state()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(days.state());
            String figure = BriefFigures.waiting(state);
            rows.add(List.of(
                    Ground.text(days.state()),
                    ground.number(figure, When.THEN),
                    ground.number(figure, When.NOW),
                    Ground.number(days.waited(), figure, When.NOW),
                    Ground.text(days.median())));
        }
        return new Frozen(
                "subsidies",
                "补贴办理",
                rows.isEmpty() ? "没有在办的补贴申请。" : "各环节在办笔数和等待天数如下。",
                List.of(new Table("", List.of("环节", "上期在办", "本期在办", "最长已等天数", "本年办结中位天数"), rows)),
                Subsidy.STATE_LIST.meanings().stream()
                        .filter(state -> !flow.isOver(state))
                        .map(state ->
                                ground.change(BriefFigures.waiting(state), "补贴·" + labels.getOrDefault(state, state)))
                        .filter(change -> !change.keys().isEmpty())
                        .toList());
    }

    private Frozen problems() {
        return new Frozen(
                "problems",
                "逾期问题",
                "超过整改时限、还在责任单位手上的问题 {逾期问题·本期} 个，上期 {逾期问题·上期} 个。",
                List.of(
                        new Table(
                                "", List.of(ITEM, UNIT, BEFORE, THIS), List.of(both("逾期问题", "个", "problems_overdue"))),
                        ground.listed(
                                "逾期问题",
                                "problems_overdue",
                                List.of("编号", "责任单位", "责任人", "镇村", "时限"),
                                "problem",
                                "problem_no",
                                "unit",
                                "responsible",
                                "at_place",
                                "due")),
                List.of(ground.change("problems_overdue", "逾期问题")));
    }

    private Frozen ranking() {
        List<List<Cell>> rows = new Ranking(ground).rows();
        return new Frozen(
                "ranking",
                ground.isCounty() ? "各镇排名" : "各村排名",
                rows.isEmpty() ? "本年度没有分解到下一级的目标。" : "按各考核项完成率（每项至多计 100%）的平均数排名，同分的按代码先后。",
                List.of(new Table("", Ranking.HEADS, rows)),
                List.of());
    }

    private Frozen next() {
        return new Frozen(
                "next",
                "下期事项",
                "一周内到期：问题 {到期问题·本期} 个、任务 {到期任务·本期} 项、零就业家庭 {到期零就业家庭·本期} 户。",
                List.of(
                        new Table(
                                "",
                                List.of(ITEM, UNIT, THIS),
                                List.of(
                                        due("到期问题", "个", "problems_due"),
                                        due("到期任务", "项", "tasks_due"),
                                        due("到期零就业家庭", "户", "idle_due"))),
                        ground.listed(
                                "到期问题",
                                "problems_due",
                                List.of("编号", "责任单位", "责任人", "时限"),
                                "problem",
                                "problem_no",
                                "unit",
                                "responsible",
                                "due"),
                        ground.listed(
                                "到期任务", "tasks_due", List.of("任务", "责任单位", "截止日期"), "task", "task", "unit", "due"),
                        ground.listed(
                                "到期零就业家庭", "idle_due", List.of("户主", "镇村"), "household", "head_name", "at_place")),
                List.of());
    }

    private List<Cell> due(String title, String unit, String figure) {
        return List.of(Ground.text(title), Ground.text(unit), ground.number(figure, When.NOW));
    }
}
