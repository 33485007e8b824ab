package io.github.county161.core.ledger;

import io.github.county161.core.form.Row;
import java.util.List;

/**
 * What a slip at this position, or a part of it, makes of the derived tables.
 *
 * @param closed rows no longer current
 * @param opened rows current from now on
 * @param reopened rows that an earlier part of the slip closed and that hold after all: as if never closed
 */
public record Changes(long position, List<Row> closed, List<Row> opened, List<Row> reopened) {

    public Changes(long position, List<Row> closed, List<Row> opened) {
        this(position, closed, opened, List.of());
    }

    public Changes {
        closed = List.copyOf(closed);
        opened = List.copyOf(opened);
        reopened = List.copyOf(reopened);
    }
}
