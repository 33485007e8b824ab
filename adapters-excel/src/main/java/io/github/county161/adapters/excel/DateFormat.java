package io.github.county161.adapters.excel;

import java.util.regex.Pattern;

/** Tells dates from numbers: the file has only numbers, what makes one a date is how it is to be shown. */
final class DateFormat {

    /** What a format shows as it stands: "元", [Red], [$-804], \年, _) and *-. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|[\\\\_*].");

    private static final Pattern DATE_LETTER = Pattern.compile("[ymdhsYMDHS]");

    /** Ids from here on are the file's own formats, below they are the standard's (some only in Chinese editions). */
    private static final int FIRST_CUSTOM = 164;

    private DateFormat() {}

    /** Both as the library reports them: null where the cell has no style or the format no pattern. */
    static boolean is(Integer id, String pattern) {
        if (id == null || id == 0) {
            return false;
        }
        if (id < FIRST_CUSTOM && standard(id)) {
            return true;
        }
        return pattern != null && shows(pattern);
    }

    private static boolean standard(int id) {
        return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
    }

    private static boolean shows(String pattern) {
        // "General" is spelled out by some writers, and in it no letter stands for a date.
        return !pattern.equalsIgnoreCase("General")
                && DATE_LETTER.matcher(LITERAL.matcher(pattern).replaceAll("")).find();
    }
}
