package io.github.county161.core.term;

import java.util.Locale;
import java.util.Optional;

/**
 * By what a row is known again that left here: its record, and the position the journal stood at. Short, with a check
 * character at the end, and beginning with a letter, so that no spreadsheet takes it for a number or a date:
 * {@code R3K7-1C-8}.
 */
public record RowKey(long record, long position) {

    /** Those of a credit code, without the letters that look like digits; the dash takes the place of the last. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWX-";

    private static final int PRIME = 31;
    private static final int BASE = PRIME - 1;
    private static final char CHECK_OF_DASH = 'Y';

    private static final String MARK = "R";

    /** No county enters as much; so a forged key costs no memory. */
    public static final long MOST = 99_999_999;

    public RowKey {
        if (record < 1 || record > MOST || position < 1 || position > MOST) {
            throw new IllegalArgumentException("no row left here as record " + record + " at position " + position);
        }
    }

    /** As it stands in a cell. */
    public String text() {
        String body = MARK + digits(record) + "-" + digits(position) + "-";
        return body + check(body);
    }

    /** Reads what came back; nothing when it was damaged. */
    public static Optional<RowKey> read(String raw) {
        String text = Texts.digits(raw).toUpperCase(Locale.ROOT);
        String[] parts = text.split("-", -1);
        if (parts.length != 3 || !parts[0].startsWith(MARK) || text.length() < 2) {
            return Optional.empty();
        }
        long record = number(parts[0].substring(1));
        long position = number(parts[1]);
        boolean sound =
                parts[2].equals(Character.toString(check(text.substring(0, text.length() - parts[2].length()))));
        return sound && record > 0 && position > 0 ? Optional.of(new RowKey(record, position)) : Optional.empty();
    }

    private static String digits(long number) {
        String last = String.valueOf(ALPHABET.charAt((int) (number % BASE)));
        return number < BASE ? last : digits(number / BASE) + last;
    }

    /** 0 when it is none. */
    private static long number(String digits) {
        long number = 0;
        for (char digit : digits.toCharArray()) {
            int value = ALPHABET.indexOf(digit);
            if (value < 0 || value == BASE || number > MOST) {
                return 0;
            }
            number = number * BASE + value;
        }
        return number > MOST ? 0 : number;
    }

    /** Any one character that is another, and any two that have changed places, make another sum. */
    private static char check(String body) {
        int sum = 0;
        int weight = 1;
        for (char c : body.toCharArray()) {
            sum += ALPHABET.indexOf(c) * weight;
            weight = weight * 3 % PRIME;
        }
        return sum % PRIME == BASE ? CHECK_OF_DASH : ALPHABET.charAt(sum % PRIME);
    }
}
