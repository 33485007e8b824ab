package io.github.county161.core.term;

/** How a whole number is read from what people and sheets write. */
public final class Whole {

    private Whole() {}

    /** Reads {@code 42}, {@code 42.0}, {@code 1,234}. Flaw: number. */
    public static Reading<Long> read(String raw) {
        String text = Texts.digits(raw);
        text = text.replaceFirst("\\.0+$", "");
        if (text.matches("-?\\d{1,3}(,\\d{3})+")) {
            text = text.replace(",", "");
        }
        return text.matches("-?\\d{1,15}") ? Reading.of(Long.parseLong(text)) : Reading.flawed("number", "整数");
    }
}
