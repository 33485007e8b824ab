package io.github.county161.core.mechanism.rhythm;

import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.plan.ItemProgress;
import io.github.county161.core.ledger.plan.Standing;
import io.github.county161.core.ledger.plan.Unit;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.ledger.register.Settlement;
import io.github.county161.core.mechanism.Progress;
import io.github.county161.core.mechanism.rhythm.Frozen.Cell;
import io.github.county161.core.mechanism.rhythm.Frozen.Change;
import io.github.county161.core.mechanism.rhythm.Frozen.Table;
import io.github.county161.core.mechanism.rhythm.Frozen.When;
import io.github.county161.core.platform.shared.Subsidy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 季综合研判: where the year is going, who works where and at what, what the money does, and what may go wrong. */
final class QuarterParts {

    private static final List<String> RISKS = List.of(
            "F75", "F75.overdue", "W5", "problems_overdue", "F73.relapsed", "findings", "subsidy_county_approval");

    private static final Map<String, String> RISK_TITLES = Map.of(
            "F75.overdue", "超期未清零的零就业家庭",
            "F73.relapsed", "反弹问题",
            "subsidy_county_approval", "待县审批的补贴");

    private final Ground ground;

    QuarterParts(Ground ground) {
        this.ground = ground;
    }

    List<Frozen> all() {
        return List.of(forecast(), structure(), relocation(), effect(), risks());
    }

    private Frozen forecast() {
        Progress progress = ground.progress(When.NOW);
        Unit.Kind own = ground.isCounty() ? Unit.Kind.COUNTY : Unit.Kind.TOWN;
        Unit.Kind below = ground.isCounty() ? Unit.Kind.TOWN : Unit.Kind.VILLAGE;
        List<List<Cell>> rows = new ArrayList<>();
        int missing = 0;
        for (ItemProgress item : progress.of(progress.items())) {
            for (ItemProgress.Line line : item.of(own)) {
                Counted expected = expected(line.standing());
                boolean misses = isShort(expected);
                missing += misses ? 1 : 0;
                List<String> units = item.of(below).stream()
                        .filter(l -> l.standing().target() > 0)
                        .filter(l -> isShort(expected(l.standing())))
                        .map(l -> l.unit().title())
                        .toList();
                String unit = line.unit().code();
                rows.add(List.of(
                        Ground.text(item.item().title()),
                        Ranking.target(Long.toString(line.standing().target()), unit, When.NOW),
                        Ground.number(line.standing().done(), MonthParts.figure(item.item()), unit, When.NOW),
                        Ranking.target(MonthParts.percent(line.standing().rate()), unit, When.NOW),
                        Ground.text(item.planned() + "%"),
                        Ranking.target(MonthParts.percent(expected), unit, When.NOW),
                        Ground.text(misses ? "预计完不成" : "预计完成"),
                        Ground.text(
                                item.of(below).isEmpty() ? "没有分解" : units.isEmpty() ? "无" : String.join("、", units))));
            }
        }
        return new Frozen(
                "forecast",
                "进度与预测",
                rows.isEmpty()
                        ? "本年度没有目标。"
                        : "预测为完成率除以序时进度（百分率类考核项即现在的完成率），是照现在的进度到年底的完成率，不是承诺；预计完不成的有 " + missing + " 项。",
                List.of(new Table("", List.of("考核项", "目标", "完成", "完成率", "序时进度", "预测", "判断", "预计完不成的单位"), rows)),
                List.of());
    }

    /** The rate that the year ends with when it goes on as it went: the rate over what the curve plans for. */
    private static Counted expected(Standing standing) {
        Counted rate = standing.rate();
        long planned = standing.planned().value();
        if (standing.done().unit().equals(Figure.PERCENT) || planned == 0) {
            return rate;
        }
        long above = Math.multiplyExact(rate.value(), standing.planned().per().orElse(1L));
        long below = Math.multiplyExact(rate.per().orElse(1L), planned);
        return new Counted(above, Optional.of(below), Figure.PERCENT);
    }

    private static boolean isShort(Counted share) {
        return share.value() < share.per().orElse(0L);
    }

