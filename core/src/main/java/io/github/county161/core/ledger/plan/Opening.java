package io.github.county161.core.ledger.plan;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * 建账: what must hold of the years whatever a slip has made of them. A year is opened once, on its scheme and on all the
 * county's targets, when the year before it is closed; from then on a target moves by a shift alone; what units are
 * given never exceeds what the unit above them has, on any day.
 */
public final class Opening {

    /**
     * Something wrong.
     *
     * @param records that together make it wrong; the one entered last is at fault
     * @param column where the fault points, of the record's own form
     * @param expected what would be right, in Chinese
     */
    public record Wrong(Set<Long> records, Function<Row, Column<?>> column, String code, String expected) {
        public Wrong {
            records = Set.copyOf(records);
        }
    }

    private final YearRows before;
    private final YearRows now;
    private final Function<String, Unit> unitOf;
    private final UnaryOperator<String> label;
    private final Predicate<Unit> open;
    private final List<Wrong> wrongs = new ArrayList<>();

    /**
     * @param before what there was before the slip
     * @param unitOf a unit by what a record tells of it
     * @param label what an item is called
     * @param open whether who hears of it may know a unit's numbers
     */
    public Opening(
            YearRows before,
            YearRows now,
            Function<String, Unit> unitOf,
            UnaryOperator<String> label,
            Predicate<Unit> open) {
        this.before = before;
        this.now = now;
        this.unitOf = unitOf;
        this.label = label;
        this.open = open;
    }

    public List<Wrong> wrongs() {
        now.acts().rows().stream()
                .filter(act -> YearActs.is(act, "opened") && isNew(before.acts().rows(), act))
                .forEach(this::opened);
        keptOpenings();
        keptTargets();
        now.targets().stream().filter(row -> isNew(before.targets(), row)).forEach(this::entered);
        now.shifts().forEach(this::shifted);
        items().forEach((year, items) -> items.forEach(item -> divided(year, item)));
        return List.copyOf(wrongs);
    }

    private static boolean isNew(List<Row> rows, Row row) {
        return rows.stream().noneMatch(r -> record(r) == record(row));
    }

    private static long record(Row row) {
        return row.whole(Relation.RECORD);
    }

    private void wrong(Row row, Column<?> column, String code, String expected) {
        wrongs.add(new Wrong(Set.of(record(row)), r -> column, code, expected));
    }

    private void opened(Row act) {
        long year = act.get(YearAct.YEAR).orElseThrow();
        LocalDate day = act.get(YearAct.DAY).orElseThrow();
        if (now.scheme(year).isEmpty()) {
            wrong(act, YearAct.YEAR, "scheme_missing", "有考核方案的年度（县域包里没有 " + year + " 年的考核方案，请先换用有它的县域包）");
            return;
        }
        now.acts().of(year).stream()
                .filter(other -> YearActs.is(other, "opened") && record(other) != record(act))
                .findFirst()
                .ifPresent(other -> wrong(
                        act,
                        YearAct.YEAR,
                        "opened_already",
                        "还没有建账的年度（" + year + " 年已在 " + other.get(YearAct.DAY).orElseThrow() + " 建账）"));
        for (long other : now.acts().years()) {
            if (other > year) {
                wrong(act, YearAct.YEAR, "opened_later", "晚于 " + other + " 年的年度（" + other + " 年已经建账，不能再为更早的年度建账）");
            } else if (other < year && !now.acts().isClosed(other, day)) {
                wrong(act, YearAct.YEAR, "year_open", "上一年度结账之后（" + other + " 年还没有结账，请先结 " + other + " 年的账）");
            }
        }
        List<String> missing = now.scheme(year).stream()
                .map(item -> item.get(Scheme.ITEM).orElseThrow())
                .filter(item ->
                        now.of(year, item, unitOf).units().stream().noneMatch(unit -> unit.kind() == Unit.Kind.COUNTY))
                .map(label)
                .toList();
        if (!missing.isEmpty()) {
            wrong(
                    act,
                    YearAct.YEAR,
                    "target_missing",
                    "县级目标齐全的年度（" + year + " 年还没有县级目标的考核项：" + String.join("、", missing) + "；请先填“目标任务”）");
        }
    }

