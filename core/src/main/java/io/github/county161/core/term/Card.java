package io.github.county161.core.term;

import java.util.regex.Pattern;

/** An account number at a bank: digits alone. */
public record Card(String text) {

    private static final Pattern WRITTEN = Pattern.compile("\\d{8,30}");
    private static final Pattern BETWEEN = Pattern.compile("[- ]");
    private static final int SHOWN = 4;

    public Card {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException("an account number has 8 to 30 digits");
        }
    }

    /** Reads digits, with blanks or dashes between. Flaws: masked_value, id_precision, card_format. */
    public static Reading<Card> read(String raw) {
        String text = BETWEEN.matcher(Texts.digits(raw)).replaceAll("");
        if (text.indexOf('*') >= 0) {
            return Reading.flawed("masked_value", "完整的银行账号，不能带星号");
        }
        if (text.contains("E+")) {
            return Reading.flawed("id_precision", "完整的银行账号（单元格须先设为文本，再重新录入）");
        }
        return WRITTEN.matcher(text).matches()
                ? Reading.of(new Card(text))
                : Reading.flawed("card_format", "8至30位数字的银行账号");
    }

    /** The last four digits behind stars. */
    public String mask() {
        return "*".repeat(text.length() - SHOWN) + text.substring(text.length() - SHOWN);
    }
}
