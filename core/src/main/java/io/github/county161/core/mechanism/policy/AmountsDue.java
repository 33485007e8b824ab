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
import io.github.county161.core.port.Policies.Reason;
import io.github.county161.core.port.Policies.Standing;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The amount of an application is its policy's: what the applicant is due on the day of it, less what others of the
 * year ask for or have. Who is due nothing by what the base knows may apply: the county approves it only with a reason.
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

    @Override
    public Optional<Approval> approval() {
        return Optional.of(new Approval("county_pass", Subsidy.AMOUNT, Subsidy.OPINION));
    }

    @Override
    public Map<Long, String> undue(List<Row> rows, Moment moment) {
        Map<Long, String> undue = new HashMap<>();
        rows.forEach(row -> left(row, moment)
                .filter(left -> left.fen <= 0)
                .ifPresent(left -> undue.put(row.whole(Relation.RECORD), left.why)));
        return undue;
    }

    private Optional<Yuan> due(Row application, Moment moment) {
        return left(application, moment).filter(left -> left.fen > 0).map(left -> new Yuan(left.fen));
    }

    /**
     * What is left for an application.
     *
     * @param fen 0 or less when nothing is
     * @param why in Chinese, in that case
     */
    private record Left(long fen, String why) {}

    /** As of its day, or of the last of its year when it comes later; none where no policy says. */
    private Optional<Left> left(Row application, Moment moment) {
        long year = application.get(Subsidy.YEAR).orElseThrow();
        LocalDate told = application.get(Subsidy.DAY).orElseThrow();
        LocalDate last = LocalDate.of((int) year, Month.DECEMBER, Month.DECEMBER.maxLength());
        LocalDate day = told.isAfter(last) ? last : told;
        Optional<Policy> policy = policies.stream()
                .filter(p -> application.get(Subsidy.POLICY).equals(Optional.of(p.id())))
                .findFirst();
        Optional<Terms> terms = policy.flatMap(p -> p.on(day));
        if (terms.isEmpty() || year != day.getYear()) {
            return Optional.empty();
        }
        boolean person = terms.get().payee().equals(terms.get().person());
        Column<Long> column = person ? Subsidy.WHO : Subsidy.PAYEE;
        return application.get(column).map(payee -> {
            Entitlement judged = judged(policy.get(), terms.get(), payee, moment, onDay.apply(day));
            long others = others(application, column, payee, year, moment);
            return new Left(judged.due().fen() - others, why(judged, others));
        });
    }

    private static String why(Entitlement judged, long others) {
        if (judged.due().fen() > 0) {
            return "同年另有申请 " + new Yuan(others).text() + " 元";
        }
        return judged.why().stream()
                .filter(reason -> reason.standing() != Standing.MET)
                .map(Reason::text)
                .findFirst()
                .orElse("应享 0 元");
    }

    private Entitlement judged(Policy policy, Terms terms, long payee, Moment moment, Asking asking) {
        return new Judging(policy, terms, policies, Optional.of(payee), moment, asking, Scope.ALL, words)
                .judge()
                .get(0);
    }

    /**
     * What other applications of the payee under the policy ask for in the year: those that came before it or are
     * approved, the refused left out.
     */
    private static long others(Row application, Column<Long> column, long payee, long year, Moment moment) {
        return moment.current(Subsidy.FORM.relation(), column.field(), List.of(payee)).stream()
                .filter(row -> row.whole(Relation.RECORD) < application.whole(Relation.RECORD)
                        || row.whole(Relation.RECORD) != application.whole(Relation.RECORD)
                                && row.get(Subsidy.STATE)
                                        .filter(Subsidy.APPROVED::contains)
                                        .isPresent())
                .filter(row -> row.get(Subsidy.POLICY).equals(application.get(Subsidy.POLICY)))
                .filter(row -> row.get(Subsidy.YEAR).equals(Optional.of(year)))
                .filter(row -> !row.get(Subsidy.STATE).equals(Optional.of("refused")))
                .mapToLong(row -> row.get(Subsidy.AMOUNT).map(Yuan::fen).orElse(0L))
                .sum();
    }
}
