package io.github.county161.core.ledger.plan;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * 进度: how a unit stands in an item on a day. Everything is compared in whole numbers; what is divided is divided in
 * print alone.
 *
 * @param target in the item's unit: whole persons, yuan, percent
 * @param done what the item's figure counts of the unit
 * @param planned the share of the target that the curve plans for by the day
 * @param daysLeft until the target's due day; 0 when it is over
 * @param willing 有意愿未就业 of the unit, of an item that counts persons
 */
public record Standing(
        Unit unit, long target, Counted done, Counted planned, Limits limits, long daysLeft, Optional<Long> willing) {

    /** 状态, a code of the list standing. */
    public enum Status {
        DONE("done"),
        NORMAL("normal"),
        WARNING("warning"),
        LATE("late");

        public static final CodeList LIST = CodeList.of("standing", "done", "normal", "warning", "late");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** From how many percent of what the curve plans for it is 正常, from how many 预警. */
    public record Limits(long normal, long warning) {

        public static Limits of(Map<String, Long> numbers) {
            return new Limits(
                    numbers.getOrDefault("progress_normal_percent", HUNDRED),
                    numbers.getOrDefault("progress_warning_percent", USUAL_WARNING));
        }
    }

    private static final long HUNDRED = 100;
    private static final long USUAL_WARNING = 80;
    private static final long DAYS_A_WEEK = 7;

    /** From the day to the due day, or to the year's end when none is told. */
    public static long daysLeft(LocalDate day, Optional<LocalDate> due) {
        LocalDate last = due.orElseGet(() -> day.withDayOfYear(day.lengthOfYear()));
        return Math.max(0, ChronoUnit.DAYS.between(day, last));
    }

    /** What is done in the target's unit, as a fraction: above. */
    private long above() {
        return done.unit().equals(Figure.PERCENT) ? Math.multiplyExact(done.value(), HUNDRED) : done.value();
    }

    /** And below. */
    private long below() {
        return Math.multiplyExact(done.per().orElse(1L), done.isYuan() ? HUNDRED : 1);
    }

    /** 完成率: done of the target. */
    public Counted rate() {
        return new Counted(above(), Optional.of(Math.multiplyExact(below(), target)), Figure.PERCENT);
    }

    /** 差额: what the target has more than is done, whole; a part of one counts as one. None is below nought. */
    public long missing() {
        long more = Math.multiplyExact(target, below()) - above();
        return more <= 0 ? 0 : below() == 0 ? 0 : (more + below() - 1) / below();
    }

    public Status status() {
        if (isAtLeast(1, 1)) {
            return Status.DONE;
        }
        long whole = HUNDRED * planned.per().orElse(1L);
        if (isAtLeast(planned.value() * limits.normal, whole)) {
            return Status.NORMAL;
        }
        return isAtLeast(planned.value() * limits.warning, whole) ? Status.WARNING : Status.LATE;
    }

    /** Whether as much is done as this fraction of the target. */
    private boolean isAtLeast(long some, long of) {
        return Math.multiplyExact(above(), of) >= Math.multiplyExact(Math.multiplyExact(target, below()), some);
    }

    /** Weeks that are left, a part of one counting as one. */
    public long weeksLeft() {
        return (daysLeft + DAYS_A_WEEK - 1) / DAYS_A_WEEK;
    }

    /** What the unit needs to hear. */
    public String sentence(String unitOfItem) {
        if (missing() == 0) {
            return "已完成";
        }
        String lacks =
                "还差 " + missing() + " " + unitOfItem + "，" + (daysLeft == 0 ? "时限已到" : "剩 " + weeksLeft() + " 周");
        return lacks
                + willing.map(people -> people == 0 ? "；没有有意愿未就业的人" : "；这 " + people + " 人有意愿未就业")
                        .orElse("");
    }
}
