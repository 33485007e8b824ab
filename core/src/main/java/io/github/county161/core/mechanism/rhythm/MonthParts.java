package io.github.county161.core.mechanism.rhythm;

import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.plan.Item;
import io.github.county161.core.ledger.plan.ItemProgress;
import io.github.county161.core.ledger.plan.Standing;
import io.github.county161.core.ledger.plan.Unit;
import io.github.county161.core.ledger.seal.MonthSeal;
import io.github.county161.core.mechanism.Progress;
import io.github.county161.core.mechanism.rhythm.Frozen.Cell;
import io.github.county161.core.mechanism.rhythm.Frozen.Change;
import io.github.county161.core.mechanism.rhythm.Frozen.Table;
import io.github.county161.core.mechanism.rhythm.Frozen.When;
import io.github.county161.core.platform.shared.Subsidy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 月督导推进: how far the year's items are, here and in each unit, what was driven, what was paid, and the lock. */
final class MonthParts {

    private static final int SEAL_CHARS = 16;

    private static final List<String> MONTHLY = List.of("F69", "F70", "F71", "F72", "problems", "findings_done");

    private final Ground ground;

    MonthParts(Ground ground) {
        this.ground = ground;
    }

    List<Frozen> all() {
        Progress progress = ground.progress(When.NOW);
        List<ItemProgress> items = progress.of(progress.items());
        return List.of(items(items), units(items), changes(items), supervision(), subsidies(), lock());
    }

    /** The figure's name that an item is bound to. */
    static String figure(Item item) {
        return item.figure().id()
                + (item.part().name().isEmpty() ? "" : "." + item.part().name());
    }

    static String label(Ground ground, Standing standing) {
        return ground.words()
                .label(Standing.Status.LIST.name(), standing.status().code());
    }

    private List<ItemProgress.Line> own(ItemProgress item) {
        Unit.Kind kind = ground.isCounty() ? Unit.Kind.COUNTY : Unit.Kind.TOWN;
        return item.of(kind);
    }

    private Frozen items(List<ItemProgress> items) {
        List<List<Cell>> rows = new ArrayList<>();
        List<List<Cell>> leads = new ArrayList<>();
        int no = 0;
        for (ItemProgress item : items) {
            no++;
            for (ItemProgress.Line line : own(item)) {
                rows.add(row(Integer.toString(no), item, line));
            }
            for (ItemProgress.Line line : item.of(Unit.Kind.LEAD)) {
                leads.add(List.of(
                        Ground.text(line.unit().title()),
                        Ground.text(item.item().title()),
                        Ranking.target(
                                Long.toString(line.standing().target()),
                                line.unit().code(),
                                When.NOW),
                        Ground.number(line.standing().done(), figure(item.item()), "", When.NOW),
                        Ranking.target(
                                percent(line.standing().rate()), line.unit().code(), When.NOW)));
            }
        }
        List<Table> tables = new ArrayList<>(
                List.of(new Table("", List.of("序号", "考核项", "计量单位", "目标", "完成", "完成率", "序时进度", "状态"), rows)));
        if (!leads.isEmpty()) {
            tables.add(new Table("牵头单位", List.of("牵头单位", "考核项", "目标", "完成", "完成率"), leads));
        }
        return new Frozen(
                "items", "目标任务进度", items.isEmpty() ? "本年度没有考核项。" : "按年度目标分解，完成数为各考核项所对应指标在报告日的数。", tables, List.of());
    }

    private List<Cell> row(String no, ItemProgress item, ItemProgress.Line line) {
        Standing standing = line.standing();
        String unit = line.unit().code();
        return List.of(
                Ground.text(no),
                Ground.text(item.item().title()),
                Ground.text(item.item().unit()),
                Ranking.target(Long.toString(standing.target()), unit, When.NOW),
                Ground.number(standing.done(), figure(item.item()), unit, When.NOW),
                Ranking.target(percent(standing.rate()), unit, When.NOW),
                Ground.text(item.planned() + "%"),
                Ground.text(label(ground, standing)));
    }