    private Frozen structure() {
        List<Table> tables = new ArrayList<>();
        tables.add(parted("转移就业按地域", "地域", "working_by_place", Lists.WORK_PLACE.name()));
        tables.add(parted("转移就业按工种", "工种", "working_by_trade", Lists.TRADE.name()));
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(both("男", "at_work_men"));
        rows.add(both("女", "at_work_women"));
        tables.add(new Table("在岗人员按性别", List.of("性别", "上期", "本期"), rows));
        List<List<Cell>> ages = new ArrayList<>();
        for (BriefFigures.Band band : BriefFigures.AGES) {
            ages.add(both(band.title(), band.figure()));
        }
        tables.add(new Table("在岗人员按年龄（出生年份）", List.of("年龄", "上期", "本期"), ages));
        return new Frozen(
                "structure",
                "就业结构",
                "报告日在岗的转移就业按地域、工种，在岗人员按性别、年龄的结构如下。",
                tables,
                List.of(ground.change("at_work", "在岗就业创业人数")));
    }

    private List<Cell> both(String title, String figure) {
        return List.of(Ground.text(title), ground.number(figure, When.THEN), ground.number(figure, When.NOW));
    }

    private Table parted(String caption, String head, String figure, String list) {
        List<List<Cell>> rows = new ArrayList<>();
        ground.parted(figure).forEach(e -> {
            String of = figure + "=" + e.getKey();
            rows.add(List.of(
                    Ground.text(ground.words().label(list, e.getKey())),
                    ground.number(of, When.THEN),
                    Ground.number(e.getValue(), of, "", When.NOW)));
        });
        return new Table(caption, List.of(head, "上期", "本期"), rows);
    }

    private Frozen relocation() {
        Map<String, Counted> working = new HashMap<>();
        ground.parted("relocated_at_work").forEach(e -> working.put(e.getKey(), e.getValue()));
        List<List<Cell>> rows = new ArrayList<>();
        ground.parted("relocated")
                .forEach(e -> rows.add(List.of(
                        new Cell.Of(Settlement.FORM.name(), Long.parseLong(e.getKey()), "settlement"),
                        Ground.number(e.getValue(), "relocated=" + e.getKey(), "", When.NOW),
                        Ground.number(
                                working.getOrDefault(e.getKey(), new Counted(0, Optional.empty(), "户")),
                                "relocated_at_work=" + e.getKey(),
                                "",
                                When.NOW))));
        return new Frozen(
                "relocation",
                "易地搬迁安置点",
                "安置点有基地或社区工厂的搬迁户 {有就近载体的搬迁户·本期} 户。",
                List.of(
                        new Table("", List.of("项目", "上期", "本期"), List.of(both("有就近载体的搬迁户", "F25"))),
                        new Table("各安置点", List.of("安置点", "搬迁户", "有人在岗的户"), rows)),
                List.of(ground.change("relocated_at_work", "有人在岗的搬迁户")));
    }

    private Frozen effect() {
        List<List<Cell>> rows = new ArrayList<>();
        ground.parted("subsidies_approved").forEach(e -> {
            String policy = e.getKey();
            rows.add(List.of(
                    Ground.text(ground.words().label(Subsidy.POLICY_LIST.name(), policy)),
                    Ground.number(e.getValue(), "subsidies_approved=" + policy, "", When.NOW),
                    ground.number("subsidies_paid=" + policy, When.NOW),
                    ground.number("subsidies_paid_yuan=" + policy, When.NOW),
                    ground.number("subsidies_paid_working=" + policy, When.NOW)));
        });
        return new Frozen(
                "effect",
                "政策效果",
                rows.isEmpty() ? "本年度没有审批通过的补贴。" : "各项补贴的审批、发放，和领取人报告日仍在岗的笔数如下。",
                List.of(new Table("", List.of("政策", "审批通过", "已发放", "实发金额（元）", "领取人在岗"), rows)),
                List.of());
    }

    private Frozen risks() {
        List<List<Cell>> rows = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (String id : RISKS) {
            Figure figure = ground.need(id);
            String title = RISK_TITLES.getOrDefault(id, figure.title());
            Change change = ground.change(id, title);
            rows.add(List.of(
                    Ground.text(title),
                    Ground.text(figure.unit()),
                    Ground.number(change.was(), id, When.THEN),
                    Ground.came(change),
                    Ground.went(change),
                    Ground.number(change.is(), id, When.NOW)));
            changes.add(change);
        }
        return new Frozen(
                "risks",
                "风险",
                "返乡未再就业 {返乡未再就业·本期} 人，零就业家庭 {零就业家庭·本期} 户，逾期问题 {逾期问题·本期} 个。",
                List.of(new Table("", List.of("风险", "单位", "上期", "增", "减", "本期"), rows)),
                changes);
    }
}
