package io.github.county161.core.term;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A calendar month. */
public record Month(int year, int month) implements Comparable<Month> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})[-./年](\\d{1,2})月?");
    private static final int MONTHS = 12;

    public Month {
        YearMonth.of(year, month);
    }

    /**
     * Reads {@code yyyy-MM}, {@code yyyy.M}, {@code yyyy年M月}, or the month of a day. Flaws: date_format,
     * date_incomplete, date_impossible. {@code yyyy.1} may have been a tenth month whose nought a sheet dropped: note
     * month_ambiguous.
     */
    public static Reading<Month> read(String raw) {
        String text = Texts.digits(raw);
        Matcher matcher = WRITTEN.matcher(text);
        if (matcher.matches()) {
            int month = Integer.parseInt(matcher.group(2));
            if (month < 1 || month > MONTHS) {
                return Reading.flawed("date_impossible", "1至12月");
            }
            Month read = new Month(Integer.parseInt(matcher.group(1)), month);
            return text.endsWith(".1") ? Reading.of(read, "month_ambiguous") : Reading.of(read);
        }
        Reading<LocalDate> day = Day.read(raw);
        if (day.isGood()) {
            return day.map(d -> new Month(d.getYear(), d.getMonthValue()));
        }
        return Reading.flawed(day.flaw().code(), "年月，如 " + Day.SAMPLE.substring(0, 7));
    }

    /** {@code yyyy-MM}. */
    public String text() {
        return YearMonth.of(year, month).toString();
    }

    public LocalDate first() {
        return LocalDate.of(year, month, 1);
    }

    public LocalDate last() {
        return YearMonth.of(year, month).atEndOfMonth();
    }

    @Override
    public int compareTo(Month other) {
        return YearMonth.of(year, month).compareTo(YearMonth.of(other.year, other.month));
    }
}
