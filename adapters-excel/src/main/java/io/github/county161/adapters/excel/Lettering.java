package io.github.county161.adapters.excel;

/** How much room texts take, in half-width characters: a cell does not grow with its text in every program. */
final class Lettering {

    /** From here on characters are as wide as high. */
    private static final char WIDE = 0x2E80;

    private static final char[] WIDE_SIGNS = {'…', '—', '“', '”', '‘', '’', '·', '〔', '〕'};

    private Lettering() {}

    static int chars(String text) {
        int chars = 0;
        for (int i = 0; i < text.length(); i++) {
            chars += isWide(text.charAt(i)) ? 2 : 1;
        }
        return chars;
    }

    private static boolean isWide(char c) {
        boolean wide = c >= WIDE;
        for (char sign : WIDE_SIGNS) {
            wide |= c == sign;
        }
        return wide;
    }

    /** The characters of the longest line of a text. */
    static int longestLine(String text) {
        return text.indexOf('\n') < 0
                ? chars(text)
                : text.lines().mapToInt(Lettering::chars).max().orElse(0);
    }

    /** The characters of the longest part that must not break: Chinese may at every sign, numbers and days may not. */
    static int unbroken(String text) {
        int longest = 0;
        int chars = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            chars = c <= ' ' || isWide(c) ? 0 : chars + 1;
            longest = Math.max(longest, chars);
        }
        return longest;
    }

    /** The lines of a text in a column so wide; the border takes a character. */
    static int lines(String text, int width) {
        if (text.length() * 2 < width && text.indexOf('\n') < 0) {
            return 1;
        }
        int room = Math.max(2, width - 1);
        return text.lines()
                .mapToInt(line -> Math.max(1, (chars(line) + room - 1) / room))
                .sum();
    }
}
