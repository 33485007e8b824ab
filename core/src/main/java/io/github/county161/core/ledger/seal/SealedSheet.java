package io.github.county161.core.ledger.seal;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The head of a sealed sheet.
 *
 * @param record its number
 * @param since the position of the slip that sealed it
 * @param period {@code yyyy-MM} or {@code yyyy}
 * @param last the report day
 * @param position what was known up to here is on it
 * @param opensFrom the seal of the sheet whose closing is its opening; "" of the first
 * @param numbers the pack's numbers by which it was asked
 */
public record SealedSheet(
        long record,
        long since,
        String period,
        long no,
        LocalDate last,
        long position,
        String opensFrom,
        Map<String, Long> numbers,
        String seal) {

    private static final int YEAR_CHARS = 4;

    public SealedSheet {
        numbers = Map.copyOf(numbers);
    }

    static SealedSheet of(Row row) {
        return new SealedSheet(
                row.whole(Relation.RECORD),
                row.since(),
                row.get(MonthSeal.PERIOD).orElseThrow(),
                row.get(MonthSeal.NO).orElseThrow(),
                row.get(MonthSeal.LAST).orElseThrow(),
                row.get(MonthSeal.POSITION).orElseThrow(),
                row.get(MonthSeal.OPENS_FROM).orElse(""),
                numbers(row.get(MonthSeal.NUMBERS).orElse("")),
                row.get(MonthSeal.SEAL).orElseThrow());
    }

    private static Map<String, Long> numbers(String text) {
        Map<String, Long> numbers = new TreeMap<>();
        for (String each : text.isEmpty() ? new String[0] : text.split(";")) {
            String[] of = each.split("=");
            numbers.put(of[0], Long.valueOf(of[1]));
        }
        return numbers;
    }

    /** Numbers of a pack as a sheet keeps them. */
    public static String text(Map<String, Long> numbers) {
        return new TreeMap<>(numbers)
                .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(";"));
    }

    /** Whether it closes a year. */
    public boolean isYear() {
        return period.length() == YEAR_CHARS;
    }

    /** The first day of its month or year. */
    public LocalDate first() {
        return isYear() ? last.withDayOfYear(1) : last.withDayOfMonth(1);
    }

    /** As people call it. */
    public String title() {
        return isYear() ? period + "年结账" + (no > 1 ? "（第" + no + "次）" : "") : period + " 月封账";
    }
}
