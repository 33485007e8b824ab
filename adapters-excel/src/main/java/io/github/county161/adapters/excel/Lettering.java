package io.github.county161.adapters.excel;

/** How much room texts take, in half-width characters: a cell does not grow with its text in every program. */
final class Lettering {

    /** From here on characters are as wide as high. */
    private static final char WIDE = 0x2E80;

    /** No line begins with one of these. */
    private static final String CLOSING = "，。、；：！？）〕》」』】”’";

    /** What a border takes of a column is made up for from here on: a column's characters are a little wider. */
    private static final int BORDER_SHOWS_BELOW = 20;

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

    /** The lines of a text in a column so wide: Chinese breaks at every sign, a number or word goes on whole. */
    static int lines(String text, int width) {
        int room = Math.max(2, width < BORDER_SHOWS_BELOW ? width - 1 : width);
        if (text.length() * 2 <= room && text.indexOf('\n') < 0) {
            return 1;
        }
        return Math.max(1, text.lines().mapToInt(line -> wrapped(line, room)).sum());
    }

    private static int wrapped(String line, int room) {
        if (chars(line) <= room) {
            return 1;
        }
        int lines = 1;
        int left = room;
        for (int from = 0, to; from < line.length(); from = to) {
            to = together(line, from);
            int chars = chars(line.substring(from, to));
            if (line.charAt(from) <= ' ') {
                left = Math.max(0, left - chars);
                continue;
            }
            if (chars > left && left < room) {
                lines++;
                left = room;
            }
            // What is longer than a line breaks anywhere.
            int further = chars > room ? (chars - 1) / room : 0;
            lines += further;
            left -= chars - further * room;
        }
        return lines;
    }

    /** Where what must stay together from here on ends: a sign, a word or a number, with what closes it. */
    private static int together(String line, int from) {
        int to = from + 1;
        if (line.charAt(from) > ' ' && !isWide(line.charAt(from))) {
            while (to < line.length() && line.charAt(to) > ' ' && !isWide(line.charAt(to))) {
                to++;
            }
        }
        while (to < line.length() && CLOSING.indexOf(line.charAt(to)) >= 0) {
            to++;
        }
        return to;
    }
}
