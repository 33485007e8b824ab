package io.github.county161.adapters.sqlite;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The current rows of small relations, as any reader has found them: the places of a county are looked through for
 * every page. They answer a moment in which the relation has changed as often as when they were found.
 */
final class KeptRows {

    private static final int MOST_ROWS = 2_000;

    private record Found(long changed, List<Row> rows) {}

    private final Map<Relation, Found> all = new ConcurrentHashMap<>();

    /** @param found finds them where they are not kept */
    List<Row> of(Relation relation, Laid moment, Supplier<List<Row>> found) {
        long changed = moment.changed(relation);
        Found before = all.get(relation);
        if (before != null && before.changed == changed) {
            return before.rows;
        }
        List<Row> rows = List.copyOf(found.get());
        if (rows.size() <= MOST_ROWS) {
            all.put(relation, new Found(changed, rows));
        }
        return rows;
    }
}