    /** An opening stays where shifts rest on it. */
    private void keptOpenings() {
        for (Row was : before.acts().rows()) {
            long year = was.get(YearAct.YEAR).orElseThrow();
            boolean rested = now.shifts().stream()
                    .anyMatch(shift -> shift.get(Shift.YEAR).equals(Optional.of(year)));
            if (YearActs.is(was, "opened") && now.acts().opened(year).isEmpty() && rested) {
                wrong(was, YearAct.ACT, "has_dependants", "没有目标调剂的年度（" + year + " 年已有调剂，建账不能撤回）");
            }
            Optional<String> order = was.get(YearAct.ORDER_NO);
            boolean another = now.acts().rows().stream()
                    .anyMatch(act -> record(act) == record(was)
                            && !act.get(YearAct.ORDER_NO).equals(order));
            if (YearActs.is(was, "opened") && another) {
                String expected = "建账时的文号 " + order.orElse("") + "（" + year + " 年已凭它建账；写错的请撤回建账再办）";
                wrong(was, YearAct.ORDER_NO, "opened_already", expected);
            }
        }
    }

    /** What was entered of an opened year's targets stays. */
    private void keptTargets() {
        Map<Long, Row> rows = new HashMap<>();
        now.targets().forEach(row -> rows.put(record(row), row));
        for (Row was : before.targets()) {
            long year = was.get(Target.YEAR).orElseThrow();
            Optional<Row> is = Optional.ofNullable(rows.get(record(was)));
            boolean same = is.filter(row -> List.of(Target.YEAR, Target.ITEM, Target.UNIT, Target.VALUE).stream()
                            .allMatch(column -> Objects.equals(row.cell(column.field()), was.cell(column.field()))))
                    .isPresent();
            if (!same && before.acts().opened(year).isPresent()) {
                wrong(
                        was,
                        Target.VALUE,
                        "target_fixed",
                        "原来的目标值 " + was.get(Target.VALUE).orElseThrow() + "（" + year
                                + " 年已建账，目标不能改也不能撤回，只能凭文号填“目标调剂”）");
            }
        }
    }

    /** After the opening what is kept back may still be divided up, all at once; then it goes out by shifts. */
    private void entered(Row target) {
        long year = target.get(Target.YEAR).orElseThrow();
        Unit unit = unitOf.apply(target.get(Target.UNIT).orElseThrow());
        if (before.acts().opened(year).isEmpty()) {
            return;
        }
        if (unit.kind() == Unit.Kind.COUNTY || unit.kind() == Unit.Kind.LEAD) {
            wrong(target, Target.YEAR, "target_fixed", "还没有建账的年度（" + year + " 年已建账，县级目标不能再增加）");
            return;
        }
        boolean divided = before.of(year, target.get(Target.ITEM).orElseThrow(), unitOf).units().stream()
                .anyMatch(other -> other.above().equals(unit.above()) && other.kind() == unit.kind());
        if (divided && target.get(Target.VALUE).orElseThrow() > 0 && !isShare(target)) {
            wrong(target, Target.VALUE, "target_fixed", "0（" + year + " 年已建账，上级目标已分解：先填 0，再凭文号从机动中“目标调剂”）");
        }
    }

    private boolean isShare(Row target) {
        return now.isShare(
                target.get(Target.YEAR).orElseThrow(), target.get(Target.ITEM).orElseThrow());
    }

    private void shifted(Row shift) {
        long year = shift.get(Shift.YEAR).orElseThrow();
        LocalDate day = shift.get(Shift.DAY).orElseThrow();
        String item = shift.get(Shift.ITEM).orElseThrow();
        if (now.acts().opened(year).filter(opened -> !opened.isAfter(day)).isEmpty()) {
            wrong(shift, Shift.DAY, "shift_before_opening", year + " 年建账之后的日期（建账以前直接改“目标任务”的目标值）");
        } else if (now.acts().isClosed(year, day)) {
            wrong(shift, Shift.DAY, "year_closed", year + " 年结账以前的日期（已结账的年度要先重开）");
        } else if (now.isShare(year, item)) {
            wrong(shift, Shift.ITEM, "shift_of_share", "不是比率的考核项（“" + label.apply(item) + "”各级相同，不能调剂）");
        } else {
            legs(shift, now.of(year, item, unitOf));
        }
    }

