package io.github.county161.core.term;

/** A division by its code of 6, 9 or 12 digits. What lies within what is told by dated rows, never by the digits. */
public record Place(String code) {

    public Place {
        if (PlaceLevel.ofCode(code).isEmpty()) {
            throw new IllegalArgumentException("a place's code has 6, 9 or 12 digits: " + code);
        }
    }

    /** Flaw: division_unknown. */
    public static Reading<Place> read(String raw) {
        String text = Texts.digits(raw);
        return PlaceLevel.ofCode(text).isPresent()
                ? Reading.of(new Place(text))
                : Reading.flawed("division_unknown", "县、镇或村的区划代码（6、9或12位）");
    }

    public PlaceLevel level() {
        return PlaceLevel.ofCode(code).orElseThrow();
    }
}
