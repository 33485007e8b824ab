package io.github.county161.adapters.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** Cells as the texts a clerk sees, not as the doubles a spreadsheet keeps. */
final class CellText {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** 9999-12-31 is the last day a spreadsheet can show: 20191125 in a date column is a number typed as it is. */
    private static final BigDecimal AFTER_LAST_DAY = BigDecimal.valueOf(2_958_466);

    private static final MathContext SHOWN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    /** 1E+308 is the largest a spreadsheet has; a forged 1E+999999999 would fill the memory with zeros. */
    private static final int MOST_ZEROS = 400;

    private CellText() {}

    /** From column A to the last filled cell; none if the row is blank, however many styled cells it has. */
    static List<String> of(Row row) {
        int count = row.getCellCount();
        while (count > 0 && at(row, count - 1).isEmpty()) {
            count--;
        }
        if (count == 0) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(count);
        for (int column = 0; column < count; column++) {
            texts.add(at(row, column));
        }
        return Collections.unmodifiableList(texts);
    }

    private static String at(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null ? "" : of(cell);
    }

    private static String of(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            boolean asDate = DateFormat.is(cell.getDataFormatId(), cell.getDataFormatString());
            boolean fen = Values.TWO_DECIMALS.equals(cell.getDataFormatString());
            return fen && !asDate ? amount(number) : number(number, asDate, cell::asDate);
        }
        if (value instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        if (value == null) {
            // What cannot be parsed is an error cell that still has its raw text.
            return cell.getType() == CellType.ERROR && cell.getRawValue() != null ? cell.getRawValue() : "";
        }
        return value.toString();
    }

    /** @param asDate whether it is to be shown as a moment, {@code date} */
    static String number(BigDecimal number, boolean asDate, Supplier<LocalDateTime> date) {
        boolean day = asDate && number.signum() > 0 && number.compareTo(AFTER_LAST_DAY) < 0;
        return day ? date(date.get(), number) : plain(number);
    }

    private static String date(LocalDateTime shown, BigDecimal serial) {
        LocalDateTime moment = shown.plus(500, ChronoUnit.MILLIS).truncatedTo(ChronoUnit.SECONDS);
        if (serial.compareTo(BigDecimal.ONE) < 0) {
            return TIME.format(moment);
        }
        boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? moment.toLocalDate().toString() : DAY_AND_TIME.format(moment);
    }

    /** As it is shown, when nothing is lost by it: a file may hold more than two decimals. */
    private static String amount(BigDecimal number) {
        String plain = plain(number);
        boolean whole = plain.matches("-?\\d{1,13}");
        return whole ? plain + ".00" : plain.matches("-?\\d{1,13}\\.\\d") ? plain + "0" : plain;
    }

    private static String plain(BigDecimal number) {
        BigDecimal whole = number.stripTrailingZeros();
        int digits = whole.precision() - whole.scale();
        boolean lost = whole.precision() <= SHOWN_DIGITS.getPrecision() && digits > SHOWN_DIGITS.getPrecision();
        if (lost && digits <= MOST_ZEROS) {
            // As the sheet shows it: what stood behind the fifteenth digit is lost, and must not look like noughts.
            return String.format("%.14E", number);
        }
        if (number.scale() == 0) {
            return number.toString();
        }
        // 0.1 + 0.2 is stored as 0.30000000000000004 and shown as 0.3. Whole numbers keep all their digits.
        boolean tail = number.scale() > 0 && number.precision() > SHOWN_DIGITS.getPrecision();
        BigDecimal shown = (tail ? number.round(SHOWN_DIGITS) : number).stripTrailingZeros();
        return Math.abs((long) shown.scale()) > MOST_ZEROS ? number.toString() : shown.toPlainString();
    }
}