    /** Both stand side by side, or one is right above the other; each that is given or gives up has a target. */
    private void legs(Row shift, Decomposition item) {
        Unit from = unitOf.apply(shift.get(Shift.FROM).orElseThrow());
        Unit to = unitOf.apply(shift.get(Shift.TO).orElseThrow());
        boolean beside = from.kind() == to.kind() && from.above().equals(to.above()) && !from.equals(to);
        if (from.kind() == Unit.Kind.LEAD || !beside && !from.isBelow(to) && !to.isBelow(from)) {
            wrong(shift, Shift.TO, "shift_apart", "与调出单位同级同属的镇或村，或它的上一级（机动）、下一级（调出单位 " + from.title() + "）");
            return;
        }
        for (Unit unit : List.of(from, to)) {
            if (item.unit(unit.code()).isEmpty()) {
                wrong(
                        shift,
                        unit.equals(from) ? Shift.FROM : Shift.TO,
                        "target_missing",
                        "已有目标的单位（" + unit.title() + " 没有此项目标，请先在“目标任务”中填 0）");
            }
        }
    }

    private Map<Long, Set<String>> items() {
        Map<Long, Set<String>> items = new TreeMap<>();
        now.targets()
                .forEach(row -> items.computeIfAbsent(row.get(Target.YEAR).orElseThrow(), y -> new TreeSet<>())
                        .add(row.get(Target.ITEM).orElseThrow()));
        return items;
    }

    private void divided(long year, String item) {
        Decomposition targets = now.of(year, item, unitOf);
        List<Row> shifts = now.shifts(year, item);
        Set<LocalDate> days = new TreeSet<>(Set.of(LocalDate.MIN));
        shifts.forEach(shift -> days.add(shift.get(Shift.DAY).orElseThrow()));
        Set<Long> moved = new HashSet<>();
        shifts.forEach(shift -> moved.add(record(shift)));
        before.shifts(year, item).forEach(shift -> moved.add(record(shift)));
        String named = year + "年 " + label.apply(item) + "：";
        for (Unit unit : targets.units()) {
            Set<Long> records = new HashSet<>(moved);
            records.add(record(targets.entry(unit).orElseThrow()));
            targets.below(unit)
                    .forEach(other -> records.add(record(targets.entry(other).orElseThrow())));
            Optional<String> wrong = unit.kind() != Unit.Kind.LEAD
                            && unit.kind() != Unit.Kind.COUNTY
                            && targets.unit(unit.above()).isEmpty()
                    ? Optional.of("上一级已有目标的单位（" + named + unit.title() + " 的上一级还没有目标，请先填它的）")
                    : days.stream()
                            .map(day -> exceeded(targets, unit, day, named))
                            .flatMap(Optional::stream)
                            .findFirst();
            if (wrong.isPresent()) {
                before.of(year, item, unitOf)
                        .unit(unit.above())
                        .flatMap(before.of(year, item, unitOf)::entry)
                        .ifPresent(above -> records.add(record(above)));
                wrongs.add(new Wrong(records, Opening::amount, "target_split", wrong.get()));
            }
        }
    }

    private static Column<?> amount(Row row) {
        return row.relation().equals(Shift.FORM.relation()) ? Shift.AMOUNT : Target.VALUE;
    }

    /** What is wrong with what a unit has and has given on a day; in numbers to who may know them. */
    private Optional<String> exceeded(Decomposition targets, Unit unit, LocalDate day, String named) {
        long target = targets.target(unit, day);
        String on = day.equals(LocalDate.MIN) ? "" : day + " 起，";
        boolean told = open.test(unit);
        if (target < 0 && !told) {
            return Optional.of("不使目标变为负数的调剂（" + named + on + unit.title() + " 的目标不够）");
        }
        if (target < 0) {
            return Optional.of("不使目标变为负数的调剂（" + named + on + unit.title() + " 的目标将为 " + target + "）");
        }
        if (targets.isCopied()) {
            return targets.below(unit).stream()
                    .filter(other -> targets.target(other, day) != target)
                    .findFirst()
                    .map(other -> "与上一级相同的比率（" + named + unit.title() + " " + target + Figure.PERCENT + "，"
                            + other.title() + " " + targets.target(other, day) + Figure.PERCENT + "）");
        }
        return targets.slack(unit, day)
                .filter(slack -> slack < 0)
                .map(slack -> !told
                        ? "不超过上级目标的分解（" + named + on + "下级合计超过 " + unit.title() + " 的目标，数字请问 " + unit.title() + "）"
                        : "不超过上级目标的分解（" + named + on + unit.title() + " 目标 " + target + "，下级合计 "
                                + targets.divided(unit, day) + "，超出 " + -slack + "）");
    }
}
