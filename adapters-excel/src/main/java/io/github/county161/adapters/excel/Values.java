package io.github.county161.adapters.excel;

import io.github.county161.core.ledger.Sheet.Holding;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;

/**
 * Numbers and days as what they are to a spreadsheet, so that they can be added up and sorted; only where reading the
 * cell gives the same text again.
 */
final class Values {

    /** Two decimals, which the reader shows again. */
    static final String TWO_DECIMALS = "0.00";

    private static final Map<Holding, String> FORMATS = new EnumMap<>(
            Map.of(Holding.TEXT, "@", Holding.NUMBER, "0", Holding.AMOUNT, TWO_DECIMALS, Holding.DATE, "yyyy-mm-dd"));

    /** Fifteen digits are what a spreadsheet keeps. */
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9]\\d{0,14}");

    private static final Pattern AMOUNT = Pattern.compile("-?(0|[1-9]\\d{0,11})\\.\\d\\d");
    private static final String NOUGHT_BELOW = "-0.00";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Before 1 March 1900 spreadsheets count a day that never was. */
    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);

    private Values() {}

    /** How cells that hold this are shown. */
    static String format(Holding holds) {
        return FORMATS.getOrDefault(holds, "@");
    }

    /** Numbers and days stand in the middle, lest they run into the text beside them. */
    static String alignment(Holding holds) {
        return holds == Holding.NUMBER || holds == Holding.DATE ? "center" : "general";
    }

    /** @return whether the text is written as a number or day; otherwise it is to be written as a text */
    static boolean write(Worksheet paper, int row, int column, String text, Holding holds) {
        return switch (holds) {
            case TEXT -> false;
            case NUMBER -> WHOLE.matcher(text).matches() && number(paper, row, column, text);
            case AMOUNT ->
                AMOUNT.matcher(text).matches() && !text.equals(NOUGHT_BELOW) && number(paper, row, column, text);
            case DATE -> DAY.matcher(text).matches() && day(paper, row, column, text);
        };
    }

    private static boolean number(Worksheet paper, int row, int column, String text) {
        paper.value(row, column, new BigDecimal(text));
        return true;
    }

    private static boolean day(Worksheet paper, int row, int column, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isBefore(FIRST)) {
                return false;
            }
            paper.value(row, column, day);
            return true;
        } catch (DateTimeException noDay) {
            return false;
        }
    }
}
