package io.github.county161.core.term;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A citizen's id number by GB 11643: 18 characters, a birth date in the middle, a check character at the end. */
public record IdNumber(String text) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int LENGTH = 18;
    /** The id number, the kind of disability 1 to 7 and its grade 1 to 4; a reissued card has two characters more. */
    private static final Pattern CARD = Pattern.compile("\\d{17}[0-9X][1-7][1-4](?:[0-9A-Z]{2})?");

    private static final Pattern WRITTEN = Pattern.compile("\\d{17}[0-9X]");
    private static final Pattern OLD = Pattern.compile("\\d{15}");
    private static final Pattern POWER_OF_TEN = Pattern.compile("\\d(?:\\.\\d+)?E\\+?\\d+");
    public static final String PLACEHOLDER = "999999";
    private static final int EARLIEST_YEAR = 1850;
    private static final String EIGHTEEN = "18位公民身份号码";

    public IdNumber {
        if (!WRITTEN.matcher(text).matches() || check(text) != text.charAt(LENGTH - 1) || !hasBirthDate(text)) {
            throw new IllegalArgumentException("not an id number of 18 characters");
        }
    }

    /**
     * Reads what people write: blanks, full width, a small x, the old 15 digits (note id_from_15), the 20 or 22 of a
     * disability card (note id_from_disability_card); a number given where none is known has the note id_placeholder.
     * Flaws: masked_value, id_precision, id_length, id_check, id_birth. A birth day ahead of today is not a flaw here.
     */
    public static Reading<IdNumber> read(String raw) {
        String text = Texts.digits(raw).toUpperCase(Locale.ROOT);
        List<String> notes = new ArrayList<>();
        if (text.indexOf('*') >= 0) {
            return Reading.flawed("masked_value", "完整的" + EIGHTEEN + "，不能带星号");
        }
        if (POWER_OF_TEN.matcher(text).matches()) {
            return Reading.flawed("id_precision", EIGHTEEN + "（单元格须先设为文本，再重新录入）");
        }
        if (CARD.matcher(text).matches()) {
            notes.add("id_from_disability_card");
            text = text.substring(0, LENGTH);
        } else if (OLD.matcher(text).matches()) {
            notes.add("id_from_15");
            String body = text.substring(0, 6) + "19" + text.substring(6);
            text = body + check(body);
        }
        if (!WRITTEN.matcher(text).matches()) {
            return Reading.flawed(
                    "id_length",
                    text.length() == LENGTH ? EIGHTEEN + "，只含数字和末位的X" : EIGHTEEN + "，现为" + text.length() + "位");
        }
        if (check(text) != text.charAt(LENGTH - 1)) {
            return text.endsWith("000")
                    ? Reading.flawed("id_precision", EIGHTEEN + "，末三位被电子表格改成了000，请按证件重新录入为文本")
                    : Reading.flawed("id_check", EIGHTEEN + "，前17位无误时末位应为" + check(text));
        }
        if (!hasBirthDate(text)) {
            return Reading.flawed("id_birth", "第7至14位为真实的出生日期");
        }
        if (text.startsWith(PLACEHOLDER)) {
            notes.add("id_placeholder");
        }
        return Reading.of(new IdNumber(text), notes.toArray(String[]::new));
    }

    private static char check(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    private static boolean hasBirthDate(String text) {
        try {
            return bornOn(text).getYear() >= EARLIEST_YEAR;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    private static LocalDate bornOn(String text) {
        return LocalDate.of(
                Integer.parseInt(text.substring(6, 10)),
                Integer.parseInt(text.substring(10, 12)),
                Integer.parseInt(text.substring(12, 14)));
    }

    public LocalDate born() {
        return bornOn(text);
    }

    public int birthYear() {
        return Integer.parseInt(text.substring(6, 10));
    }

    public boolean female() {
        return (text.charAt(16) - '0') % 2 == 0;
    }

    /** Sex by GB/T 2261.1: "1" male, "2" female. */
    public String sexCode() {
        return female() ? "2" : "1";
    }

    /** The first six and last four characters around eight stars. */
    public String mask() {
        return text.substring(0, 6) + "********" + text.substring(14);
    }
}
