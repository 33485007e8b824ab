package io.github.county161.core.ledger.plan;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Rule;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 序时进度: what share of a target is to be reached by a day, of the pack: twelve whole percentages, cumulative, one at
 * each month's end, and even by days between them.
 */
public record Curve(List<Integer> percents) {

    private static final int MONTHS = 12;
    private static final int WHOLE = 100;
    private static final Pattern WRITTEN = Pattern.compile("\\d{1,3}(/\\d{1,3}){11}");

    public Curve {
        percents = List.copyOf(percents);
        if (!isCurve(percents)) {
            throw new IllegalArgumentException(
                    "twelve percentages, none below the one before, the last 100: " + percents);
        }
    }

    private static boolean isCurve(List<Integer> percents) {
        for (int i = 1; i < percents.size(); i++) {
            if (percents.get(i) < percents.get(i - 1)) {
                return false;
            }
        }
        return percents.size() == MONTHS && percents.get(MONTHS - 1) == WHOLE;
    }

    /** {@code 8/17/25/…/100}; none of what is written otherwise. */
    public static Optional<Curve> read(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        List<Integer> percents = new ArrayList<>();
        for (String percent : text.split("/")) {
            percents.add(Integer.valueOf(percent));
        }
        return Optional.of(percents).filter(Curve::isCurve).map(Curve::new);
    }

    /** A column that tells a curve breaks this when it tells something else. */
    static Rule rule(Column<String> column) {
        return new Rule(
                "planned_curve",
                column,
                "12个累计百分数，用 / 分开，逐月不减，最后一个为100",
                row -> row.containsKey(column.name())
                        && read(row.getOrDefault(column.name(), "")).isEmpty());
    }

    /** The share at the end of this day: an exact pair. */
    public Counted on(LocalDate day) {
        long before = day.getMonthValue() == 1 ? 0 : percents.get(day.getMonthValue() - 2);
        long after = percents.get(day.getMonthValue() - 1);
        long days = day.lengthOfMonth();
        long share = before * (days - day.getDayOfMonth()) + after * day.getDayOfMonth();
        return new Counted(share, Optional.of(days * WHOLE), Figure.PERCENT);
    }
}
