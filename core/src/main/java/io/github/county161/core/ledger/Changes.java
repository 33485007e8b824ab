package io.github.county161.core.ledger;

import io.github.county161.core.form.Row;
import java.util.List;

/** What a slip at this position makes of the derived tables: rows no longer current, and rows current from now on. */
public record Changes(long position, List<Row> closed, List<Row> opened) {

    public Changes {
        closed = List.copyOf(closed);
        opened = List.copyOf(opened);
    }
}
