package io.github.county161.core.term;

import java.util.Set;

/** How texts typed by hand are made alike. */
public final class Texts {

    private static final Set<String> CELL_ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!");
    private static final String MIDDLE_DOTS = "・•∙‧．‐●⋅.";
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private Texts() {}

    /** Without blanks at the ends, control and zero-width characters; one blank where there were several. */
    public static String clean(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        boolean blank = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = out.length() > 0;
            } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                if (blank) {
                    out.append(' ');
                    blank = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Full-width letters, digits, brackets and signs as their half-width like. */
    public static String halfWidth(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u3000') {
                out.append(' ');
            } else {
                out.append(c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - FULL_WIDTH_OFFSET) : c);
            }
        }
        return out.toString();
    }

    /** A person's name: no blanks within a Chinese name, one kind of dot between its parts. */
    public static String name(String raw) {
        String text = clean(raw);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean between = i > 0 && i + 1 < text.length() && isHan(text.charAt(i - 1)) && isHan(text.charAt(i + 1));
            if (between && MIDDLE_DOTS.indexOf(c) >= 0) {
                out.append('·');
            } else if (!(between && c == ' ')) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isHan(char c) {
        return Character.isSurrogate(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** Order by code point, as every store orders texts. */
    public static int byCodePoint(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean surrogates = Character.isSurrogate(x) != Character.isSurrogate(y);
                return surrogates ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** Whether a cell shows an error of the sheet instead of a value. */
    public static boolean isCellError(String text) {
        return CELL_ERRORS.contains(text);
    }

    /** Half-width, without any blanks or quotes: how numbers, ids and dates are looked at. */
    static String digits(String raw) {
        String text = halfWidth(clean(raw));
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\'' && c != '"' && c != '’' && c != '‘') {
                out.append(c);
            }
        }
        return out.toString();
    }
}
