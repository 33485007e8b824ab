package io.github.county161.core.form;

import io.github.county161.core.term.PlaceLevel;
import java.util.Map;
import java.util.Optional;

/**
 * What must hold within one row of a form. Broken gives the fault's code and what would be right; the values are the
 * row's canonical texts by column, and the day on which it is looked at under {@link #DAY}.
 */
public record Rule(String code, Column<?> column, String expected, Broken broken, boolean tells) {

    /** One that refuses the row. */
    public Rule(String code, Column<?> column, String expected, Broken broken) {
        this(code, column, expected, broken, false);
    }

    /** One that tells and never refuses. */
    public static Rule tell(String code, Column<?> column, String expected, Broken broken) {
        return new Rule(code, column, expected, broken, true);
    }

    /** The report day, {@code yyyy-MM-dd}; no column bears this name. */
    public static final String DAY = ".day";

    /** Tells whether the row breaks the rule. */
    @FunctionalInterface
    public interface Broken {
        boolean by(Map<String, String> row);
    }

    /** Neither date before the other; a date not told breaks nothing. */
    public static Rule inOrder(Column<?> earlier, Column<?> later) {
        return new Rule(
                "date_order",
                later,
                "不早于" + earlier.heading(),
                row -> both(row, earlier, later).map(o -> o < 0).orElse(false));
    }

    /** The later date on a day of its own, after the earlier one: what waits for a term to be over. */
    public static Rule after(Column<?> earlier, Column<?> later) {
        return new Rule(
                "date_order",
                later,
                "晚于" + earlier.heading(),
                row -> both(row, earlier, later).map(o -> o <= 0).orElse(false));
    }

    /** A number that counts some of those another counts. */
    public static Rule partOf(Column<?> part, Column<?> whole) {
        return new Rule(
                "part_exceeds_whole",
                part,
                "不超过" + whole.heading(),
                row -> numbers(row, part, whole).map(more -> more > 0).orElse(false));
    }

    /** A place that is a village, not the town alone. */
    public static Rule inVillage(Column<String> place) {
        return new Rule("missing", place, "必填内容（村、社区）", row -> {
            String code = row.getOrDefault(place.name(), "");
            return !code.isEmpty() && code.length() < PlaceLevel.VILLAGE.digits();
        });
    }

    /** Two references that must not lead to one record. */
    public static Rule differ(Column<?> one, Column<?> other) {
        return new Rule(
                "same_person",
                other,
                "另一个人",
                row -> row.containsKey(one.name())
                        && row.getOrDefault(one.name(), "").equals(row.get(other.name())));
    }

    /** A code that goes with no other in its column of many. */
    public static Rule alone(Column<?> many, String code, String expected) {
        return new Rule("excludes", many, expected, row -> {
            var codes = Kind.codes(row.getOrDefault(many.name(), ""));
            return codes.contains(code) && codes.size() > 1;
        });
    }

    private static Optional<Integer> both(Map<String, String> row, Column<?> a, Column<?> b) {
        return row.containsKey(a.name()) && row.containsKey(b.name())
                ? Optional.of(row.get(b.name()).compareTo(row.get(a.name())))
                : Optional.empty();
    }

    private static Optional<Integer> numbers(Map<String, String> row, Column<?> a, Column<?> b) {
        return row.containsKey(a.name()) && row.containsKey(b.name())
                ? Optional.of(Long.compare(Long.parseLong(row.get(a.name())), Long.parseLong(row.get(b.name()))))
                : Optional.empty();
    }
}
