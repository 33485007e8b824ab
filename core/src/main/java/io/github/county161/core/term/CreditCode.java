package io.github.county161.core.term;

import java.util.Locale;

/** A unified social credit code by GB 32100: 18 characters, the last a check on the others. */
public record CreditCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int BASE = 31;

    public CreditCode {
        if (!isWritten(text) || check(text) != text.charAt(LENGTH - 1)) {
            throw new IllegalArgumentException("not a credit code of 18 characters");
        }
    }

    /** Reads it in either case, with blanks or in full width. Flaw: credit_code. */
    public static Reading<CreditCode> read(String raw) {
        String text = Texts.digits(raw).toUpperCase(Locale.ROOT);
        if (!isWritten(text)) {
            return Reading.flawed("credit_code", "18位统一社会信用代码");
        }
        return check(text) == text.charAt(LENGTH - 1)
                ? Reading.of(new CreditCode(text))
                : Reading.flawed("credit_code", "18位统一社会信用代码，前17位无误时末位应为" + check(text));
    }

    private static boolean isWritten(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    private static char check(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % BASE;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }
}
