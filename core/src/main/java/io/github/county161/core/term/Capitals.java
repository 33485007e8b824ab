package io.github.county161.core.term;

/**
 * An amount in the capital words of receipts and cheques, that nobody can alter with a stroke: 支付结算办法, annex 1. One
 * 零 stands for noughts between digits; 整 behind 元 and 角, never behind 分.
 */
final class Capitals {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};

    /** So many digits have a name together: 万, and twice as many 亿. */
    private static final int GROUP = 4;

    private Capitals() {}

    static String of(long fen) {
        long yuan = Math.abs(fen / 100);
        int rest = (int) Math.abs(fen % 100);
        String sign = fen < 0 ? "人民币负" : "人民币";
        return sign + (rest == 0 ? whole(yuan) + "元整" : (yuan == 0 ? "" : whole(yuan) + "元") + parts(yuan, rest));
    }

    /** 角 and 分; a 零 before them where the yuan end in a nought or there is no 角. */
    private static String parts(long yuan, int rest) {
        int jiao = rest / 10;
        int fen = rest % 10;
        boolean gap = yuan > 0 && (jiao == 0 || yuan % 10 == 0);
        return (gap ? "零" : "")
                + (jiao == 0 ? "" : DIGITS.charAt(jiao) + "角")
                + (fen == 0 ? "整" : DIGITS.charAt(fen) + "分");
    }

    private static String whole(long yuan) {
        String digits = Long.toString(yuan);
        if (yuan == 0) {
            return "零";
        }
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        boolean isGroup = false;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int place = digits.length() - 1 - i;
            if (digit > 0) {
                words.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place % GROUP]);
            }
            gap = digit == 0;
            isGroup |= digit > 0;
            if (place % GROUP == 0) {
                words.append(place == 0 ? "" : place % (2 * GROUP) == 0 ? "亿" : isGroup ? "万" : "");
                gap &= !isGroup;
                isGroup = false;
            }
        }
        return words.toString();
    }
}
