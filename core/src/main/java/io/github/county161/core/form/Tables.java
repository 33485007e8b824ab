package io.github.county161.core.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables a form's records are laid out in. */
final class Tables {

    private Tables() {}

    static Relation of(Form form) {
        List<Field> fields =
                new ArrayList<>(List.of(Relation.RECORD, Relation.KEY, Relation.PLACE, Relation.HOUSEHOLD));
        List<Field> key = new ArrayList<>();
        if (form.varies()) {
            fields.add(Relation.FROM_DAY);
            fields.add(Relation.TO_DAY);
            key.add(Relation.FROM_DAY);
        }
        key.add(Relation.RECORD);
        List<Field> indexed = new ArrayList<>(List.of(Relation.KEY));
        for (Column<?> column : form.columns()) {
            fields.addAll(column.fields());
            if (column.target().isPresent()) {
                indexed.add(column.field());
            }
        }
        boolean ofPersons = form.name().equals("member");
        if (ofPersons) {
            // Who lives together, and who has the same phone, is asked of every row that comes in.
            indexed.add(Relation.HOUSEHOLD);
            form.column("phone").map(column -> column.field("hash")).ifPresent(indexed::add);
        }
        Optional<Field> person =
                ofPersons ? Optional.of(Relation.RECORD) : form.person().map(Column::field);
        return new Relation(form.name(), fields, key, indexed, form.varies(), person);
    }

    static List<Relation> childrenOf(Form form) {
        List<Relation> children = new ArrayList<>();
        for (Column<?> column : form.columns()) {
            if (column.kind().isMany()) {
                List<Field> fields = new ArrayList<>(List.of(Relation.RECORD, Relation.PLACE, Relation.HOUSEHOLD));
                List<Field> key = new ArrayList<>(List.of(Relation.VALUE));
                if (form.varies()) {
                    fields.add(Relation.FROM_DAY);
                    fields.add(Relation.TO_DAY);
                    key.add(Relation.FROM_DAY);
                }
                fields.add(Relation.VALUE);
                key.add(Relation.RECORD);
                String name = form.name() + "_" + column.name();
                children.add(
                        new Relation(name, fields, key, List.of(Relation.RECORD), form.varies(), Optional.empty()));
            }
        }
        return children;
    }
}
