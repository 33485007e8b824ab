package io.github.county161.core.mechanism.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** What a password must be. */
final class PasswordRule {

    private static final int LEAST_CHARS = 10;
    private static final int MOST_CHARS = 200;
    private static final int LEAST_CLASSES = 3;
    private static final List<IntPredicate> CLASSES = List.of(
            Character::isLowerCase, Character::isUpperCase, Character::isDigit, c -> !Character.isLetterOrDigit(c));

    /** What is drawn of: no sign that is easily taken for another. */
    private static final String SMALL = "abcdefghjkmnpqrstuvwxyz";

    private static final String LARGE = "ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final int DRAWN_CHARS = 12;
    private static final int GROUP_CHARS = 4;
    private static final int HEX = 16;

    private PasswordRule() {}

    /** Every rule that is broken, in words. */
    static List<String> broken(String password, String account) {
        List<String> broken = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < LEAST_CHARS || length > MOST_CHARS) {
            broken.add("至少 " + LEAST_CHARS + " 位（现为 " + length + " 位）");
        }
        long classes = CLASSES.stream()
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
        if (classes < LEAST_CLASSES) {
            broken.add("小写字母、大写字母、数字、符号中至少有 " + LEAST_CLASSES + " 种");
        }
        if (password.toLowerCase(Locale.ROOT).contains(account.toLowerCase(Locale.ROOT))) {
            broken.add("不含账号名");
        }
        return broken;
    }

    /** A password that keeps the rule, drawn from random hexadecimal digits, two for each of its twelve letters. */
    static String drawn(String random) {
        List<String> kinds = List.of(LARGE, SMALL, DIGITS);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < DRAWN_CHARS; i++) {
            if (i > 0 && i % GROUP_CHARS == 0) {
                out.append('-');
            }
            String kind = kinds.get(i % kinds.size());
            int number = Integer.parseInt(random.substring(2 * i, 2 * i + 2), HEX);
            out.append(kind.charAt(number % kind.length()));
        }
        return out.toString();
    }
}
