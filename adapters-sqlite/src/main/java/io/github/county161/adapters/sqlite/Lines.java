package io.github.county161.adapters.sqlite;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.BatchRow;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Identity;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.term.Nullable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The journal's rows, read and written column by column, for they are many. */
final class Lines {

    static final String SLIP = "insert into slip values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String ENTRY = "insert into entry values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String IDENTITY = "insert into identity values (?, ?, ?)";
    static final String BATCH_ROW = "insert into batch_row values (?, ?, ?, ?, ?, ?)";

    private Lines() {}

    static Slip slip(ResultSet rs) throws SQLException {
        return new Slip(
                rs.getLong(1),
                rs.getString(2),
                rs.getString(3),
                rs.getString(4),
                rs.getString(5),
                rs.getString(6),
                rs.getString(7),
                rs.getString(8),
                rs.getString(9));
    }

    static Entry entry(ResultSet rs) throws SQLException {
        return new Entry(
                rs.getLong(1),
                rs.getLong(2),
                rs.getLong(3),
                rs.getLong(4),
                rs.getString(5),
                rs.getString(6),
                rs.getString(7),
                rs.getString(8),
                rs.getString(9),
                rs.getString(10),
                rs.getString(11),
                rs.getString(12));
    }

    static Identity identity(ResultSet rs) throws SQLException {
        return new Identity(rs.getLong(1), rs.getString(2), rs.getString(3));
    }

    static BatchRow batchRow(ResultSet rs) throws SQLException {
        return new BatchRow(
                rs.getLong(1), rs.getLong(2), rs.getLong(3), rs.getString(4), rs.getLong(5), rs.getString(6));
    }

    static void bind(PreparedStatement s, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            s.setObject(i + 1, values[i]);
        }
        s.addBatch();
    }

    static Object[] values(Slip s) {
        return new Object[] {
            s.no(),
            s.id(),
            s.recordedAt(),
            s.actor(),
            s.source(),
            s.requestHash(),
            s.rowsDigest(),
            s.previous(),
            s.digest()
        };
    }

    static Object[] values(Entry e) {
        return new Object[] {
            e.no(),
            e.slip(),
            e.line(),
            e.record(),
            e.form(),
            e.act(),
            e.happenedOn(),
            e.salt(),
            e.facts(),
            e.factsDigest(),
            e.identityDigest(),
            e.digest()
        };
    }

    static Object[] values(Identity i) {
        return new Object[] {i.entry(), i.salt(), i.cipher()};
    }

    static Object[] values(BatchRow r) {
        return new Object[] {r.slip(), r.line(), r.sheetRow(), r.outcome(), r.record(), r.doubts()};
    }

    /** A row of which a cell of another type than its field's is not made to fit: verification must see it. */
    static Row exactRow(Relation relation, ResultSet rs) throws SQLException {
        @Nullable Object[] cells = new Object[relation.fields().size()];
        for (int i = 0; i < cells.length; i++) {
            Object found = rs.getObject(i + 1);
            boolean text = relation.fields().get(i).type() == Field.Type.TEXT;
            boolean whole = found instanceof Integer || found instanceof Long;
            boolean fits = found == null || (text ? found instanceof String : whole);
            Object cell = whole ? (Object) rs.getLong(i + 1) : found;
            cells[i] = fits ? cell : "of another type: " + found;
        }
        return Row.of(relation, cells);
    }
}