    static String percent(Counted rate) {
        String text = rate.text();
        return text.equals("—") ? text : text + "%";
    }

    /** Rates by unit, items by their numbers in the table before. */
    private Frozen units(List<ItemProgress> items) {
        Unit.Kind kind = ground.isCounty() ? Unit.Kind.TOWN : Unit.Kind.VILLAGE;
        Map<String, List<Cell>> rows = new LinkedHashMap<>();
        ground.below().forEach(unit -> rows.put(unit.code(), new ArrayList<>(List.of(Ground.text(unit.title())))));
        List<String> heads = new ArrayList<>(List.of("单位"));
        int no = 0;
        for (ItemProgress item : items) {
            no++;
            heads.add(Integer.toString(no));
            for (ItemProgress.Line line : item.of(kind)) {
                List<Cell> row = rows.get(line.unit().code());
                if (row != null) {
                    row.add(Ranking.target(whole(line.standing()), line.unit().code(), When.NOW));
                }
            }
            for (List<Cell> row : rows.values()) {
                if (row.size() < heads.size()) {
                    row.add(Ground.text(""));
                }
            }
        }
        rows.values().removeIf(row -> row.stream().noneMatch(cell -> cell instanceof Cell.Number));
        return new Frozen(
                "units",
                "各单位完成率",
                rows.isEmpty() ? "本年度没有分解到下一级的目标。" : "单位为 %，列为上表考核项的序号，空格为没有分解这一项。",
                rows.isEmpty() ? List.of() : List.of(new Table("", heads, List.copyOf(rows.values()))),
                List.of());
    }

    /** To whole percent, so that fifteen stand side by side. */
    private static String whole(Standing standing) {
        String text = standing.rate().text();
        int dot = text.indexOf('.');
        return dot < 0 ? text : text.substring(0, dot);
    }

    /** Who makes the difference in each item since last time, by name. */
    private Frozen changes(List<ItemProgress> items) {
        Map<String, Change> changes = new LinkedHashMap<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (ItemProgress item : items) {
            Change change = changes.computeIfAbsent(
                    figure(item.item()), f -> ground.change(f, item.item().title()));
            boolean share = item.item().part().unit().equals(Figure.PERCENT);
            rows.add(List.of(
                    Ground.text(item.item().title()),
                    Ground.text(share ? "分子（" + change.unit() + "）" : change.unit()),
                    Ground.number(
                            new Counted(change.was(), Optional.empty(), change.unit()), change.figure(), "", When.THEN),
                    Ground.came(change),
                    Ground.went(change),
                    Ground.number(
                            new Counted(change.is(), Optional.empty(), change.unit()), change.figure(), "", When.NOW)));
        }
        return new Frozen(
                "changes",
                "比上期变动",
                "各考核项完成数比上期的增减和名单如下；增减为按名单逐人逐条相比。",
                List.of(new Table("", List.of("考核项", "计量", "上期", "增", "减", "本期"), rows)),
                List.copyOf(changes.values()));
    }

    private Frozen supervision() {
        List<List<Cell>> rows = new ArrayList<>();
        for (String id : MONTHLY) {
            Figure figure = ground.need(id);
            rows.add(List.of(
                    Ground.text(figure.title()),
                    Ground.text(figure.unit()),
                    ground.number(ground.over(id), When.NOW),
                    ground.number(id, When.NOW)));
        }
        rows.add(List.of(
                Ground.text("逾期问题"), Ground.text("个"), Ground.text(""), ground.number("problems_overdue", When.NOW)));
        rows.add(List.of(
                Ground.text("反弹问题"), Ground.text("个"), Ground.text(""), ground.number("F73.relapsed", When.NOW)));
        rows.add(List.of(Ground.text("销号率"), Ground.text("%"), Ground.text(""), ground.number("F73", When.NOW)));
        return new Frozen(
                "supervision",
                "督导与问题整改",
                "本年反馈问题销号率 {销号率·至报告日}%，逾期 {逾期问题·至报告日} 个，反弹 {反弹问题·至报告日} 个。",
                List.of(new Table("", List.of("项目", "单位", "本期", "至报告日"), rows)),
                List.of(ground.change("problems_overdue", "逾期问题"), ground.change("problems", "反馈问题")));
    }

