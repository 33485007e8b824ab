package io.github.county161.core.term;

import java.util.regex.Pattern;

/** A telephone number as dialled: digits alone. */
public record Phone(String text) {

    private static final int USUAL_DIGITS = 11;
    private static final Pattern DIALLED = Pattern.compile("\\d{1,20}");

    /** What is written around the digits: the country, signs between, the decimals of a number cell. */
    private static final Pattern AROUND = Pattern.compile("^\\+86|[-()–—]|\\.0$");

    public Phone {
        if (!isDialled(text)) {
            throw new IllegalArgumentException("a telephone number is made of digits");
        }
    }

    /** A length other than 11 digits is noted (phone_length), never refused. Flaws: phone_format, masked_value. */
    public static Reading<Phone> read(String raw) {
        String text = AROUND.matcher(Texts.digits(raw)).replaceAll("");
        if (text.indexOf('*') >= 0) {
            return Reading.flawed("masked_value", "完整的电话号码，不能带星号");
        }
        if (!isDialled(text)) {
            return Reading.flawed("phone_format", "只含数字的电话号码");
        }
        Phone phone = new Phone(text);
        return text.length() == USUAL_DIGITS ? Reading.of(phone) : Reading.of(phone, "phone_length");
    }

    private static boolean isDialled(String text) {
        return DIALLED.matcher(text).matches();
    }

    /** {@code 138****1234}; of a shorter one the last two digits alone. */
    public String mask() {
        int shown = text.length() == USUAL_DIGITS ? 4 : Math.min(2, text.length());
        String head = text.length() == USUAL_DIGITS ? text.substring(0, 3) : "";
        String stars = "*".repeat(text.length() - head.length() - shown);
        return head + stars + text.substring(text.length() - shown);
    }
}
