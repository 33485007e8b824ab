package io.github.county161.core.port;

import java.util.Optional;

/**
 * What the asker may see: all, the rows of one place and below, or none. A row is of the place of its own day, and a
 * person's also of the place where the person is now. Rows that have no place are the whole county's to see.
 */
public record Scope(boolean none, Optional<String> place) {

    public static final Scope ALL = new Scope(false, Optional.empty());
    public static final Scope NOTHING = new Scope(true, Optional.empty());

    public static Scope of(String place) {
        return new Scope(false, Optional.of(place));
    }
}
