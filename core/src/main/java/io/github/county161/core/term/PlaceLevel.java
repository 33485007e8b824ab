package io.github.county161.core.term;

/** How high a place stands: a county's code has 6 digits, a town's 9, a village's 12. */
public enum PlaceLevel {
    COUNTY(6),
    TOWN(9),
    VILLAGE(12);

    private final int digits;

    PlaceLevel(int digits) {
        this.digits = digits;
    }

    public int digits() {
        return digits;
    }
}
