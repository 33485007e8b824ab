package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.mechanism.Pricing;
import io.github.county161.core.mechanism.policy.Terms.Limits;
import io.github.county161.core.mechanism.policy.Terms.Often;
import io.github.county161.core.platform.shared.Subsidy;
import io.github.county161.core.port.Policies.Entitlement;
import io.github.county161.core.port.Policies.Reason;
import io.github.county161.core.port.Policies.Standing;
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
 * year ask for or have by the day it is entered or approved on; of what is due once, or up to so much a person, less
 * those of every year. Who is due nothing by what the base knows may apply: the county approves it only with a reason.
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
    public Map<Long, Priced> of(List<Row> rows, LocalDate on, Moment moment) {
        Map<Long, Priced> priced = new HashMap<>();
        rows.stream()
                .filter(row -> row.get(Subsidy.STATE).filter(OVER::contains).isEmpty())
                .forEach(row -> left(row, on, moment)
                        .filter(left -> left.fen > 0)
                        .ifPresent(left -> priced.put(
                                row.whole(Relation.RECORD),
                                new Priced(
                                        Subsidy.AMOUNT.name(),
                                        row.get(Subsidy.AMOUNT).orElseThrow(),
                                        new Yuan(left.fen)))));
        return priced;
    }

    @Override
    public Optional<Approval> approval() {
        return Optional.of(new Approval("county_pass", Subsidy.AMOUNT, Subsidy.OPINION));
    }

    @Override
    public Map<Long, String> undue(List<Row> rows, LocalDate on, Moment moment) {
        Map<Long, String> undue = new HashMap<>();
        rows.forEach(row -> left(row, on, moment)
                .filter(left -> left.fen <= 0)
                .ifPresent(left -> undue.put(row.whole(Relation.RECORD), left.why)));
        return undue;
    }

    /**
     * What is left for an application.
     *
     * @param fen 0 or less when nothing is
     * @param why in Chinese, in that case
     */
    private record Left(long fen, String why) {}

    /** None where there is no such policy. */
    private Optional<Left> left(Row application, LocalDate on, Moment moment) {
        return policies.stream()
                .filter(policy -> application.get(Subsidy.POLICY).equals(Optional.of(policy.id())))
                .findFirst()
                .map(policy -> left(policy, application, on, moment));
    }

    /** Records and persons as of its day, or of the last of its year when it comes later. */
    private Left left(Policy policy, Row application, LocalDate on, Moment moment) {
        LocalDate day = Applications.judgedOn(application);
        if (application.get(Subsidy.YEAR).orElseThrow() > day.getYear()) {
            return new Left(0, "补贴年度未到");
        }
        Optional<Terms> inForce = policy.on(day);
        if (inForce.isEmpty()) {
            boolean own = application.get(Subsidy.DAY).equals(Optional.of(day));
            return new Left(0, (own ? "申请日" : "补贴年度最后一天") + "没有有效的政策版本");
        }
        Terms terms = inForce.get();
        boolean person = terms.payee().equals(terms.person());
        Column<Long> column = person ? Subsidy.WHO : Subsidy.PAYEE;
        Asking known = onDay.apply(on.isAfter(day) ? on : day);
        return application
                .get(column)
                .map(payee -> {
                    OtherApplications others = new OtherApplications(application, column, payee, moment, known);
                    Entitlement judged = judged(policy, terms, payee, moment, onDay.apply(day), known);
                    return excluded(policy, terms, day, others)
                            .orElseGet(() -> beside(judged, terms.limits(), person, others));
                })
                .orElseGet(() -> new Left(0, person ? "此政策发给个人" : "此政策发给单位"));
    }

    /** What others of the year leave of what is due; of every year, where a person has so much for good. */
    private static Left beside(Entitlement judged, Limits limits, boolean person, OtherApplications others) {
        long due = judged.due().fen();
        long inYear = others.inYear();
        long elsewhere = person ? others.inOtherYears() : 0;
        if (due > 0 && elsewhere > 0 && limits.often() == Often.ONCE) {
            return new Left(0, "别的年度另有申请 " + new Yuan(elsewhere).text() + " 元，只享受一次");
        }
        long most = person ? limits.perPerson().map(Yuan::fen).orElse(Long.MAX_VALUE) : Long.MAX_VALUE;
        if (due > inYear && most - elsewhere < due) {
            String fact = "各年度另有申请 " + new Yuan(inYear + elsewhere).text() + " 元，每人累计限 " + new Yuan(most).text() + " 元";
            return new Left(Math.min(due, most - elsewhere) - inYear, fact);
        }
        return new Left(due - inYear, why(judged, inYear));
    }

    /** Nothing, where what is approved under an excluded policy waits to be paid; what is paid is judged. */
    private Optional<Left> excluded(Policy policy, Terms terms, LocalDate day, OtherApplications others) {
        Optional<String> group = terms.limits().group();
        return policies.stream()
                .filter(other -> group.isPresent() && !other.id().equals(policy.id()))
                .filter(other -> other.on(day)
                        .filter(t -> t.limits().group().equals(group))
                        .isPresent())
                .map(other -> Map.entry(other.title(), new Yuan(others.waiting(other.id()))))
                .filter(waiting -> waiting.getValue().fen() > 0)
                .map(waiting -> new Left(
                        0,
                        "同年没有享受互斥的政策（" + group.orElse("") + "），" + waiting.getKey() + "已批准 "
                                + waiting.getValue().text() + " 元"))
                .findFirst();
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

    private Entitlement judged(Policy policy, Terms terms, long payee, Moment moment, Asking asking, Asking paid) {
        return new Judging(policy, terms, policies, Optional.of(payee), moment, asking, paid, Scope.ALL, words)
                .judge()
                .get(0);
    }
}
