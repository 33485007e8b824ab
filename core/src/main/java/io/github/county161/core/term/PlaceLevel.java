package io.github.county161.core.term;

import java.util.Arrays;
import java.util.Optional;

/** How high a place stands: a county's code has 6 digits, a town's 9, a village's 12. */
public enum PlaceLevel {
    COUNTY(6),
    TOWN(9),
    VILLAGE(12);

    private final int digits;

    PlaceLevel(int digits) {
        this.digits = digits;
    }

    /** By the number of digits; none if no level has so many. */
    public static Optional<PlaceLevel> ofCode(String code) {
        return Arrays.stream(values())
                .filter(level -> code.length() == level.digits && code.chars().allMatch(c -> c >= '0' && c <= '9'))
                .findFirst();
    }

    /** Whether a code is a county's, which here is the whole. */
    public static boolean isCounty(String code) {
        return ofCode(code).filter(COUNTY::equals).isPresent();
    }

    public int digits() {
        return digits;
    }
}