    private Frozen subsidies() {
        List<List<Cell>> rows = new ArrayList<>();
        Map<String, Counted> paid = new LinkedHashMap<>();
        ground.parted("subsidies_paid").forEach(e -> paid.put(e.getKey(), e.getValue()));
        ground.parted("subsidies_approved").forEach(e -> rows.add(policy(e.getKey(), e.getValue(), paid)));
        rows.add(List.of(
                Ground.text("合计"),
                Ground.number(sum("subsidies_approved"), "subsidies_approved", When.NOW),
                Ground.number(sum("subsidies_paid"), "subsidies_paid", When.NOW),
                ground.number("subsidies_paid_yuan", When.NOW),
                ground.number("subsidy_payout", When.NOW)));
        return new Frozen(
                "subsidies",
                "补贴兑付",
                "本年度补贴县审批通过 {合计·审批通过} 笔，已发放 {合计·已发放} 笔、{合计·实发金额} 元，兑付率 {合计·兑付率}%。",
                List.of(new Table("", List.of("政策", "审批通过", "已发放", "实发金额", "兑付率"), rows)),
                List.of(ground.change("subsidies_paid", "已发放补贴")));
    }

    private long sum(String figure) {
        return ground.parted(figure).stream()
                .mapToLong(e -> e.getValue().value())
                .sum();
    }

    private List<Cell> policy(String policy, Counted approved, Map<String, Counted> paid) {
        Counted of = paid.getOrDefault(policy, new Counted(0, Optional.empty(), approved.unit()));
        Counted rate = new Counted(of.value(), Optional.of(approved.value()), Figure.PERCENT);
        return List.of(
                Ground.text(ground.words().label(Subsidy.POLICY_LIST.name(), policy)),
                Ground.number(approved, "subsidies_approved=" + policy, "", When.NOW),
                Ground.number(of, "subsidies_paid=" + policy, "", When.NOW),
                ground.number("subsidies_paid_yuan=" + policy, When.NOW),
                Ground.number(rate, "subsidies_paid=" + policy, "", When.NOW));
    }

    /** Which months of the year are sealed, and by what seal. */
    private Frozen lock() {
        LocalDate day = ground.now().asOf().reportDay();
        List<List<Cell>> rows = new ArrayList<>();
        for (Row seal : ground.rows(MonthSeal.FORM.relation())) {
            String period = seal.get(MonthSeal.PERIOD).orElse("");
            if (period.startsWith(Integer.toString(day.getYear()))) {
                rows.add(List.of(
                        Ground.text(period),
                        Ground.text(seal.get(MonthSeal.LAST)
                                .map(LocalDate::toString)
                                .orElse("")),
                        Ground.text(
                                seal.get(MonthSeal.DAY).map(LocalDate::toString).orElse("")),
                        Ground.text(seal.get(MonthSeal.POSITION)
                                .map(Object::toString)
                                .orElse("")),
                        Ground.text(seal.get(MonthSeal.SEAL).orElse("").substring(0, SEAL_CHARS))));
            }
        }
        return new Frozen(
                "lock",
                "封账",
                rows.isEmpty() ? "本年度还没有封账的月份。" : "本年度已封账的月份如下；其余月份的数还会变动。",
                rows.isEmpty()
                        ? List.of()
                        : List.of(new Table("", List.of("封账期", "截止日", "封账日", "账页号", "封签（前16位）"), rows)),
                List.of());
    }
}
