package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.mechanism.Pricing;
import io.github.county161.core.platform.shared.Subsidy;
import io.github.county161.core.port.Policies.Entitlement;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The amount of an application is its policy's: what the applicant is due on the day of it, less what others of the
 * year ask for or have. Who is due nothing by what the base knows is left to the reviews.
 */
public final class AmountsDue implements Pricing {

    private static final Set<String> OVER = Set.of("paid", "refused");

    private final List<Policy> policies;
    private final Lexicon words;
    private final Function<LocalDate, Asking> onDay;

    /** @param onDay the asking of a day with the pack's numbers and calendar */
    public AmountsDue(List<Policy> policies, Lexicon words, Function<LocalDate, Asking> onDay) {
        this.policies = List.copyOf(policies);
        this.words = words;
        this.onDay = onDay;
    }

    @Override
    public boolean concerns(Form form) {
        return form.equals(Subsidy.FORM);
    }

    @Override
    public Map<Long, Priced> of(List<Row> rows, Moment moment) {
        Map<Long, Priced> priced = new HashMap<>();
        rows.stream()
                .filter(row -> row.get(Subsidy.STATE).filter(OVER::contains).isEmpty())
                .forEach(row -> due(row, moment)
                        .ifPresent(due -> priced.put(
                                row.whole(Relation.RECORD),
                                new Priced(
                                        Subsidy.AMOUNT.name(),
                                        row.get(Subsidy.AMOUNT).orElseThrow(),
                                        due))));
        return priced;
    }

    private Optional<Yuan> due(Row application, Moment moment) {
        LocalDate day = application.get(Subsidy.DAY).orElseThrow();
        long year = application.get(Subsidy.YEAR).orElseThrow();
        Optional<Policy> policy = policies.stream()
                .filter(p -> application.get(Subsidy.POLICY).equals(Optional.of(p.id())))
                .findFirst();
        Optional<Terms> terms = policy.flatMap(p -> p.on(day));
        if (terms.isEmpty() || year != day.getYear()) {
            return Optional.empty();
        }
        boolean person = terms.get().payee().equals(terms.get().person());
        Column<Long> column = person ? Subsidy.WHO : Subsidy.PAYEE;
        Optional<Long> payee = application.get(column);
        return payee.map(one -> judged(policy.get(), terms.get(), one, moment, onDay.apply(day))
                                .due()
                                .fen()
                        - others(application, column, one, year, moment))
                .filter(left -> left > 0)
                .map(Yuan::new);
    }

    private Entitlement judged(Policy policy, Terms terms, long payee, Moment moment, Asking asking) {
        return new Judging(policy, terms, policies, Optional.of(payee), moment, asking, Scope.ALL, words)
                .judge()
                .get(0);
    }

    /** What other applications of the payee under the policy ask for in the year, the refused left out. */
    private static long others(Row application, Column<Long> column, long payee, long year, Moment moment) {
        return moment.current(Subsidy.FORM.relation(), column.field(), List.of(payee)).stream()
                .filter(row -> row.whole(Relation.RECORD) != application.whole(Relation.RECORD))
                .filter(row -> row.get(Subsidy.POLICY).equals(application.get(Subsidy.POLICY)))
                .filter(row -> row.get(Subsidy.YEAR).equals(Optional.of(year)))
                .filter(row -> !row.get(Subsidy.STATE).equals(Optional.of("refused")))
                .mapToLong(row -> row.get(Subsidy.AMOUNT).map(Yuan::fen).orElse(0L))
                .sum();
    }
}
