package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.mechanism.policy.Grounds.Ground;
import io.github.county161.core.mechanism.policy.Received.Payment;
import io.github.county161.core.mechanism.policy.Terms.Often;
import io.github.county161.core.port.Policies.Entitlement;
import io.github.county161.core.port.Policies.Reason;
import io.github.county161.core.port.Policies.Standing;
import io.github.county161.core.port.Policies.Verdict;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who is due what under a policy in the year to the report day, and who has it. Persons are asked about on the report
 * day; of somebody who was paid and is no longer one of those, on the day of payment, for who died or grew old since
 * had it by right. What was asked for while another version was in force is held against that one.
 */
final class Judging {

    private static final Yuan NOTHING = new Yuan(0);

    private final Policy policy;
    private final List<Policy> all;
    private final Terms terms;
    private final Optional<Long> one;
    private final Moment moment;
    private final Asking asking;
    private final Asking paid;
    private final Scope scope;
    private final Lexicon words;
    private final long year;
    private final Versions versions;

    /**
     * @param all the policies there are, for those that exclude one another
     * @param one the payee to look at; empty for all that the scope shows
     * @param asking of records and persons
     * @param paid of what was paid: on the same day or a later one
     */
    Judging(
            Policy policy,
            Terms terms,
            List<Policy> all,
            Optional<Long> one,
            Moment moment,
            Asking asking,
            Asking paid,
            Scope scope,
            Lexicon words) {
        this.policy = policy;
        this.terms = terms;
        this.all = all;
        this.one = one;
        this.moment = moment;
        this.asking = asking;
        this.paid = paid;
        this.scope = scope;
        this.words = words;
        this.year = asking.asOf().reportDay().getYear();
        this.versions = new Versions(
                policy,
                terms,
                other -> new Judging(policy.under(other), other, all, one, moment, asking, paid, scope, words).judge());
    }

    private boolean paysPersons() {
        return terms.payee().equals(terms.person());
    }

    /** Everybody who has a record it may rest on, or was paid; titles are still their numbers. */
    List<Entitlement> judge() {
        Condition whose = one.map(payee -> Path.of(terms.payee()).is(payee)).orElse(Condition.ALWAYS);
        Grounds grounds = new Grounds(terms, whose, moment, asking, scope, words);
        Received received = Received.of(policy.id(), paysPersons(), one, moment, paid, scope);
        Map<Long, Payment> others = others();
        Map<Long, List<Ground>> byPayee = grounds.byPayee();
        Set<Long> payees = new TreeSet<>(byPayee.keySet());
        received.all().forEach((payee, payments) -> {
            if (payments.stream().anyMatch(p -> p.year() == year)) {
                payees.add(payee);
            }
        });
        one.ifPresent(payees::add);
        Set<Long> asked = new HashSet<>();
        grounds.all().forEach(ground -> ground.person().ifPresent(asked::add));
        if (paysPersons()) {
            asked.addAll(payees);
        }
        PersonTests tests = new PersonTests(terms.who(), asked, moment, asking);
        Workers workers = paysPersons() || terms.limits().often() == Often.EACH
                ? new Workers(Map.of())
                : new Workers(everywhere(asked).byPerson());
        List<Entitlement> found = new ArrayList<>();
        for (long payee : payees) {
            List<Ground> own = byPayee.getOrDefault(payee, List.of());
            found.add(of(payee, own, grounds, tests, workers, received, Optional.ofNullable(others.get(payee))));
        }
        return found;
    }

    /** The records of these persons, whoever is paid for them and wherever. */
    private Grounds everywhere(Set<Long> persons) {
        Condition of = one.isPresent() ? Path.of(terms.person()).oneOf(persons) : Condition.ALWAYS;
        return new Grounds(terms, of, moment, asking.everywhere(), Scope.ALL, words);
    }

    /** The first payment of the year under another policy of the same group. */
    private Map<Long, Payment> others() {
        Map<Long, Payment> first = new HashMap<>();
        Optional<String> group = terms.limits().group();
        if (group.isEmpty()) {
            return first;
        }
        for (Policy other : all) {
            boolean excludes = !other.id().equals(policy.id())
                    && other.on(asking.asOf().reportDay())
                            .filter(t -> t.limits().group().equals(group))
                            .isPresent();
            if (excludes) {
                Received.of(other.id(), paysPersons(), one, moment, paid, scope)
                        .all()
                        .forEach((payee, payments) -> payments.stream()
                                .filter(p -> p.year() == year)
                                .forEach(p ->
                                        first.merge(payee, p, (a, b) -> a.day().isAfter(b.day()) ? b : a)));
            }
        }
        return first;
    }

