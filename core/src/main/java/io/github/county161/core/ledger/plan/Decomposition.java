package io.github.county161.core.ledger.plan;

import io.github.county161.core.form.Row;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * 分解: one item's targets of one year from the county down, as they stand on any day: what was entered, and what was
 * shifted by then. What a unit has not divided up is worked out: it cannot disagree with the targets it lies between.
 */
public final class Decomposition {

    private final Map<String, Row> entered = new TreeMap<>();
    private final Map<String, Unit> units = new TreeMap<>();
    private final List<Row> shifts;
    private final Function<String, Unit> unitOf;
    private final boolean isCopied;

    /**
     * @param unitOf a unit by what a record tells of it
     * @param isCopied whether the item is a share, which is the same for all and not divided up
     */
    public Decomposition(List<Row> targets, List<Row> shifts, Function<String, Unit> unitOf, boolean isCopied) {
        for (Row target : targets) {
            Unit unit = unitOf.apply(target.get(Target.UNIT).orElseThrow());
            units.put(unit.code(), unit);
            entered.put(unit.code(), target);
        }
        this.shifts = List.copyOf(shifts);
        this.unitOf = unitOf;
        this.isCopied = isCopied;
    }

    public boolean isCopied() {
        return isCopied;
    }

    /** The units with a target, by code. */
    public Collection<Unit> units() {
        return List.copyOf(units.values());
    }

    public Optional<Unit> unit(String code) {
        return Optional.ofNullable(units.get(code));
    }

    /** What was entered of a unit's target. */
    public Optional<Row> entry(Unit unit) {
        return Optional.ofNullable(entered.get(unit.code()));
    }

    /** The units right below with a target. */
    public List<Unit> below(Unit unit) {
        return units.values().stream().filter(other -> other.isBelow(unit)).toList();
    }

    /** Of a unit that has one. */
    public long target(Unit unit, LocalDate day) {
        long target = entry(unit).flatMap(row -> row.get(Target.VALUE)).orElseThrow();
        for (Row shift : shifts) {
            Unit from = unitOf.apply(shift.get(Shift.FROM).orElseThrow());
            Unit to = unitOf.apply(shift.get(Shift.TO).orElseThrow());
            if (!shift.get(Shift.DAY).orElseThrow().isAfter(day)) {
                long amount = shift.get(Shift.AMOUNT).orElseThrow();
                target += to.code().equals(unit.code()) && !from.isBelow(to) ? amount : 0;
                target -= from.code().equals(unit.code()) && !to.isBelow(from) ? amount : 0;
            }
        }
        return target;
    }

    /** The sum of the targets right below. */
    public long divided(Unit unit, LocalDate day) {
        return below(unit).stream().mapToLong(other -> target(other, day)).sum();
    }

    /** 机动: what a unit that divides its target up has kept back; none of a share. */
    public Optional<Long> slack(Unit unit, LocalDate day) {
        return isCopied || below(unit).isEmpty()
                ? Optional.empty()
                : Optional.of(target(unit, day) - divided(unit, day));
    }
}
