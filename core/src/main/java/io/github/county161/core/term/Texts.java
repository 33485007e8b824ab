package io.github.county161.core.term;

import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;

/** How texts typed by hand are made alike. */
public final class Texts {

    /** What stands between several names or numbers in one cell. */
    public static final Pattern BETWEEN = Pattern.compile("[,、;，；\\s]+");

    /** What stands where somebody's particulars stood. */
    public static final String ERASED = "已依法删除";

    private static final Set<String> CELL_ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!");
    private static final String QUOTES = "'\"‘’“”`";

    /** The character before is matched, not looked back at: looking back misses those beyond the basic plane. */
    private static final Pattern DOT_IN_NAME = Pattern.compile("(\\p{IsHan}) ?[·・･•∙‧．‐●⋅.] ?(?=\\p{IsHan})");

    private static final Pattern BLANK_IN_NAME = Pattern.compile("(\\p{IsHan}) (?=\\p{IsHan})");

    private static final Pattern NUMBERS = Pattern.compile("(?<!\\d)(?:1\\d{10}|\\d{15,17}[\\dXx]|\\d{15,})(?!\\d)");
    private static final int PHONE_DIGITS = 11;
    private static final int PHONE_HEAD = 3;
    private static final int ID_HEAD = 6;
    private static final int ID_TAIL = 4;
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private Texts() {}

    /** Without blanks at the ends, control and zero-width characters; one blank where there were several. */
    public static String clean(String raw) {
        if (isPlain(raw)) {
            return raw;
        }
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

    /** Of letters, digits and usual signs alone: most cells are, and stay as they are. */
    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c <= ' ' || c > '~' && (c < '\u4E00' || c > '\u9FFF')) {
                return false;
            }
        }
        return true;
    }

    /** Full-width letters, digits, brackets and signs as their half-width like. */
    public static String halfWidth(String text) {
        if (isPlain(text)) {
            return text;
        }
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
        String dotted = DOT_IN_NAME.matcher(clean(raw)).replaceAll("$1·");
        return BLANK_IN_NAME.matcher(dotted).replaceAll("$1");
    }

    /** In the order of their signs, but the numbers within by their size: 问2 before 问10. */
    public static int byNumbers(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int endOfOne = endOfDigits(one, i);
            int endOfOther = endOfDigits(other, j);
            int order = endOfOne > i && endOfOther > j
                    ? new BigInteger(one.substring(i, endOfOne))
                            .compareTo(new BigInteger(other.substring(j, endOfOther)))
                    : Integer.compare(one.codePointAt(i), other.codePointAt(j));
            if (order != 0) {
                return order;
            }
            i = Math.max(endOfOne, i + 1);
            j = Math.max(endOfOther, j + 1);
        }
        int left = Integer.compare(one.length() - i, other.length() - j);
        return left != 0 ? left : byCodePoint(one, other);
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
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

    /** Free text for a sheet: digits that can be somebody's id, card or phone are told by their ends alone. */
    public static String discreet(String text) {
        return NUMBERS.matcher(text).replaceAll(found -> {
            String digits = found.group();
            int shown = digits.length() == PHONE_DIGITS ? PHONE_HEAD : ID_HEAD;
            return digits.substring(0, shown) + "****" + digits.substring(digits.length() - ID_TAIL);
        });
    }

    /** Whether a cell shows an error of the sheet instead of a value. */
    public static boolean isCellError(String text) {
        return CELL_ERRORS.contains(text);
    }

    /** A name as others may read it: the first character and a star. */
    public static String surname(String name) {
        return name.isEmpty() || name.equals(ERASED) ? name : new String(Character.toChars(name.codePointAt(0))) + "*";
    }

    /** Half-width, without any blanks or quotes: how numbers, ids and dates are looked at. */
    static String digits(String raw) {
        return unquoted(raw).replace(" ", "");
    }

    /** Clean and half-width, without quotes. */
    static String unquoted(String raw) {
        String text = halfWidth(clean(raw));
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (QUOTES.indexOf(c) < 0) {
                out.append(c);
            }
        }
        return clean(out.toString());
    }
}