    private Entitlement of(
            long payee,
            List<Ground> own,
            Grounds grounds,
            PersonTests tests,
            Workers workers,
            Received received,
            Optional<Payment> other) {
        List<Payment> had = received.of(payee, year);
        List<Payment> before = received.before(payee, year);
        Yuan has = Received.sum(had);
        List<Reason> why = new ArrayList<>();
        Optional<LocalDate> paidOn = had.stream().map(Payment::day).max(LocalDate::compareTo);
        Yuan due = due(workers.firstOf(own, ground -> isMet(ground, tests, Optional.empty())));
        Optional<LocalDate> asOf = Optional.empty();
        if (has.compareTo(due) > 0 && paidOn.isPresent()) {
            Yuan dueThen = due(workers.firstOf(own, ground -> isMet(ground, tests, paidOn)));
            asOf = dueThen.compareTo(due) > 0 ? paidOn : asOf;
            due = dueThen.compareTo(due) > 0 ? dueThen : due;
        }
        why.addAll(whyPersons(payee, own, tests, asOf));
        own.forEach(ground -> why.addAll(grounds.why(ground)));
        why.addAll(workers.why(own, ground -> isMet(ground, tests, paidOn)));
        if (own.isEmpty()) {
            why.add(new Reason(Standing.LACKING, year + "年的“" + terms.basis().title() + "”记录", "", Optional.empty()));
        }
        due = limited(due, before, why);
        boolean first = other.filter(
                        o -> paidOn.map(day -> o.day().isBefore(day)).orElse(true))
                .isPresent();
        if (first) {
            due = NOTHING;
            other.ifPresent(o -> why.add(new Reason(
                    Standing.UNMET,
                    "同年没有享受互斥的政策（" + terms.limits().group().orElse("") + "）",
                    "已于 " + o.day() + " 发放 " + o.yuan().text() + " 元",
                    Optional.of(o.record()))));
        }
        due = versions.held(payee, due, has, had, why);
        boolean late = has.equals(NOTHING) && !own.isEmpty() && own.stream().noneMatch(grounds::isInTime);
        if (late) {
            why.add(new Reason(
                    Standing.UNMET, "在 " + terms.windowDays().orElse(0L) + " 天的申请期限内", "", Optional.empty()));
        }
        had.forEach(p -> why.add(
                new Reason(Standing.MET, "已发放 " + p.yuan().text() + " 元", "发放日期 " + p.day(), Optional.of(p.record()))));
        if (has.compareTo(due) > 0 && due.compareTo(NOTHING) > 0) {
            why.add(new Reason(
                    Standing.UNMET,
                    "发放不多于应享（多发 " + new Yuan(has.fen() - due.fen()).text() + " 元）",
                    "",
                    Optional.empty()));
        }
        Optional<String> place = own.stream().flatMap(g -> g.place().stream()).findFirst();
        return new Entitlement(payee, "#" + payee, place, verdict(due, has, late), late ? NOTHING : due, has, why);
    }

    private static Verdict verdict(Yuan due, Yuan has, boolean late) {
        if (has.compareTo(due) > 0) {
            return Verdict.WRONG;
        }
        if (due.compareTo(has) > 0 && !late) {
            return Verdict.ENTITLED;
        }
        return has.equals(NOTHING) ? Verdict.NOT : Verdict.RECEIVED;
    }

    /** What the records give together: of each person all of them or the best, at most so much a year. */
    private Yuan due(List<Ground> met) {
        Map<Long, Long> byPerson = new HashMap<>();
        boolean all = terms.limits().often() == Often.EACH;
        met.forEach(ground -> byPerson.merge(
                ground.person().orElse(0L),
                ground.yuan().orElse(NOTHING).fen(),
                (a, b) -> all ? Long.valueOf(Math.addExact(a, b)) : Long.valueOf(Math.max(a, b))));
        long most = terms.limits().perYear().map(Yuan::fen).orElse(Long.MAX_VALUE);
        return new Yuan(
                byPerson.values().stream().mapToLong(fen -> Math.min(fen, most)).sum());
    }

    /** What is left of it after the years before. */
    private Yuan limited(Yuan due, List<Payment> before, List<Reason> why) {
        if (before.isEmpty() || !paysPersons()) {
            return due;
        }
        Payment first = before.get(0);
        String fact = first.year() + "年已发放 " + Received.sum(before).text() + " 元";
        if (terms.limits().often() == Often.ONCE) {
            why.add(new Reason(Standing.UNMET, "以前没有享受过（只享受一次）", fact, Optional.of(first.record())));
            return NOTHING;
        }
        long left = terms.limits()
                .perPerson()
                .map(most -> Math.max(0, most.fen() - Received.sum(before).fen()))
                .orElse(Long.MAX_VALUE);
        if (left < due.fen()) {
            why.add(new Reason(Standing.UNMET, "每人累计限额以内", fact, Optional.of(first.record())));
        }
        return new Yuan(Math.min(due.fen(), left));
    }

    /** Whether record and person meet everything, the person on the report day or on another. */
    private static boolean isMet(Ground ground, PersonTests tests, Optional<LocalDate> on) {
        return ground.met()
                && ground.yuan().isPresent()
                && ground.person().filter(person -> tests.meetsAll(person, on)).isPresent();
    }

    private List<Reason> whyPersons(long payee, List<Ground> own, PersonTests tests, Optional<LocalDate> on) {
        Set<Long> of = new TreeSet<>();
        own.forEach(ground -> ground.person().ifPresent(of::add));
        if (of.isEmpty() && paysPersons()) {
            of.add(payee);
        }
        String fact = on.map(day -> "发放日 " + day).orElse("报告日 " + asking.reportDay());
        List<Reason> why = new ArrayList<>();
        for (long person : of) {
            for (Requirement who : terms.who()) {
                why.add(new Reason(
                        tests.isMet(who, person, on) ? Standing.MET : Standing.UNMET,
                        who.says(),
                        fact,
                        Optional.of(person)));
            }
        }
        return why;
    }
}
