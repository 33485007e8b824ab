package io.github.county161.core.mechanism.supervision;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Book.Column;
import io.github.county161.core.ledger.Figure.Kind;
import io.github.county161.core.ledger.Issued;
import io.github.county161.core.ledger.Link;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Shown;
import java.util.List;

/** 交办单编号登记: every number an order ever bore, without gaps; one that was taken back stays, marked 作废. */
public final class HandoverNumbers {

    private static final Link ORDER = Link.record(Relation.RECORD, Handover.FORM);

    public static final Book BOOK = Book.of(
                    "handover_numbers",
                    "交办单编号登记",
                    Kind.AT_DAY,
                    "编过的全部问题交办单编号；撤回的注明作废，编号不再用",
                    Question.from(Issued.RELATION).where(Path.of(Issued.FORM).is(Handover.FORM.name())))
            .by(Issued.NUMBER)
            .with(
                    Column.of("序号", 6, Shown.NUMBER),
                    Column.of(
                            "编号",
                            26,
                            Shown.worked(
                                    (row, asking) -> row.text(Issued.NUMBER).orElse(""))),
                    Column.of("状态", 8, Shown.worked((row, asking) -> isVoid(row) ? "作废" : "在用")),
                    told(12, "交办日期", "date"),
                    told(16, "承办单位", "to_unit"),
                    told(26, "问题", "problems"),
                    told(12, "整改时限", "due"),
                    told(10, "签发人", "issuer"),
                    Column.of("作废经办", 20, new Shown.Reckoned(HandoverNumbers::voidedBy)));

    private HandoverNumbers() {}

    private static Column told(int width, String heading, String column) {
        return Column.of(heading, width, Shown.through(ORDER, Shown.of(Handover.FORM, column)));
    }

    private static boolean isVoid(Row row) {
        return row.whole(Issued.VOID) == 1;
    }

    private static List<String> voidedBy(List<Row> rows, Shown.Reader reader) {
        String day = reader.asking().reportDay();
        return rows.stream()
                .map(row -> isVoid(row) ? reader.sender(row.since(), day) : "")
                .toList();
    }
}
