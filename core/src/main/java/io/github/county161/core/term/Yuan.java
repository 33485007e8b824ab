package io.github.county161.core.term;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An amount of money in whole fen. */
public record Yuan(long fen) implements Comparable<Yuan> {

    private static final int FEN_A_YUAN = 100;
    private static final Pattern AROUND = Pattern.compile("^[¥￥]|元$");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern WRITTEN = Pattern.compile("-?\\d{1,13}(\\.\\d{1,2}0*)?");

    /** Reads {@code 1234}, {@code 1,234.50}, {@code ￥1234.5}, {@code 1234.5元}; at most two decimals. Flaw: number. */
    public static Reading<Yuan> read(String raw) {
        String text = AROUND.matcher(Texts.digits(raw)).replaceAll("");
        if (GROUPED.matcher(text).matches()) {
            text = text.replace(",", "");
        }
        if (!WRITTEN.matcher(text).matches()) {
            return Reading.flawed("number", "以元为单位的金额，最多两位小数");
        }
        boolean negative = text.startsWith("-");
        String[] parts = text.replace("-", "").split("\\.");
        long fen = Long.parseLong(parts[0]) * FEN_A_YUAN;
        if (parts.length > 1) {
            fen += Long.parseLong((parts[1] + "0").substring(0, 2));
        }
        return Reading.of(new Yuan(negative ? -fen : fen));
    }

    /** Two decimals: {@code 1234.50}. */
    public String text() {
        long size = Math.abs(fen);
        long rest = size % FEN_A_YUAN;
        return (fen < 0 ? "-" : "") + size / FEN_A_YUAN + (rest < 10 ? ".0" : ".") + rest;
    }

    /** 大写 as a receipt has it: {@code 人民币壹仟肆佰零玖元伍角整}. */
    public String capitals() {
        return Capitals.of(fen);
    }

    public Yuan plus(Yuan other) {
        return new Yuan(Math.addExact(fen, other.fen));
    }

    /** Nothing of none. */
    public static Yuan sum(Stream<Yuan> all) {
        return all.reduce(new Yuan(0), Yuan::plus);
    }

    /** a × c ÷ b to the nearest whole, half up, in integers: (2ac + b) ÷ 2b; b > 0, a and c not negative. */
    public static long prorate(long a, long b, long c) {
        long twice = Math.multiplyExact(2, Math.multiplyExact(a, c));
        return Math.floorDiv(Math.addExact(twice, b), Math.multiplyExact(2, b));
    }

    @Override
    public int compareTo(Yuan other) {
        return Long.compare(fen, other.fen);
    }
}
