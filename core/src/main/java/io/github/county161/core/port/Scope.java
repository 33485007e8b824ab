package io.github.county161.core.port;

import java.util.Optional;

/**
 * What the asker may see: all, the rows of one place and below, or none. A row is of the place of its own day, and a
 * person's also of the place where the person is now. Rows that have no place are the whole county's to see.
 *
 * @param masked whether residents' names are shown as 张* wherever they are, and 健康 and the like held back
 */
public record Scope(boolean none, Optional<String> place, boolean masked) {

    public static final Scope ALL = new Scope(false, Optional.empty(), false);
    public static final Scope NOTHING = new Scope(true, Optional.empty(), true);

    public static Scope of(String place) {
        return new Scope(false, Optional.of(place), false);
    }

    /** The same place, for who does not work with persons. */
    public static Scope masked(String place) {
        return new Scope(false, Optional.of(place), true);
    }
}
