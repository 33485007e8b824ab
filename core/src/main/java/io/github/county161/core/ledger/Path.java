package io.github.county161.core.ledger;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Condition.Compare;
import io.github.county161.core.ledger.Condition.Empty;
import io.github.county161.core.ledger.Condition.Inside;
import io.github.county161.core.ledger.Condition.OneOf;
import io.github.county161.core.ledger.Condition.Op;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A field of the row asked about, or of the row its references lead to: {@code through(household).poverty}. */
public record Path(List<Hop> hops, Field field) {

    /** From a row to the one row of another relation whose field {@code by} equals this row's {@code from}. */
    public record Hop(Field from, Relation to, Field by) {}

    public Path {
        hops = List.copyOf(hops);
    }

    public static Path of(Field field) {
        return new Path(List.of(), field);
    }

    public static Path of(Column<?> column) {
        return of(column.field());
    }

    /** Through this field, which holds a record's number, to a column of that record. */
    public static Path through(Field reference, Form form, Column<?> column) {
        return through(reference, form.relation(), Relation.RECORD, column.field());
    }

    public static Path through(Field from, Relation to, Field by, Field field) {
        return new Path(List.of(new Hop(from, to, by)), field);
    }

    /** From what this leads to, one reference further. */
    public Path then(Relation to, Field by, Field next) {
        List<Hop> further = new ArrayList<>(hops);
        further.add(new Hop(field, to, by));
        return new Path(further, next);
    }

    public Condition is(Object literal) {
        return compare(Op.EQ, Operand.of(literal));
    }

    public Condition isYes() {
        return is(1L);
    }

    public Condition isNo() {
        return is(0L);
    }

    public Condition compare(Op op, Operand operand) {
        return new Compare(this, op, operand);
    }

    public Condition atMost(Operand operand) {
        return compare(Op.LE, operand);
    }

    public Condition atLeast(Operand operand) {
        return compare(Op.GE, operand);
    }

    public Condition before(Operand operand) {
        return compare(Op.LT, operand);
    }

    public Condition after(Operand operand) {
        return compare(Op.GT, operand);
    }

    public Condition between(Operand least, Operand most) {
        return atLeast(least).and(atMost(most));
    }

    public Condition within() {
        return between(Operand.FROM, Operand.TO);
    }

    public Condition oneOf(Collection<?> values) {
        return new OneOf(this, List.copyOf(values));
    }

    public Condition isEmpty() {
        return new Empty(this);
    }

    public Condition in(Question question) {
        return Condition.in(List.of(this), question);
    }

    /** The place lies in this one, by the tree of the report day. */
    public Condition inside(String place) {
        return new Inside(this, place, false);
    }

    /** The place lies in this one, by the tree of today. */
    public Condition insideNow(String place) {
        return new Inside(this, place, true);
    }
}
