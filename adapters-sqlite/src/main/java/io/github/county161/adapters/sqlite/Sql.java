package io.github.county161.adapters.sqlite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** A statement as it is put together: text and bound values in step. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    void add(String part, Object... bound) {
        text.append(part);
        values.addAll(Arrays.asList(bound));
    }

    Query on(Handle handle) {
        Query query = handle.createQuery(text.toString());
        for (int i = 0; i < values.size(); i++) {
            query.bind(i, values.get(i));
        }
        return query;
    }

    @Override
    public String toString() {
        return text + " " + values;
    }
}
