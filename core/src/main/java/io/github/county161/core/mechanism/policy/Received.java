package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.platform.shared.Subsidy;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was paid under a policy by the report day, by payee. */
final class Received {

    /**
     * One payment: for which year, on which day, how much.
     *
     * @param asked the day by whose terms it was judged
     */
    record Payment(long year, LocalDate day, LocalDate asked, Yuan yuan, long record) {}

    private final Map<Long, List<Payment>> payments = new HashMap<>();

    private Received() {}

    /**
     * @param payee whom to look at; empty for all that the scope shows
     * @param person whether persons are paid, and not units
     */
    static Received of(String policy, boolean person, Optional<Long> payee, Moment moment, Asking asking, Scope scope) {
        Column<Long> column = person ? Subsidy.WHO : Subsidy.PAYEE;
        Question paid = Question.from(Subsidy.FORM.relation())
                .where(
                        Path.of(Subsidy.POLICY).is(policy),
                        Path.of(Subsidy.STATE).is(Applications.PAID),
                        Path.of(Subsidy.PAID_ON).atMost(Operand.REPORT_DAY),
                        Path.of(column).isEmpty().not());
        Question asked = payee.map(one -> paid.where(Path.of(column).is(one))).orElse(paid);
        Received received = new Received();
        Map<Long, Long> back = Applications.recovered(policy, moment, asking);
        for (Row row : moment.rows(asked, asking, scope, 0, Integer.MAX_VALUE)) {
            Yuan left = new Yuan(row.get(Subsidy.PAID).map(Yuan::fen).orElse(0L)
                    - back.getOrDefault(row.whole(Relation.RECORD), 0L));
            if (left.compareTo(Yuan.sum(Stream.of())) <= 0) {
                // Wholly recovered: it is had no longer, and stands in no other policy's way.
                continue;
            }
            received.payments
                    .computeIfAbsent(row.get(column).orElseThrow(), p -> new ArrayList<>())
                    .add(new Payment(
                            row.get(Subsidy.YEAR).orElseThrow(),
                            row.get(Subsidy.PAID_ON).orElseThrow(),
                            Applications.judgedOn(row),
                            left,
                            row.whole(Relation.RECORD)));
        }
        return received;
    }

    Map<Long, List<Payment>> all() {
        return payments;
    }

    List<Payment> of(long payee, long year) {
        return payments.getOrDefault(payee, List.of()).stream()
                .filter(p -> p.year() == year)
                .toList();
    }

    List<Payment> before(long payee, long year) {
        return payments.getOrDefault(payee, List.of()).stream()
                .filter(p -> p.year() < year)
                .toList();
    }

    static Yuan sum(List<Payment> of) {
        return Yuan.sum(of.stream().map(Payment::yuan));
    }
}
