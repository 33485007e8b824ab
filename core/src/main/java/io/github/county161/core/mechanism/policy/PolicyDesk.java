package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.mechanism.Showing;
import io.github.county161.core.mechanism.Veil;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Payouts;
import io.github.county161.core.port.Policies;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers what is asked of policies. */
public final class PolicyDesk implements Policies {

    private static final int AT_ONCE = 1_000;

    private final Chart chart;
    private final Store store;
    private final Lexicon words;
    private final List<Policy> policies;
    private final Function<LocalDate, Asking> onDay;
    private final Payouts payouts;

    /** @param onDay the asking of a day with the pack's numbers and calendar */
    public PolicyDesk(
            Chart chart,
            Store store,
            Lexicon words,
            List<Policy> policies,
            Payouts payouts,
            Function<LocalDate, Asking> onDay) {
        this.chart = chart;
        this.store = store;
        this.words = words;
        this.policies = List.copyOf(policies);
        this.payouts = payouts;
        this.onDay = onDay;
    }

    private Asking asking(Desk.View view) {
        return view.asking(onDay);
    }

    @Override
    public Payouts payouts() {
        return payouts;
    }

    @Override
    public List<Line> all(Desk.View view) {
        return policies.stream().map(policy -> line(policy, view.reportDay())).toList();
    }

    private static Line line(Policy policy, LocalDate day) {
        Optional<Terms> terms = policy.on(day);
        return new Line(
                policy.id(),
                policy.title(),
                terms.map(Terms::documentNo).orElse(""),
                terms.map(t -> t.from().toString()).orElse(""),
                terms.flatMap(Terms::until).map(LocalDate::toString).orElse(""),
                terms.stream()
                        .flatMap(t -> Stream.concat(t.who().stream(), t.needs().stream()))
                        .map(Requirement::says)
                        .toList(),
                terms.map(Terms::papers).orElse(List.of()));
    }

    private List<Entitlement> judged(
            Policy policy, Terms terms, Optional<Long> one, Moment moment, Asking asking, Scope scope) {
        return new Judging(policy, terms, policies, one, moment, asking, asking, scope, words).judge();
    }

    @Override
    public Optional<List<Entitlement>> those(String name, Verdict verdict, Desk.View view, Scope scope) {
        return Policy.named(policies, name)
                .map(policy -> Veil.read(store, chart, scope, moment -> {
                    Asking asking = asking(view);
                    List<Entitlement> found = policy.on(view.reportDay())
                            .map(terms -> judged(policy, terms, Optional.empty(), moment, asking, scope).stream()
                                    .filter(e -> e.verdict() == verdict)
                                    .toList())
                            .orElse(List.of());
                    return policy.on(view.reportDay())
                            .map(terms -> titled(terms, found, moment, asking))
                            .orElse(found);
                }));
    }

    @Override
    public Optional<Entitlement> of(String name, long payee, Desk.View view, Scope scope) {
        return Policy.named(policies, name)
                .flatMap(policy -> Veil.read(store, chart, scope, moment -> {
                    Asking asking = asking(view);
                    return policy.on(view.reportDay())
                            .filter(terms -> isSeen(payees(terms), payee, moment, asking, scope))
                            .flatMap(terms -> titled(
                                            terms,
                                            judged(policy, terms, Optional.of(payee), moment, asking, scope),
                                            moment,
                                            asking)
                                    .stream()
                                    .findFirst());
                }));
    }

    private boolean isSeen(String form, long record, Moment moment, Asking asking, Scope scope) {
        Question asked = Question.from(chart.need(form).relation())
                .where(Path.of(Relation.RECORD).is(record));
        return !moment.rows(asked, asking, scope, 0, 1).isEmpty();
    }

    private static String payees(Terms terms) {
        return terms.payee().target().orElseThrow();
    }

    /** With the names of payees, and where they are. */
    private List<Entitlement> titled(Terms terms, List<Entitlement> found, Moment moment, Asking asking) {
        Form form = chart.need(payees(terms));
        Showing showing = new Showing(chart, moment, asking, words);
        List<Entitlement> titled = new ArrayList<>();
        for (int i = 0; i < found.size(); i += AT_ONCE) {
            List<Entitlement> some = found.subList(i, Math.min(i + AT_ONCE, found.size()));
            List<Long> records = some.stream().map(Entitlement::payee).toList();
            Map<Long, String> titles = showing.titles(form.name(), records);
            Map<Long, String> places = new HashMap<>();
            for (Row row : moment.current(form.relation(), Relation.RECORD, records)) {
                row.text(Relation.PLACE).ifPresent(place -> places.put(row.whole(Relation.RECORD), place));
            }
            some.forEach(e -> titled.add(new Entitlement(
                    e.payee(),
                    titles.getOrDefault(e.payee(), e.title()),
                    e.place().or(() -> Optional.ofNullable(places.get(e.payee()))),
                    e.verdict(),
                    e.due(),
                    e.received(),
                    e.why())));
        }
        return titled;
    }

    @Override
    public Optional<Audit> audit(String name, Desk.View view, Scope scope) {
        return Policy.named(policies, name)
                .flatMap(policy -> policy.on(view.reportDay())
                        .map(terms -> Veil.read(store, chart, scope, moment -> {
                            Asking asking = asking(view);
                            List<Entitlement> found =
                                    judged(policy, terms, Optional.empty(), moment, asking, scope).stream()
                                            .filter(e -> e.verdict() != Verdict.NOT)
                                            .toList();
                            return new Auditing(policy, terms, chart, moment, asking, scope, words)
                                    .of(titled(terms, found, moment, asking));
                        })));
    }

    @Override
    public Optional<Trial> trial(String name, Map<String, Object> changed, Desk.View view, Scope scope) {
        return Policy.named(policies, name).map(policy -> {
            Terms other = new PolicyText(chart, words).version(changed);
            return Veil.read(store, chart, scope, moment -> {
                Asking asking = asking(view);
                List<Entitlement> now = policy.on(view.reportDay())
                        .map(terms -> due(judged(policy, terms, Optional.empty(), moment, asking, scope)))
                        .orElse(List.of());
                List<Entitlement> then =
                        due(judged(policy.under(other), other, Optional.empty(), moment, asking, scope));
                Set<Long> before = payees(now);
                Set<Long> after = payees(then);
                return new Trial(
                        sum(now),
                        sum(then),
                        after.stream().filter(p -> !before.contains(p)).count(),
                        before.stream().filter(p -> !after.contains(p)).count());
            });
        });
    }

    private static List<Entitlement> due(List<Entitlement> all) {
        return all.stream().filter(e -> e.due().fen() > 0).toList();
    }

    private static Set<Long> payees(List<Entitlement> of) {
        return of.stream().map(Entitlement::payee).collect(Collectors.toSet());
    }

    private static Sum sum(List<Entitlement> of) {
        return new Sum(of.size(), Yuan.sum(of.stream().map(Entitlement::due)));
    }
}
