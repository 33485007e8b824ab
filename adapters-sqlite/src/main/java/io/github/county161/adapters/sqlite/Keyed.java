package io.github.county161.adapters.sqlite;

import static io.github.county161.adapters.sqlite.Schema.quoted;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import java.util.StringJoiner;

/** How keys are named and rows put in order. */
final class Keyed {

    private Keyed() {}

    /** A total order: by the last key field, then by the others. */
    static String order(Relation relation, String alias, String direction) {
        StringJoiner order = new StringJoiner(", ");
        order.add(alias + "." + quoted(last(relation)) + direction);
        relation.key().stream()
                .filter(f -> !f.equals(last(relation)))
                .forEach(f -> order.add(alias + "." + quoted(f) + direction));
        return order.toString();
    }

    static Field last(Relation relation) {
        return relation.key().get(relation.key().size() - 1);
    }

    static String names(int width, String name, String after, String between) {
        StringJoiner names = new StringJoiner(between);
        for (int i = 0; i < width; i++) {
            names.add(name + i + after);
        }
        return names.toString();
    }
}
