package io.github.county161.core.ledger;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Hashing;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A record's key as one text: record numbers, days, names; an id number as its keyed hash; "" for what may be left out.
 */
public final class Keys {

    private Keys() {}

    /** The key of what is told of a record; none while part of it is not told. */
    public static Optional<String> of(Form form, Map<String, String> told, Hashing hashing) {
        Map<Field, Object> cells = new HashMap<>();
        form.key().forEach(column -> column.store(told, hashing, cells));
        return of(form, cells);
    }

    static Optional<String> of(Form form, Map<Field, Object> cells) {
        StringJoiner key = new StringJoiner("|");
        for (Column<?> column : form.key()) {
            Field field = column.kind().word().equals("id") ? column.field("hash") : column.field();
            Object cell = cells.get(field);
            if (cell == null && (column.isRequired() || column.isIssued())) {
                return Optional.empty();
            }
            key.add(cell == null ? "" : cell.toString());
        }
        return Optional.of(key.toString());
    }
}
