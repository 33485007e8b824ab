package io.github.county161.core.ledger;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import java.util.Collection;
import java.util.List;

/** What the projection looks up: the entries up to now, opened, and the rows current before those it projects. */
public interface Evidence {

    /** All entries of these records, the slip's own too. */
    List<Told> entriesOf(Collection<Long> records);

    /** The rows current before these entries, with this field one of these values; dated ones with all their days. */
    List<Row> current(Relation relation, Field field, Collection<?> values);

    /** All rows of a small relation current before. */
    List<Row> current(Relation relation);

    /** The rows that earlier parts of this slip closed, with this field one of these values. */
    List<Row> closed(Relation relation, Field field, Collection<?> values);
}
