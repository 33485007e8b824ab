package io.github.county161.core.term;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a day is read from what people and sheets write. */
public final class Day {

    static final String SAMPLE = "yyyy-MM-dd";

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\.0+)?");
    private static final Pattern WITHOUT_DAY = Pattern.compile("\\d{4}(?:[-/.年]\\d{1,2}月?|年)?");

    /** Taken off while the blank before it stands: the first day at 10:30 would else be the eleventh at 0:30. */
    private static final Pattern TIME_OF_DAY =
            Pattern.compile("(?: |(?<=\\d)T|(?<=日))\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?$");

    /** Four digits are a year, never a serial. */
    private static final Pattern SERIAL = Pattern.compile("(\\d{2,3}|\\d{5})(?:\\.\\d+)?");

    private static final LocalDate SERIAL_ZERO = LocalDate.ofEpochDay(-25569);

    /** Before it the serials count a 29 February that never was; a small number in a date column is a slip anyway. */
    private static final int FIRST_SAFE_SERIAL = 61;

    private Day() {}

    /**
     * Reads {@code yyyy-MM-dd}, {@code yyyy/M/d}, {@code yyyy.M.d}, {@code yyyy年M月d日}, {@code yyyyMMdd}, the serial
     * number of a spreadsheet; a time of day is dropped. Flaws: date_format, date_incomplete, date_impossible.
     */
    public static Reading<LocalDate> read(String raw) {
        String text = Texts.digits(TIME_OF_DAY.matcher(Texts.unquoted(raw)).replaceFirst(""));
        Matcher written = WRITTEN.matcher(text);
        if (written.matches()) {
            return of(written);
        }
        if (WITHOUT_DAY.matcher(text).matches()) {
            return Reading.flawed("date_incomplete", "年月日齐全的日期，如 " + SAMPLE);
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return of(compact);
        }
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches() && Integer.parseInt(serial.group(1)) >= FIRST_SAFE_SERIAL) {
            return Reading.of(SERIAL_ZERO.plusDays(Integer.parseInt(serial.group(1))));
        }
        return Reading.flawed("date_format", "日期，如 " + SAMPLE);
    }

    private static Reading<LocalDate> of(Matcher parts) {
        try {
            return Reading.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException impossible) {
            return Reading.flawed("date_impossible", "历法上存在的日期，如 " + SAMPLE);
        }
    }
}
