package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.platform.shared.Subsidy;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Yuan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the applicant's other applications ask for or have, in fen: the refused left out, and less what was recovered.
 */
final class OtherApplications {

    private final Row application;
    private final List<Row> rows;
    private final Map<Long, Long> back = new HashMap<>();

    /** @param asking as of whose day recoveries are known */
    OtherApplications(Row application, Column<Long> column, long payee, Moment moment, Asking asking) {
        this.application = application;
        this.rows = moment.current(Subsidy.FORM.relation(), column.field(), List.of(payee)).stream()
                .filter(row -> row.whole(Relation.RECORD) != application.whole(Relation.RECORD))
                .filter(row -> !row.get(Subsidy.STATE).equals(Optional.of("refused")))
                .toList();
        rows.stream()
                .filter(row -> row.get(Subsidy.STATE).equals(Optional.of(Applications.PAID)))
                .flatMap(row -> row.get(Subsidy.POLICY).stream())
                .distinct()
                .forEach(policy -> back.putAll(Applications.recovered(policy, moment, asking)));
    }

    /** Under the same policy for the same year: what came before it, or is approved. */
    long inYear() {
        return fen(same().filter(row -> isOfTheYear(row)));
    }

    /** Under the same policy for other years. */
    long inOtherYears() {
        return fen(same().filter(row -> !isOfTheYear(row)));
    }

    /** Under another policy for the same year: what is approved and not paid. */
    long waiting(String policy) {
        Predicate<Row> paid = row -> row.get(Subsidy.STATE).equals(Optional.of(Applications.PAID));
        return fen(rows.stream()
                .filter(row -> row.get(Subsidy.POLICY).equals(Optional.of(policy)))
                .filter(this::isOfTheYear)
                .filter(OtherApplications::isApproved)
                .filter(paid.negate()));
    }

    private Stream<Row> same() {
        return rows.stream()
                .filter(row -> row.get(Subsidy.POLICY).equals(application.get(Subsidy.POLICY)))
                .filter(row -> row.whole(Relation.RECORD) < application.whole(Relation.RECORD) || isApproved(row));
    }

    private boolean isOfTheYear(Row row) {
        return row.get(Subsidy.YEAR).equals(application.get(Subsidy.YEAR));
    }

    private static boolean isApproved(Row row) {
        return row.get(Subsidy.STATE).filter(Subsidy.APPROVED::contains).isPresent();
    }

    private long fen(Stream<Row> of) {
        return of.mapToLong(row -> Math.max(
                        0,
                        row.get(Subsidy.AMOUNT).map(Yuan::fen).orElse(0L)
                                - back.getOrDefault(row.whole(Relation.RECORD), 0L)))
                .sum();
    }
}
